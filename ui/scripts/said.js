/** What was said goes away, unless it can be answered. */

/** How long it stays, in milliseconds. */
const STAYS = 12_000;

export function said() {
  const place = document.getElementById('app-said');
  if (!place) return;
  let timer = 0;
  new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!place.querySelector('form') && !place.contains(document.activeElement)) place.replaceChildren();
    }, STAYS);
  }).observe(place, { childList: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') place.replaceChildren();
  });
}
