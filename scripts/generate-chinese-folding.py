#!/usr/bin/env python3
"""Writes Sources/SourceText/ChineseFoldingTable.swift from the Unicode Han Database.

A traditional character is folded to its simplified form where it has exactly one, so that a search finds both. The data
file comes from Debian's package unicode-data, under the Unicode License:

    scripts/generate-chinese-folding.py [/usr/share/unicode] > Sources/SourceText/ChineseFoldingTable.swift
"""
import bz2
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"

# Characters that are simplified where they mean one thing and stay where they mean another: a search takes them for one.
ALSO = {"乾": "干", "藉": "借", "瞭": "了", "著": "着", "麼": "么", "徵": "征", "後": "后", "裡": "里", "裏": "里"}


def pairs():
    found = dict(ALSO)
    with bz2.open(f"{FOLDER}/Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or "kSimplifiedVariant" not in line:
                continue
            source, _, targets = line.split("\t")
            source, targets = chr(int(source[2:], 16)), [chr(int(each[2:], 16)) for each in targets.split()]
            if "一" <= source <= "鿿" and len(targets) == 1 and "一" <= targets[0] <= "鿿":
                found.setdefault(source, targets[0])
    # Each chain ends in its last link, so that folding once is enough.
    for source in found:
        seen = {source}
        while found[source] in found and found[source] not in seen:
            seen.add(found[source])
            found[source] = found[found[source]]
    return sorted((source, target) for source, target in found.items() if source != target)


def main():
    table = "".join(source + target for source, target in pairs())
    print("// Made by scripts/generate-chinese-folding.py from the Unicode Han Database; not to be edited by hand.")
    print("// Copyright © 1991-2022 Unicode, Inc., under the Unicode License: https://www.unicode.org/license.txt\n")
    print("/// Traditional characters, each with its simplified form behind it, in the order of their scalars.")
    print("enum ChineseFoldingTable {")
    print('  static let pairs: StaticString = """')
    print("\\\n".join(f"    {table[start:start + 96]}" for start in range(0, len(table), 96)))
    print('    """')
    print("}")


main()
