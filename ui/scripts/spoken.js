/**
 * Finds each sentence that is read aloud in the text, and marks it. The
 * sentences come in reading order with their words, so each is looked for
 * behind the one before it.
 */

/** What stands in the text and is not said. */
const UNSAID = '.cite, .footnote > sup, .column, .box';

const BLOCKS = 'p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption';

/** @typedef {{ text: string, at: [Text, number][] }} Plain */

/**
 * One for all sentences, emptied and filled: WebKitGTK leaves the paint of a
 * highlight that is deleted or replaced.
 */
const spoken = new Highlight();

/**
 * Elements that the reading opened, to be closed again behind it.
 * @type {HTMLDetailsElement[]}
 */
let opened = [];

/**
 * The block around what is marked.
 * @type {Element | null}
 */
let around = null;

/**
 * What is marked whole: a picture, and a summary, in which WebKitGTK paints no
 * highlight.
 * @type {Element | null | undefined}
 */
let whole = null;

/**
 * @param {Iterable<Element>} sentences as the app sent them
 * @returns {Range[]}
 */
export function rangesOf(sentences) {
  const roots = ['app-title', 'app-text'].map((id) => document.getElementById(id));
  const { text, at } = plain(/** @type {Element[]} */ (roots.filter((root) => root)));
  let from = 0;
  return [...sentences].map((sentence) => {
    const words = sentence.textContent ?? '';
    const range = new Range();
    const start = words ? text.indexOf(words, from) : -1;
    if (start < 0) {
      // What a picture tells is not shown: the picture is.
      const block = document.getElementById(sentence.getAttribute('data-block') ?? '');
      if (block) range.selectNode(block);
      return range;
    }
    from = start + words.length;
    const [last, end] = at[from - 1];
    range.setStart(...at[start]);
    range.setEnd(last, end + 1);
    return range;
  });
}

/**
 * The text of elements with single spaces, with the place of each letter.
 * @param {Element[]} roots
 * @returns {Plain}
 */
function plain(roots) {
  /** @type {[Text, number][]} */
  const at = [];
  let text = '';
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      if (node.parentElement?.closest(UNSAID)) continue;
      for (let index = 0; index < node.length; index += 1) {
        const letter = /\s/.test(node.data[index]) ? ' ' : node.data[index];
        if (letter === ' ' && text.endsWith(' ')) continue;
        text += letter;
        at.push([node, index]);
      }
    }
  }
  return { text, at };
}

/**
 * Marks a sentence, opens what hides it, and brings it into view.
 * @param {Range} range
 */
export function mark(range) {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const hiding = element?.closest('#app-text details');
  closeBehind(hiding);
  if (hiding instanceof HTMLDetailsElement && !hiding.open && !element?.closest('summary')) {
    hiding.open = true;
    opened.push(hiding);
  }
  const isPicture = range.startContainer instanceof Element;
  const picture = isPicture ? range.startContainer.childNodes[range.startOffset] : null;
  paint(range, picture instanceof Element ? picture : element?.closest('summary'));
  const { top, bottom } = free();
  const box = range.getBoundingClientRect();
  if (!box.height || (box.top >= top && box.bottom <= bottom)) return;
  scrollBy({ top: box.top - top - Math.max((bottom - top - box.height) / 3, 0) });
}

export function unmark() {
  closeBehind(null);
  paint(null, null);
}

/**
 * @param {Range | null} range
 * @param {Element | null | undefined} element to be marked whole
 */
function paint(range, element) {
  spoken.clear();
  // What the mark painted between two lines is left unless the block around
  // it is painted anew.
  around?.removeAttribute('data-around-spoken');
  around = range?.startContainer.parentElement?.closest(BLOCKS) ?? null;
  around?.setAttribute('data-around-spoken', '');
  CSS.highlights.set('spoken', spoken);
  if (range && !range.collapsed) spoken.add(range);
  whole?.removeAttribute('data-spoken');
  element?.setAttribute('data-spoken', '');
  whole = element;
}

/** @param {Element | null | undefined} kept */
function closeBehind(kept) {
  for (const details of opened) if (details !== kept) details.open = false;
  opened = opened.filter((details) => details === kept);
}

/**
 * The first sentence in view; the first of all at the top of the page.
 * @param {Range[]} ranges
 */
export function firstInView(ranges) {
  const { top, bottom } = free();
  if (scrollY < top) return 0;
  const found = ranges.findIndex((range) => {
    const box = range.getBoundingClientRect();
    const middle = box.top + box.height / 2;
    return box.height > 0 && middle >= top && box.top < bottom;
  });
  return Math.max(found, 0);
}

/** The part of the window that the bars leave free. */
function free() {
  const edge = 8;
  const above = document.querySelector('.top');
  const stays = above && getComputedStyle(above).position === 'sticky';
  const below = document.getElementById('app-listen');
  return {
    top: (stays ? above.getBoundingClientRect().bottom : 0) + edge,
    bottom: Math.min(below?.getBoundingClientRect().top || innerHeight, innerHeight) - edge,
  };
}
