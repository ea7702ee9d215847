#!/usr/bin/env python3
"""Check what a site gives to programs, with readers that others wrote.

usage: machines.py PLANPRESS PROJECT SITE

The calendars are parsed by `icalendar`, their recurring events are expanded by `dateutil`; the feeds are parsed by
`feedparser` and as XML; the list of plans, the manifest and the tables of `export` are read as what they are.
"""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import feedparser
import icalendar
from dateutil.rrule import rrulestr

AS_OF = "2026-08-14"
ATOM = "{http://www.w3.org/2005/Atom}"
problems = []


def expect(condition, words):
    if not condition:
        problems.append(words)


def check_calendar(content, name):
    for line in content.split(b"\r\n"):
        expect(len(line) <= 75, f"{name}: a line of {len(line)} bytes")
        expect(b"\n" not in line, f"{name}: a bare line feed")
    calendar = icalendar.Calendar.from_ical(content)
    events = [part for part in calendar.walk() if part.name == "VEVENT"]
    identifiers = [str(event["UID"]) for event in events]
    expect(len(set(identifiers)) == len(identifiers), f"{name}: an identifier stands twice")
    for event in events:
        expect(not event.errors, f"{name}: {event.errors}")
        expect(str(event["SUMMARY"]), f"{name}: an event without a title")
        expect(event["DTSTAMP"].to_ical() == b"20260814T000000Z", f"{name}: the time stamp is not the day's")
        if "RRULE" in event:
            start = event["DTSTART"].dt
            first = next(iter(rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)), None)
            first = first.date() if first and not hasattr(start, "hour") else first
            expect(first == start, f"{name}: {event['SUMMARY']} begins on {start}, its rule on {first}")
    return events


def check_feed(path):
    tree = xml.parse(path).getroot()
    identifiers = [entry.findtext(ATOM + "id") for entry in tree.iter(ATOM + "entry")]
    expect(len(set(identifiers)) == len(identifiers), f"{path}: an identifier stands twice")
    for element in [tree, *tree.iter(ATOM + "entry")]:
        for name in ("id", "title", "updated"):
            expect((element.findtext(ATOM + name) or "").strip(), f"{path}: no {name}")
    feed = feedparser.parse(path)
    expect(not feed.bozo, f"{path}: {feed.get('bozo_exception')}")
    expect(feed.version == "atom10", f"{path}: is {feed.version}")
    for entry in feed.entries:
        expect(entry.updated <= AS_OF + "T23", f"{path}: an entry of the future")
        target = os.path.normpath(os.path.join(os.path.dirname(path), entry.links[0].href.split("#")[0]))
        expect("://" in entry.links[0].href or os.path.exists(feedparser.urls.urllib.parse.unquote(target)),
               f"{path}: leads to {target}, which is not there")
    return feed.entries


def check_tables(planpress, project):
    with tempfile.TemporaryDirectory() as folder:
        run(planpress, "export", project, "--as-of", AS_OF, "--format", "csv", "--output", folder)
        names = sorted(os.listdir(folder))
        expect({"plans.csv", "tasks.csv", "keyResults.csv", "milestones.csv"} <= set(names), f"tables: only {names}")
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                content = file.read()
            expect(content.startswith(b"\xef\xbb\xbf"), f"{name}: no mark of UTF-8")
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
            expect(len({len(row) for row in rows}) == 1, f"{name}: rows of different lengths")
            for cell in (cell for row in rows for cell in row):
                is_number = cell.lstrip("-").replace(".", "", 1).isdigit()
                expect(not cell.startswith(("=", "+", "-", "@", "\t")) or is_number, f"{name}: a formula: {cell}")


def run(planpress, *arguments):
    return subprocess.run([planpress, *arguments, "--quiet"], check=True, capture_output=True).stdout


def main():
    planpress, project, site = sys.argv[1:]
    events = []
    for folder, _, names in os.walk(site):
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith(".ics"):
                with open(path, "rb") as file:
                    events += check_calendar(file.read(), path)
    feeds = [check_feed(os.path.join(folder, name)) for folder, _, names in os.walk(os.path.join(site, "view"))
             for name in names if name.endswith(".xml")]
    expect(len(events) > 20, f"only {len(events)} events in all calendars")
    expect(any("RRULE" in event for event in events), "no meeting that comes back")
    expect(any(feeds), "no feed has an entry")
    with open(os.path.join(site, "view/plans.json"), encoding="utf-8") as file:
        plans = json.load(file)["plans"]
    for plan in plans:
        page = feedparser.urls.urllib.parse.unquote(plan["page"])
        expect(os.path.exists(os.path.join(site, page)), f"plans.json: {page} is not there")
    check_calendar(run(planpress, "export", project, "--as-of", AS_OF, "--format", "ics"), "export")
    check_tables(planpress, project)
    for problem in problems:
        print(problem)
    print(f"{len(events)} events, {sum(map(len, feeds))} entries, {len(plans)} plans, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
