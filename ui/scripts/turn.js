/**
 * Counts the requests for speech of this page. The app told the page its
 * number, and lets the newest request of the newest page speak: so neither a
 * clock that is set nor a page that was left silences it.
 */

/** @type {HTMLElement | null} */
const told = document.querySelector('[data-page]');
const page = told?.dataset.page ?? '';

let count = 0;

/** @returns {number} the next request */
export function takeTurn() {
  return ++count;
}

/**
 * @param {number} turn
 * @returns {boolean} whether nothing was asked for since
 */
export function isTurn(turn) {
  return turn === count;
}

/**
 * What the app is told of a request.
 * @param {number} turn
 */
export function asked(turn) {
  return { page, count: String(turn) };
}
