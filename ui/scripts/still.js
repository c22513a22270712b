/**
 * On a shared screen, tells the app whether somebody is there, and shows its
 * question when nobody seems to be. The app keeps the time and ends the
 * session, whatever becomes of this page.
 */

import { send } from './answer.js';
import { isListening, pauseListening } from './listen.js';

/** How often the app is told, in milliseconds. */
const BEAT = 1000;

/** How far a mouse moves within a beat before a hand is on it, in pixels. */
const JITTER = 10;

const dialog = document.getElementById('app-still');
const left = document.getElementById('app-still-left');

/** The size of the text when the page came. */
const first = size();

let touched = false;
let told = 0;
/** Where the mouse was, and when. */
let from = { x: 0, y: 0, at: -BEAT };

export function still() {
  if (!(dialog instanceof HTMLDialogElement)) return;
  for (const name of ['pointerdown', 'touchmove', 'keydown', 'wheel', 'input']) {
    addEventListener(name, hand, { capture: true, passive: true });
  }
  // A voice that reads scrolls, too.
  addEventListener('scroll', () => isListening() || hand(), { capture: true, passive: true });
  addEventListener('pointermove', move, { capture: true, passive: true });
  setInterval(tell, BEAT);
}

function hand() {
  touched = true;
  const asks = dialog instanceof HTMLDialogElement && dialog.open;
  if (asks || performance.now() - told >= BEAT) tell();
}

function move(/** @type {PointerEvent} */ event) {
  const now = performance.now();
  if (now - from.at > BEAT) from = { x: event.screenX, y: event.screenY, at: now };
  else if (Math.hypot(event.screenX - from.x, event.screenY - from.y) >= JITTER) hand();
}

async function tell() {
  // The welcome belongs to nobody, until something is changed there.
  if (document.getElementById('app-welcome') && !speaks() && size() === first) return;
  const saw = touched ? 'hand' : checkRuns() ? 'check' : 'nothing';
  touched = false;
  told = performance.now();
  if (await send(dialog?.dataset.actOn ?? '', { saw })) ask();
}

function ask() {
  if (!(dialog instanceof HTMLDialogElement)) return;
  const asks = Boolean(left?.textContent);
  if (asks && !dialog.open) {
    // The question is to be heard.
    pauseListening();
    dialog.showModal();
  } else if (!asks && dialog.open) dialog.close();
}

function size() {
  return document.documentElement.dataset.textSize;
}

function speaks() {
  return document.getElementById('app-speak')?.getAttribute('aria-pressed') === 'true';
}

/** Whether somebody may be thinking about a knowledge check. */
function checkRuns() {
  for (const check of document.querySelectorAll('.check')) {
    const questions = check.querySelectorAll('.ask').length;
    const box = check.getBoundingClientRect();
    const seen = box.bottom > 0 && box.top < innerHeight;
    const begun = check.querySelector('.answer[open]');
    if (seen && begun && check.querySelectorAll('.answer.right[open]').length < questions) return true;
  }
  return false;
}
