#!/usr/bin/env python3
"""Take pictures of a site to look at: phone, laptop and wide screen, light and dark, and A4 paper.

Pictures are named PAGE-WIDTH-SCHEME.png and PAGE-a4-SHEET.png. Paper needs pdftoppm (Debian: poppler-utils).
"""

import argparse
import os
import re
import shutil
import subprocess
import sys

from chromium import address, browser
from site_files import pages

WIDTHS = {"phone": (390, 844), "laptop": (1280, 800), "wide": (1920, 1080)}


def name_of(path, root):
    stem = os.path.splitext(os.path.relpath(path, root))[0]
    return re.sub(r"[\\/\s]+", "-", stem)[:80]


def take_screens(page, stem, widths, schemes):
    for width in widths:
        for scheme in schemes:
            page.set_viewport_size(dict(zip(("width", "height"), WIDTHS[width])))
            page.emulate_media(color_scheme=scheme, media="screen")
            page.screenshot(path=f"{stem}-{width}-{scheme}.png", full_page=True)


def take_paper(page, stem, resolution):
    page.emulate_media(color_scheme="light", media="print")
    page.pdf(path=stem + ".pdf", format="A4", prefer_css_page_size=True, print_background=True)
    subprocess.run(["pdftoppm", "-png", "-r", str(resolution), stem + ".pdf", stem + "-a4"], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", help="folder of the built site")
    parser.add_argument("folder", help="where the pictures go")
    parser.add_argument("page", nargs="*", help="pages of the site (default: all)")
    parser.add_argument("--widths", default="phone,laptop,wide", help="of phone, laptop, wide (default: all; - for none)")
    parser.add_argument("--schemes", default="light,dark", help="of light, dark (default: both)")
    parser.add_argument("--no-print", action="store_true", help="no paper")
    parser.add_argument("--resolution", type=int, default=80, help="dots an inch of paper (default: 80)")
    arguments = parser.parse_args()
    widths = [width for width in arguments.widths.split(",") if width != "-"]
    if set(widths) - set(WIDTHS):
        parser.error(f"widths are {', '.join(WIDTHS)}")
    if not arguments.no_print and not shutil.which("pdftoppm"):
        sys.exit("pdftoppm is missing: apt-get install poppler-utils, or say --no-print")
    os.makedirs(arguments.folder, exist_ok=True)
    with browser() as program:
        for path in pages(arguments.page or [arguments.site]):
            stem = os.path.join(arguments.folder, name_of(path, arguments.site))
            page = program.new_page()
            page.goto(address(path))
            take_screens(page, stem, widths, arguments.schemes.split(","))
            if not arguments.no_print:
                take_paper(page, stem, arguments.resolution)
            page.close()
            print(stem)


if __name__ == "__main__":
    sys.exit(main())
