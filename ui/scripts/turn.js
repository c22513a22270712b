/**
 * Counts the requests for speech of this page, above those of every page
 * before it: the app lets the newest speak.
 */

let count = Date.now();

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
