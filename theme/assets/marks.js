// Progressive enhancement only: without this script the links lead to what they cite, and the switches still work.
(function () {
  "use strict";

  // The reader's choice of marks holds on every page.
  document.querySelectorAll("#show-marks, #print-marks").forEach(function (box) {
    try {
      var kept = localStorage.getItem("tiaowen-" + box.id);
      if (kept !== null) { box.checked = kept === "yes"; }
      box.addEventListener("change", function () {
        localStorage.setItem("tiaowen-" + box.id, box.checked ? "yes" : "no");
      });
    } catch (refused) { /* Storage may be forbidden, from a folder on disk above all. */ }
  });

  // The words that a reference cites, beside it while it is pointed at or has the focus.
  var bubble = document.createElement("div");
  bubble.id = "cited-words";
  bubble.className = "cited-words";
  bubble.lang = "zh-Hans";
  bubble.hidden = true;
  bubble.setAttribute("role", "tooltip");
  document.body.appendChild(bubble);

  var shown = null;
  var leaving = 0;

  function fill(words) {
    bubble.textContent = "";
    words.split("\n").forEach(function (line) {
      var paragraph = document.createElement("p");
      paragraph.textContent = line;
      bubble.appendChild(paragraph);
    });
  }

  function place(link) {
    var first = link.getClientRects()[0] || link.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var left = Math.max(8, Math.min(first.left, width - bubble.offsetWidth - 8));
    var below = first.bottom + 6;
    var above = first.top - bubble.offsetHeight - 6;
    var fits = below + bubble.offsetHeight <= window.innerHeight || above < 0;
    bubble.style.left = left + window.scrollX + "px";
    bubble.style.top = (fits ? below : above) + window.scrollY + "px";
  }

  function show(link) {
    clearTimeout(leaving);
    if (shown === link) { return; }
    hide();
    fill(link.dataset.cited);
    shown = link;
    link.setAttribute("aria-describedby", bubble.id);
    bubble.hidden = false;
    place(link);
  }

  function hide() {
    clearTimeout(leaving);
    if (shown) { shown.removeAttribute("aria-describedby"); }
    shown = null;
    bubble.hidden = true;
  }

  // The pointer may cross the gap to the words and rest on them.
  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  }

  document.querySelectorAll("a.reference[title]").forEach(function (link) {
    link.dataset.cited = link.title;
    link.removeAttribute("title");
    link.addEventListener("pointerenter", function (event) { if (event.pointerType !== "touch") { show(link); } });
    link.addEventListener("pointerleave", leave);
    link.addEventListener("focus", function () { show(link); });
    link.addEventListener("blur", leave);
  });
  bubble.addEventListener("pointerenter", function () { clearTimeout(leaving); });
  bubble.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(); } });
})();
