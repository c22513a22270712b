/**
 * Printing. The app opens the system's dialog, since the window's own way is
 * closed on macOS; in a browser, as in the preview, the browser does.
 */

import { send } from './answer.js';

/** What was shown in a picture before paper needed it on white. @type {Map<Element, string>} */
const shown = new Map();

export function print() {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('#app-print, [data-prints]');
    if (button) printPage();
  });
  writeOut();
  addEventListener('beforeprint', whiten);
  addEventListener('afterprint', restore);
}

/** Prints what is shown, if that is allowed here. */
export async function printPage() {
  const way = document.body.dataset.print;
  if (!way) return;
  await whiten();
  if (!(await send(way, {}))) window.print();
}

/** Paper cannot be clicked: a link says in words where it leads. */
function writeOut() {
  for (const link of document.querySelectorAll('#app-text a[href]:not(.term, [role])')) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const leads = place(link);
    const says = link.textContent?.trim().toLowerCase();
    if (leads && leads.toLowerCase() !== says) link.dataset.leads = leads;
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @returns {string | null | undefined} the name of a chapter, or an address outside
 */
function place(link) {
  const address = new URL(link.href);
  if (address.pathname.endsWith('/leave')) return address.searchParams.get('to');
  if (address.pathname === location.pathname) return null;
  const all = document.querySelectorAll('.contents a[href]');
  const named = [...all].find((known) => known instanceof HTMLAnchorElement && known.pathname === address.pathname);
  return named?.querySelector(':scope > span:not([class], [id])')?.textContent?.trim();
}

/** Drawings of a dark theme would be dark on paper. */
async function whiten() {
  const pictures = [...document.querySelectorAll('main img[src], main picture > source')];
  await Promise.all(pictures.map((picture) => {
    const name = picture instanceof HTMLImageElement ? 'src' : 'srcset';
    const address = picture.getAttribute(name);
    if (!address || address.endsWith('?light')) return undefined;
    shown.set(picture, address);
    picture.setAttribute(name, `${address.split('?')[0]}?light`);
    // One that cannot be shown is shown by its words.
    return picture instanceof HTMLImageElement ? picture.decode().catch(() => undefined) : undefined;
  }));
}

function restore() {
  for (const [picture, address] of shown) {
    picture.setAttribute(picture instanceof HTMLImageElement ? 'src' : 'srcset', address);
  }
  shown.clear();
}
