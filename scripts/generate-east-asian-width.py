#!/usr/bin/env python3
"""Writes Sources/SourceText/EastAsianWidthTable.swift from the Unicode Character Database.

The data files come from Debian's package unicode-data:

    scripts/generate-east-asian-width.py [/usr/share/unicode] > Sources/SourceText/EastAsianWidthTable.swift
"""
import re
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
LINE = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)")


def scalars(path, accepted):
    found = set()
    for line in open(f"{FOLDER}/{path}", encoding="utf-8"):
        match = LINE.match(line)
        if match and match[3] in accepted:
            found.update(range(int(match[1], 16), int(match[2] or match[1], 16) + 1))
    return found


def ranges(found):
    result = []
    for scalar in sorted(found):
        if result and result[-1][1] == scalar - 1:
            result[-1][1] = scalar
        else:
            result.append([scalar, scalar])
    return result


def table(name, comment, found):
    cells = [f"0x{low:04X}, 0x{high:04X}," for low, high in ranges(found)]
    lines = [" ".join(cells[i:i + 5]) for i in range(0, len(cells), 5)]
    body = "\n".join(f"    {line}" for line in lines)
    return f"  /// {comment}\n  static let {name}: [UInt32] = [\n{body}\n  ]\n"


def main():
    version = re.search(r"-([\d.]+)\.txt", open(f"{FOLDER}/EastAsianWidth.txt").readline())[1]
    wide = scalars("EastAsianWidth.txt", {"W", "F"})
    # Undesignated code points of these planes are wide by default.
    wide |= set(range(0x20000, 0x2FFFE)) | set(range(0x30000, 0x3FFFE))
    half = scalars("EastAsianWidth.txt", {"H"})
    emoji = scalars("emoji/emoji-data.txt", {"Emoji_Presentation"})
    hangul = scalars("Scripts.txt", {"Hangul"})
    print(f"// Made by scripts/generate-east-asian-width.py from Unicode {version}; not to be edited by hand.\n")
    print("/// Ranges of Unicode scalars, as pairs of the first and the last one, in order.")
    print("enum EastAsianWidthTable {")
    print(table("wide", "East Asian Width W or F: two columns wide in a fixed-width font.", wide))
    print(table("cjk", "East Asian Width W, F or H without what is an emoji by default, and all of Hangul.",
                (wide | half) - emoji | hangul))
    print(table("hangul", "The script Hangul, which puts spaces between words.", hangul), end="")
    print("}")


main()
