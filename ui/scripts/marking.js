/**
 * Marks words of a chapter: those selected with the mouse, or, for a finger,
 * the keyboard and a screen reader, sentences that are tapped or stepped
 * along. While it chooses by sentence, the words chosen are said.
 */

import { send } from './answer.js';
import { newest, openNote } from './highlights.js';
import { between, blockOf, lettersOf, letterAt, passageOf, sentences, text } from './passage.js';

/** @typedef {import('./passage.js').Passage} Passage */
/** @typedef {import('./passage.js').Sentence} Sentence */

/** How long a selection rests before the bar comes, in milliseconds. */
const REST = 250;

const bar = document.getElementById('app-marking');
const opener = document.getElementById('app-mark');
const words = document.getElementById('app-marking-words');

/** The words that a colour would mark. */
/** @type {Passage | null} */
let passage = null;
/** While words are chosen by sentence: all of them, and which are chosen. */
/** @type {Sentence[]} */
let all = [];
let from = -1;
let to = -1;
/** Where the focus goes when the bar closes. */
/** @type {Element | null} */
let back = null;

export function marking() {
  if (!bar || !opener || !text) return;
  opener.hidden = false;
  opener.addEventListener('click', open);
  // A press must not take the selection away.
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  bar.addEventListener('click', press);
  bar.addEventListener('keydown', step);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !bar.hidden) close();
  });
  let timer = 0;
  let held = false;
  const look = () => {
    clearTimeout(timer);
    if (!held) timer = setTimeout(select, REST);
  };
  text.addEventListener('pointerdown', () => (held = true));
  for (const name of ['pointerup', 'pointercancel']) {
    document.addEventListener(name, () => {
      held = false;
      look();
    });
  }
  document.addEventListener('selectionchange', look);
  text.addEventListener('click', tap);
}

/** Shows the bar for what is selected, and takes it away with it. */
function select() {
  const chosen = selected();
  if (chosen) {
    passage = chosen;
    show(false);
  } else if (passage && !all.length && !bar?.contains(document.activeElement)) {
    close();
  }
}

/** @returns {Passage | null} */
function selected() {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return text && range.intersectsNode(text) ? passageOf(range) : null;
}

/** Marks what is selected, else sentence by sentence from the one at hand. */
function open() {
  back = document.activeElement;
  passage = selected();
  if (passage) {
    show(false);
    focus('app-mark-sun');
  } else {
    bySentence();
  }
}

function bySentence() {
  all = sentences(text?.lang || document.documentElement.lang);
  const chosen = passage;
  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  from = all.findIndex(({ block, start, end }) =>
    chosen
      ? block.id === chosen.first && start <= chosen.start && chosen.start < end
      : !block.matches('h1, h2, h3, h4') && block.getBoundingClientRect().top >= top,
  );
  // Below the text, its last sentence is the one at hand.
  if (from < 0) from = all.length - 1;
  to = from;
  getSelection()?.removeAllRanges();
  show(true);
  choose();
  focus('app-marking-next');
}

/** Puts the sentences that are chosen under the mark, and says them. */
function choose() {
  const first = all[from];
  const last = all[to];
  if (!first || !last) return;
  passage = { first: first.block.id, start: first.start, last: last.block.id, end: last.end };
  back = last.block;
  const range = between(first.block, first.start, last.block, last.end);
  CSS.highlights.delete('marking');
  if (!range || !words) return;
  CSS.highlights.set('marking', new Highlight(range));
  const chosen = all.slice(from, to + 1);
  words.textContent = chosen
    .map(({ block, start, end }) => lettersOf(block).text.slice(start, end).join(''))
    .join(' ');
  const box = range.getBoundingClientRect();
  const foot = bar?.getBoundingClientRect().top ?? innerHeight;
  const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  if (box.top < top || box.bottom > foot) scrollBy(0, box.top - top - (foot - top) / 4);
}

/** @param {string} what */
function move(what) {
  const last = all.length - 1;
  if (what === 'next') from = to = Math.min(to + 1, last);
  else if (what === 'previous') from = to = Math.max(from - 1, 0);
  else if (what === 'longer') to = Math.min(to + 1, last);
  else if (what === 'shorter') to = Math.max(to - 1, from);
  else {
    const [start, end] = [all[from].block, all[to].block];
    from = all.findIndex(({ block }) => block === start);
    to = all.findLastIndex(({ block }) => block === end);
  }
  choose();
}

function step(/** @type {KeyboardEvent} */ event) {
  if (!all.length || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'ArrowDown') move(event.shiftKey ? 'longer' : 'next');
  else if (event.key === 'ArrowUp') move(event.shiftKey ? 'shorter' : 'previous');
  else return;
  event.preventDefault();
}

/** A tap chooses a sentence; a second one on the next makes it longer. */
function tap(/** @type {MouseEvent} */ event) {
  const busy = event.target instanceof Element && event.target.closest('a, button, summary, form');
  if (!all.length || busy || !getSelection()?.isCollapsed) return;
  const spot = letterAt(event.clientX, event.clientY);
  const at = all.findIndex(
    ({ block, start, end }) => block === spot?.block && start <= spot.letter && spot.letter < end,
  );
  if (at < 0) return;
  if (at === to + 1 && passage) to = at;
  else from = to = at;
  choose();
}

async function press(/** @type {MouseEvent} */ event) {
  const button = event.target instanceof Element && event.target.closest('button');
  if (!(button instanceof HTMLElement)) return;
  const { step: what, colour } = button.dataset;
  if (what) move(what);
  else if (colour) await mark(colour);
  else if (button.id === 'app-mark-note') {
    if (await mark('sun')) openNewest();
  } else if (button.id === 'app-mark-ask') await ask();
  else if (button.id === 'app-mark-steps') bySentence();
  else if (button.id === 'app-marking-close') close();
}

function openNewest() {
  const id = newest();
  close();
  if (id) openNote(id);
}

/**
 * @param {string} path
 * @param {Record<string, string>} fields
 */
async function tell(path, fields) {
  if (!passage) return false;
  const { first, start, last, end } = passage;
  const chapter = text?.dataset.chapter ?? '';
  const spot = { chapter, first, start: String(start), last, end: String(end) };
  const taken = await send(path, { do: 'add', ...spot, ...fields });
  if (!taken) return false;
  if (all.length) {
    // Whoever goes sentence by sentence goes on from here.
    passage = null;
    CSS.highlights.delete('marking');
  } else {
    back = document.getElementById(last);
    close();
  }
  return true;
}

/** @param {string} colour */
function mark(colour) {
  return tell(bar?.dataset.markPath ?? '', { colour });
}

function ask() {
  return tell(bar?.dataset.askPath ?? '', { about: 'passage' });
}

/** @param {boolean} steps whether words are chosen by sentence */
function show(steps) {
  if (!bar) return;
  if (!steps) all = [];
  bar.hidden = false;
  bar.classList.toggle('by-sentence', steps);
  text?.classList.toggle('is-marking', steps);
}

function close() {
  if (!bar) return;
  const had = bar.contains(document.activeElement);
  bar.hidden = true;
  passage = null;
  all = [];
  text?.classList.remove('is-marking');
  words?.replaceChildren();
  CSS.highlights.delete('marking');
  getSelection()?.removeAllRanges();
  if (!had) return;
  // Reading goes on where the words are.
  const place = back && (blockOf(back) ?? back);
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** @param {string} id */
function focus(id) {
  document.getElementById(id)?.focus({ preventScroll: true });
}
