'use strict';

/** On every page: the key `/` leads to the search box, unless the reader is writing somewhere. */
(function () {
  const box = document.querySelector('form[role="search"] input[name="q"]');
  if (!box) return;

  const isWriting = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWriting(event.target)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
