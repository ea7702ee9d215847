#!/usr/bin/env python3
"""Check that every diagnostic code is named in a test and explained in the documentation.

The codes come from a file with one on each line (what `planpress check --list-codes` prints), or else from the
declarations in the sources: DiagnosticCode("unknown-key", .warning, …). A test names a code by its text or by the name of the
constant that declares it; the documentation names it in a heading of a file under docs/ or as a file's name.
"""

import argparse
import pathlib
import re
import sys

from site_files import report

DECLARED = re.compile(
    r'(?:\bstatic\s+let\s+(\w+)\s*(?::\s*\w+)?\s*=\s*)?\b(?:DiagnosticCode|\.init)\(\s*"([a-z][a-z0-9-]*)"\s*,\s*\.')


def texts(folder, pattern):
    return {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob(pattern))} if folder.is_dir() else {}


def declared(sources):
    """Each code with the name of its constant, if it has one, from the files that speak of DiagnosticCode."""
    found = {}
    for text in texts(sources, "*.swift").values():
        if "DiagnosticCode" in text:
            for name, code in DECLARED.findall(text):
                found[code] = name or found.get(code, "")
    return found


def is_tested(code, name, tests):
    named = re.compile(rf'[" ]{re.escape(code)}([" ]|$)|\[{re.escape(code)}\]' + (rf"|\.{name}\b" if name else ""), re.MULTILINE)
    return any(named.search(text) for text in tests.values())


def is_explained(code, docs):
    heading = re.compile(rf"^#+ .*(?<![\w-]){re.escape(code)}(?![\w-])", re.MULTILINE)
    return any(path.stem == code or heading.search(text) for path, text in docs.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project", help="the project's folder")
    parser.add_argument("--codes", help="file with one code on each line")
    arguments = parser.parse_args()
    project = pathlib.Path(arguments.project)
    codes = declared(project / "Sources")
    if arguments.codes:
        listed = pathlib.Path(arguments.codes).read_text(encoding="utf-8").split("\n")
        codes = {line.split()[0]: codes.get(line.split()[0], "") for line in listed if line.strip()}
    if not codes:
        sys.exit("no diagnostic code is declared")
    tests, docs = texts(project / "Tests", "*.swift"), texts(project / "docs", "*.md")
    problems = [f"{code}: no test names it" for code, name in sorted(codes.items()) if not is_tested(code, name, tests)]
    problems += [f"{code}: docs/ does not explain it" for code in sorted(codes) if not is_explained(code, docs)]
    report(problems, len(codes))


if __name__ == "__main__":
    sys.exit(main())
