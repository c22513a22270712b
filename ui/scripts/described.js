/**
 * What a thing is called, what it is, and how it stands, as the screen that
 * speaks says it: the name first, then the role, then the state.
 */

const words = document.getElementById('app-voicing-words')?.dataset ?? {};

/** What a person can act on. */
export const CONTROLS = 'a[href], button, input:not([type=hidden]), textarea, summary';

/** What holds controls together, and has a name. */
const GROUPS = 'fieldset, [role=group][aria-label]';

/**
 * The name, in the language of the element, and what is said of it, in that of
 * the page.
 * @param {Element} element
 * @returns {[name: string, about: string]}
 */
export function described(element) {
  const role = element instanceof HTMLDialogElement ? [words.dialog] : roleOf(element);
  return [nameOf(element), join(...role, ...stateOf(element), explained(element))];
}

/**
 * How much stands in a field that hides it. What stands there is never said.
 * @param {HTMLInputElement} field
 * @returns {string}
 */
export function digitsIn({ value: { length } }) {
  if (!length) return phrase('empty');
  return length === 1 ? phrase('digit') : phrase('digits').replace('{n}', String(length));
}

/** @param {Element} element */
export function languageOf(element) {
  return element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
}

/**
 * The words that are shown in an element, without what is not said.
 * @param {Element} element
 * @returns {string}
 */
export function textOf(element) {
  // What is typed is said as the state of its field.
  if (element.matches('textarea')) return '';
  let text = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const hides =
      node instanceof Element &&
      (node.matches('[aria-hidden=true], [hidden], template, script, textarea, #app-keyboard, dialog:not([open]), sup, .cite') ||
        !node.checkVisibility());
    return hides ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof HTMLImageElement) text += ` ${node.alt} `;
    else if (node instanceof Text) text += node.data;
    else text += ' ';
  }
  return plain(text);
}

/**
 * The name of the group that one comes to with an element.
 * @param {Element} element
 * @param {EventTarget | null} from what one comes from
 * @returns {string} empty if one was in it already
 */
export function groupOf(element, from) {
  const group = element.matches(CONTROLS) && element.closest(GROUPS);
  if (!group || (from instanceof Element && group.contains(from))) return '';
  const legend = group.querySelector(':scope > legend');
  return legend ? textOf(legend) : nameOf(group);
}

/** @param {Element} element */
function nameOf(element) {
  const by = named(element, 'aria-labelledby');
  const labels = 'labels' in element && /** @type {HTMLInputElement} */ (element).labels;
  return (
    by ||
    plain(element.getAttribute('aria-label') ?? '') ||
    (labels && labels.length ? textOf(labels[0]) : '') ||
    textOf(element) ||
    plain(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '')
  );
}

/** @param {Element} element */
function explained(element) {
  // A term's meaning is spoken when it is opened.
  return element.matches('.term') ? '' : named(element, 'aria-describedby');
}

/**
 * @param {Element} element
 * @param {string} attribute with ids
 */
function named(element, attribute) {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  return plain(ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
}

/**
 * @param {Element} element
 * @returns {(string | undefined)[]}
 */
function roleOf(element) {
  if (element.matches('a[href]')) return [words.link];
  if (element.matches('button')) return [words.button];
  if (element.matches('.answer > summary')) return [words.fold];
  if (element.matches('summary')) return [words.button];
  if (element.matches('h1, h2, h3, h4')) return [words.heading];
  if (element.matches('input[type=radio]')) return [words.choice];
  if (element.matches('input[type=checkbox]')) return [words.box];
  if (element.matches('input, textarea')) return [words.field];
  return [];
}

/**
 * @param {Element} element
 * @returns {(string | undefined)[]}
 */
function stateOf(element) {
  const states = [];
  const says = (/** @type {string} */ attribute) => element.getAttribute(attribute);
  if (element.matches('summary')) states.push(element.closest('[open]') ? words.expanded : words.collapsed);
  if (says('aria-pressed')) states.push(says('aria-pressed') === 'true' ? words.pressed : words.notPressed);
  if (says('aria-expanded')) states.push(says('aria-expanded') === 'true' ? words.expanded : words.collapsed);
  if (says('aria-current')) states.push(words.current);
  if (element.matches(':disabled')) states.push(words.unavailable);
  if (element instanceof HTMLInputElement && /radio|checkbox/.test(element.type)) {
    states.push(element.checked ? words.chosen : words.notChosen);
  } else if (element instanceof HTMLInputElement && element.type === 'password') {
    states.push(digitsIn(element));
  } else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    states.push(element.value || words.empty);
  }
  return states;
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** @param {(string | undefined)[]} parts */
function join(...parts) {
  return parts.filter(Boolean).join(', ');
}

/**
 * @param {string} name of a phrase
 * @returns {string}
 */
export function phrase(name) {
  return words[name] ?? '';
}
