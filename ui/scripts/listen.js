/**
 * Reads a chapter aloud, one sentence a request: the app answers when the
 * sentence has been spoken. The mark that follows the voice is for the eyes;
 * only what goes wrong is announced.
 */

import { send } from './answer.js';
import { firstInView, mark, rangesOf, unmark } from './spoken.js';
import { asked, isTurn, takeTurn } from './turn.js';

/** How long nothing is said of a voice that is looked for, in milliseconds. */
const PATIENCE = 500;

/** What tells the next page to go on reading. */
const GO_ON = 'listen';

const bar = document.getElementById('app-listen');
const opener = document.getElementById('app-listen-open');
const chapter = document.getElementById('app-text')?.dataset.chapter ?? '';

/** @type {Range[]} */
let ranges = [];
let at = 0;
/** Whether there is a voice. */
let ready = false;
let speaking = false;
/** Whether the voice turns the page, and no hand. */
let alone = false;

export function listen() {
  if (!bar || !opener) return;
  opener.addEventListener('click', () => (bar.hidden ? open() : close()));
  on('app-listen-play', () => (speaking ? pause() : play()));
  on('app-listen-back', () => step(-1));
  on('app-listen-forward', () => step(1));
  on('app-listen-close', close);
  bar.addEventListener('change', choose);
  addEventListener('keydown', press);
  addEventListener('click', goOn, true);
  addEventListener('pagehide', () => {
    if (speaking) hush({ keepalive: true });
  });
  const address = new URL(location.href);
  if (!address.searchParams.has(GO_ON)) return;
  // Back and a reload do not speak again.
  address.searchParams.delete(GO_ON);
  history.replaceState(history.state, '', address);
  open();
}

/**
 * @param {string} id
 * @param {() => void} act
 */
function on(id, act) {
  document.getElementById(id)?.addEventListener('click', act);
}

/** @param {string} action */
function path(action) {
  return `/${document.documentElement.lang}/${action}`;
}

function open() {
  if (!bar) return;
  bar.hidden = false;
  opener?.setAttribute('aria-expanded', 'true');
  document.getElementById('app-listen-play')?.focus({ preventScroll: true });
  at = -1;
  play();
}

function close() {
  if (!bar) return;
  pause();
  unmark();
  bar.hidden = true;
  opener?.setAttribute('aria-expanded', 'false');
  opener?.focus({ preventScroll: true });
}

async function play() {
  const mine = takeTurn();
  show(true);
  trouble()?.replaceChildren();
  if (!(await prepare())) {
    if (isTurn(mine)) show(false);
    return;
  }
  if (at < 0) at = firstInView(ranges);
  let turn = mine;
  while (isTurn(turn) && bar && !bar.hidden) {
    mark(ranges[at]);
    turn = takeTurn();
    const taken = await send(path('speak'), { chapter, n: String(at), ...asked(turn) });
    if (!isTurn(turn)) return;
    if (!taken || trouble()?.hasChildNodes()) return show(false);
    if (at === ranges.length - 1) return end();
    at += 1;
  }
}

/** @returns {Promise<boolean>} whether there are sentences and a voice */
async function prepare() {
  const waiting = document.getElementById('app-listen-waiting');
  const timer = setTimeout(() => {
    if (waiting) waiting.textContent = waiting.dataset.words ?? '';
  }, PATIENCE);
  if (!ranges.length || ranges.some((range) => !range.startContainer.isConnected)) {
    const list = document.getElementById('app-listen-sentences');
    if (!list?.childElementCount) await send(path('listen'), { chapter, ...asked(0) });
    ranges = rangesOf(list?.children ?? []);
  }
  if (!ready) {
    const taken = await send(path('voices'), { chapter, ...asked(0) });
    ready = taken && !trouble()?.hasChildNodes();
  }
  clearTimeout(timer);
  waiting?.replaceChildren();
  return ready && ranges.length > 0;
}

/** @returns {boolean} whether a chapter is being read aloud */
export function isListening() {
  return speaking;
}

/** Stops reading where it is, if it reads. */
export function pauseListening() {
  pause();
}

function pause() {
  if (!speaking) return;
  show(false);
  hush();
}

/** @param {{ keepalive?: boolean }} [options] */
function hush(options) {
  send(path('hush'), asked(takeTurn()), options);
}

/** @param {number} by */
function step(by) {
  if (!ranges.length || at < 0) return;
  at = Math.min(Math.max(at + by, 0), ranges.length - 1);
  if (speaking) play();
  else mark(ranges[at]);
}

function end() {
  const next = document.getElementById('app-next');
  if (goesOn() && next instanceof HTMLAnchorElement) {
    alone = true;
    return next.click();
  }
  show(false);
  unmark();
  at = 0;
}

/** Who turns the page while listening, and wants to go on, listens on. */
function goOn(/** @type {MouseEvent} */ event) {
  const link = event.target instanceof Element && event.target.closest('#app-next, #app-previous');
  if (!(link instanceof HTMLAnchorElement) || !speaking || !goesOn()) return;
  const address = new URL(link.href);
  address.searchParams.set(GO_ON, alone ? 'alone' : '');
  link.href = address.href;
}

function goesOn() {
  return bar?.querySelector('input[name="at-the-end"][value="next"]:checked') !== null;
}

/** A choice takes effect from the sentence that is being read. */
function choose(/** @type {Event} */ event) {
  const field = event.target;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
  const kept = send(path('setting'), { name: field.name, word: field.value });
  if (speaking && field.name !== 'at-the-end') kept.then(play);
}

function press(/** @type {KeyboardEvent} */ event) {
  if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'l') (bar?.hidden ? opener : document.getElementById('app-listen-play'))?.click();
  else if (key === 'b' && bar && !bar.hidden) step(-1);
  else if (key === 'n' && bar && !bar.hidden) step(1);
  else return;
  event.preventDefault();
}

/** @param {boolean} speaks */
function show(speaks) {
  speaking = speaks;
  bar?.setAttribute('data-state', speaks ? 'speaking' : 'silent');
}

function trouble() {
  return document.getElementById('app-listen-trouble');
}
