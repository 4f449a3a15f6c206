'use strict';

/**
 * On every page: the keys `/` and Ctrl-K lead to the search box, unless the reader is writing somewhere; and where a
 * search result led here, what was looked for is highlighted.
 */
(function () {
  const box = document.querySelector('form[role="search"] input[name="q"]');

  const isWriting = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

  document.addEventListener('keydown', (event) => {
    if (!box || event.isComposing || event.altKey) return;
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event.target);
    const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isSlash && !isShortcut) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  /** Loads a script of the theme, one behind the other. */
  function loadScript(name) {
    const script = document.createElement('script');
    script.src = (document.body.dataset.root || '') + 'assets/' + name + '.js';
    script.async = false;
    document.head.append(script);
  }

  if (new URLSearchParams(window.location.search).has('hit') && window.CSS && CSS.highlights) {
    loadScript('search-text');
    loadScript('search-hit');
  }
})();
