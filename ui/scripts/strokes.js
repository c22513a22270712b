/**
 * Draws the stroke under highlighted words, each colour its own, over the
 * text and not in it: WebKitGTK paints no decoration of a CSS highlight, and a
 * colour alone tells too little.
 */

/** @typedef {{ colour: string, ranges: Range[] }} Stroke */

const sheet = document.getElementById('app-strokes');

/** @type {Stroke[]} */
let drawn = [];

/** Keeps the strokes under their words while these move. */
export function strokes() {
  const text = document.getElementById('app-text');
  if (!sheet || !text) return;
  let waiting = false;
  const again = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw(drawn);
    });
  };
  const observer = new ResizeObserver(again);
  observer.observe(text);
  if (sheet.parentElement) observer.observe(sheet.parentElement);
  // Tables scroll by themselves.
  text.addEventListener('scroll', again, true);
  document.fonts.ready.then(again);
}

/** @param {Stroke[]} all */
export function draw(all) {
  if (!sheet) return;
  drawn = all;
  const origin = sheet.getBoundingClientRect();
  const lines = all.flatMap(({ colour, ranges }) =>
    ranges
      .flatMap((range) => [...range.getClientRects()])
      .filter((box) => box.width > 0)
      .map((box) => {
        const line = document.createElement('i');
        line.className = `stroke in-${colour}`;
        line.style.left = `${box.left - origin.left}px`;
        line.style.top = `${box.bottom - origin.top}px`;
        line.style.width = `${box.width}px`;
        return line;
      }),
  );
  sheet.replaceChildren(...lines);
}
