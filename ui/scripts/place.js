/** Keeps the place where a person is in a chapter. */

import { send } from './answer.js';

/** How long the page must stand still, in milliseconds, to count as read. */
const STILL = 800;

const text = document.getElementById('app-text');

export function place() {
  if (!text) return;
  let timer = 0;
  let moved = false;
  const wait = () => {
    moved = true;
    clearTimeout(timer);
    timer = setTimeout(note, STILL);
  };
  /** @param {{ keepalive?: boolean }} [options] */
  const note = (options) => {
    moved = false;
    const seen = inView();
    if (seen && text) send(text.dataset.place ?? '', seen, options);
  };
  addEventListener('scroll', wait);
  addEventListener('resize', wait);
  addEventListener('pagehide', () => {
    if (moved) note({ keepalive: true });
  });
  wait();
}

/** @returns {Record<string, string> | null} */
function inView() {
  if (!text) return null;
  const top = barBottom();
  const blocks = [...text.querySelectorAll('[id]:not(a, section, sup)')];
  const boxes = blocks.map((block) => block.getBoundingClientRect());
  const below = boxes.findIndex((box) => box.bottom > top);
  // Behind the text stand its sources: who reads on to them has read it, and
  // who jumped there from a citation has not.
  if (below < 0 && /^#(source-|app-)/.test(location.hash)) return null;
  const first = below < 0 ? blocks.length - 1 : below;
  const last = boxes.findLastIndex((box) => box.top < innerHeight);
  if (first < 0 || last < 0) return null;
  const end = text.getBoundingClientRect().bottom <= innerHeight;
  return {
    chapter: text.dataset.chapter ?? '',
    first: blocks[first].id,
    last: blocks[last].id,
    end: String(end),
  };
}

/** Where the part of the window begins that the bar leaves free. */
function barBottom() {
  const bar = document.querySelector('.top');
  const stays = bar && getComputedStyle(bar).position === 'sticky';
  return stays ? bar.getBoundingClientRect().bottom : 0;
}
