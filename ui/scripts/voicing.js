/**
 * The screen that speaks, for those who do not see it: whatever has the focus
 * by name, role and state, whatever page comes, and whatever is said on it.
 * The arrows go from one thing to the next, text included. A first touch says
 * what is there, a second one acts.
 */

import { send } from './answer.js';
import { CONTROLS, described, groupOf, languageOf, phrase, textOf } from './described.js';
import { isListening, pauseListening } from './listen.js';
import { LIVE, regions } from './live.js';
import { asked, isTurn, takeTurn } from './turn.js';
import { isField, look, typed } from './typed.js';

/** What the arrows stop at. */
const TEXT = 'h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, legend';

/** How much of a new page is spoken by itself: its title, and so many texts. */
const FIRST_TEXTS = 2;

/** @typedef {{ text: string, lang: string }} Words */

/** What waits to be spoken. */
/** @type {Words[]} */
let waiting = [];
let speaks = false;
/** Counts the times that it began to speak: the newest goes on. */
let speaking = 0;
/** What the arrows stand at. */
/** @type {Element | null} */
let here = null;

export function voicing() {
  if (!button()) return;
  document.addEventListener('keydown', press, true);
  document.addEventListener('focusin', focused);
  document.addEventListener('click', touch, true);
  document.addEventListener('toggle', toggled, true);
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element) say([target]);
  });
  document.addEventListener('input', ({ target }) => {
    if (on() && isField(target)) say([typed(target)]);
  });
  new MutationObserver(changed).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['aria-pressed', 'aria-expanded'],
    attributeOldValue: true,
  });
  was = on();
  // Whatever a page does first with the focus is over then.
  if (was) setTimeout(page);
  else begun = true;
}

function button() {
  return document.getElementById('app-speak');
}

function on() {
  return button()?.getAttribute('aria-pressed') === 'true';
}

/** Whether it spoke when it was last looked at. */
let was = false;

/** Speaks the beginning of the page, unless the focus is where it is spoken. */
function page() {
  const title = document.querySelector('main h1');
  const text = document.getElementById('app-text') ?? document.querySelector('main');
  const texts = things().filter((thing) => thing.matches('p, li') && text?.contains(thing));
  here = title;
  if (title) say([title, ...texts.slice(0, FIRST_TEXTS)]);
  if (document.activeElement && isField(document.activeElement)) look(document.activeElement);
  if (document.querySelector('#app-keyboard:popover-open')) sayThen([phrase('keyboard')]);
  begun = true;
}

/** Whether the page has begun to speak for itself. */
let begun = false;

/**
 * Speaks these, in place of what is spoken or waits.
 * @param {(Element | string)[]} things
 */
function say(things) {
  waiting = [];
  if (on()) sayThen(things, true);
}

/**
 * Speaks these when what is spoken has ended.
 * @param {(Element | string)[]} things
 * @param {boolean} [now] whether it breaks off what is spoken
 */
function sayThen(things, now) {
  if (!on()) return;
  for (const thing of things) {
    const page = document.documentElement.lang;
    const [name, about] = typeof thing === 'string' ? [thing, ''] : described(thing);
    const lang = typeof thing === 'string' ? page : languageOf(thing);
    // A name in another language is spoken by a voice that knows it.
    const parts = lang === page ? [{ text: name && about ? `${name}, ${about}` : name || about, lang }] : [{ text: name, lang }, { text: about, lang: page }];
    waiting.push(...parts.filter(({ text }) => text));
  }
  if (now || !speaks) speak();
}

async function speak() {
  const mine = ++speaking;
  speaks = true;
  let turn = takeTurn();
  while (waiting.length && isTurn(turn) && on()) {
    turn = takeTurn();
    const { text, lang } = /** @type {Words} */ (waiting.shift());
    await send(path('utter'), { text, lang, ...asked(turn) });
  }
  if (mine === speaking) speaks = false;
}

/** @param {string} action */
function path(action) {
  return `/${document.documentElement.lang}/${action}`;
}

/** Everything that is said on the page, in order. */
function things() {
  const root = document.querySelector('dialog:modal') ?? document.body;
  return [...root.querySelectorAll(`${TEXT}, ${CONTROLS}`)].filter((thing) => {
    if (!thing.checkVisibility({ visibilityProperty: true }) || thing.closest('[aria-hidden=true], #app-keyboard')) return false;
    if (thing.matches(CONTROLS)) return true;
    // Text that is only around other things is said with them.
    return !thing.querySelector(TEXT) && Boolean(textAround(thing)) && !thing.closest('a, button, summary');
  });
}

/**
 * The text of a thing besides that of its controls.
 * @param {Element} thing
 */
function textAround(thing) {
  const inside = [...thing.querySelectorAll(CONTROLS)].map(textOf).join('');
  const text = textOf(thing);
  return text.length > inside.length ? text : '';
}

