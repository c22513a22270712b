/** Results as one types. Without it, the form shows them on Enter. */

import { send } from './answer.js';

/** How long the keys rest before the words are looked up, in milliseconds. */
const REST = 40;

export function search() {
  const form = document.getElementById('app-search');
  const field = document.getElementById('app-search-words');
  if (!(form instanceof HTMLFormElement) || !(field instanceof HTMLInputElement)) return;
  let timer = 0;
  const look = async () => {
    const words = field.value;
    // Back leads to the same words and results.
    const address = new URL(location.href);
    address.searchParams.set('q', words);
    history.replaceState(history.state, '', address);
    await send(form.action, { q: words });
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    look();
  });
  field.setSelectionRange(field.value.length, field.value.length);
}
