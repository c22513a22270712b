/**
 * Marks what changed since the page was read: the list at its top says which
 * blocks. The word stands before them as generated content, so that it is
 * seen and announced, and is in nobody's way who counts or copies the text.
 */

export function changes() {
  const list = document.getElementById('app-changes');
  if (!list) return;
  const mark = () => {
    for (const block of document.querySelectorAll('[data-changed]')) {
      block.removeAttribute('data-changed');
    }
    for (const link of list.querySelectorAll('a')) {
      const block = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      block?.setAttribute('data-changed', list.dataset.word ?? '');
    }
  };
  mark();
  // They go when the person has seen them.
  new MutationObserver(mark).observe(list, { childList: true });
}