/** @param {number} by */
function go(by) {
  const all = things();
  const at = here && all.indexOf(here);
  const active = document.activeElement;
  const from = at !== null && at >= 0 ? at : active ? all.indexOf(active) : -1;
  const next = all[from + by];
  if (!next) return say([phrase(by > 0 ? 'end' : 'top')]);
  here = next;
  if (!(next instanceof HTMLElement)) return;
  if (!next.matches(CONTROLS)) next.tabIndex = -1;
  // Text is told by its place too, for those who see a little.
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function press(/** @type {KeyboardEvent} */ event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'F8' || event.key === 'F9') {
    event.preventDefault();
    if (event.key === 'F8') button()?.click();
    else if (on()) send(path('voicing'), { do: 'next' });
    return;
  }
  if (!on()) return;
  if (event.key === 'Tab' && isListening()) pauseListening();
  const { target } = event;
  // Elsewhere Enter would send the form away with the choice still to be made.
  if (event.key === 'Enter' && target instanceof HTMLInputElement && /radio|checkbox/.test(target.type)) {
    event.preventDefault();
    return target.click();
  }
  const inField = isField(target);
  const onBoard = target instanceof Element && target.closest('#app-keyboard, #app-marking');
  const across = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
  if (onBoard || (inField && across) || target instanceof HTMLTextAreaElement) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowRight') go(1);
  else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') go(-1);
  else return;
  event.preventDefault();
  event.stopPropagation();
  if (isListening()) pauseListening();
}

function focused(/** @type {FocusEvent} */ event) {
  const { target } = event;
  if (!on() || isListening() || !(target instanceof Element)) return;
  if (target.matches('main, body')) return;
  here = target;
  if (isField(target)) look(target);
  const dialog = target.closest('dialog:modal');
  const before = event.relatedTarget instanceof Element && event.relatedTarget.closest('dialog:modal');
  // Of a whole part of the page, its heading: the rest is gone through.
  const part = target.matches(`${CONTROLS}, ${TEXT}, ${LIVE}, dialog, [aria-label], [aria-labelledby]`) ? null : target;
  const head = part?.querySelector('h1, h2, h3');
  say([dialog && dialog !== before && dialog !== target ? dialog : groupOf(target, event.relatedTarget), head ?? target]);
  if (head) return;
  whole = target;
  setTimeout(() => (whole = null));
}

/**
 * What was said whole just now, since it got the focus.
 * @type {Element | null}
 */
let whole = null;

/** The first touch on a thing says what it is. */
function touch(/** @type {MouseEvent} */ event) {
  if (!on() || event.detail === 0 || !(event.target instanceof Element)) return;
  const label = event.target.closest('label');
  const thing = label instanceof HTMLLabelElement && label.control ? label.control : event.target.closest(CONTROLS);
  // A digit of a PIN acts at once: its name, said, would be the PIN.
  if (thing === button() || thing?.matches('[data-digit]')) return;
  const text = thing ?? event.target.closest(TEXT);
  if (!text || text === touched) {
    touched = null;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  touched = thing;
  here = text;
  if (thing instanceof HTMLElement && !thing.closest('#app-keyboard')) thing.focus({ preventScroll: true });
  say(thing ? [text, phrase('again')] : [text]);
}

/** What was touched once. */
/** @type {Element | null} */
let touched = null;

/** What opens is read, and what closes is said to be closed. */
function toggled(/** @type {Event} */ event) {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !on() || isListening()) return;
  if (target instanceof HTMLDetailsElement) {
    const summary = target.querySelector('summary');
    const rest = [...target.querySelectorAll(TEXT)].filter((thing) => !thing.closest('summary') && textOf(thing));
    if (summary) say([summary, ...(target.open ? rest : [])]);
  } else if (target.id === 'app-keyboard' && begun) {
    const isThere = target.matches(':popover-open');
    if (isThere) sayThen([phrase('keyboard')]);
    else if (isField(document.activeElement)) sayThen([phrase('keyboardHidden')]);
  } else if (target.matches('.meaning:popover-open, [role=tooltip]:popover-open')) {
    say([textOf(target)]);
  }
}

/** @param {MutationRecord[]} records */
function changed(records) {
  if (on() !== was) {
    was = on();
    if (was) {
      say([phrase('start')]);
      sayThen([document.querySelector('main h1') ?? '']);
    } else if (document.getElementById('app-welcome')) {
      // The welcome is nobody's again.
      send(path('end-session'), {});
    }
    return;
  }
  if (!was) return;
  /** @type {Set<Element>} */
  const live = new Set();
  for (const { type, target, addedNodes, attributeName, oldValue } of records) {
    const element = target instanceof Element ? target : target.parentElement;
    if (type === 'attributes') {
      if (element?.getAttribute(attributeName ?? '') === oldValue) continue;
      if (element === document.activeElement && element) say([element]);
      else if (element?.closest('#app-keyboard')) sayThen([element]);
      continue;
    }
    for (const region of regions(element, addedNodes)) live.add(region);
    const volume = element?.id === 'app-voicing' && button()?.dataset.volume;
    if (volume) say([volume]);
  }
  for (const region of live) if (!whole?.contains(region)) sayThen([textOf(region)]);
}
