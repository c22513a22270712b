/** Hands a file that the person chose to the app, which looks into it. */

import { send } from './answer.js';

export function bring() {
  // The field is drawn anew with the screen around it.
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !field.dataset.bring) return;
    const file = field.files?.[0];
    if (file) look(field, file);
  });
}

/**
 * @param {HTMLInputElement} field
 * @param {File} file
 */
async function look(field, file) {
  // Too large to be one of ours, so it is not even read.
  if (file.size > Number(field.dataset.most)) return say(field.dataset.large);
  try {
    const text = await file.text();
    // The same file can be chosen again.
    field.value = '';
    if (!(await send(field.dataset.bring ?? '', text))) say(field.dataset.unreadable);
  } catch {
    say(field.dataset.unreadable);
  }
}

/** @param {string | undefined} words */
function say(words) {
  const said = document.getElementById('app-carry-said');
  const line = document.createElement('p');
  line.className = 'aside';
  line.textContent = words ?? '';
  said?.replaceChildren(line);
  document.getElementById('app-found')?.replaceChildren();
}
