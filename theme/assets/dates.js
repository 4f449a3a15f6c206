// What the build said of days, said anew for the day of reading: whether a text applies, how far off a day is.
(function () {
  "use strict";

  var body = document.body;
  var now = new Date();
  var today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
    return String(part).padStart(2, "0");
  }).join("-");

  function written(day) {
    var parts = day.split("-").map(Number);
    var values = { year: parts[0], month: parts[1], day: parts[2], iso: day };
    return body.dataset.date.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  // The rules of the build: the day of expiry is the last day of force; without any day nothing can be said.
  function state(begin, expires) {
    if (expires && expires < today) { return 2; }
    if (begin) { return begin <= today ? 0 : 1; }
    return expires ? 0 : -1;
  }

  var names = ["in-force", "not-yet-in-force", "expired"];
  var labels = body.dataset.states.split("|");

  document.querySelectorAll(".validity[data-as-of]").forEach(function (line) {
    var found = state(line.dataset.begin, line.dataset.expires);
    if (found < 0 || line.dataset.asOf === today) { return; }
    var badge = line.querySelector(".badge:not(.trial)");
    badge.className = "badge " + names[found];
    badge.textContent = labels[found];
    var note = line.querySelector(".note");
    if (note) { note.textContent = note.dataset.words.replace("{date}", written(today)); }
  });

  var relative = new Intl.RelativeTimeFormat(body.dataset.language, { numeric: "auto" });

  function distance(day) {
    var days = Math.round((Date.parse(day) - Date.parse(today)) / 86400000);
    if (Math.abs(days) < 60) { return relative.format(days, "day"); }
    if (Math.abs(days) < 730) { return relative.format(Math.round(days / 30.44), "month"); }
    return relative.format(Math.round(days / 365.25), "year");
  }

  document.querySelectorAll("time[data-day]").forEach(function (time) {
    time.dataset.distance = distance(time.dataset.day);
    time.closest(".event").classList.toggle("past", time.dataset.day < today);
  });
})();
