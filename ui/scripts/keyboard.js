/**
 * A keyboard on the screen, for those who have no other. It comes with the
 * focus of a field, stands behind the field's form in the order of Tab, and
 * one moves over its keys with the arrows.
 */

const FIELDS = 'textarea, input:is(:not([type]), [type=search], [type=text], [type=tel], [type=email])';

/** Between the field and what stands around it, in pixels. */
const EDGE = 12;

const board = document.getElementById('app-keyboard');

/** @type {HTMLInputElement | HTMLTextAreaElement | null} */
let field = null;
/** The field that a person wants no keyboard for. */
/** @type {Element | null} */
let without = null;

export function keyboard() {
  if (!board) return;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.matches(FIELDS)) {
      if (target !== without) open(/** @type {HTMLInputElement | HTMLTextAreaElement} */ (target));
    } else if (!board.contains(target) && !field?.form?.contains(target)) {
      without = null;
      close();
    }
  });
  // A touch on the field brings it back after it was hidden.
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches(FIELDS)) {
      open(/** @type {HTMLInputElement | HTMLTextAreaElement} */ (target));
    }
  });
  // A touch on a key leaves the focus in the field.
  board.addEventListener('pointerdown', (event) => event.preventDefault());
  board.addEventListener('mousedown', (event) => event.preventDefault());
  board.addEventListener('click', press);
  board.addEventListener('keydown', step);
  without = answered();
  const first = document.activeElement;
  if (first?.matches(FIELDS) && first !== without) {
    open(/** @type {HTMLInputElement | HTMLTextAreaElement} */ (first));
  }
}

/** The field of a page that answers what stands in it, and is to be read first. */
function answered() {
  const fields = [...document.querySelectorAll('input[autofocus]')];
  return fields.find((one) => one instanceof HTMLInputElement && one.value) ?? null;
}

/** @param {HTMLInputElement | HTMLTextAreaElement} target */
function open(target) {
  if (!board || target.readOnly || target.disabled) return;
  without = null;
  field = target;
  const place = target.form ?? target;
  if (place.nextElementSibling !== board) place.after(board);
  if (!board.matches(':popover-open')) board.showPopover();
  const enter = does('enter');
  if (enter) {
    const { go = '', line = '' } = enter.dataset;
    enter.textContent = target instanceof HTMLTextAreaElement ? line : go;
  }
  if (!board.querySelector('[tabindex="0"]')) rove(keys()[10] ?? keys()[0]);
  show(target);
}

function close() {
  if (board?.matches(':popover-open')) board.hidePopover();
  field = null;
}

/**
 * Brings the field out from under the keyboard.
 * @param {Element} target
 */
function show(target) {
  const bar = document.querySelector('.top');
  const top = bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0;
  const foot = board?.getBoundingClientRect().top ?? innerHeight;
  const box = target.getBoundingClientRect();
  const under = box.bottom - foot + EDGE;
  if (under > 0) scrollBy({ top: Math.min(under, box.top - top - EDGE), behavior: 'instant' });
}

function press(/** @type {MouseEvent} */ event) {
  const key = event.target instanceof Element && event.target.closest('button');
  if (!(key instanceof HTMLElement) || !field) return;
  rove(key);
  const { key: letter, does: what } = key.dataset;
  if (letter) {
    type(shifted() ? upper(letter) : letter);
    shift(false);
  } else if (what === 'space') type(' ');
  else if (what === 'back') erase();
  else if (what === 'shift') shift(!shifted());
  else if (what === 'signs') turn();
  else if (what === 'enter') enter();
  else if (what === 'hide') hide();
}

/** @param {string} letters */
function type(letters) {
  if (!field || (field.maxLength >= 0 && field.value.length >= field.maxLength)) return;
  const { selectionStart: start, selectionEnd: end } = field;
  field.setRangeText(letters, start ?? field.value.length, end ?? field.value.length, 'end');
  changed('insertText', letters);
}

function erase() {
  if (!field) return;
  const end = field.selectionEnd ?? field.value.length;
  const selected = field.selectionStart ?? end;
  const letter = [...field.value.slice(0, end)].at(-1)?.length ?? 0;
  field.setRangeText('', selected === end ? end - letter : selected, end, 'end');
  changed('deleteContentBackward', null);
}

/**
 * @param {string} inputType
 * @param {string | null} data
 */
function changed(inputType, data) {
  field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

function enter() {
  if (field instanceof HTMLTextAreaElement) return type('\n');
  const form = field?.form;
  hide();
  form?.requestSubmit();
}

function hide() {
  const last = field;
  without = last;
  last?.focus();
  close();
}

function shifted() {
  return does('shift')?.getAttribute('aria-pressed') === 'true';
}

/** @param {string} letter */
function upper(letter) {
  return letter.toLocaleUpperCase(document.documentElement.lang);
}

/** @param {boolean} on */
function shift(on) {
  if (on === shifted()) return;
  does('shift')?.setAttribute('aria-pressed', String(on));
  for (const key of layer('letters')?.querySelectorAll('button') ?? []) {
    const letter = key.dataset.key ?? '';
    key.textContent = on ? upper(letter) : letter;
  }
}

/** Turns from letters to signs and back. */
function turn() {
  const [letters, signs] = [layer('letters'), layer('signs')];
  if (!letters || !signs) return;
  [letters.hidden, signs.hidden] = [signs.hidden, letters.hidden];
  does('signs')?.setAttribute('aria-pressed', String(letters.hidden));
}

/** The arrows go from key to key, up and down to the one that lies nearest. */
function step(/** @type {KeyboardEvent} */ event) {
  const key = document.activeElement;
  const row = key?.closest('.row');
  if (!board || !(key instanceof HTMLElement) || !row) return;
  if (event.key === 'Escape') {
    hide();
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const rows = [...board.querySelectorAll('.row')].filter((one) => one.checkVisibility());
  const across = [...row.querySelectorAll('button')];
  const at = across.indexOf(/** @type {HTMLButtonElement} */ (key));
  /** @type {Element | undefined} */
  let next;
  if (event.key === 'ArrowRight') next = across[at + 1] ?? across[0];
  else if (event.key === 'ArrowLeft') next = across.at(at - 1);
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const by = event.key === 'ArrowDown' ? 1 : -1;
    const other = rows[(rows.indexOf(row) + by + rows.length) % rows.length];
    next = nearest(key, [...other.querySelectorAll('button')]);
  } else return;
  event.preventDefault();
  event.stopPropagation();
  if (next instanceof HTMLElement) {
    rove(next);
    next.focus();
  }
}

/**
 * @param {Element} key
 * @param {Element[]} others
 */
function nearest(key, others) {
  const middle = (/** @type {Element} */ one) => {
    const box = one.getBoundingClientRect();
    return box.left + box.width / 2;
  };
  const here = middle(key);
  return others.sort((one, two) => Math.abs(middle(one) - here) - Math.abs(middle(two) - here))[0];
}

/**
 * Tab comes to this key, and to no other.
 * @param {HTMLElement} key
 */
function rove(key) {
  for (const other of board?.querySelectorAll('[tabindex="0"]') ?? []) other.setAttribute('tabindex', '-1');
  key.tabIndex = 0;
}

/** @param {string} name */
function layer(name) {
  const found = board?.querySelector(`[data-layer="${name}"]`);
  return found instanceof HTMLElement ? found : null;
}

/** @param {string} what */
function does(what) {
  const found = board?.querySelector(`[data-does="${what}"]`);
  return found instanceof HTMLElement ? found : null;
}

/** @returns {HTMLElement[]} */
function keys() {
  return [...(board?.querySelectorAll('button') ?? [])];
}
