/** Buttons that open and close a dialog; the platform keeps focus and Esc. */

export function dialogs() {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (!button) return;
    dialog(button.dataset.opens)?.showModal();
    dialog(button.dataset.closes)?.close();
  });
}

/**
 * @param {string | undefined} id
 * @returns {HTMLDialogElement | null}
 */
function dialog(id) {
  const element = id && document.getElementById(id);
  return element instanceof HTMLDialogElement ? element : null;
}
