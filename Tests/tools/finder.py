#!/usr/bin/env python3
"""Check the search and the other reading help of a site in Chromium, with scripts and without, from a disk.

usage: finder.py SITE

The script and the build must cut words in the same way: every plan is looked for by words out of its own title, goals
and text, and has to be among what is found. What a query loads is counted.
"""

import json
import os
import re
import sys
import urllib.parse

import chromium

problems = []
LIMIT = 200_000


def expect(condition, words):
    if not condition:
        problems.append(words)


def page_text(site, number):
    with open(os.path.join(site, f"view/search/p{number}.js"), encoding="utf-8") as file:
        content = file.read().strip()
    return json.loads(content[content.index(",") + 1:-1])


def look_for(page, site, query):
    loaded = []
    page.on("requestfinished", lambda request: loaded.append(urllib.parse.unquote(
        urllib.parse.urlsplit(request.url).path)))
    page.goto(chromium.address(os.path.join(site, "view/search.html")) + "?q=" + urllib.parse.quote(query))
    page.wait_for_function("document.getElementById('found').textContent !== ''", timeout=10_000)
    page.wait_for_timeout(150)
    size = sum(os.path.getsize(path) for path in set(loaded) if "/view/search/" in path)
    return [link.get_attribute("href") for link in page.query_selector_all("#hits a")], size


