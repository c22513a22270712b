/** Shows in the outline which section is being read. */

export function outline() {
  /** @type {Map<string, Element>} */
  const links = new Map();
  for (const link of document.querySelectorAll('.outline a')) {
    links.set(decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)), link);
  }
  if (!links.size) return;
  const headings = [...links.keys()].map((id) => document.getElementById(id));
  let here = '';
  const show = () => {
    let now = '';
    for (const heading of headings) {
      if (heading && heading.getBoundingClientRect().top < innerHeight / 3) now = heading.id;
    }
    if (now === here) return;
    links.get(here)?.removeAttribute('aria-current');
    links.get(now)?.setAttribute('aria-current', 'location');
    here = now;
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show();
    });
  });
  show();
}
