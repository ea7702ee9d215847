// What makes reading easier and is missed by nobody without it: search box, theme, print, sorting, filtering, links.
(function () {
  "use strict";
  var own = document.currentScript, words = own.dataset, root = words.root;

  function make(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text) element.textContent = text;
    return element;
  }

  function each(selector, work) { Array.prototype.forEach.call(document.querySelectorAll(selector), work); }

  // Header

  function header() {
    var tools = document.getElementById("tools"), find = document.getElementById("find");
    if (!tools || !find) return;
    tools.hidden = false;
    find.addEventListener("keydown", function (event) {
      if (event.key === "Escape") find.blur();
      if (event.key !== "Enter" || event.isComposing || !find.value.trim()) return;
      location.href = root + "view/search.html?q=" + encodeURIComponent(find.value.trim());
    });
    document.getElementById("print").addEventListener("click", function () { window.print(); });
    document.getElementById("theme").addEventListener("click", changeTheme);
    document.addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      var field = document.getElementById("query") || find;
      field.focus();
      field.select();
    });
  }

  function isWriting(element) {
    return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable;
  }

  function changeTheme() {
    var page = document.documentElement, now = page.getAttribute("data-theme");
    if (!now) now = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    var next = now === "dark" ? "light" : "dark";
    page.setAttribute("data-theme", next);
    try { localStorage.setItem("planpress-theme", next); } catch (refused) { /* The choice lasts for this page. */ }
  }

  // Tables

  function rowsOf(table) {
    return table.tBodies.length === 1 ? Array.prototype.slice.call(table.tBodies[0].rows) : [];
  }

  function isPlain(table) { return !table.querySelector("tbody [rowspan], tbody [colspan], thead [colspan]"); }

  function value(row, column) {
    var cell = row.cells[column], text = cell ? cell.textContent.trim() : "";
    var day = cell && cell.querySelector("time[datetime]");
    if (day) return day.getAttribute("datetime");
    var number = /^[−+-]?[\d,]*\.?\d+/.exec(text.replace("−", "-"));
    return number && cell.classList.contains("n") ? Number(number[0].replace(/,/g, "")) : text;
  }

  function compare(left, right) {
    if (typeof left === "number" && typeof right === "number") return left - right;
    if (left === "" || left === "–") return 1;
    if (right === "" || right === "–") return -1;
    return String(left).localeCompare(String(right), document.documentElement.lang, { numeric: true });
  }

  function sorting(table) {
    var rows = rowsOf(table), head = table.tHead;
    if (!head || head.rows.length !== 1 || rows.length < 3 || !isPlain(table)) return;
    Array.prototype.forEach.call(head.rows[0].cells, function (cell, column) {
      var title = cell.textContent.trim();
      if (!title || cell.tagName !== "TH" || cell.querySelector("a, svg")) return;
      var button = make("button", { type: "button", class: "sort", title: words.sort });
      button.append.apply(button, Array.prototype.slice.call(cell.childNodes));
      cell.appendChild(button);
      button.addEventListener("click", function () {
        var up = cell.getAttribute("aria-sort") !== "ascending";
        Array.prototype.forEach.call(head.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
        cell.setAttribute("aria-sort", up ? "ascending" : "descending");
        rows.map(function (row, place) { return { row: row, place: place, value: value(row, column) }; })
          .sort(function (a, b) { return (up ? 1 : -1) * compare(a.value, b.value) || a.place - b.place; })
          .forEach(function (entry) { table.tBodies[0].appendChild(entry.row); });
      });
    });
  }

  function filtering(table) {
    var rows = rowsOf(table), frame = table.closest(".scroll") || table;
    if (rows.length < 8 || table.querySelector("tbody [rowspan]") || table.closest("figure")) return;
    var field = make("input", { type: "search", class: "filter", placeholder: words.filter, "aria-label": words.filter });
    var count = make("span", { class: "hint", role: "status" });
    var line = make("p", { class: "filter-line" });
    line.append(field, " ", count);
    frame.before(line);
    field.addEventListener("input", function () {
      var wanted = field.value.trim().toLowerCase(), shown = 0;
      rows.forEach(function (row) {
        row.hidden = wanted !== "" && row.textContent.toLowerCase().indexOf(wanted) < 0;
        if (!row.hidden) shown += 1;
      });
      count.textContent = wanted && words.rows.replace("{0}", shown).replace("{1}", rows.length);
    });
    field.addEventListener("keydown", function (event) {
      if (event.key !== "Escape") return;
      field.value = "";
      field.dispatchEvent(new Event("input"));
    });
  }

  // Where a table goes on beyond its frame

  function edges(frame) {
    function mark() {
      var rest = frame.scrollWidth - frame.clientWidth - Math.abs(frame.scrollLeft);
      frame.classList.toggle("more-before", Math.abs(frame.scrollLeft) > 1);
      frame.classList.toggle("more-after", rest > 1);
    }
    frame.addEventListener("scroll", mark, { passive: true });
    window.addEventListener("resize", mark);
    mark();
  }

  // Links to goals and records

  function links() {
    var voice = make("p", { class: "said", role: "status" });
    document.body.appendChild(voice);
    each("main tr[id] > th[scope=row], main article[id] h3, main section[id] > h2, main [id] > h3", function (head) {
      var target = head.closest("[id]");
      if (!target || head.querySelector(".copy-link")) return;
      var link = make("a", { class: "copy-link", href: "#" + encodeURIComponent(target.id), "aria-label": words.copy, title: words.copy }, "#");
      // What follows a title in lines of its own stays the last.
      var facts = head.querySelector("small.more-facts");
      if (facts) facts.before(link); else head.append(link);
      link.addEventListener("click", function () { copy(link.href, voice); });
    });
  }

  function copy(text, voice) {
    function said() {
      voice.textContent = words.copied;
      setTimeout(function () { voice.textContent = ""; }, 2000);
    }
    if (navigator.clipboard) return navigator.clipboard.writeText(text).then(said, function () { byHand(text, said); });
    byHand(text, said);
  }

  // Where a page is not served by https, browsers offer nothing but this.
  function byHand(text, said) {
    var field = make("textarea", { class: "said", "aria-hidden": "true" });
    field.value = text;
    document.body.appendChild(field);
    field.select();
    if (document.execCommand("copy")) said();
    field.remove();
  }

  header();
  each("table.grid", sorting);
  each("table.grid, table.timeline", filtering);
  links();
  each(".scroll, .table-wrap", edges);
})();
