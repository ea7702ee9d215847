#!/usr/bin/env python3
"""Sum up what `swift test --xunit-output` wrote. Tests that were skipped, and a run without any test, are failures."""

import argparse
import pathlib
import sys
import xml.etree.ElementTree


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="where the result files are")
    arguments = parser.parse_args()
    total, failed, skipped = 0, [], []
    for path in sorted(pathlib.Path(arguments.folder).glob("*.xml")):
        for case in xml.etree.ElementTree.parse(path).iter("testcase"):
            total += 1
            name = f"{case.get('classname')}.{case.get('name')}"
            if case.find("failure") is not None or case.find("error") is not None:
                failed.append(name)
            elif case.find("skipped") is not None:
                skipped.append(name)
    for name in failed:
        print(f"failed: {name}")
    for name in skipped:
        print(f"skipped: {name}")
    if not total:
        print("no test ran")
    print(f"{total - len(failed) - len(skipped)} tests passed, {len(failed)} failed, {len(skipped)} skipped")
    sys.exit(1 if failed or skipped or not total else 0)


if __name__ == "__main__":
    sys.exit(main())
