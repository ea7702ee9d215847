// Runs in pages while they are previewed: loads a page again when it has changed, at the same place, and shows what is
// wrong with its plan. Published pages have no part of it.
(function () {
  "use strict";
  const script = document.currentScript;
  const folder = script.src.slice(0, script.src.lastIndexOf("/") + 1);
  const place = "planpress-scroll:" + location.pathname;
  // None for the first question, which is answered at once.
  let version = "";
  let dismissed = "";

  function takePlace() {
    const left = sessionStorage.getItem(place);
    if (left !== null) scrollTo(0, Number(left));
  }

  function loadAgain() {
    sessionStorage.setItem(place, String(scrollY));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function show(news) {
    const old = document.getElementById("planpress-preview");
    if (old) old.remove();
    if (!news.report || news.report === dismissed) return;
    const panel = element("aside", "");
    panel.id = "planpress-preview";
    panel.setAttribute("role", "alert");
    const close = element("button", news.close);
    const shut = () => {
      dismissed = news.report;
      panel.remove();
    };
    close.addEventListener("click", shut);
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") shut();
    });
    const text = element("pre", news.report);
    text.tabIndex = 0;
    panel.append(element("h2", news.title), close, text);
    document.body.append(panel);
  }

  // The server answers when there is something new; a script is the one thing that every page may load.
  function ask() {
    const question = document.createElement("script");
    question.src = folder + "news.js?" + new URLSearchParams({
      page: location.pathname, version: version, loaded: script.dataset.version, digest: script.dataset.digest,
    });
    question.onload = () => {
      question.remove();
      ask();
    };
    question.onerror = () => {
      question.remove();
      setTimeout(ask, 1000);
    };
    document.head.append(question);
  }

  window.planpressPreview = function (news) {
    version = news.version;
    if (news.changed) loadAgain(); else show(news);
  };

  takePlace();
  // Not before: a page is loaded when all its scripts are, and this one's answer takes its time.
  addEventListener("load", () => setTimeout(() => {
    takePlace();
    sessionStorage.removeItem(place);
    history.scrollRestoration = "auto";
    ask();
  }));
})();