def some_words(text):
    """A few characters out of the middle of a sentence; a piece of a Latin word is no word to look for."""
    found = re.findall("[一-鿿]{4,}", text)
    return [found[len(found) // 2][1:5]] if found else []


def check_search(browser, site, plan_count):
    context = browser.new_context()
    page = context.new_page()
    chromium.watch(page, site, problems)
    largest = 0
    for number in range(plan_count):
        plan = page_text(site, number)
        queries = [plan["title"]] + some_words(plan["goals"][0][1] if plan["goals"] else "") + some_words(plan["text"])
        for query in queries:
            hrefs, size = look_for(page, site, query)
            largest = max(largest, size)
            is_there = any(href.split("#")[0] == "../" + plan["path"] for href in hrefs)
            expect(is_there or page.is_visible("#more"), f"{query}: {plan['path']} is not found")
            expect(hrefs, f"{query}: nothing is found")
    expect(largest < LIMIT, f"a query loads {largest} bytes")
    hans, _ = look_for(page, site, "市场部")
    hant, _ = look_for(page, site, "市場部")
    expect(hans and hans == hant, f"市场部 finds {hans}, 市場部 finds {hant}")
    expect(look_for(page, site, "市场部")[0][0].startswith("../"), "a result leads elsewhere")
    # The number that tells one of many teams from the others is looked up as it stands; one at an end may be cut off.
    counts = [chromium.evaluate(context.new_cdp_session(page), f"planpress.tokens('{words}').then(found => found.length)")
              for words in ("市场部1组", "市场部1")]
    expect(counts == [3, 2], f"市场部1组 and 市场部1 are cut into {counts} tokens")
    expect(look_for(page, site, "o1.kr1")[0], "no goal is found by its identifier")
    expect(not look_for(page, site, "zzqqxx齉龘")[0], "something is found that is nowhere")
    page.keyboard.press("Escape")
    expect(page.input_value("#query") == "" and page.is_visible("#by-department"), "Esc does not begin anew")
    page.fill("#query", "市场部")
    page.wait_for_selector("#hits a")
    page.keyboard.press("ArrowDown")
    expect(page.evaluate("document.activeElement.closest('#hits') !== null"), "the arrow does not lead to the results")
    context.close()
    return largest


def check_help(browser, site, plan):
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    chromium.watch(page, site, problems)
    page.goto(chromium.address(os.path.join(site, plan)))
    page.keyboard.press("/")
    expect(page.evaluate("document.activeElement.id") == "find", "/ does not lead to the search box")
    page.click("#theme")
    expect(page.evaluate("document.documentElement.dataset.theme") == "dark", "the theme does not change")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    expect(page.evaluate("document.documentElement.dataset.theme") == "dark", "the theme is forgotten")
    expect(page.evaluate("getComputedStyle(document.body).backgroundColor") == dark, "the theme is not applied")
    sort = page.query_selector("table.grid .sort")
    expect(sort is not None, f"{plan}: no table can be sorted")
    if sort:
        before = page.evaluate("button => [...button.closest('table').tBodies[0].rows].map(row => row.cells[0].textContent)", sort)
        sort.click()
        sort.click()
        after = page.evaluate("button => [...button.closest('table').tBodies[0].rows].map(row => row.cells[0].textContent)", sort)
        expect(sorted(before) == sorted(after) and before != after, "sorting does not sort")
    link = page.query_selector("tr[id] .copy-link")
    expect(link is not None, f"{plan}: no link to copy")
    if link:
        link.evaluate("element => element.click()")
        expect("#" in page.url, "the link of a record is not its address")
    page.goto(chromium.address(os.path.join(site, plan)))
    page.fill("#find", "市场")
    page.press("#find", "Enter")
    page.wait_for_url("**/view/search.html*")
    context.close()


# Of tables that say how things stand: frames that cut a state off, frames that go on and don't say so, and rows that a
# link of theirs makes higher.
TABLES = """(() => {
    const found = [], tables = '.goals, .tasks, .milestones, .overview, .risk-list';
    for (const table of document.querySelectorAll(tables)) {
        const frame = table.closest('.scroll'), name = frame.getAttribute('aria-label'), edge = frame.getBoundingClientRect().right;
        const isCut = [...table.querySelectorAll('tbody .st, .title .sum, td .pr')].some(state => state.getBoundingClientRect().right > edge);
        if (isCut) found.push(name + ': how it stands is cut off');
        if (frame.scrollWidth > frame.clientWidth + 1 && !frame.matches('.more-after')) found.push(name + ': nothing says that it scrolls');
        for (const link of table.querySelectorAll('.copy-link')) {
            const cell = link.closest('th'), lines = () => cell.lastElementChild.getBoundingClientRect().bottom, before = lines();
            link.hidden = true;
            if (link !== cell.lastElementChild && lines() < before) found.push(name + ': the link of a row takes a line');
            link.hidden = false;
        }
    }
    return found;
})()"""
WIDTHS = (390, 1280)


def check_tables(browser, site, paths):
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 844})
        for path in paths:
            page.goto(chromium.address(os.path.join(site, path)))
            problems.extend(f"{path} ({width} pixels): {text}" for text in page.evaluate(TABLES))
            wide = page.evaluate("document.querySelectorAll('.goals').values().map(t => t.closest('.scroll'))"
                                 ".filter(f => f.scrollWidth > f.clientWidth + 1).toArray().length")
            expect(width < 1280 or not wide, f"{path} ({width} pixels): {wide} tables of goals have no room")
        page.close()


def check_without(browser, site, plan):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(chromium.address(os.path.join(site, plan)))
    expect(not page.is_visible("#tools"), "tools are there that do nothing")
    page.goto(chromium.address(os.path.join(site, "view/search.html")))
    expect(not page.is_visible("#finder"), "a search box is there that finds nothing")
    expect(page.is_visible("noscript p"), "nothing says that the search needs scripts")
    expect(page.query_selector_all("#by-department a"), "no way to the plans without scripts")
    context.close()


def main():
    site = os.path.abspath(sys.argv[1])
    plans = sorted(name for name in os.listdir(os.path.join(site, "view/search")) if name.startswith("p"))
    pages = [page_text(site, number) for number in range(len(plans))]
    plan = urllib.parse.unquote(max(pages, key=lambda each: len(each["goals"]))["path"])
    with chromium.browser() as browser:
        largest = check_search(browser, site, len(plans))
        check_help(browser, site, plan)
        check_without(browser, site, plan)
        check_tables(browser, site, [urllib.parse.unquote(each["path"]) for each in pages])
    for problem in problems:
        print(problem)
    print(f"{len(plans)} plans looked for, at most {largest} bytes a query, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
