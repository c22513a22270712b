/**
 * Puts a button on every line for the care team, and on every answer of a
 * knowledge check that was not right: its words go on the list of questions.
 */

import { send } from './answer.js';
import { blocks, text } from './passage.js';

export function asks() {
  const line = document.getElementById('app-ask-line');
  const check = document.getElementById('app-ask-check');
  if (!(line instanceof HTMLTemplateElement) || !(check instanceof HTMLTemplateElement) || !text) return;
  const asked = new Set(line.dataset.asked?.split(' '));
  for (const alert of text.querySelectorAll('.alert.tip')) {
    const [first, ...rest] = blocks(/** @type {HTMLElement} */ (alert));
    if (!first) continue;
    const asking = add(line, alert, first, rest.at(-1) ?? first);
    if (asked.has(first.id)) done(asking);
  }
  text.addEventListener(
    'toggle',
    (event) => {
      const answer = event.target;
      if (!(answer instanceof HTMLElement) || !answer.matches('.answer.other[open]')) return;
      const ask = questionOf(answer);
      if (ask && !answer.querySelector('.asking')) add(check, answer, ask, ask);
    },
    true,
  );
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Element} place
 * @param {Element} first
 * @param {Element} last
 * @returns {Element}
 */
function add(template, place, first, last) {
  const asking = /** @type {Element} */ (template.content.firstElementChild?.cloneNode(true));
  const form = /** @type {HTMLFormElement} */ (asking.querySelector('form'));
  // Several on a page are told apart by what they ask.
  form.querySelector('button')?.setAttribute('aria-describedby', first.id);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    fields.set('first', first.id);
    fields.set('last', last.id);
    if (await send(form.action, fields)) done(asking, true);
  });
  place.append(asking);
  return asking;
}

/**
 * @param {Element} asking
 * @param {boolean} [moves] whether the focus stood on the button
 */
function done(asking, moves) {
  const form = asking.querySelector('form');
  const listed = asking.querySelector('.on-list');
  if (!form || !(listed instanceof HTMLElement)) return;
  form.hidden = true;
  listed.hidden = false;
  if (moves) listed.querySelector('a')?.focus({ preventScroll: true });
}

/**
 * @param {Element} answer
 * @returns {Element | null} the question that it answers
 */
function questionOf(answer) {
  let before = answer.previousElementSibling;
  while (before && !before.matches('.ask')) before = before.previousElementSibling;
  return before;
}
