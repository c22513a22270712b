/**
 * Paints a person's highlights over the text, from what the page says of
 * them, and opens the note of one that is pressed. Nothing is put into the
 * text itself.
 */

import { rangeOf, runsOf, text } from './passage.js';
import { draw, strokes } from './strokes.js';

const COLOURS = ['sun', 'leaf', 'sky', 'rose'];

/** @typedef {{ id: string, range: Range }} Mark */

/** @type {Mark[]} */
let marks = [];

export function highlights() {
  const kept = document.getElementById('app-highlights');
  if (!kept || !text) return;
  strokes();
  paint(kept);
  new MutationObserver(() => paint(kept)).observe(kept, { childList: true });
  text.addEventListener('click', (event) => {
    const mark = markAt(event);
    if (mark) openNote(mark.id);
  });
  let waiting = false;
  text.addEventListener('pointermove', (event) => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      text?.classList.toggle('over-mark', markAt(event) !== undefined);
    });
  });
  // What is changed is shown on the page: nothing needs to stand over it.
  document.addEventListener('submit', (event) => {
    const sheet = event.target instanceof Element && event.target.closest('.change:popover-open');
    if (sheet instanceof HTMLElement) sheet.hidePopover();
  });
}

/** @param {HTMLElement} kept */
function paint(kept) {
  marks = [];
  /** @type {import('./strokes.js').Stroke[]} */
  const under = [];
  for (const colour of COLOURS) {
    // Taken away first: WebKitGTK leaves the paint of a replaced highlight.
    CSS.highlights.delete(`mark-${colour}`);
    /** @type {Range[]} */
    const ranges = [];
    for (const item of kept.querySelectorAll(`[data-colour="${colour}"]`)) {
      for (const span of item.querySelectorAll('[data-block]')) {
        const { block = '', start, words = '' } = /** @type {HTMLElement} */ (span).dataset;
        const element = document.getElementById(block);
        const range = element && rangeOf(element, Number(start), words);
        if (!range) continue;
        ranges.push(range);
        under.push({ colour, ranges: runsOf(element, range) });
        marks.push({ id: /** @type {HTMLElement} */ (item).dataset.highlight ?? '', range });
      }
    }
    if (!ranges.length) continue;
    const highlight = new Highlight(...ranges);
    // Words that are looked for show over them.
    highlight.priority = -1;
    CSS.highlights.set(`mark-${colour}`, highlight);
  }
  draw(under);
}

/**
 * @param {MouseEvent} event
 * @returns {Mark | undefined}
 */
function markAt({ target, clientX: x, clientY: y }) {
  const is = (/** @type {DOMRect} */ box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  const busy = target instanceof Element && target.closest('a, button, summary, form');
  if (busy || !getSelection()?.isCollapsed || text?.matches('.is-marking')) return undefined;
  return marks.findLast(({ range }) => [...range.getClientRects()].some(is));
}

/**
 * Opens what can be changed about a highlight.
 * @param {string} id
 */
export function openNote(id) {
  const sheet = document.getElementById(`app-highlight-${id}`);
  if (!sheet || sheet.matches(':popover-open')) return;
  sheet.showPopover();
  const note = sheet.querySelector('textarea');
  note?.focus();
}

/** @returns {string | undefined} the id of the highlight that was just made */
export function newest() {
  const section = document.querySelector('#app-highlights [data-newest]');
  return section instanceof HTMLElement ? section.dataset.newest : undefined;
}
