/**
 * Shows a term's meaning beside it, on touch, focus or hover. Without this,
 * the term is a link to its place in the glossary. As WCAG 2.2, 1.4.13, asks,
 * the meaning can be dismissed with Esc, stays while the pointer is on it, and
 * stays until it is left.
 */

/** How long the pointer rests on a term before its meaning shows, in ms. */
const REST = 350;

/** @type {HTMLElement | null} */
let shown = null;
let timer = 0;

export function terms() {
  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    const meaning = term && meaningOf(term);
    if (!term || !meaning) return;
    event.preventDefault();
    show(term, meaning);
  });
  document.addEventListener('focusin', (event) => {
    const term = termAt(event.target);
    const meaning = term && meaningOf(term);
    if (term?.matches(':focus-visible') && meaning) show(term, meaning);
    else if (!shown?.contains(/** @type {Node} */ (event.target))) hide();
  });
  document.addEventListener('pointerover', (event) => {
    const term = termAt(event.target);
    const meaning = term && meaningOf(term);
    clearTimeout(timer);
    if (event.pointerType !== 'mouse') return;
    if (term && meaning) timer = setTimeout(() => show(term, meaning), REST);
    else if (!shown?.contains(/** @type {Node} */ (event.target))) timer = setTimeout(hide, REST);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

/**
 * @param {EventTarget | null} target
 * @returns {HTMLAnchorElement | null}
 */
function termAt(target) {
  return target instanceof Element ? target.closest('a.term') : null;
}

/** @param {HTMLAnchorElement} term */
function meaningOf(term) {
  return document.getElementById(`app-${term.hash.slice(1)}`);
}

/**
 * @param {HTMLAnchorElement} term
 * @param {HTMLElement} meaning
 */
function show(term, meaning) {
  if (shown === meaning && meaning.matches(':popover-open')) return;
  hide();
  meaning.showPopover();
  term.setAttribute('aria-describedby', meaning.id);
  const at = term.getClientRects()[0];
  const box = meaning.getBoundingClientRect();
  const edge = 8;
  const left = Math.min(Math.max(at.left, edge), innerWidth - box.width - edge);
  // What stands at the foot of a shared screen stays in reach.
  const foot = document.querySelector('.kiosk-bar')?.getBoundingClientRect().top ?? innerHeight;
  const below = at.bottom + edge + box.height < foot;
  meaning.style.left = `${Math.max(left, edge)}px`;
  meaning.style.top = `${below ? at.bottom + edge : Math.max(at.top - box.height - edge, edge)}px`;
  shown = meaning;
}

function hide() {
  clearTimeout(timer);
  if (shown?.matches(':popover-open')) shown.hidePopover();
  shown = null;
}
