/**
 * What a person types, as the screen that speaks says it: each letter by its
 * name, and what was deleted. Of a field that hides its words, how many there
 * are and no more.
 */

import { digitsIn, phrase } from './described.js';

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** What stood in the fields when they were last looked at.
 * @type {WeakMap<Field, string>}
 */
const stood = new WeakMap();

/**
 * Whether words are typed in it.
 * @param {EventTarget | null} target
 * @returns {target is Field}
 */
export function isField(target) {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !/radio|checkbox|range|file|hidden/.test(target.type);
}

/**
 * Looks at what stands in a field before somebody types.
 * @param {Field} field
 */
export function look(field) {
  stood.set(field, field.value);
}

/**
 * What was typed or deleted since the last look.
 * @param {Field} field
 * @returns {string}
 */
export function typed(field) {
  const [before, after] = [stood.get(field) ?? '', field.value];
  look(field);
  const [gone, come] = apart(before, after);
  if (field instanceof HTMLInputElement && field.type === 'password') {
    return join(come ? '' : phrase('deleted'), digitsIn(field));
  }
  if (come) return named(come);
  return gone ? join(named(gone), phrase('deleted')) : '';
}

/**
 * What only the one has, and what only the other.
 * @param {string} before
 * @param {string} after
 */
function apart(before, after) {
  const [one, other] = [[...before], [...after]];
  while (one.length && one[0] === other[0]) {
    one.shift();
    other.shift();
  }
  while (one.length && one.at(-1) === other.at(-1)) {
    one.pop();
    other.pop();
  }
  return [one.join(''), other.join('')];
}

/**
 * A letter by its name; more of them as they stand.
 * @param {string} letters
 * @returns {string}
 */
function named(letters) {
  const board = document.getElementById('app-keyboard');
  const key = (/** @type {string} */ which) => /** @type {HTMLElement | null} */ (board?.querySelector(which));
  if ([...letters].length > 1) return letters;
  if (letters === ' ') return key('[data-does=space]')?.textContent ?? '';
  if (letters === '\n') return key('[data-does=enter]')?.dataset.line ?? '';
  const small = letters.toLocaleLowerCase(document.documentElement.lang);
  if (small !== letters) return phrase('capital').replace('{letter}', small);
  return key(`[data-key="${CSS.escape(letters)}"]`)?.getAttribute('aria-label') ?? letters;
}

/** @param {string[]} parts */
function join(...parts) {
  return parts.filter(Boolean).join(', ');
}
