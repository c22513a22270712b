/** Finds words on the page and marks them: a webview has no find bar. */

/** @typedef {{ text: string, at: [Text, number][] }} Plain */

const bar = document.getElementById('app-find');
const field = /** @type {HTMLInputElement | null} */ (document.getElementById('app-find-words'));
const count = document.getElementById('app-find-count');

/** What stands about the text and is not the text. */
const APART = '.crumb, .meta, .tools, .turn';

/** @type {Range[]} */
let hits = [];
let here = 0;
/** @type {Element | null} */
let opener = null;

export function find() {
  field?.addEventListener('input', search);
  field?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
  });
  document.getElementById('app-find-next')?.addEventListener('click', () => step(1));
  document.getElementById('app-find-previous')?.addEventListener('click', () => step(-1));
  document.getElementById('app-find-close')?.addEventListener('click', closeFind);
}

export function openFind() {
  if (!bar || !field) return;
  if (bar.hidden) opener = document.activeElement;
  bar.hidden = false;
  field.focus();
  field.select();
  search();
}

/** @returns {boolean} whether it was open */
export function closeFind() {
  if (!bar || bar.hidden) return false;
  const range = hits[here];
  bar.hidden = true;
  clear();
  // Reading goes on at the hit; without one, where it was.
  const block = range?.startContainer.parentElement?.closest('[id]');
  if (block instanceof HTMLElement && block.id !== 'app-main') {
    if (block.tabIndex < 0) block.tabIndex = -1;
    block.focus({ preventScroll: true });
  } else if (opener instanceof HTMLElement) {
    opener.focus();
  }
  return true;
}

/** Takes away what this puts over the text, and nothing that others did. */
function clear() {
  for (const name of ['found', 'found-here']) CSS.highlights.delete(name);
}

function search() {
  const words = fold(field?.value.trim() ?? '').join('');
  hits = words ? ranges(words) : [];
  here = 0;
  mark();
}

/** @param {number} by */
function step(by) {
  if (!hits.length) return;
  here = (here + by + hits.length) % hits.length;
  mark();
}

function mark() {
  // Taken away first: WebKitGTK leaves the paint of a replaced highlight.
  clear();
  CSS.highlights.set('found', new Highlight(...hits));
  const range = hits[here];
  if (range) {
    CSS.highlights.set('found-here', new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
  if (!count) return;
  const { none = '', count: pattern = '' } = count.dataset;
  if (!field?.value.trim()) count.textContent = '';
  else if (!range) count.textContent = none;
  else count.textContent = pattern.replace('{n}', String(here + 1)).replace('{all}', String(hits.length));
}

/**
 * @param {string} words folded
 * @returns {Range[]}
 */
function ranges(words) {
  const main = document.getElementById('app-main');
  if (!main) return [];
  const { text, at } = plain(main);
  const found = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
    const range = new Range();
    const [first, start] = at[from];
    const [last, end] = at[from + words.length - 1];
    range.setStart(first, start);
    range.setEnd(last, end + 1);
    found.push(range);
  }
  return found;
}

/**
 * The text of an element, folded, with the place of each letter. Blocks are
 * kept apart, so that no hit runs over two of them.
 * @param {Element} element
 * @returns {Plain}
 */
function plain(element) {
  /** @type {[Text, number][]} */
  const at = [];
  let text = '';
  let block = null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (!node.parentElement?.checkVisibility() || node.parentElement.closest(APART)) continue;
    const now = node.parentElement.closest('p, li, td, th, h1, h2, h3, dt, dd, figcaption, button, a.btn');
    if (now !== block) {
      text += '\n';
      at.push([node, 0]);
      block = now;
    }
    fold(node.data).forEach((letter, index) => {
      text += letter;
      at.push([node, index]);
    });
  }
  return { text, at };
}

/**
 * Letters without case or accent, one for each code unit.
 * @param {string} text
 */
function fold(text) {
  return text.split('').map((letter) => {
    const bare = letter.normalize('NFD')[0].toLowerCase();
    return /\s/.test(bare) || bare.length !== 1 ? ' ' : bare;
  });
}
