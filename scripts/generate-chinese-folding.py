#!/usr/bin/env python3
"""Writes Sources/SourceText/ChineseFoldingTable.swift from the Unicode Han Database.

A traditional character is folded to its simplified form where it has exactly one in use, so that a search finds both. The data
file comes from Debian's package unicode-data, under the Unicode License:

    scripts/generate-chinese-folding.py [/usr/share/unicode] > Sources/SourceText/ChineseFoldingTable.swift
"""
import bz2
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"

# Characters that are simplified where they mean one thing and stay where they mean another, and those that only Hong Kong
# and Taiwan write: a search takes them for one.
ALSO = dict(
    pair
    for pair in """
        乾干 藉借 瞭了 著着 麼么 徵征 後后 裡里 裏里 線线 餘余 週周 佈布 佔占 僱雇 遊游 証证 鑑鉴 鍊炼 祕秘 慾欲 昇升 蹤踪 蹟迹 洩泄 讚赞 誌志 癒愈
        樑梁 羣群 願愿 啓启 嚐尝 淨净 彫雕 韻韵 闢辟 籤签 覈核 陞升 兇凶 歎叹
    """.split()
)


def pairs():
    found = dict(ALSO)
    with bz2.open(f"{FOLDER}/Unihan_Variants.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or "kSimplifiedVariant" not in line:
                continue
            source, _, targets = line.split("\t")
            source = chr(int(source[2:], 16))
            # Rare forms beyond the main block, and the character itself, are no other way to write it.
            targets = [chr(int(each[2:], 16)) for each in targets.split()]
            targets = [target for target in targets if "一" <= target <= "鿿" and target != source]
            if "一" <= source <= "鿿" and len(targets) == 1:
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
