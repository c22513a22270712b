/**
 * A link that leads to no address of the guide is not followed. The window
 * refuses such addresses by itself, but for what is no address at all, such as
 * `\\server\share`: the web engine asks nobody, and shows an empty page.
 */

export function inside() {
  for (const kind of ['click', 'auxclick']) document.addEventListener(kind, refuse);
}

/** @param {Event} event */
function refuse(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const isInside = link.protocol === location.protocol && link.host === location.host;
  if (!isInside) event.preventDefault();
}
