/** Another language shows the same section: headings have one id in all. */

export function language() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[data-keeps-place]');
    if (!(link instanceof HTMLAnchorElement)) return;
    const heading = headingAtTop();
    if (heading) link.hash = heading;
  });
}

function headingAtTop() {
  const headings = document.querySelectorAll('#app-text :is(h2, h3)[id]');
  let above = '';
  for (const heading of headings) {
    if (heading.getBoundingClientRect().top > innerHeight / 3) break;
    above = heading.id;
  }
  return scrollY > 0 ? above : '';
}
