#!/usr/bin/env python3
"""Work on a site for hours while `planpress serve` shows it, and find out whether the server grows.

usage: soak.py PLANPRESS SITE [--minutes N] [--log FILE]

SITE is copied first. One author saves plans, adds and deletes some, breaks and mends some, and edits styles, templates and
settings; every save must be on its page. Readers ask for pages, feeds and the search's files, wait for news and go away
before any comes, or connect and say nothing. Every ten seconds a line tells what the server has: resident memory, open
file descriptors and threads. Exits with 1 where the last quarter of the time has more of them than the second quarter
had: 5 % more memory, or one more descriptor or thread than at rest (the medians count).
"""

import argparse
import contextlib
import http.client
import os
import pathlib
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

AS_OF = "2023-06-30"
PATIENCE = 30
MOST_GROWTH = 1.05


class Server:
    def __init__(self, binary, site):
        command = [binary, "serve", site, "--port", "0", "--as-of", AS_OF, "--lang", "en"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.port = int(re.search(r"localhost:(\d+)/", self.process.stderr.readline())[1])
        # What it says of every state would fill the pipe.
        threading.Thread(target=lambda: [None for _ in self.process.stderr], daemon=True).start()

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", urllib.parse.quote(path, safe="/?=&%~"))
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def usage(self):
        folder = pathlib.Path("/proc", str(self.process.pid))
        memory = int(re.search(r"VmRSS:\s+(\d+)", (folder / "status").read_text())[1]) / 1024
        return memory, len(os.listdir(folder / "fd")), len(os.listdir(folder / "task"))


class Author:
    """Edits the copy of a site, and looks at what becomes of it."""

    def __init__(self, server, site, chance):
        self.server, self.site, self.chance = server, site, chance
        self.plans = sorted((site / "plans").rglob("*.md"))
        self.added, self.saves, self.missed = [], 0, []

    def step(self):
        work = self.chance.choices(
            [self.save, self.save_value, self.breaking, self.add, self.delete, self.style, self.template, self.settings],
            [60, 10, 8, 8, 6, 4, 2, 2])[0]
        work()
        self.saves += 1

    def page(self, plan):
        return "/" + plan.relative_to(self.site / "plans").with_suffix(".html").as_posix()

    def until(self, path, holds, what):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                if holds(*self.server.get(path)):
                    return
            except OSError as problem:
                self.missed.append(f"{path}: {problem}")
            if time.monotonic() > end:
                self.missed.append(what)
                return
            time.sleep(0.02)

    def write(self, plan, text):
        """As editors do: beside the file, and into its place."""
        beside = plan.with_name(f".{plan.name}.new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(plan)

    def save(self):
        plan = self.chance.choice(self.plans)
        text = plan.read_text(encoding="utf-8")
        mark = f"soak-{self.saves}"
        self.write(plan, re.sub(r"^title: (?:soak-\d+ )?", f"title: {mark} ", text, count=1, flags=re.MULTILINE))
        self.until(self.page(plan), lambda status, body: mark.encode() in body, f"{mark} is not on {self.page(plan)}")

    def save_value(self):
        """Adds a task: more than a page's own words changes."""
        plan = self.chance.choice(self.plans)
        text = plan.read_text(encoding="utf-8")
        kept = re.sub(r"\n\n- \[.\] soak task \d+\n$", "", text)
        mark = f"soak task {self.saves}"
        self.write(plan, f"{kept}\n\n- [ ] {mark}\n")
        self.until(self.page(plan), lambda status, body: mark.encode() in body, f"{mark} is not on {self.page(plan)}")

    def breaking(self):
        plan = self.chance.choice(self.plans)
        text = plan.read_text(encoding="utf-8")
        self.write(plan, text.replace("---\n", '---\nowner: "open\n', 1))
        news = f"/~planpress/news.js?page={self.page(plan)}"
        self.until(news, lambda status, body: b"error[" in body, f"nothing is said of {plan.name}, which is broken")
        self.write(plan, text)
        self.until(news, lambda status, body: b"error[" not in body, f"{plan.name} is mended, and still called broken")

    def add(self):
        if len(self.added) >= 20:
            return self.delete()
        plan = self.plans[0].with_name(f"soak-{self.saves}.md")
        text = re.sub(r"^title: .*$", f"title: soak-{self.saves} added", self.plans[0].read_text(encoding="utf-8"),
                      count=1, flags=re.MULTILINE)
        self.write(plan, text)
        self.added.append(plan)
        self.until(self.page(plan), lambda status, body: status == 200, f"{self.page(plan)} does not come")

    def delete(self):
        if not self.added:
            return
        plan = self.added.pop(self.chance.randrange(len(self.added)))
        plan.unlink()
        self.until(self.page(plan), lambda status, body: status == 404, f"{self.page(plan)} does not go")

    def style(self):
        folder = self.site / "templates"
        folder.mkdir(exist_ok=True)
        (folder / "site.css").write_text(f"h1 {{ letter-spacing: {self.saves % 7}px; }}\n", encoding="utf-8")

    def template(self):
        """A template of the site's own that is wrong for a moment."""
        folder = self.site / "templates"
        folder.mkdir(exist_ok=True)
        (folder / "plan.mustache").write_text("{{#open}}", encoding="utf-8")
        time.sleep(0.2)
        (folder / "plan.mustache").unlink()

    def settings(self):
        """Everything is read again."""
        (self.site / "planpress.yml").write_text(f"title: soak-{self.saves}\n", encoding="utf-8")


class Readers:
    """Come, ask and go, on threads of their own."""

    def __init__(self, server, pages, chance):
        self.server, self.pages, self.chance = server, pages, chance
        self.requests, self.refused = 0, []
        self.ended = threading.Event()
        self.threads = [threading.Thread(target=self.run, args=(work,)) for work in (self.read, self.wait, self.say_nothing)]
        for thread in self.threads:
            thread.start()

    def run(self, work):
        while not self.ended.is_set():
            try:
                work()
            except OSError as problem:
                self.refused.append(str(problem))
            self.requests += 1

    def read(self):
        path = self.chance.choice(self.pages)
        status, _ = self.server.get(path)
        if status not in (200, 404):
            self.refused.append(f"{path}: {status}")
        self.ended.wait(0.2)

    def wait(self):
        """Waits for news, and leaves: at once, soon, or when there was some."""
        page = self.chance.choice(self.pages)
        version = re.search(rb'data-version="(\d+)"', self.server.get("/")[1])[1].decode()
        path = urllib.parse.quote(f"/~planpress/news.js?page={page}&version={version}&loaded={version}", safe="/?=&%~")
        with contextlib.closing(socket.create_connection(("127.0.0.1", self.server.port), PATIENCE)) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.server.port}\r\n\r\n".encode())
            connection.settimeout(self.chance.choice([0.001, 0.5, 5]))
            with contextlib.suppress(TimeoutError):
                connection.recv(4096)

    def say_nothing(self):
        with contextlib.closing(socket.create_connection(("127.0.0.1", self.server.port), PATIENCE)) as connection:
            connection.sendall(b"GET /index.html HT"[:self.chance.randrange(18)])
            self.ended.wait(self.chance.choice([0.01, 1, 3]))

    def end(self):
        self.ended.set()
        for thread in self.threads:
            thread.join()


def pages(site):
    """Some of all kinds."""
    plans = ["/" + plan.relative_to(site / "plans").with_suffix(".html").as_posix()
             for plan in sorted((site / "plans").rglob("*.md"))]
    shared = ["/", "/plans.html", "/calendar.html", "/milestones.html", "/risks.html", "/alerts.html", "/health.html",
              "/news.html", "/alignment.html", "/search.html", "/feed.xml", "/plans.json", "/planpress.css", "/nothing.html"]
    return plans[:: max(1, len(plans) // 50)] + shared


def judge(lines):
    """What grew from the second to the last quarter of the lines."""
    quarter = max(1, len(lines) // 4)
    before, after = lines[quarter:2 * quarter] or lines[:1], lines[-quarter:]
    for place, name, most in [(0, "memory", MOST_GROWTH), (1, "descriptors", None), (2, "threads", None)]:
        first, last = (statistics.median(line[place] for line in part) for part in (before, after))
        print(f"{name}: {first:.0f} in the second quarter, {last:.0f} in the last")
        if last > (first * most if most else first + 1):
            yield f"{name} grew from {first:.0f} to {last:.0f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planpress")
    parser.add_argument("site")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--pause", type=float, default=0.5, help="seconds between two saves")
    parser.add_argument("--log", help="a file for the lines; otherwise they are printed")
    arguments = parser.parse_args()
    chance = random.Random(1)
    with tempfile.TemporaryDirectory(prefix="planpress-soak-") as folder:
        site = pathlib.Path(folder).resolve() / "site"
        shutil.copytree(arguments.site, site, ignore=shutil.ignore_patterns(".*", "site"))
        server = Server(arguments.planpress, site)
        log = open(arguments.log, "w", encoding="utf-8") if arguments.log else sys.stdout
        author = Author(server, site, chance)
        readers = Readers(server, pages(site), random.Random(2))
        began = told = time.monotonic()
        lines = []
        try:
            while time.monotonic() - began < arguments.minutes * 60:
                author.step()
                time.sleep(arguments.pause)
                if time.monotonic() - told >= 10:
                    told = time.monotonic()
                    lines.append(server.usage())
                    print(f"{told - began:6.0f} s {author.saves:6} saves {readers.requests:7} requests "
                          f"{lines[-1][0]:6.0f} MB {lines[-1][1]:3} descriptors {lines[-1][2]:3} threads", file=log, flush=True)
            problems = author.missed + readers.refused + list(judge(lines))
        finally:
            readers.end()
            server.process.terminate()
            server.process.wait()
    print(f"{author.saves} saves, {readers.requests} requests in {arguments.minutes:g} minutes")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
