/** Results as one types. Without it, the form shows them on Enter. */

import { send } from './answer.js';

/** How long the keys rest before the address follows, in milliseconds: a
 * browser refuses an address that changes with every key. */
const REST = 300;

export function search() {
  const form = document.getElementById('app-search');
  const field = document.getElementById('app-search-words');
  if (!(form instanceof HTMLFormElement) || !(field instanceof HTMLInputElement)) return;
  // Back leads to the same words and results.
  const keep = () => {
    const address = new URL(location.href);
    if (address.searchParams.get('q') === field.value) return;
    address.searchParams.set('q', field.value);
    history.replaceState(history.state, '', address);
  };
  /** @type {string | undefined} */
  let shown;
  let looking = false;
  // One question at a time, and after it the newest: answers never come out
  // of turn, and none is waited for that nobody wants any more.
  const look = async () => {
    if (looking) return;
    looking = true;
    while (shown !== field.value) {
      shown = field.value;
      await send(form.action, { q: shown });
    }
    looking = false;
  };
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, REST);
    look();
  });
  field.addEventListener('blur', keep);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep();
    look();
  });
  field.setSelectionRange(field.value.length, field.value.length);
}
