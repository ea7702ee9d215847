"""Debian's Chromium, driven so that a page can reach nothing but the site's own files."""

import concurrent.futures
import contextlib
import os
import pathlib
import shutil
import sys
import urllib.parse

CANDIDATES = ("chromium", "chromium-browser", "google-chrome")


def executable():
    for name in filter(None, (os.environ.get("CHROME"), *CANDIDATES)):
        path = shutil.which(name)
        if path:
            return path
    sys.exit("Chromium is missing: apt-get install chromium, or set CHROME to its path")


@contextlib.contextmanager
def browser(server=None):
    """A browser that reaches no host, or the one server by its address."""
    from playwright.sync_api import sync_playwright

    # Every name is made unknown, so that a page that asks for another host fails in the same way everywhere.
    known = f", EXCLUDE {server}" if server else ""
    flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--host-resolver-rules=MAP * ~NOTFOUND{known}"]
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=executable(), args=flags)
        try:
            yield program
        finally:
            program.close()


def check_pages(pages, jobs, check, *given):
    """What `check(browser, page, *given)` finds wrong with each page, sorted; the pages are shared out among some browsers."""
    shares = [share for share in (pages[i::jobs] for i in range(jobs)) if share]
    with concurrent.futures.ProcessPoolExecutor(len(shares)) as pool:
        found = pool.map(_check_share, shares, [check] * len(shares), [given] * len(shares))
        return sorted(problem for share in found for problem in share)


def _check_share(pages, check, given):
    with browser() as program:
        return [problem for page in pages for problem in check(program, page, *given)]


def address(path):
    return pathlib.Path(path).absolute().as_uri()


def is_within(url, root):
    """Whether a request stays in the folder of the site, or carries its data in itself."""
    parts = urllib.parse.urlsplit(url)
    if parts.scheme in ("data", "blob", "about"):
        return True
    path = os.path.normpath(urllib.parse.unquote(parts.path))
    return parts.scheme == "file" and path.startswith(os.path.join(os.path.abspath(root), ""))


def watch(page, root, problems):
    """Collects what a reader would not see: errors of the console, requests that fail or leave the site."""

    def on_request(request):
        if not is_within(request.url, root):
            problems.append(f"asks for {request.url}")

    def on_console(message):
        if message.type == "error":
            problems.append(f"console: {message.text}")

    page.on("request", on_request)
    def on_failure(request):
        # What a page that is left did not need any more is given up, and nobody misses it.
        if request.failure != "net::ERR_ABORTED":
            problems.append(f"does not load: {request.url}")

    page.on("requestfailed", on_failure)
    page.on("console", on_console)
    page.on("pageerror", lambda error: problems.append(f"script error: {error}"))


def evaluate(session, expression):
    """A value of the page, by the protocol itself: Playwright's own way breaks under a strict policy."""
    answer = session.send("Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True})
    if "exceptionDetails" in answer:
        details = answer["exceptionDetails"]
        raise RuntimeError(details.get("exception", {}).get("description", details["text"]))
    return answer["result"].get("value")
