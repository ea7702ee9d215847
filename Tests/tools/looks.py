#!/usr/bin/env python3
"""Compare how a site looks with how it looked when somebody last said that it is right.

Every kind of page is taken on a laptop in light and dark, on a phone and on paper, and made eight times smaller: what
is left is where things are and what colour they have, and no longer how a letter's edge is drawn. That is compared
with the small pictures that are kept beside this project, and the design's tokens with their values. A change of a colour
or of a place is a finding; the pictures that differ are put beside each other in a folder to be looked at. `--accept`
keeps the new ones.
"""

import argparse
import concurrent.futures
import io
import json
import os
import re
import subprocess
import sys
import time

from chromium import address, browser
from site_files import pages, report

# A page of each kind by what the page calls itself, and of the kinds of plans that look most different.
PAGES = {
    "home": "index.html",
    "not-found": "404.html",
    "alerts": "view/alerts.html",
    "alignment": "view/alignment.html",
    "calendar": "view/calendar.html",
    "month": "view/calendar/2026-09.html",
    "department": "view/departments/市场部.html",
    "health": "view/health.html",
    "milestones": "view/milestones.html",
    "news": "view/news.html",
    "person": "view/people/林小满.html",
    "period": "view/periods/2026-Q3.html",
    "review": "view/reviews/2026-Q2.html",
    "risks": "view/risks.html",
    "search": "view/search.html",
    "plan": "2026-q3/marketing.html",
    "plan-annual": "2026/marketing.html",
    "plan-crisis": "crisis/2026.html",
    "plan-project": "projects/refrigerator.html",
    "plan-english": "2026-q3/customer-success.html",
}
VIEWS = {
    "laptop-light": (1280, "light"),
    "laptop-dark": (1280, "dark"),
    "phone-light": (390, "light"),
}
# What lies below is more of the same, and would be most of the pictures' bytes.
TALLEST = 2000
SHRINK = 8
# A channel has sixteen steps, so that pictures are small. One step more or less is the edge of a letter.
STEP = 17
# How much a channel of a point may differ, of 255, before the point counts as changed.
TOLERANCE = 26
# How many points may have changed: the edge of a drawing may fall on either side of a point.
MOST_CHANGED = 5


