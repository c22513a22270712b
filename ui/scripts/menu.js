/**
 * On a shared screen, a press that asks for a menu opens none: that of the web
 * engine leads to other programs.
 */
export function menu() {
  if (!('kiosk' in document.documentElement.dataset)) return;
  addEventListener('contextmenu', (event) => event.preventDefault(), { capture: true });
}
