// The search. It loads what it needs as scripts, since a page from a disk may load nothing else: first the files that say
// which pages have the query's tokens, then those pages' texts, in which the words themselves are looked for.
var planpress = (function () {
  "use strict";
  var folder = "search/", finder = document.getElementById("finder"), field = document.getElementById("query");
  var hits = document.getElementById("hits"), found = document.getElementById("found"), more = document.getElementById("more");
  var settings = null, folding = {}, waiting = {}, shards = {}, pages = {}, turn = 0;
  var mostTokens = 4, pageLength = 8;

  // Characters that are read at once where many pages have the tokens and few the words; a page counts as some hundreds.
  var mostRead = 40000, leastRead = 600;

  function load(name) {
    if (!waiting[name]) {
      waiting[name] = new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        script.src = folder + name + ".js";
        script.onload = resolve;
        script.onerror = function () { delete waiting[name]; reject(new Error(name)); };
        document.head.appendChild(script);
      });
    }
    return waiting[name];
  }

  // Text, in the same way as the build: see SearchTokens.swift.

  function fold(text) {
    return Array.from(text, function (character) {
      var code = character.codePointAt(0);
      if (code >= 0xFF01 && code < 0xFF5F) code -= 0xFEE0;
      if (code >= 0x41 && code <= 0x5A) code += 32;
      return folding[code] || code;
    });
  }

  function kind(code) {
    if (code < 0x80) return (code >= 0x61 && code <= 0x7A) || (code >= 0x30 && code <= 0x39) ? "word" : "";
    if ((code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x3041 && code <= 0x30FF) ||
      (code >= 0xAC00 && code <= 0xD7AF) || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF)) return "ideographs";
    return (code >= 0xC0 && code <= 0x24F) || (code >= 0x370 && code <= 0x1FFF) ? "word" : "";
  }

  function runs(codes) {
    var result = [];
    codes.forEach(function (code, place) {
      var name = kind(code), last = result[result.length - 1];
      if (last && last.kind === name) last.codes.push(code); else result.push({ kind: name, codes: [code], place: place });
    });
    result.forEach(function (run) {
      run.isWhole = [run.place - 1, run.place + run.codes.length].every(function (place) { return codes[place] > 0x20; });
    });
    return result.filter(function (run) { return run.kind; });
  }

  function digest(codes) {
    var hash = 2166136261;
    codes.forEach(function (code) { hash = Math.imul(hash ^ code, 16777619); });
    return ((hash ^ hash >>> 15) & 0x3FFFFFFF) >>> 0;
  }

  // A piece too short for a whole token may be the end of a longer word: pages that have it alone come first, and it has
  // to be there only where the query is nothing else. One that stands between others, as the number in 市场部1组, is no
  // longer in the text, and tells the most.
  function cut(text) {
    var result = [], short = [];
    runs(fold(text)).forEach(function (run) {
      var size = run.kind === "word" ? 3 : 2, length = run.codes.length;
      if (length < size && run.kind === "word" && run.isWhole) return result.unshift(digest(run.codes));
      if (length < size) return short.push(digest(run.codes));
      for (var start = 0; start + size <= length; start += 1) result.push(digest(run.codes.slice(start, start + size)));
    });
    function once(list) { return list.filter(function (token, place) { return list.indexOf(token) === place; }); }
    return result.length ? { needed: once(result), likely: once(short).slice(0, 1) } : { needed: once(short), likely: [] };
  }

  function tokens(text) { return cut(text).needed; }

  // Looking up

  function postings(text) {
    var result = new Map(), page = 0, place = 0;
    while (place < text.length) {
      var number = 0, shift = 1, digit;
      do {
        digit = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(text[place]);
        place += 1;
        number += (digit & 31) * shift;
        shift *= 32;
      } while (digit & 32);
      page += Math.floor(number / 4);
      result.set(page, number & 3);
    }
    return result;
  }

  // Of a long query a few tokens far apart are enough: the text decides.
  function chosen(all) {
    if (all.length <= mostTokens) return all;
    return [0, 1, 2, 3].map(function (step) { return all[Math.round(step * (all.length - 1) / 3)]; });
  }

  function candidates(query) {
    var pieces = cut(query), wanted = chosen(pieces.needed), all = wanted.concat(pieces.likely);
    if (!wanted.length) return Promise.resolve([]);
    function pagesOf(token) { return postings((shards[token & (settings.shards - 1)] || {})[token.toString(36)] || ""); }
    return Promise.all(all.map(function (token) { return load("s" + (token & (settings.shards - 1))); })).then(function () {
      var lists = wanted.map(pagesOf).sort(function (a, b) { return a.size - b.size; });
      var likely = pieces.likely.map(pagesOf), result = [];
      lists[0].forEach(function (part, page) {
        var worst = part;
        for (var other = 1; other < lists.length; other += 1) {
          if (!lists[other].has(page)) return;
          worst = Math.max(worst, lists[other].get(page));
        }
        result.push({ page: page, part: worst, isLikely: likely.every(function (list) { return list.has(page); }) });
      });
      return result.sort(inOrder);
    });
  }

  // The better place first; departments, people and periods in their order before plans, of these the newest first.
  function inOrder(a, b) {
    if (a.isLikely !== b.isLikely) return a.isLikely ? -1 : 1;
    if (a.part !== b.part) return a.part - b.part;
    var isOther = a.page >= settings.plans;
    if (isOther !== b.page >= settings.plans) return isOther ? -1 : 1;
    return isOther ? a.page - b.page : b.page - a.page;
  }

  function text(number) {
    var name = number < settings.plans ? "p" + number : "o" + Math.floor((number - settings.plans) / settings.group);
    return load(name).then(function () { return pages[number]; });
  }

  // Comparing

  // Some write 2026年第3季度 and others 2026 年第 3 季度: spaces are no part of what is compared.
  function bare(text) {
    var codes = [], places = [];
    fold(text).forEach(function (code, place) {
      if (code <= 0x20 || code === 0xA0 || code === 0x3000) return;
      codes.push(code);
      places.push(place);
    });
    return { codes: codes, places: places };
  }

  function terms(query) {
    var list = query.split(/\s+/).filter(Boolean).map(function (term) { return fold(term); });
    list.phrase = bare(query).codes;
    return list;
  }

  function position(codes, term) {
    for (var start = 0; start + term.length <= codes.length; start += 1) {
      var length = 0;
      while (length < term.length && codes[start + length] === term[length]) length += 1;
      if (length === term.length) return start;
    }
    return -1;
  }

  // Where the terms stand: the best place counts, and each has to stand somewhere.
  function match(page, wanted) {
    var places = [{ part: 0, text: page.title, link: "" }];
    (page.goals || []).forEach(function (goal) { places.push({ part: 1, text: goal[0] + " " + goal[1], link: "#" + encodeURIComponent(goal[0]) }); });
    (page.about || []).forEach(function (words) { places.push({ part: 1, text: words, link: "" }); });
    (page.headings || []).forEach(function (heading) { places.push({ part: 2, text: heading[1], link: "#" + encodeURIComponent(heading[0]) }); });
    if (page.text) places.push({ part: 3, text: page.text, link: "" });
    places.forEach(function (place) { place.bare = bare(place.text); place.codes = place.bare.codes; });
    var best = places.find(function (place) { return position(place.codes, wanted.phrase) >= 0; });
    if (best) best.isPhrase = true;
    if (best) return best;
    var isWhole = wanted.every(function (term) {
      var place = places.find(function (candidate) { return position(candidate.codes, term) >= 0; });
      if (place && (!best || place.part > best.part)) best = place;
      return place || page.isCut;
    });
    if (!isWhole) return null;
    var whole = places.find(function (place) { return wanted.every(function (term) { return position(place.codes, term) >= 0; }); });
    return whole || best || places[0];
  }

  // Showing

  function marked(element, words, wanted) {
    var characters = Array.from(words), text = bare(words), is = [];
    wanted.concat([wanted.phrase]).forEach(function (term) {
      for (var start = 0; start + term.length <= text.codes.length; start += 1) {
        if (term.every(function (code, step) { return text.codes[start + step] === code; })) {
          for (var place = text.places[start]; place <= text.places[start + term.length - 1]; place += 1) is[place] = true;
        }
      }
    });
    var place = 0;
    while (place < characters.length) {
      var end = place, state = !!is[place];
      while (end < characters.length && !!is[end] === state) end += 1;
      var piece = document.createElement(state ? "mark" : "span");
      piece.textContent = characters.slice(place, end).join("");
      element.appendChild(piece);
      place = end;
    }
  }

  function snippet(place, wanted) {
    var characters = Array.from(place.text), found = position(place.codes, place.isPhrase ? wanted.phrase : wanted[0]);
    var at = found < 0 ? 0 : place.bare.places[found];
    var start = Math.max(0, at - 24), end = Math.min(characters.length, at + 72);
    return (start ? "…" : "") + characters.slice(start, end).join("") + (end < characters.length ? "…" : "");
  }

  function show(page, place, wanted) {
    var item = document.createElement("li"), link = document.createElement("a"), about = document.createElement("p");
    link.href = "../" + page.path + (place.link || "");
    marked(link, page.title, wanted);
    item.appendChild(link);
    about.className = "hint";
    about.textContent = page.kind ? finder.dataset[page.kind] : (page.about || []).join(" · ");
    item.appendChild(about);
    if (place.part > 0) {
      var words = document.createElement("p");
      marked(words, snippet(place, wanted), wanted);
      item.appendChild(words);
    }
    hits.appendChild(item);
  }

  function run() {
    var query = field.value.trim(), own = turn += 1, wanted, list = [], next = 0, shown = 0, read = 0;
    hits.textContent = "";
    found.textContent = "";
    more.hidden = true;
    document.getElementById("by-department").hidden = query !== "";
    if (!query) return;

    function step(room, limit) {
      if (own !== turn) return;
      if (!room || next >= list.length || read >= limit) {
        more.hidden = next >= list.length;
        if (!shown) found.textContent = finder.dataset[tokens(query).length && Array.from(query).length > 1 ? "nothing" : "short"];
        return;
      }
      var batch = list.slice(next, next + room);
      next += batch.length;
      return Promise.all(batch.map(function (entry) { return text(entry.page); })).then(function (texts) {
        if (own !== turn) return;
        texts.forEach(function (page) { read += leastRead + (page && page.text ? page.text.length : 0); });
        var matches = texts.map(function (page) { return { page: page, place: page && match(page, wanted) }; })
          .filter(function (entry) { return entry.place; })
          .sort(function (a, b) { return !a.place.isPhrase - !b.place.isPhrase || a.place.part - b.place.part; });
        matches.forEach(function (entry) { show(entry.page, entry.place, wanted); });
        shown += matches.length;
        found.textContent = finder.dataset.found.replace("{0}", list.length);
        return step(room - matches.length, limit);
      });
    }

    load("index").then(function () { return candidates(query); }).then(function (entries) {
      list = entries;
      wanted = terms(query);
      more.onclick = function () { step(pageLength, read + mostRead); };
      return step(pageLength, mostRead);
    }).catch(function () { if (own === turn) found.textContent = finder.dataset.failed; });
  }

  function keys(event) {
    var links = Array.prototype.slice.call(hits.querySelectorAll("a")), place = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links.length) (links[place + 1] || links[0]).focus();
    else if (event.key === "ArrowUp" && place >= 0) (links[place - 1] || field).focus();
    else if (event.key === "Escape") { field.value = ""; field.focus(); run(); }
    else return;
    event.preventDefault();
  }

  function start() {
    var delay;
    finder.hidden = false;
    field.value = new URLSearchParams(location.search).get("q") || "";
    field.addEventListener("input", function () {
      clearTimeout(delay);
      delay = setTimeout(function () {
        try { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch (refused) { /* The address stays. */ }
        run();
      }, 150);
    });
    finder.addEventListener("keydown", keys);
    field.focus();
    run();
  }

  if (finder) start();
  return {
    index: function (value) {
      settings = value;
      var characters = Array.from(value.folding);
      for (var place = 0; place < characters.length; place += 2) folding[characters[place].codePointAt(0)] = characters[place + 1].codePointAt(0);
    },
    shard: function (number, value) { shards[number] = value; },
    page: function (number, value) { pages[number] = value; },
    tokens: function (text) { return load("index").then(function () { return tokens(text); }); }
  };
})();
