/** Sends what a person did, and puts the answer in place. */

/**
 * The one way by which HTML enters the document. It comes from this app only:
 * the policy of the page lets nothing else be asked.
 */
const policy = window.trustedTypes?.createPolicy('guide', { createHTML: (html) => html });

/** The status of an answer to a session that has ended. */
const GONE = 410;

/**
 * @param {string} path
 * @param {Record<string, string> | FormData | string} fields a text is sent as it is
 * @param {{ keepalive?: boolean }} [options]
 * @returns {Promise<boolean>} whether it was taken
 */
export async function send(path, fields, options) {
  const body = typeof fields === 'string' ? fields : form(fields);
  try {
    const response = await fetch(path, { method: 'POST', body, headers: session(), ...options });
    if (response.status === GONE) leave();
    if (!response.ok) return false;
    put(await response.text());
    return true;
  } catch {
    // The page was left meanwhile, or the app is closing.
    return false;
  }
}

/** On a shared screen the app is told whose request it is: of somebody who has
 * left it takes nothing more.
 * @returns {Record<string, string>}
 */
function session() {
  const number = document.documentElement.dataset.session;
  return number ? { 'guide-session': number } : {};
}

/** The page of a session that has ended makes way. The app sees to it; this is
 * for a browser, which it cannot reach. */
function leave() {
  location.replace(`/${document.documentElement.lang}/welcome`);
}

/**
 * @param {Record<string, string> | FormData} fields
 * @returns {URLSearchParams}
 */
function form(fields) {
  /** @type {[string, string][]} */
  const pairs = [];
  const entries = fields instanceof FormData ? fields.entries() : Object.entries(fields);
  for (const [name, value] of entries) pairs.push([name, String(value)]);
  return new URLSearchParams(pairs);
}

/**
 * Replaces what stands in the elements of the same ids.
 * @param {string} html
 */
function put(html) {
  const trusted = policy ? policy.createHTML(html) : html;
  const answer = new DOMParser().parseFromString(/** @type {string} */ (trusted), 'text/html');
  for (const piece of answer.body.children) {
    const place = document.getElementById(piece.id);
    // A live region that is written again is read aloud again. That is wanted
    // where a secret was refused, which is also taken from its field.
    if (!place || (place.innerHTML === piece.innerHTML && !holdsSecret(place))) continue;
    const had = place.contains(document.activeElement) ? document.activeElement : null;
    const open = place.querySelector(':popover-open')?.id;
    place.replaceChildren(...piece.childNodes);
    if (open) document.getElementById(open)?.showPopover();
    if (had) focusAgain(had.closest('form')?.dataset.then ?? had.id, place);
  }
}

/** @param {HTMLElement} place */
function holdsSecret(place) {
  const field = place.querySelector('input[type=password]');
  return field instanceof HTMLInputElement && field.value !== '';
}

/**
 * @param {string} id of what had the focus, or of what its form says comes then
 * @param {HTMLElement} place
 */
function focusAgain(id, place) {
  const same = id && document.getElementById(id);
  // What was open may have closed with the answer: its opener is left.
  const shut = same && same.closest('details:not([open])')?.querySelector('summary');
  if (same) return (shut || same).focus();
  place.tabIndex = -1;
  place.focus();
}
