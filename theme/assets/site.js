// Progressive enhancement only: every page reads and links without this script.
(function () {
  "use strict";

  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    return new Promise(function (resolve, reject) {
      var field = document.createElement("textarea");
      field.value = text;
      field.setAttribute("readonly", "");
      field.className = "visually-hidden";
      document.body.appendChild(field);
      field.select();
      var done = document.execCommand("copy");
      field.remove();
      if (done) { resolve(); } else { reject(new Error("copy refused")); }
    });
  }

  // Other scripts copy the same way.
  window.tiaowenCopy = copyText;

  // What the reader hears when something has been copied.
  var status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.appendChild(status);

  function address() {
    return location.href.split("#")[0].split("?")[0];
  }

  document.querySelectorAll("button.copy").forEach(function (button) {
    var label = button.textContent;
    var done = button.getAttribute("data-done");
    button.hidden = false;
    button.addEventListener("click", function () {
      var text = button.hasAttribute("data-copy-address") ? address() : button.getAttribute("data-copy");
      copyText(text).then(function () {
        button.textContent = done;
        status.textContent = done;
        setTimeout(function () {
          button.textContent = label;
          status.textContent = "";
        }, 2000);
      }, function () {});
    });
  });

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
  });

  // Browsers that cannot show the body of a closed <details> by style get it opened where there is room for it.
  var contents = document.querySelector("details.contents-list");
  if (contents && window.matchMedia("(min-width: 64rem)").matches) { contents.open = true; }
})();
