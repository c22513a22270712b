/** The sheets that open over a page. */

export function sheets() {
  const contents = document.getElementById('app-contents');
  if (contents) {
    const center = () => {
      const here = contents.querySelector('[aria-current="page"]');
      if (!(here instanceof HTMLElement)) return;
      const box = here.getBoundingClientRect();
      const middle = box.top - contents.getBoundingClientRect().top + box.height / 2;
      contents.scrollTop += middle - contents.clientHeight / 2;
    };
    contents.addEventListener('toggle', center);
    center();
  }
  // A sheet whose button was drawn anew while it was open gives the focus to
  // nothing when it closes.
  document.addEventListener(
    'toggle',
    (event) => {
      const sheet = event.target;
      if (!(sheet instanceof HTMLElement) || sheet.matches(':popover-open')) return;
      if (document.activeElement !== document.body) return;
      const opener = document.querySelector(`[popovertarget="${sheet.id}"]:not([popovertargetaction])`);
      if (opener instanceof HTMLElement) opener.focus();
    },
    true,
  );
}
