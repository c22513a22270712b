/** The print button. */

export function print() {
  document.getElementById('app-print')?.addEventListener('click', () => window.print());
}