def shrunk(png):
    from PIL import Image

    image = Image.open(io.BytesIO(png)).convert("RGB")
    image = image.crop((0, 0, image.width // SHRINK * SHRINK, min(image.height, TALLEST) // SHRINK * SHRINK))
    return image.reduce(SHRINK).point(lambda value: (value + STEP // 2) // STEP * STEP)


def painted(page):
    """What a page shows once two pictures in a row are the same: a busy browser may hand over one with a part unpainted."""
    before = None
    for _ in range(5):
        now = shrunk(page.screenshot(animations="disabled"))
        if before is not None and now.tobytes() == before.tobytes():
            break
        before = now
    return now


def on_paper(page, scratch):
    """The first sheet, at the size of a screen."""
    page.emulate_media(media="print", color_scheme="light")
    page.pdf(path=scratch + ".pdf", prefer_css_page_size=True, print_background=True, page_ranges="1")
    subprocess.run(["pdftoppm", "-png", "-r", "96", "-singlefile", scratch + ".pdf", scratch], check=True)
    with open(scratch + ".png", "rb") as file:
        png = file.read()
    os.remove(scratch + ".pdf")
    os.remove(scratch + ".png")
    return png


# The design's tokens as they are resolved for a medium: a shade too small to be seen in a picture is a change as well.
TOKENS = """Object.fromEntries([...document.documentElement.computedStyleMap()].filter(([name]) => name.startsWith('--'))
    .map(([name, value]) => [name, value.toString().trim()]).sort())"""
MEDIA = {"light": ("screen", "light"), "dark": ("screen", "dark"), "paper": ("print", "light")}


def tokens(path):
    with browser() as program:
        page = program.new_page()
        page.goto(address(path))
        found = {}
        for name, (media, scheme) in MEDIA.items():
            page.emulate_media(media=media, color_scheme=scheme)
            found[name] = page.evaluate(TOKENS)
        return found


def changed_tokens(now, path):
    before = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            before = json.load(file)
    for medium, values in now.items():
        known = before.get(medium, {})
        for name in sorted(set(values) | set(known)):
            if values.get(name) != known.get(name):
                yield f"{name} ({medium}): is {values.get(name, 'gone')}, was {known.get(name, 'not there')}"


def take(names, chosen, site, folder):
    """The small pictures of some pages, by name."""
    found = {}
    with browser() as program:
        context = program.new_context(reduced_motion="reduce", device_scale_factor=1)
        for name in names:
            page = context.new_page()
            page.goto(address(os.path.join(site, chosen[name])))
            for view, (width, scheme) in VIEWS.items():
                page.set_viewport_size({"width": width, "height": 800})
                page.emulate_media(media="screen", color_scheme=scheme)
                # A window as high as what is looked at: to draw all of a long page would take most of the time.
                height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                page.set_viewport_size({"width": width, "height": height})
                found[f"{name}-{view}"] = painted(page)
            found[f"{name}-paper"] = shrunk(on_paper(page, os.path.join(folder, name)))
            page.close()
    return found


def changed_points(before, now):
    """The places at which two pictures differ; all places where only one of them is."""
    from PIL import Image, ImageChops

    size = (max(before.width, now.width), max(before.height, now.height))
    sides = []
    for image in (before, now):
        side = Image.new("RGB", size, (255, 0, 255))
        side.paste(image)
        sides.append(side)
    red, green, blue = ImageChops.difference(*sides).split()
    mask = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda value: 255 * (value > TOLERANCE))
    box = mask.getbbox()
    return mask.histogram()[255], box, (*sides, mask.convert("RGB"))


def side_by_side(sides, path):
    from PIL import Image

    width, height = sides[0].size
    sheet = Image.new("RGB", (width * len(sides) + 8 * (len(sides) - 1), height), (128, 128, 128))
    for number, side in enumerate(sides):
        sheet.paste(side, (number * (width + 8), 0))
    sheet.resize((sheet.width * 3, sheet.height * 3), Image.Resampling.NEAREST).save(path)


def compare(looks, kept, folder):
    from PIL import Image

    expected = {name[:-4] for name in os.listdir(kept) if name.endswith(".png")} if os.path.isdir(kept) else set()
    for name in sorted(expected - set(looks)):
        yield f"{name}: nothing looks like this any more"
    for name, now in sorted(looks.items()):
        if name not in expected:
            yield f"{name}: nobody has said yet that this is right"
            continue
        before = Image.open(os.path.join(kept, name + ".png")).convert("RGB")
        count, box, sides = changed_points(before, now)
        if count > MOST_CHANGED:
            picture = os.path.join(folder, name + ".png")
            side_by_side(sides, picture)
            left, top, right, bottom = (SHRINK * place for place in box)
            yield f"{name}: {count} points differ, from {left},{top} to {right},{bottom} pixels: see {picture}"


def accept(looks, kept):
    from PIL import Image

    os.makedirs(kept, exist_ok=True)
    for name in os.listdir(kept):
        if name.endswith(".png") and name[:-4] not in looks:
            os.remove(os.path.join(kept, name))
    for name, image in looks.items():
        path = os.path.join(kept, name + ".png")
        # What has not changed keeps its bytes, so that a change of one page is a change of one file.
        if os.path.exists(path):
            if changed_points(Image.open(path).convert("RGB"), image)[0] <= MOST_CHANGED:
                continue
        colours = image.getcolors(256)
        packed = image.quantize(len(colours), method=Image.Quantize.FASTOCTREE, dither=0) if colours else image
        if packed.convert("RGB").tobytes() != image.tobytes():
            packed = image
        packed.save(path, optimize=True)


def kinds(site):
    """What the pages of a site call themselves."""
    found = {}
    for path in pages([site]):
        with open(path, encoding="utf-8") as file:
            match = re.search(r'<body class="kind-([a-z-]+)"', file.read(100_000))
        if match:
            found.setdefault(match[1], os.path.relpath(path, site))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", help="folder of the built site")
    parser.add_argument("kept", help="folder of the pictures that are right")
    parser.add_argument("folder", help="where the pictures that differ go")
    parser.add_argument("--accept", action="store_true", help="keep how it looks now")
    parser.add_argument("--page", action="append", metavar="NAME=PATH", help="these pages instead of one of each kind")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="browsers at once (default: one a core)")
    arguments = parser.parse_args()
    began = time.monotonic()
    chosen = dict(page.split("=", 1) for page in arguments.page) if arguments.page else PAGES
    missing = [path for path in chosen.values() if not os.path.exists(os.path.join(arguments.site, path))]
    if missing:
        sys.exit(f"no such page: {', '.join(missing)}")
    problems = []
    if not arguments.page:
        problems += [f"{path}: no page of the kind {kind} is looked at, see PAGES"
                     for kind, path in kinds(arguments.site).items() if kind not in chosen]
    os.makedirs(arguments.folder, exist_ok=True)
    shares = [share for share in (list(chosen)[i :: arguments.jobs] for i in range(arguments.jobs)) if share]
    looks = {}
    with concurrent.futures.ProcessPoolExecutor(len(shares)) as pool:
        work = [pool.submit(take, share, chosen, arguments.site, arguments.folder) for share in shares]
        for share in work:
            looks.update(share.result())
    shades = tokens(os.path.join(arguments.site, next(iter(chosen.values()))))
    kept_shades = os.path.join(arguments.kept, "tokens.json")
    if arguments.accept:
        accept(looks, arguments.kept)
        with open(kept_shades, "w", encoding="utf-8") as file:
            json.dump(shades, file, indent=1, sort_keys=True)
            file.write("\n")
        size = sum(entry.stat().st_size for entry in os.scandir(arguments.kept))
        print(f"{len(looks)} pictures, {size // 1024} KB, {time.monotonic() - began:.0f} s")
    else:
        problems += changed_tokens(shades, kept_shades)
        problems += compare(looks, arguments.kept, arguments.folder)
        report(problems, len(looks))


if __name__ == "__main__":
    sys.exit(main())
