/** Marks, in the paragraph that a search result opened, the words searched for. */

export function found() {
  const words = new URLSearchParams(location.search).getAll('mark');
  const block = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!words.length || !block) return;
  const ranges = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    for (const word of words) {
      const at = node.data.toLocaleLowerCase().indexOf(word.toLocaleLowerCase());
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, Math.min(at + word.length, node.length));
      ranges.push(range);
    }
  }
  if (ranges.length) CSS.highlights.set('found', new Highlight(...ranges));
}
