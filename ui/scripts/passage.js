/**
 * The text of the page's blocks, letter by letter, as the guide counts it: a
 * passage is a block and how many letters stand before and in it.
 */

/** @typedef {{ text: string[], at: [Text, number][] }} Letters */
/** @typedef {{ first: string, start: number, last: string, end: number }} Passage */
/** @typedef {{ block: Element, start: number, end: number }} Sentence */

export const text = document.getElementById('app-text');

/** What can be a place, as for `place.js`. */
const BLOCKS = '[id]:not(a, section, sup)';

/** What stands in a block and is none of its words. */
const APART = '.cite, .column, .box, .alert-label, .footnote, summary, form, button, .asking';

/** Elements between whose words there is a blank, though none may be written. */
const PARTS = 'p, td, th, figcaption';

/** @type {Map<Element, Letters>} */
const known = new Map();

/** @returns {Element[]} the blocks, in reading order */
export function blocks(within = text) {
  return within ? [...within.querySelectorAll(BLOCKS)] : [];
}

/**
 * @param {Node | null} node
 * @returns {Element | null} the block that it stands in
 */
export function blockOf(node) {
  const element = node instanceof Element ? node : node?.parentElement;
  const block = element?.closest(BLOCKS);
  return block && block !== text && text?.contains(block) ? block : null;
}

/**
 * @param {Element} block
 * @returns {Letters} its letters, with single blanks, and where each stands
 */
export function lettersOf(block) {
  const before = known.get(block);
  if (before) return before;
  /** @type {Letters} */
  const letters = { text: [], at: [] };
  let part = null;
  /** @type {[Text, number] | null} */
  let blank = null;
  for (const node of textsOf(block)) {
    if (node.parentElement?.closest(APART) || blockOf(node) !== block) continue;
    const now = node.parentElement?.closest(PARTS);
    if (now !== part) blank ??= [node, 0];
    part = now;
    let index = 0;
    for (const letter of node.data) {
      if (/\s/.test(letter)) {
        blank ??= [node, index];
      } else {
        if (blank && letters.text.length) {
          letters.text.push(' ');
          letters.at.push(blank);
        }
        blank = null;
        letters.text.push(letter);
        letters.at.push([node, index]);
      }
      index += letter.length;
    }
  }
  known.set(block, letters);
  return letters;
}

/**
 * @param {Element} block
 * @returns {Text[]} its texts, in the guide's order
 */
function textsOf(block) {
  const texts = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  if (!block.matches('figure')) return texts;
  // What a picture tells comes before its caption, and is shown after it.
  const isTold = (/** @type {Text} */ node) => node.parentElement?.closest('.words') !== null;
  return [...texts.filter(isTold), ...texts.filter((node) => !isTold(node))];
}

/**
 * Where some words of a block stand: at their place, else the nearest to it.
 * @param {Element} block
 * @param {number} start
 * @param {string} words
 * @returns {Range | null}
 */
export function rangeOf(block, start, words) {
  const { text: letters } = lettersOf(block);
  const wanted = [...words];
  const is = (/** @type {number} */ from) => wanted.every((letter, at) => letters[from + at] === letter);
  let found = is(start) ? start : -1;
  for (let from = 0; found !== start && from + wanted.length <= letters.length; from += 1) {
    const nearer = found < 0 || Math.abs(from - start) < Math.abs(found - start);
    if (nearer && is(from)) found = from;
  }
  return found < 0 ? null : between(block, found, block, found + wanted.length);
}

/**
 * The words of a range alone, without what stands between them and is none:
 * a range for each run of text.
 * @param {Element} block
 * @param {Range} range
 * @returns {Range[]}
 */
export function runsOf(block, range) {
  /** @type {Map<Text, Range>} */
  const runs = new Map();
  const { text: letters, at } = lettersOf(block);
  at.forEach(([node, index], n) => {
    if (range.comparePoint(node, index) !== 0 || range.comparePoint(node, index + 1) !== 0) return;
    const run = runs.get(node) ?? new Range();
    if (!runs.has(node)) run.setStart(node, index);
    run.setEnd(node, Math.min(index + letters[n].length, node.length));
    runs.set(node, run);
  });
  return [...runs.values()];
}

/**
 * @param {Element} first
 * @param {number} start
 * @param {Element} last
 * @param {number} end the number of the letter behind the last
 * @returns {Range | null}
 */
export function between(first, start, last, end) {
  const [before, after] = [lettersOf(first), lettersOf(last)];
  if (!before.at[start] || !after.at[end - 1]) return null;
  const firsts = before.at.slice(start, first === last ? end : undefined);
  const lasts = after.at.slice(first === last ? start : 0, end);
  const from = first.matches('figure') ? firsts.sort(inOrder)[0] : firsts[0];
  const to = last.matches('figure') ? lasts.sort(inOrder).at(-1) : lasts.at(-1);
  const range = new Range();
  if (from) range.setStart(...from);
  if (to) range.setEnd(to[0], to[1] + letterAfter(to).length);
  return range;
}

/**
 * @param {[Text, number]} a
 * @param {[Text, number]} b
 */
function inOrder([a, index], [b, other]) {
  if (a === b) return index - other;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** @param {[Text, number]} spot */
function letterAfter([node, index]) {
  return String.fromCodePoint(node.data.codePointAt(index) ?? 0);
}

/**
 * The passage that a range takes in; none if it takes in no word of a block.
 * @param {Range} range
 * @returns {Passage | null}
 */
export function passageOf(range) {
  /** @type {Passage[]} */
  const parts = [];
  for (const block of blocks()) {
    if (!range.intersectsNode(block)) continue;
    const { text: letters, at } = lettersOf(block);
    const inside = at.map(
      ([node, index], n) =>
        letters[n] !== ' ' &&
        range.comparePoint(node, index) === 0 &&
        range.comparePoint(node, index + letters[n].length) === 0,
    );
    const start = inside.indexOf(true);
    if (start < 0) continue;
    const end = inside.lastIndexOf(true) + 1;
    parts.push({ first: block.id, start, last: block.id, end });
  }
  const last = parts.at(-1);
  return last ? { ...parts[0], last: last.last, end: last.end } : null;
}

/**
 * @param {string} language
 * @returns {Sentence[]} every sentence, in reading order
 */
export function sentences(language) {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  // What a picture tells may be folded away.
  const isShown = (/** @type {Sentence} */ { block, start, end }) =>
    start < end && lettersOf(block).at[start][0].parentElement?.checkVisibility() === true;
  const all = blocks().flatMap((block) => {
    let start = 0;
    return [...segmenter.segment(lettersOf(block).text.join(''))].map(({ segment }) => {
      const from = start;
      start += [...segment].length;
      return { block, start: from, end: from + [...segment.trimEnd()].length };
    });
  });
  return all.filter(isShown);
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {{ block: Element, letter: number } | null} what stands at a point
 */
export function letterAt(x, y) {
  const caret = document.caretRangeFromPoint?.(x, y);
  const block = caret && blockOf(caret.startContainer);
  if (!block) return null;
  const { at } = lettersOf(block);
  const letter = at.findLastIndex(([node, index]) => caret.comparePoint(node, index) <= 0);
  return letter < 0 ? null : { block, letter };
}
