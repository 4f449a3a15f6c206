// A document's page: contents that follow the reader, and tools at every clause.
(function () {
  "use strict";

  var reading = document.querySelector(".reading");
  var links = new Map();
  document.querySelectorAll(".contents a[href^='#']").forEach(function (link) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  });

  // The entry of what stands at the top of the window is the current one.
  var inView = new Set();
  var current = null;

  function follow() {
    var first = null;
    inView.forEach(function (section) {
      if (!first || section.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING
        || first.contains(section)) { first = section; }
    });
    var link = first && links.get(first.id);
    if (!link || link === current) { return; }
    if (current) { current.removeAttribute("aria-current"); }
    current = link;
    link.setAttribute("aria-current", "location");
    var list = document.querySelector(".reading > .contents");
    if (list.scrollHeight > list.clientHeight) {
      var place = link.getBoundingClientRect().top - list.getBoundingClientRect().top;
      if (place < 0 || place > list.clientHeight - 40) { list.scrollTop += place - list.clientHeight / 3; }
    }
  }

  if (links.size > 0 && "IntersectionObserver" in window) {
    var observer = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) { inView.add(entry.target); } else { inView.delete(entry.target); }
      });
      follow();
    }, { rootMargin: "-20% 0px -79.5% 0px" });
    document.querySelectorAll(".law section[id]").forEach(function (section) {
      if (links.has(section.id)) { observer.observe(section); }
    });
  }

  var words = reading.dataset;

  function tool(label, text) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", function () {
      window.tiaowenCopy(text()).then(function () {
        button.textContent = words.done;
        setTimeout(function () { button.textContent = label; }, 2000);
      }, function () {});
    });
    return button;
  }

  // Nothing is added to the text itself: what a reader selects and copies remains the source.
  document.querySelectorAll(".law section[data-cite]").forEach(function (section) {
    var tools = document.createElement("span");
    tools.className = "clause-tools";
    tools.lang = document.body.dataset.language;
    var number = section.querySelector("a.number");
    tools.append(
      tool(words.copyLink, function () { return number ? number.href : location.href; }),
      tool(words.copyCitation, function () { return words.citation + section.dataset.cite; }));
    section.append(tools);
  });
})();
