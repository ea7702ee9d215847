#!/usr/bin/env python3
"""Check that every link, image, style sheet and anchor of a built site leads somewhere within it.

The site must work from a file share by double-click, so a link to a folder, a link from the server's root and a
link in other letter case are problems too. Addresses on other hosts are left alone in links; what a page loads
must be its own.
"""

import argparse
import html.parser
import os
import re
import sys
import urllib.parse

from site_files import pages, report

# What the browser fetches by itself, by element and attribute.
LOADED = {
    ("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("embed", "src"), ("object", "data"),
    ("source", "src"), ("video", "src"), ("audio", "src"), ("track", "src"), ("video", "poster"), ("image", "href"),
    ("use", "href"), ("input", "src"), ("image", "xlink:href"), ("use", "xlink:href"),
}
FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action"), ("a", "xlink:href")}
IMAGE_SETS = {("img", "srcset"), ("source", "srcset")}
CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Page(html.parser.HTMLParser):
    """The addresses that a page names, each with its line, and the anchors that it offers."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.addresses = []
        self.anchors = set()
        self.has_base = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        line = self.getpos()[0]
        for name, value in attributes:
            value = value or ""
            if name == "id" or (tag == "a" and name == "name"):
                self.anchors.add(value)
            elif (tag, name) in LOADED:
                # `rel=canonical` and the like are statements, not loads.
                loads = tag != "link" or dict(attributes).get("rel") in ("stylesheet", "icon", "preload", "manifest")
                self.addresses.append((line, value, loads))
            elif (tag, name) in FOLLOWED:
                self.addresses.append((line, value, False))
            elif (tag, name) in IMAGE_SETS:
                for candidate in value.split(","):
                    self.addresses.append((line, candidate.split()[0] if candidate.split() else "", True))
        self.has_base = self.has_base or tag == "base"

    handle_startendtag = handle_starttag


class Site:
    def __init__(self, root):
        self.root = os.path.abspath(root)
        self.parsed = {}
        self.names = {}

    def page(self, path):
        if path not in self.parsed:
            with open(path, encoding="utf-8") as file:
                self.parsed[path] = Page(file.read())
        return self.parsed[path]

    def is_spelt_so(self, path):
        """Whether the path exists in just these letters, also where the file system ignores their case."""
        folder, name = os.path.split(path)
        if folder not in self.names:
            self.names[folder] = set(os.listdir(folder)) if os.path.isdir(folder) else set()
        return name in self.names[folder] and (folder == self.root or self.is_spelt_so(folder))

    def problem(self, source, address, loads):
        """What is wrong with an address that stands in the file `source`, or None."""
        if BROKEN_ESCAPE.search(address):
            return "has a broken percent escape"
        parts = urllib.parse.urlsplit(address)
        if parts.scheme == "data":
            return None
        if parts.scheme == "javascript":
            return "is script"
        if parts.scheme or parts.netloc:
            return "is loaded from elsewhere" if loads or not parts.scheme else None
        path = urllib.parse.unquote(parts.path, errors="strict")
        anchor = urllib.parse.unquote(parts.fragment, errors="strict")
        if path.startswith("/"):
            return "starts at the server's root"
        target = os.path.normpath(os.path.join(os.path.dirname(source), path)) if path else source
        if target != self.root and not target.startswith(self.root + os.sep):
            return "leads out of the site"
        if os.path.isdir(target):
            return "leads to a folder, which a file share would list"
        if not self.is_spelt_so(target):
            return "leads to no file"
        if anchor and target.endswith(".html") and anchor not in self.page(target).anchors:
            return "leads to no anchor"
        return None

    def check_page(self, path):
        page = self.page(path)
        if page.has_base:
            yield f"{path}:1: a base element changes every relative link"
        for line, address, loads in page.addresses:
            yield from self.describe(path, line, address.strip(), loads)

    def check_style_sheet(self, path):
        with open(path, encoding="utf-8") as file:
            for line, text in enumerate(file, 1):
                for match in CSS_ADDRESS.finditer(text):
                    address = match[1] or match[2]
                    if not address.startswith("#"):
                        yield from self.describe(path, line, address, True)

    def describe(self, path, line, address, loads):
        try:
            problem = self.problem(path, address, loads)
        except ValueError as error:
            problem = f"cannot be read: {error}"
        if problem:
            yield f"{path}:{line}: “{address}” {problem}"

    def unreachable(self, all_pages):
        """Pages that no chain of links joins to the home page."""
        start = os.path.join(self.root, "index.html")
        seen, waiting = {start}, [start]
        while waiting:
            source = waiting.pop()
            for _, address, _ in self.page(source).addresses:
                parts = urllib.parse.urlsplit(address)
                if parts.scheme or parts.netloc or not parts.path.endswith(".html"):
                    continue
                target = os.path.normpath(os.path.join(os.path.dirname(source), urllib.parse.unquote(parts.path)))
                if target not in seen and os.path.isfile(target):
                    seen.add(target)
                    waiting.append(target)
        return [page for page in all_pages if page not in seen]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", help="folder of the built site")
    parser.add_argument("--reachable", action="store_true", help="every page but 404.html must be linked from the home page")
    arguments = parser.parse_args()
    site = Site(arguments.site)
    all_pages = pages([site.root])
    problems = [problem for page in all_pages for problem in site.check_page(page)]
    for folder, _, names in os.walk(site.root):
        for name in sorted(names):
            if name.endswith(".css"):
                problems += site.check_style_sheet(os.path.join(folder, name))
    if arguments.reachable:
        problems += [f"{page}:1: no link leads here from the home page" for page in site.unreachable(all_pages)
                     if os.path.basename(page) != "404.html"]
    report(problems, len(all_pages))


if __name__ == "__main__":
    sys.exit(main())
