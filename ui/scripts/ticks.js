/** Checklists that keep their ticks: each task becomes a real checkbox. */

import { send } from './answer.js';

/** What stands in a task below its own line. */
const BELOW = 'ul, ol, p, div, table';

export function ticks() {
  const template = document.getElementById('app-task');
  const text = document.getElementById('app-text');
  if (!(template instanceof HTMLTemplateElement) || !text) return;
  const ticked = new Set((template.dataset.ticked ?? '').split(' '));
  for (const item of text.querySelectorAll('li.task')) {
    const input = checkbox(item, template);
    if (!input) continue;
    input.checked = ticked.has(item.id);
    input.addEventListener('change', async () => {
      const on = String(input.checked);
      const fields = { do: 'set', chapter: text.dataset.chapter ?? '', task: item.id, on };
      // What was not taken must not look as if it were.
      if (!(await send(template.dataset.act ?? '', fields))) input.checked = on !== 'true';
    });
  }
}

/**
 * Puts a checkbox in place of the drawn box, and its label around the line.
 * @param {Element} item
 * @param {HTMLTemplateElement} template
 */
function checkbox(item, template) {
  const box = item.querySelector('.box');
  const label = template.content.firstElementChild?.cloneNode(true);
  if (!box || !(label instanceof HTMLLabelElement)) return null;
  const [input, line] = [label.querySelector('input'), label.querySelector('span')];
  if (!input || !line) return null;
  for (let next = box.nextSibling; next; next = box.nextSibling) {
    if (next instanceof Element && next.matches(BELOW)) break;
    line.append(next);
  }
  box.replaceWith(label);
  label.addEventListener('click', (event) => {
    // Who marks words with the mouse does not tick.
    const selection = getSelection();
    const marks = selection && !selection.isCollapsed && selection.containsNode(line, true);
    if (marks && event.target !== input) event.preventDefault();
  });
  return input;
}
