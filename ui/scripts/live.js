/** What a page says by itself: how something ended, and what went wrong. */

export const LIVE = '[role=status], [role=alert], [aria-live=polite], output';

/**
 * What is said of what has changed: the region around it, or those that came
 * with it.
 * @param {Element | null} around
 * @param {NodeList} added
 * @returns {Element[]}
 */
export function regions(around, added) {
  const region = around?.closest(LIVE);
  if (region) return [region];
  const come = [...added].filter((node) => node instanceof Element);
  const all = come.flatMap((one) => [...(one.matches(LIVE) ? [one] : one.querySelectorAll(LIVE))]);
  return all.filter((one) => one.isConnected && one.checkVisibility());
}
