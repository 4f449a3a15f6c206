'use strict';

/**
 * On a page to which a search result led: highlights what was looked for, as the address says it (`?hit=专利代理`).
 *
 * The text itself is left alone: a highlight lies over ranges of it, also where links and marks cut it into pieces.
 */
(function () {
  const LINES = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, td, th';
  const hits = new URLSearchParams(window.location.search).getAll('hit').map(TiaowenText.folded).filter((hit) => hit !== '');

  /** The pieces of the law's text, line by line: each line's nodes, and where each begins in it. */
  function lines() {
    const walker = document.createTreeWalker(document.querySelector('.law') || document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    let owner = null;
    while (walker.nextNode()) {
      const line = walker.currentNode.parentElement.closest(LINES);
      if (line !== owner || found.length === 0) found.push({ text: '', pieces: [] });
      owner = line;
      const last = found[found.length - 1];
      last.pieces.push({ node: walker.currentNode, start: last.text.length });
      last.text += walker.currentNode.data;
    }
    return found;
  }

  /** The node and the offset in it at which a place of a line lies; an end belongs to the node before it. */
  function pointAt(pieces, place, isEnd) {
    const piece = pieces.filter(({ start }) => (isEnd ? start < place : start <= place)).pop() || pieces[0];
    return [piece.node, place - piece.start];
  }

  function rangesOf(line) {
    const text = TiaowenText.folded(line.text);
    const found = [];
    hits.forEach((hit) => {
      for (let start = text.indexOf(hit); start >= 0; start = text.indexOf(hit, start + hit.length)) {
        const range = document.createRange();
        range.setStart(...pointAt(line.pieces, start, false));
        range.setEnd(...pointAt(line.pieces, start + hit.length, true));
        found.push(range);
      }
    });
    return found;
  }

  const ranges = lines().flatMap(rangesOf);
  CSS.highlights.set('hit', new Highlight(...ranges));
  if (ranges.length > 0 && window.location.hash === '') {
    ranges[0].startContainer.parentElement.scrollIntoView({ block: 'center' });
  }
})();
