#!/usr/bin/env python3
"""Check in Chromium what axe cannot: narrow windows, forced colours, the keyboard, and motion.

A window of 320 pixels is what is left of a laptop's screen at 400 %. Nothing may be cut off there, stand outside, or be
left out, and only what scrolls in a frame of its own may be wider. Every stop of the tab key must be seen, in the
order of the page. With forced colours every mark of a chart has to stand out from what is behind it. Nothing moves for
those who asked for no motion. A review of a period is one sheet of paper.
"""

import argparse
import os
import re
import sys

from chromium import address, check_pages, evaluate
from site_files import one_of_each_kind, pages, report

MOST_STOPS = 40

HELPERS = r"""
window.nameOf = element => {
  const id = element.id ? '#' + element.id : '';
  const style = typeof element.className === 'string' && element.className ? '.' + element.className.split(' ')[0] : '';
  const words = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 24);
  return element.tagName.toLowerCase() + id + style + (words ? ' “' + words + '”' : '');
};
window.isHeard = element => element.closest('.sr, [hidden], [aria-hidden=true]') !== null;
window.words = () => {
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim(), parent = walker.currentNode.parentElement;
    // A calendar's day without anything says nothing, and each other day names its weekday itself.
    if (!text || !parent || parent.closest('script, style, svg, .month .idle, .month thead') || isHeard(parent)) continue;
    if (!parent.checkVisibility({visibilityProperty: true})) continue;
    seen.push(text);
  }
  return seen;
};
0"""

# A frame that scrolls by itself is found by the keyboard; what lies in it may be wider than the window.
NARROW = r"""(() => {
  const found = [], width = document.documentElement.clientWidth;
  const sideways = document.scrollingElement.scrollWidth - width;
  if (sideways > 0) found.push('scrolls sideways by ' + sideways + ' pixels');
  const scrolls = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') || isHeard(element) || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const hides = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    if (hides && element.textContent.trim() && !element.querySelector('svg')) found.push('cuts off ' + nameOf(element));
    const box = element.getBoundingClientRect();
    if (box.width && (box.right > width + 1 || box.left < -1) && !scrolls(element) && !element.closest('.skip')) {
      found.push('stands outside: ' + nameOf(element));
    }
  }
  for (const frame of document.querySelectorAll('body *')) {
    if (!/auto|scroll/.test(getComputedStyle(frame).overflowX) || frame.scrollWidth <= frame.clientWidth + 1) continue;
    if (frame.tabIndex < 0 && !frame.querySelector('a, button, input')) found.push('scrolls, and not by key: ' + nameOf(frame));
  }
  return [...new Set(found)];
})()"""

STOP = r"""(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const place = [...document.body.querySelectorAll('*')].indexOf(element);
  return {name: nameOf(element), ring, inside, place, skips: element.getAttribute('href') === '#main'};
})()"""

TABINDEX = "[...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).map(nameOf)"

# Marks that carry meaning: their line or filling against what the page stands on.
FORCED = r"""(() => {
  const rgb = text => {
    const found = text.match(/[\d.]+/g);
    return found && found.length >= 3 ? found.slice(0, 4).map(Number) : null;
  };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const canvas = light(rgb(getComputedStyle(document.body).backgroundColor));
  const contrast = colour => {
    const [high, low] = [light(colour), canvas].sort((a, b) => b - a);
    return (high + .05) / (low + .05);
  };
  const found = {};
  for (const mark of document.querySelectorAll('.bar .f, .spread rect, .tl .p, .tl .d, .tl .a, .tl .m, .tl .c, .spark .line, .columns-chart rect')) {
    const style = getComputedStyle(mark);
    const colours = [style.stroke, style.fill].filter(c => c !== 'none').map(rgb).filter(c => c && (c.length < 4 || c[3] > 0));
    const best = Math.max(0, ...colours.map(contrast));
    if (best < 3) found[mark.parentElement.getAttribute('class') + ' .' + mark.getAttribute('class')] = best;
  }
  return Object.entries(found).map(([name, best]) => name + ' stands out by ' + best.toFixed(1) + ' : 1');
})()"""

MOTION = r"""[...document.querySelectorAll('*')].filter(e => {
  const style = getComputedStyle(e);
  return /[1-9]/.test(style.transitionDuration) || /[1-9]/.test(style.animationDuration) || style.scrollBehavior === 'smooth';
}).slice(0, 3).map(nameOf)"""


def check_narrow(page, session, place):
    page.set_viewport_size({"width": 1280, "height": 1024})
    wide = evaluate(session, "words()")
    page.set_viewport_size({"width": 320, "height": 256})
    page.wait_for_timeout(50)
    for text in evaluate(session, NARROW):
        yield f"{place} (320 pixels): {text}"
    left = evaluate(session, "words()")
    for text in left:
        if text in wide:
            wide.remove(text)
    for text in dict.fromkeys(wide):
        yield f"{place} (320 pixels): leaves out “{text[:40]}”"


def check_keyboard(page, session, place):
    page.set_viewport_size({"width": 1280, "height": 800})
    for name in evaluate(session, TABINDEX):
        yield f"{place} (keyboard): {name} comes before its turn"
    # A page that is there to write in may put the focus there.
    begins = evaluate(session, STOP) is None
    last = -1
    for number in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = evaluate(session, STOP)
        if stop is None:
            break
        if number == 0 and begins and not stop["skips"]:
            yield f"{place} (keyboard): {stop['name']} comes first, and not the way to the content"
        if not stop["ring"]:
            yield f"{place} (keyboard): {stop['name']} does not show that it has the focus"
        if not stop["inside"]:
            yield f"{place} (keyboard): {stop['name']} has the focus and is not to be seen"
        if stop["place"] <= last:
            yield f"{place} (keyboard): {stop['name']} comes out of the page's order"
        last = stop["place"]


def check_paper(page, place):
    if not page.locator("body.kind-review").count():
        return
    page.emulate_media(media=None, forced_colors=None, color_scheme=None)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    if sheets > 1:
        yield f"{place} (paper): takes {sheets} sheets, and a review takes one"


def check_page(program, path):
    problems = []
    context = program.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 1024})
    try:
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(address(path))
        session = context.new_cdp_session(page)
        evaluate(session, HELPERS)
        problems += [f"{path} (motion): {name} moves" for name in evaluate(session, MOTION)]
        problems += check_narrow(page, session, path)
        problems += check_keyboard(page, session, path)
        for scheme in ("light", "dark"):
            page.emulate_media(forced_colors="active", color_scheme=scheme)
            problems += [f"{path} (forced colours, {scheme}): {text}" for text in evaluate(session, FORCED)]
        problems += check_paper(page, path)
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
    problems = check_pages(chosen, arguments.jobs, check_page)
    report(problems, len(chosen))


if __name__ == "__main__":
    sys.exit(main())
