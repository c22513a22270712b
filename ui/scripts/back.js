/** A way back that can be seen: a webview has no back button of its own. */

export function back() {
  // Behind the welcome of a shared screen lies nobody's history.
  if (document.getElementById('app-welcome')) return sessionStorage.clear();
  const depth = depthOfThisPage();
  const button = document.getElementById('app-back');
  if (button && depth > 0) {
    button.hidden = false;
    button.addEventListener('click', () => history.back());
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-back]');
    if (link && depth > 0) {
      event.preventDefault();
      history.back();
    }
  });
}

/**
 * How many pages lie behind this one. The history's length does not tell: it
 * counts what lies ahead too.
 */
function depthOfThisPage() {
  const known = history.state?.depth;
  const depth = known ?? Number(sessionStorage.getItem('depth') ?? -1) + 1;
  if (known === undefined) history.replaceState({ ...history.state, depth }, '');
  sessionStorage.setItem('depth', String(depth));
  return depth;
}
