/** A way back that can be seen: a webview has no back button of its own. */

/** How many pages lie behind this one. */
let depth = 0;

export function back() {
  // Behind the welcome of a shared screen lies nobody's history.
  if (document.getElementById('app-welcome')) return sessionStorage.clear();
  depth = depthOfThisPage();
  const button = document.getElementById('app-back');
  if (button && depth > 0) {
    button.hidden = false;
    button.addEventListener('click', goBack);
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-back]');
    if (link && depth > 0) {
      event.preventDefault();
      goBack();
    }
  });
}

/** Goes back, where there is a page of the same person's to go back to. */
export function goBack() {
  if (depth > 0) history.back();
}

/**
 * How many pages lie behind this one. The history's length does not tell: it
 * counts what lies ahead too.
 */
function depthOfThisPage() {
  const known = history.state?.depth;
  const here = known ?? Number(sessionStorage.getItem('depth') ?? -1) + 1;
  if (known === undefined) history.replaceState({ ...history.state, depth: here }, '');
  sessionStorage.setItem('depth', String(here));
  return here;
}
