/**
 * A person's own words: too many are said beside the field, where they stay,
 * and a change that was not saved is saved when the page is left.
 */

import { send } from './answer.js';

export function ownWords() {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !form.matches('[data-own-words]')) return;
      const length = lengthIn(form);
      const tooLong = length > Number(form.dataset.ownWords);
      say(form, tooLong ? (form.dataset.tooLong ?? '').replace('{n}', String(length)) : '');
      if (!tooLong) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      field(form)?.focus();
    },
    true,
  );
  addEventListener('pagehide', () => {
    for (const form of document.querySelectorAll('form[data-own-words]')) {
      if (form instanceof HTMLFormElement) keep(form);
    }
  });
}

/** @param {HTMLFormElement} form */
function keep(form) {
  const words = form.querySelector('textarea');
  if (!words || words.value === words.defaultValue) return;
  if (lengthIn(form) > Number(form.dataset.ownWords)) return;
  send(form.action, new FormData(form), { keepalive: true });
}

/** @param {HTMLFormElement} form */
function lengthIn(form) {
  return [...(field(form)?.value.trim() ?? '')].length;
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement | HTMLTextAreaElement | null}
 */
function field(form) {
  return form.querySelector('textarea, input[type="text"]');
}

/**
 * @param {HTMLFormElement} form
 * @param {string} words
 */
function say(form, words) {
  const place = form.querySelector('[role="status"]');
  if (!place || place.textContent === words) return;
  place.replaceChildren();
  if (!words) return;
  const line = document.createElement('p');
  line.className = 'fault';
  line.textContent = words;
  place.append(line);
}
