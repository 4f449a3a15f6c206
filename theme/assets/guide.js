// Ticks stay on the reader's device. Where storage is forbidden they last as long as the page is open.
(function () {
  "use strict";

  var key = "tiaowen-guide-" + document.querySelector("[data-guide]").dataset.guide;
  var boxes = Array.from(document.querySelectorAll(".tick-list input"));
  var progress = document.getElementById("guide-progress");
  var reset = document.getElementById("guide-reset");

  function kept() {
    try { return JSON.parse(localStorage.getItem(key)) || []; } catch (refused) { return []; }
  }

  function ticked() {
    return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.id; });
  }

  function show() {
    var done = ticked().length;
    progress.textContent = progress.dataset.words.replace("{done}", done).replace("{total}", boxes.length);
    reset.disabled = done === 0;
  }

  function keep() {
    show();
    try { localStorage.setItem(key, JSON.stringify(ticked())); } catch (refused) { /* The ticks still stand. */ }
  }

  var before = new Set(kept());
  boxes.forEach(function (box) {
    box.checked = before.has(box.id);
    box.addEventListener("change", keep);
  });
  reset.addEventListener("click", function () {
    if (!window.confirm(reset.dataset.question)) { return; }
    boxes.forEach(function (box) { box.checked = false; });
    keep();
  });
  // Another window may tick the same list.
  window.addEventListener("storage", function (event) {
    if (event.key !== key) { return; }
    var others = new Set(kept());
    boxes.forEach(function (box) { box.checked = others.has(box.id); });
    show();
  });
  show();
})();
