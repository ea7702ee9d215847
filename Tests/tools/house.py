#!/usr/bin/env python3
"""Check the rules of the house that the compiler cannot: who imports what, and what no source may contain."""

import argparse
import pathlib
import re
import sys

from site_files import report

# A module and the only folders of Sources that may import it.
IMPORTERS = {
    "CMarkGFM": {"Markdown"},
    "CMarkSupport": {"Markdown"},
    "CLibYAML": {"YAML"},
    "CExpat": {"Spreadsheets"},
    "CZlib": {"Spreadsheets"},
    "ArgumentParser": {"planpress"},
    "Mustache": {"SiteGenerator"},
}
WITHOUT_FOUNDATION = {"SourceText", "HTML", "Markdown", "YAML", "PlanModel", "PlanReading", "Spreadsheets", "PlanImport"}
IMPORT = re.compile(
    r"^[ \t]*(?:@\w+[ \t]+)*(?:(?:public|package|internal|fileprivate|private)[ \t]+)?import[ \t]+(?:\w+[ \t]+)?(\w+)",
    re.MULTILINE)

# What no Swift source of the product contains, and why.
FORBIDDEN = [
    (re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"), "reads as unfinished"),
    (re.compile(r"\bfatalError\(|\bpreconditionFailure\("), "stops the machine for what should be a thrown error"),
    (re.compile(r"@unchecked\s+Sendable|nonisolated\(unsafe\)"), "switches a check of the compiler off"),
    (re.compile(r"\btry!"), "stops the machine instead of throwing"),
]
# What only the command may read: it hands it to the libraries as values.
AMBIENT = re.compile(
    r"\bProcessInfo\b|\bgetenv\(|\bsecure_getenv\(|\bcurrentDirectoryPath\b|\bgetcwd\(|\bLocale\.(?:current|autoupdating)"
    r"|\bTimeZone\.(?:current|autoupdating)|\bDate\(\)|\bDate\.now\b|\bclock_gettime\(|\bgettimeofday\(|\blocaltime")
# Where the compiler lets unsafe code stand although only wrappers of C libraries and of system calls need it.
WITHOUT_UNSAFE = {"SourceText", "PlanModel", "PlanReading", "PlanImport", "planpress"}
# The one file of the command that asks the system for the time and the environment.
UNSAFE_FILES = {"Surroundings.swift"}
UNSAFE = re.compile(r"^(?!\s*//).*(?<![\w.\"])unsafe\s+[\w(]")
SKIPPED = re.compile(r"\.disabled\(|\bwithKnownIssue\b|\bXCTSkip|#expect\(true\)|#expect\(Bool\(true\)\)")
# A path of somebody's machine has no place in the project.
MACHINE = re.compile(r"(?<![\w.<])/(?:home|root|Users|work)/\w")
# A link of a document to another file of the project.
LINK = re.compile(r"\]\((?![a-z]+:|#)([^)\s#]+)")
LONGEST = 350


def is_comment(line):
    return line.lstrip().startswith("//")


def check_source(path, folder, text):
    for match in IMPORT.finditer(text):
        module, line = match[1], text.count("\n", 0, match.start(1)) + 1
        if module in IMPORTERS and folder not in IMPORTERS[module]:
            yield line, f"imports {module}, which belongs to {', '.join(sorted(IMPORTERS[module]))}"
        if module.startswith("Foundation") and folder in WITHOUT_FOUNDATION:
            yield line, f"imports {module}, which {folder} does without"
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        for pattern, reason in FORBIDDEN:
            if pattern.search(line):
                yield number, reason
        if folder != "planpress" and not is_comment(line) and AMBIENT.search(line):
            yield number, "reads the clock, the environment, the locale or the working directory"
        if folder in WITHOUT_UNSAFE and path.name not in UNSAFE_FILES and UNSAFE.search(line):
            yield number, "unsafe code outside the wrappers"
    if len(lines) > LONGEST:
        yield len(lines), f"{len(lines)} lines, the limit is {LONGEST}"


def check_test(text):
    for number, line in enumerate(text.splitlines(), 1):
        if SKIPPED.search(line):
            yield number, "a test that cannot fail"


def check_document(path):
    """Links of a document that lead to no file."""
    fenced = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if fenced or line.startswith("    "):
            continue
        for target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
            if not (path.parent / target).exists():
                yield number, f"links to {target}, which is not there"


def findings(project):
    for path in sorted(project.glob("*.md")) + sorted((project / "docs").glob("*.md")):
        yield from ((path, *found) for found in check_document(path))
    for path in sorted((project / "Sources").rglob("*.swift")):
        folder = path.relative_to(project / "Sources").parts[0]
        yield from ((path, *found) for found in check_source(path, folder, path.read_text(encoding="utf-8")))
    for path in sorted((project / "Tests").rglob("*.swift")):
        yield from ((path, *found) for found in check_test(path.read_text(encoding="utf-8")))
    for folder in ("Sources", "Tests", "docs", "plans", "templates", "scripts", "Benchmarks"):
        for path in sorted((project / folder).rglob("*")):
            if path.suffix in (".swift", ".md", ".sh", ".mustache", ".css", ".yaml") and path.is_file():
                for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                    if MACHINE.search(line):
                        yield path, number, "names a path of one machine"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", help="the project's folder")
    project = pathlib.Path(parser.parse_args().project)
    count = sum(1 for _ in (project / "Sources").rglob("*.swift"))
    if not count:
        sys.exit(f"no Swift source in {project}")
    report([f"{path}:{line}: {text}" for path, line, text in findings(project)], count)


if __name__ == "__main__":
    sys.exit(main())
