/** Tells how knowledge checks are answered at first, where that is counted. */

import { send } from './answer.js';

export function counts() {
  const path = document.documentElement.dataset.answered;
  const text = document.getElementById('app-text');
  const chapter = text?.dataset.chapter;
  if (!path || !text || !chapter) return;
  const questions = [...text.querySelectorAll('.ask')];
  const answered = new Set();
  text.addEventListener('toggle', ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open || !target.matches('.answer')) return;
    const question = questionOf(target, questions);
    if (question < 0 || answered.has(question)) return;
    answered.add(question);
    const right = String(target.classList.contains('right'));
    send(path, { chapter, question: String(question), right });
  }, true);
}

/**
 * The place of the question that an answer stands under.
 * @param {Element} answer
 * @param {Element[]} questions
 */
function questionOf(answer, questions) {
  const before = (/** @type {Element} */ question) =>
    question.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING;
  return questions.findLastIndex(before);
}
