/**
 * The keys that people expect. No bare letter and no bare arrow is a command:
 * those belong to screen readers and to scrolling.
 */

import { goBack } from './back.js';
import { size } from './comfort.js';
import { closeFind, openFind } from './find.js';
import { printPage } from './print.js';

/** @type {Record<string, () => void>} */
const WITH_CONTROL = {
  k: () => press('app-to-search'),
  f: openFind,
  '+': () => size(1),
  '=': () => size(1),
  '-': () => size(-1),
  0: () => size(0),
  d: () => press('app-bookmark'),
  h: () => press('app-mark'),
  p: () => printPage(),
  PageDown: () => press('app-next'),
  PageUp: () => press('app-previous'),
};

export function keys() {
  document.addEventListener('keydown', (event) => {
    if (taken(event)) event.preventDefault();
  });
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether the key did something
 */
function taken(event) {
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'F1') {
    press('app-keys');
    return true;
  }
  if (event.key === 'Escape') return closeFind();
  if (event.altKey && !control && event.key === 'ArrowLeft') {
    goBack();
    return true;
  }
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!control || event.altKey || !Object.hasOwn(WITH_CONTROL, name)) return false;
  WITH_CONTROL[name]();
  return true;
}

/** @param {string} id */
function press(id) {
  document.getElementById(id)?.click();
}
