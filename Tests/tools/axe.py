#!/usr/bin/env python3
"""Check pages in Chromium: accessibility (axe), light and dark, on a phone and on a laptop.

Also problems: an error in the console (a policy that is broken shows there), a request that fails, a request that
leaves the site, and a page that scrolls sideways.
"""

import argparse
import os
import sys

from chromium import address, check_pages, evaluate, watch
from site_files import one_of_each_kind, pages, report

WIDTHS = {"phone": (390, 844), "laptop": (1280, 800)}
# Judging the contrast of every word takes five sixths of the time. Colours depend on the scheme alone and all else on
# the width alone, so the dark view is judged by its colours and the phone by everything but colours.
COLOURS = "'color-contrast', 'link-in-text-block'"
VIEWS = [
    ("laptop", "light", ""),
    ("laptop", "dark", f"runOnly: [{COLOURS}]"),
    ("phone", "light", "rules: {'color-contrast': {enabled: false}}"),
]
# Preloading would have axe fetch the style sheets a second time, which the page's strict policy forbids.
RUN = """axe.run(document, {preload: false, resultTypes: ['violations'], %s}).then(result => result.violations.map(v => (
    {id: v.id, impact: v.impact, count: v.nodes.length, help: v.help, target: v.nodes[0].target.flat().join(' ')})))"""
SIDEWAYS = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


def axe_source():
    import axe_playwright_python

    with open(os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js"), encoding="utf-8") as file:
        return file.read()


def check_view(session, options, place):
    for violation in evaluate(session, RUN % options):
        yield (f"{place}: {violation['impact']} {violation['id']}, {violation['count']} times: {violation['help']}, "
               f"first at {violation['target']}")
    overflow = evaluate(session, SIDEWAYS)
    if overflow > 0:
        yield f"{place}: scrolls sideways by {overflow} pixels"


def check_page(program, path, root, source):
    problems = []
    context = program.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 800})
    try:
        page = context.new_page()
        page.set_default_timeout(60_000)
        seen = []
        watch(page, root, seen)
        page.goto(address(path))
        session = context.new_cdp_session(page)
        evaluate(session, source + ";0")
        for name, scheme, options in VIEWS:
            page.set_viewport_size(dict(zip(("width", "height"), WIDTHS[name])))
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(50)
            problems += check_view(session, options, f"{path} ({name}, {scheme})")
        problems += [f"{path}: {text}" for text in dict.fromkeys(seen)]
    except Exception as error:  # A page that breaks the checker is a finding about that page.
        problems.append(f"{path}: {type(error).__name__}: {error}")
    finally:
        context.close()
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", help="folder of the built site")
    parser.add_argument("page", nargs="*", help="pages of it (default: all)")
    parser.add_argument("--limit", type=int, default=60, help="of more pages than this, take some of every folder")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="browsers at once (default: one a core)")
    arguments = parser.parse_args()
    chosen = one_of_each_kind(pages(arguments.page or [arguments.site]), arguments.limit)
    problems = check_pages(chosen, arguments.jobs, check_page, arguments.site, axe_source())
    report(problems, len(chosen))


if __name__ == "__main__":
    sys.exit(main())
