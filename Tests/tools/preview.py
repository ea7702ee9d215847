#!/usr/bin/env python3
"""Use `planpress serve` as an author does, in Chromium, and as an attacker would, over plain HTTP.

usage: preview.py PLANPRESS SITE

SITE is copied first. What must hold: a saved value is on the page without a click and at the same scroll position; a
broken plan keeps its last good page under a panel with file, line and column, and the panel goes when the plan is mended;
a style of the site's own shows; the published policy forbids nothing of it; foreign hosts, origins, methods and paths are
refused.
"""

import argparse
import contextlib
import http.client
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from chromium import browser, evaluate
from site_files import report

PLAN = "plans/2026-q3/marketing.md"
PAGE = "2026-q3/marketing.html"
PATIENCE = 20


@contextlib.contextmanager
def serving(binary, site, *options):
    command = [binary, "serve", site, "--port", "0", "--as-of", "2026-08-14", "--lang", "en", *options]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        line = server.stderr.readline()
        found = re.search(r"localhost:(\d+)/", line)
        if not found:
            sys.exit(f"planpress serve says no address: {line}")
        yield int(found[1])
    finally:
        server.terminate()
        server.wait()


def until(session, condition):
    """Waits until something holds in the page, through all its reloads."""
    end = time.monotonic() + PATIENCE
    while True:
        with contextlib.suppress(Exception):
            if evaluate(session, condition):
                return
        if time.monotonic() > end:
            raise AssertionError(f"never: {condition}")
        time.sleep(0.002)


def ask(port, path, method="GET", **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{port}", **{k.replace("_", "-"): v for k, v in headers.items()}}.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def attacks(port):
    """What is answered otherwise than it should be."""
    for expected, path, more in [
        (200, "/", {}), (200, f"/{PAGE}", {}), (200, "/", {"method": "HEAD"}), (404, "/nothing.html", {}),
        (403, "/", {"Host": "evil.example.com"}), (403, "/", {"Host": f"evil.example.com:{port}"}),
        (403, "/", {"Host": None}), (403, "/", {"Origin": "http://evil.example.com"}),
        (403, "/~planpress/news.js?page=/index.html", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}),
        (405, "/", {"method": "POST"}), (405, "/", {"method": "DELETE"}), (405, "/", {"method": "OPTIONS"}),
        (400, "/../planpress.yml", {}), (400, "/%2e%2e/planpress.yml", {}), (400, "//etc/passwd", {}),
        (404, "/planpress.yml", {}), (404, f"/{PLAN}", {}), (404, "/~planpress/../planpress.css", {}),
    ]:
        answer, body = ask(port, path, **more)
        # A server may take a climbing path apart before it answers: what counts is that nothing comes of it.
        if answer.status != expected and not (expected in (400, 404) and answer.status in (400, 404)):
            yield f"{path} {more}: {answer.status}, not {expected}"
        if more.get("method") == "HEAD" and body:
            yield "HEAD is answered with a body"
        if answer.getheader("X-Content-Type-Options") != "nosniff":
            yield f"{path}: no nosniff"


def author(port, site, times):
    """An hour of work in a few seconds."""
    file = pathlib.Path(site, PLAN)
    text = file.read_text(encoding="utf-8")
    with browser(server="127.0.0.1") as program:
        page = program.new_page(viewport={"width": 1280, "height": 800})
        seen = []
        page.on("console", lambda message: seen.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: seen.append(str(error)))
        page.goto(f"http://127.0.0.1:{port}/{PAGE}")
        session = page.context.new_cdp_session(page)
        page.mouse.wheel(0, 1700)
        until(session, "scrollY > 1000 && document.readyState === 'complete'")
        time.sleep(0.3)
        place = evaluate(session, "scrollY")

        saved = text.replace("title: ", "title: 新 ", 1)
        began = time.monotonic()
        file.write_text(saved, encoding="utf-8")
        until(session, "document.querySelector('h1').textContent.includes('新 ')")
        times.append(time.monotonic() - began)
        until(session, f"Math.abs(scrollY - {place}) < 2")

        file.write_text(saved.replace("---\n", "---\nowner: \"林\n", 1), encoding="utf-8")
        until(session, "!!document.querySelector('#planpress-preview pre')")
        shown = evaluate(session, "document.querySelector('#planpress-preview pre').textContent")
        if not re.search(re.escape(PLAN) + r":\d+:\d+: error\[", shown):
            yield f"the panel names no place: {shown}"
        if not evaluate(session, "document.querySelector('h1').textContent.includes('新 ') && !!document.getElementById('O1')"):
            yield "the last good page is gone"
        page.screenshot(path=os.environ.get("PREVIEW_PICTURE", os.path.join(site, "panel.png")))
        page.click("#planpress-preview button")
        if evaluate(session, "!!document.getElementById('planpress-preview')"):
            yield "the panel can't be closed"

        file.write_text(text, encoding="utf-8")
        until(session, "!document.querySelector('h1').textContent.includes('新 ')")
        time.sleep(0.5)
        if evaluate(session, "!!document.getElementById('planpress-preview')"):
            yield "the panel stays after the plan was mended"

        style = pathlib.Path(site, "templates/planpress.css")
        style.parent.mkdir(exist_ok=True)
        style.write_text("h1 { letter-spacing: 7px }\n", encoding="utf-8")
        until(session, "getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'")
        yield from (f"console: {text}" for text in seen)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planpress")
    parser.add_argument("site")
    arguments = parser.parse_args()
    problems, times = [], []
    with tempfile.TemporaryDirectory() as folder:
        site = os.path.join(folder, "site")
        os.mkdir(site)
        shutil.copytree(os.path.join(arguments.site, "plans"), os.path.join(site, "plans"))
        shutil.copy(os.path.join(arguments.site, "planpress.yml"), site)
        for options in [(), ("--poll",)]:
            with serving(os.path.abspath(arguments.planpress), site, *options) as port:
                problems += [f"{' '.join(options)} {problem}" for problem in (*attacks(port), *author(port, site, times))]
            shutil.rmtree(os.path.join(site, "templates"))
    print(f"{times[0] * 1000:.0f} ms from saving to the new page in the browser")
    report(problems, 2)


if __name__ == "__main__":
    main()
