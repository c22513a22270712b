/** Display settings take effect at once, on the page that they are chosen on. */

import { send } from './answer.js';

const SIZES = 5;
const MEDIUM = 1;

export function comfort() {
  const form = document.getElementById('app-settings');
  form?.addEventListener('change', (event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement) set(input.name, input.value);
  });
  // What was chosen is sent already; Enter sends no form.
  form?.addEventListener('submit', (event) => event.preventDefault());
}

/**
 * Makes the text larger (1), smaller (-1) or of medium size (0).
 * @param {-1 | 0 | 1} step
 */
export function size(step) {
  const { textSize, leastSize } = document.documentElement.dataset;
  const [now, least] = [Number(textSize), Number(leastSize ?? 0)];
  const wanted = step === 0 ? MEDIUM : now + step;
  const next = Math.min(Math.max(wanted, least), SIZES - 1);
  if (next !== now) set('text-size', String(next));
}

/**
 * @param {string} name
 * @param {string} word
 */
function set(name, word) {
  const root = document.documentElement;
  root.setAttribute(`data-${name}`, word);
  const input = document.querySelector(`input[name="${name}"][value="${word}"]`);
  if (input instanceof HTMLInputElement) input.checked = true;
  send(`/${root.lang}/setting`, { name, word });
}
