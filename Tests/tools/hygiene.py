#!/usr/bin/env python3
"""Check that every page keeps its promises: small, self-contained, with a strict policy and nothing inline.

A page is under 300 KB, names its language and has a title, carries a Content-Security-Policy that allows neither
inline styles nor inline scripts, and contains neither.
"""

import argparse
import html.parser
import os
import sys

from site_files import pages, report

RUNNABLE = {"", "module", "text/javascript", "application/javascript"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.problems = []
        self.policy = self.language = None
        self.title = ""
        self.open_title = False
        self.drawing = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, pairs):
        line, attributes = self.getpos()[0], dict(pairs)
        self.drawing += tag == "svg"
        self.open_title = tag == "title" and not self.drawing
        if tag == "html":
            self.language = attributes.get("lang")
        if tag == "style":
            self.problems.append((line, "an inline style sheet"))
        if tag == "script" and "src" not in attributes and (attributes.get("type") or "") in RUNNABLE:
            self.problems.append((line, "an inline script"))
        if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "content-security-policy":
            self.policy = attributes.get("content") or ""
        if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
            self.problems.append((line, "a page that moves its reader on by itself"))
        for name, value in pairs:
            if name == "style":
                self.problems.append((line, f"an inline style on <{tag}>"))
            elif name.startswith("on"):
                self.problems.append((line, f"an inline handler {name} on <{tag}>"))
            elif (value or "").strip().lower().startswith("javascript:"):
                self.problems.append((line, f"script as an address in {name} of <{tag}>"))

    def handle_startendtag(self, tag, pairs):
        self.handle_starttag(tag, pairs)
        self.handle_endtag(tag)

    def handle_data(self, data):
        if self.open_title:
            self.title += data

    def handle_endtag(self, tag):
        self.drawing -= tag == "svg"
        self.open_title = False


def policy_problems(policy):
    if policy is None:
        return ["no Content-Security-Policy"]
    directives = {words[0]: words[1:] for words in (part.split() for part in policy.split(";")) if words}
    problems = [f"the policy allows {value} in {name}" for name, values in directives.items() for value in values
                if value in ("'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*")]
    if "default-src" not in directives:
        problems.append("the policy has no default-src")
    return problems


def check(path, limit):
    with open(path, "rb") as file:
        content = file.read()
    if len(content) >= limit:
        yield f"{path}:1: {len(content)} bytes, the limit is {limit}"
    try:
        page = Page(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        yield f"{path}:1: not UTF-8: {error}"
        return
    yield from (f"{path}:{line}: {problem}" for line, problem in page.problems)
    yield from (f"{path}:1: {problem}" for problem in policy_problems(page.policy))
    if not page.language:
        yield f"{path}:1: no language"
    if not page.title.strip():
        yield f"{path}:1: no title"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", nargs="+", help="folders or pages")
    parser.add_argument("--limit", type=int, default=300_000, help="bytes a page may have (default: 300000)")
    arguments = parser.parse_args()
    all_pages = pages(arguments.site)
    for folder in filter(os.path.isdir, arguments.site):
        if not os.path.exists(os.path.join(folder, "index.html")):
            sys.exit(f"{folder} has no index.html")
    report([problem for page in all_pages for problem in check(page, arguments.limit)], len(all_pages))


if __name__ == "__main__":
    sys.exit(main())
