#!/usr/bin/env python3
"""Build a site with almost nothing in it and one with too much, and check in Chromium that each page is still whole.

On a laptop, a phone and a sheet of A4 nothing stands outside the page, no word of a chart lies on another or outside its
chart, and no cell is so narrow that its words stand one letter on a line. What scrolls in a frame of its own may be
wider on a screen, and nothing may on paper.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile

import long_site
from chromium import address, check_pages, evaluate
from site_files import one_of_each_kind, pages, report

AS_OF = "2026-08-14"
KINDS = ("sparse", "long")
MOST_PAGES = 32
SPARSE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fixtures", "sparse")
# In CSS pixels. What the style sheet leaves of a sheet between its margins is 182 mm, of one that lies across 273 mm.
WIDTHS = {"laptop": (1280, 900), "phone": (390, 844), "paper": (687, 1000)}
ACROSS = (1031, 660)

WHOLE = r"""(paper => {
  const found = [], width = document.documentElement.clientWidth;
  const words = element => (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 30);
  const nameOf = element => element.tagName.toLowerCase() + (element.getAttribute('class') ? '.' + element.getAttribute('class').split(' ')[0] : '') +
    (words(element) ? ' “' + words(element) + '”' : '');
  const isHeard = element => element.closest('.sr, [hidden], [aria-hidden=true], .skip') !== null;
  const sideways = document.scrollingElement.scrollWidth - width;
  if (sideways > 0) found.push('scrolls sideways by ' + sideways + ' pixels');
  const scrolls = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') !== null && element.tagName !== 'svg' || isHeard(element) || !element.checkVisibility()) continue;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    if (box.width && (box.right > width + 1 || box.left < -1) && (paper || !scrolls(element))) found.push('stands outside: ' + nameOf(element));
    if (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && words(element) && element.tagName !== 'svg') {
      found.push('cuts off ' + nameOf(element));
    }
    if (/^(TD|TH)$/.test(element.tagName) && element.childElementCount < 4 && !(paper && element.closest('.many'))) {
      const inner = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const range = document.createRange();
      range.selectNodeContents(element);
      const lines = new Set([...range.getClientRects()].filter(box => box.width).map(box => Math.round(box.top / 4))).size;
      if (words(element).length > 2 && inner < 2 * parseFloat(style.fontSize) && lines > 1) found.push('narrower than two letters: ' + nameOf(element));
    }
  }
  const rest = /^(还有 \d+ 项|還有 \d+ 項|and \d+ more)$/;
  for (const element of document.querySelectorAll('main *')) {
    if (!element.childElementCount && rest.test(words(element)) && !element.closest('a, summary, .on-paper')) found.push('leads nowhere: ' + nameOf(element));
  }
  for (const chart of document.querySelectorAll('svg')) {
    if (!chart.checkVisibility()) continue;
    const frame = chart.getBoundingClientRect();
    const texts = [...chart.querySelectorAll('text')].filter(text => text.checkVisibility() && words(text))
      .map(text => [text, text.getBoundingClientRect()]).filter(([, box]) => box.width);
    for (const [text, box] of texts) {
      // A letter fills about the middle half of its line's height.
      const room = box.height / 4;
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - room || box.bottom > frame.bottom + room) {
        found.push('a chart cuts off ' + nameOf(text));
      }
    }
    texts.sort(([, a], [, b]) => a.top - b.top);
    texts.forEach(([text, box], index) => {
      for (let next = index + 1; next < texts.length && texts[next][1].top < box.bottom - 2; next += 1) {
        const other = texts[next][1];
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > 1 && down > box.height / 2) found.push(nameOf(text) + ' lies on ' + nameOf(texts[next][0]));
      }
    });
  }
  return [...new Set(found)];
})"""


def check_page(program, path, site):
    problems = []
    context = program.new_context(reduced_motion="reduce")
    try:
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(address(path))
        session = context.new_cdp_session(page)
        for medium, (width, height) in WIDTHS.items():
            on_paper = medium == "paper"
            if on_paper and evaluate(session, "document.body.matches('.kind-calendar, .kind-month')"):
                width, height = ACROSS
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(media="print" if on_paper else "screen")
            found = evaluate(session, f"{WHOLE}({'true' if on_paper else 'false'})")
            problems += [f"{os.path.relpath(path, site)} ({medium}): {text}" for text in found]
    except Exception as error:  # A page that breaks the checker is a finding about that page.
        problems.append(f"{path}: {type(error).__name__}: {error}")
    finally:
        context.close()
    return problems


def build(planpress, work):
    """The two sites, each with its plans beside it, in one folder."""
    for kind in KINDS:
        project = os.path.join(work, kind + "-plans")
        if kind == "sparse":
            shutil.copytree(SPARSE, project)
        else:
            long_site.write(project)
        done = subprocess.run([planpress, "build", project, "--output", os.path.join(work, "sites", kind), "--as-of", AS_OF, "--lang", "en"],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"the {kind} site is not built:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planpress", help="the program; - where pages are named")
    parser.add_argument("page", nargs="*", help="pages of another site (default: all pages of both sites)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="browsers at once (default: one a core)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        site = os.path.join(work, "sites")
        if not arguments.page:
            build(os.path.abspath(arguments.planpress), work)
        if arguments.page:
            chosen = pages(arguments.page)
        else:
            chosen = [page for kind in KINDS for page in one_of_each_kind(pages([os.path.join(site, kind)]), MOST_PAGES)]
        root = os.getcwd() if arguments.page else site
        problems = check_pages(chosen, arguments.jobs, check_page, root)
    report(problems, len(chosen))


if __name__ == "__main__":
    sys.exit(main())
