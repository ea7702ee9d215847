// Before the page is painted: the reader's own choice of light or dark, where there is one.
(function () {
  "use strict";
  try {
    var choice = localStorage.getItem("planpress-theme");
    if (choice === "light" || choice === "dark") document.documentElement.setAttribute("data-theme", choice);
  } catch (refused) {
    // A browser that keeps nothing shows what the system asks for.
  }
})();
