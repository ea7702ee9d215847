#!/usr/bin/env python3
"""Hold docs/acceptance.md against the project: every row is there once, its plan, the anchor on its page and its test exist.

An expression's words, in backquotes, stand in the file of the test that is named for it.
"""

import argparse
import html
import os
import re
import sys

# How many rows the table has under each letter.
ROWS = {"T": 50, "S": 22, "F": 28, "M": 50, "P": 9, "C": 12, "D": 44, "R": 11}

ROW = re.compile(r"\| ([A-Z]\d+) \| (.+?) \| (.+?) \| `([^`]+)` \| `([^`]+)` \|$")


def tests_of(folder):
    """The functions of every test file by the file's name without its ending, and the file's text."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(".swift"):
                continue
            with open(os.path.join(parent, name), encoding="utf-8") as file:
                text = file.read()
            for suite in {name[:-6], *re.findall(r"\b(?:struct|class|actor) (\w+)", text)}:
                functions = set(re.findall(r"@Test\b(?:[^{}]|\{[^}]*\})*?func (\w+)", text))
                functions |= set(re.findall(r"func (\w+)\(", text)) if "@Test" in text else set()
                known = found.setdefault(suite, (set(), []))
                known[0].update(functions)
                known[1].append(text)
    return found


def anchors_of(path):
    with open(path, encoding="utf-8") as file:
        return {html.unescape(name) for name in re.findall(r'\sid="([^"]*)"', file.read())}


def problems_of_row(row, project, site, tests, anchors):
    name, what, plan, page, test = row
    link = re.search(r"\]\(\.\./([^)]+)\)", plan)
    if link and not os.path.isfile(os.path.join(project, link.group(1))):
        yield f"{name}: no plan {link.group(1)}"
    if not link and plan != "all plans":
        yield f"{name}: names no plan"
    address, _, anchor = page.partition("#")
    if link and address != link.group(1).removeprefix("plans/").removesuffix(".md") + ".html":
        yield f"{name}: {address} is not the page of {link.group(1)}"
    path = os.path.join(site, address)
    if not os.path.isfile(path):
        yield f"{name}: no page {address}"
    elif anchor not in anchors.setdefault(path, anchors_of(path)):
        yield f"{name}: {address} has no anchor {anchor}"
    suite, _, function = test.partition(".")
    if suite not in tests or function not in tests[suite][0]:
        yield f"{name}: no test {test}"
    elif name[0] in "CD":
        for words in re.findall(r"`([^`]+)`", what):
            if not any(f'"{words}' in text for text in tests[suite][1]):
                yield f"{name}: {test} does not read “{words}”"


def problems(project, site, rows):
    """What is wrong, and last how many rows there are."""
    with open(os.path.join(project, "docs", "acceptance.md"), encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    tests, anchors, seen = tests_of(os.path.join(project, "Tests")), {}, []
    for line in lines:
        if not re.match(r"\| [A-Z]\d+ \|", line):
            continue
        match = ROW.match(line)
        if not match:
            yield f"not a row: {line}"
            continue
        seen.append(match.group(1))
        yield from problems_of_row(match.groups(), project, site, tests, anchors)
    for name in (letter + str(number) for letter, count in rows.items() for number in range(1, count + 1)):
        if seen.count(name) != 1:
            yield f"{name}: stands there {seen.count(name)} times"
    for name in seen:
        if int(name[1:]) > rows.get(name[0], 0):
            yield f"{name}: nobody asked for it"
    yield len(seen)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", help="the project's folder")
    parser.add_argument("site", help="folder of the built site")
    parser.add_argument("--rows", help="how many rows there are under each letter, such as T=2,D=1")
    arguments = parser.parse_args()
    rows = dict(part.split("=") for part in arguments.rows.split(",")) if arguments.rows else ROWS
    rows = {letter: int(count) for letter, count in rows.items()}
    *found, checked = problems(arguments.project, arguments.site, rows)
    print("\n".join([*found, f"{checked} rows checked, {len(found)} problems"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
