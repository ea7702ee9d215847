#!/usr/bin/env python3
"""Measure how long a saved plan takes to be on its page in a preview.

usage: preview.py PLANPRESS SITE [--saves N]

Saves one plan of SITE with another title N times, and asks the preview for news as a page does. Prints milliseconds from
the save to the answer, and to the new page; and the memory of the server at the start and at the end.
"""

import argparse
import pathlib
import re
import statistics
import subprocess
import time
import urllib.parse
import urllib.request


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planpress")
    parser.add_argument("site")
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--pause", type=float, default=3, help="seconds between two saves")
    arguments = parser.parse_args()
    file = sorted(pathlib.Path(arguments.site, "plans").resolve().rglob("*.md"))[0]
    page = "/" + file.relative_to(pathlib.Path(arguments.site, "plans").resolve()).with_suffix(".html").as_posix()
    text = file.read_text(encoding="utf-8")
    command = [arguments.planpress, "serve", arguments.site, "--port", "0", "--as-of", "2023-06-30", "--lang", "en"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r"localhost:(\d+)/", server.stderr.readline())[1])

        def get(path):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{urllib.parse.quote(path, safe='/?=&%')}") as answer:
                return answer.read().decode()

        def megabytes():
            status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
            return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

        news, pages = [], []
        for number in range(arguments.saves):
            if number == 3:
                first = megabytes()
            shown = get(page)
            version = re.search(r'data-version="(\d+)"', shown)[1]
            digest = re.search(r'data-digest="(\w+)"', shown)[1]
            began = time.monotonic()
            file.write_text(text.replace("title: ", f"title: {number} ", 1), encoding="utf-8")
            while '"changed":true' not in get(f"/~planpress/news.js?page={page}&version={version}&loaded={version}&digest={digest}"):
                pass
            news.append((time.monotonic() - began) * 1000)
            assert f"{number} " in get(page)
            pages.append((time.monotonic() - began) * 1000)
            time.sleep(arguments.pause)
        print(f"news after {statistics.median(news):.1f} ms (most {max(news):.1f}), "
              f"the new page after {statistics.median(pages):.1f} ms (most {max(pages):.1f}), {arguments.saves} saves")
        print(f"memory {first:.0f} MB after 3 saves, {megabytes():.0f} MB after {arguments.saves}")
    finally:
        file.write_text(text, encoding="utf-8")
        server.terminate()
        server.wait()


main()
