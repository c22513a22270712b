/** Forms that act without leaving the page. */

import { send } from './answer.js';

export function forms() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-act]')) return;
    event.preventDefault();
    send(form.action, new FormData(form));
  });
}
