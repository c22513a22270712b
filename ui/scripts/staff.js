/** The staff's corner of a kiosk, and the digits of their PIN. */

/** So many touches of the corner open the gate. */
const TOUCHES = 5;

/** Within this time, in milliseconds. */
const WITHIN = 4000;

export function staff() {
  corner();
  document.addEventListener('click', ({ target }) => {
    const digit = target instanceof Element && target.closest('[data-digit]');
    const field = document.getElementById('app-pin');
    if (!(digit instanceof HTMLElement) || !(field instanceof HTMLInputElement)) return;
    const value = digit.dataset.digit;
    field.value = value ? field.value + value : field.value.slice(0, -1);
    // It is said how many there are.
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  // A touch leaves the focus where it is: what has it is said, and a digit of
  // the PIN is nobody's to hear.
  document.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-digit]')) event.preventDefault();
  });
}

/** The top left of the welcome, where nothing else is. Touches are counted by where they fall, so that nothing lies over the page. */
function corner() {
  const path = document.documentElement.dataset.staff;
  if (!path) return;
  const size = 60;
  /** @type {number[]} */
  let touches = [];
  addEventListener('pointerup', (event) => {
    const inside = event.clientX < size && event.clientY < size;
    touches = inside ? [...touches.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp] : [];
    if (touches.length >= TOUCHES) location.assign(path);
  }, true);
}
