#!/usr/bin/env python3
"""Prints the example company's second quarter and reads the PDFs with programs that others wrote.

usage: booklet.py PLANPRESS SITE AS-OF

The pages stay in .build/booklet to look at.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

import pikepdf

from site_files import report

QUARTER = "2026-Q2"
WEASYPRINT = pathlib.Path(sys.executable).with_name("weasyprint")
problems = []
checked = 0


def expect(holds, text):
    global checked
    checked += 1
    if not holds:
        problems.append(text)


def run(*command):
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def plain(text):
    """Without white space and in one form: a font may give a radical for the character that looks like it."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def pages_of(pdf):
    """The text of every page, in its lines."""
    return run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def outline_of(pdf):
    """Level, title and page, from 1, of every entry."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}

    def walk(items, level):
        for item in items:
            destination = item.destination
            yield level, str(item.title), numbers[destination[0].objgen] if destination is not None else 0
            yield from walk(item.children, level + 1)

    with pdf.open_outline() as outline:
        return list(walk(outline.root, 1))


def contents_of(pages):
    """Title and number of every line of the contents, which stand between the cover and the first chapter."""
    found = []
    for text in pages[1:]:
        lines = re.findall(r"^ *(\S.*?)(?: ?[.．])(?: *[.．])+ *(\d+)$", text, re.MULTILINE)
        if not lines:
            break
        found += [(plain(title), int(number)) for title, number in lines]
    return found


def check_booklet(path, paper):
    pages = pages_of(path)
    with pikepdf.open(path) as pdf:
        count = len(pdf.pages)
        expect(len(pages) == count and 20 < count < 120, f"{path}: {count} pages")
        outline = outline_of(pdf)
        contents = contents_of(pages)
        expect(len(contents) > 30, f"{path}: {len(contents)} lines of contents")
        expect(
            contents == [(plain(title), page) for _, title, page in outline],
            f"{path}: contents and outline differ: "
            + str([pair for pair in zip(contents, [(plain(t), p) for _, t, p in outline]) if pair[0] != pair[1]][:3]))
        for title, number in contents:
            expect(title in plain(pages[number - 1]), f"{path}: {title} is not on page {number}")
        expect(pdf.Root.MarkInfo.Marked and "/StructTreeRoot" in pdf.Root, f"{path}: no tags")
        expect(str(pdf.Root.Lang) == "zh-Hans", f"{path}: no language")
        sizes = {tuple(sorted(round(float(side)) for side in page.mediabox[2:])) for page in pdf.pages}
        expect(sizes == {paper}, f"{path}: sheets of {sizes}")
        across = sum(float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages)
        expect(0 < across < count / 3, f"{path}: {across} landscape pages")
    for number, text in enumerate(pages[1:], 2):
        expect(f"第{number}页/共{count}页" in plain(text), f"{path}: no number at the foot of page {number}")
    whole = plain("".join(pages))
    for words in ("市场部2026年第二季度工作计划", "品牌曝光量比第一季度增长50%", "做得好的", "人员索引", "签署"):
        expect(words in whole, f"{path}: “{words}” is not found")
    fonts = run("pdffonts", path).splitlines()[2:]
    for font in fonts:
        expect(re.search(r" yes +yes +yes +\d+ +0$", font), f"{path}: not embedded: {font}")
    expect(0 < len(fonts) < 12, f"{path}: {len(fonts)} fonts")
    lines = [line.strip() for text in pages for line in text.splitlines()]
    expect(not any(line[:1] in "、。，）》”" for line in lines if line[:1]), f"{path}: a line begins with a closing mark")
    run("qpdf", "--check", path)
    return pages


def check_heads(planpress, work, environment):
    """A table of tasks over several pages has its head on each, and an objective's title is there again."""
    site = work / "long"
    shutil.rmtree(site, ignore_errors=True)
    (site / "plans").mkdir(parents=True)
    results = "\n".join(f"| O1.KR{n} | 关键结果之{n} | 李明 | 1 | 2 | 1 |" for n in range(1, 120))
    tasks = "\n".join(f"| T{n} | 任务之{n} | 王芳 | 2026-04-01 | 2026-04-15 |" for n in range(1, 90))
    (site / "plans" / "long.md").write_text(
        "---\ntitle: 长计划\nkind: quarter\nperiod: 2026-Q2\nowner: 李明\n---\n\n| 编号 | 目标 |\n| --- | --- |\n"
        "| O1 | 很长的目标 |\n\n| KR编号 | 关键结果 | 负责人 | 基线 | 目标值 | 当前值 |\n| --- | --- | --- | --- | --- | --- |\n"
        f"{results}\n\n| 编号 | 任务 | 负责人 | 开始 | 结束 |\n| --- | --- | --- | --- | --- |\n{tasks}\n", encoding="utf-8")
    path = work / "long.pdf"
    run(planpress, "booklet", "--site", site, "--plan", "long", "--as-of", "2026-05-01", "--output", path)
    pages = [plain(page) for page in pages_of(path)]
    rows = [page for page in pages if "关键结果之" in page]
    expect(len(rows) > 2, f"{path}: only {len(rows)} pages of key results")
    for page in rows:
        expect("O1很长的目标" in page and "当前值目标值基线" in page, f"{path}: a page without the objective's head")
    drawn = [page for page in pages if re.search(r"T\d+任务之", page) and "任务计划状态" in page]
    expect(len(drawn) > 1, f"{path}: {len(drawn)} pages of the timeline have its head")
    whole = "".join(pages)
    for number in range(1, 120):
        expect(f"KR{number}关键结果之{number}0%" in whole, f"{path}: key result {number} is missing")


def check_imposed(path, count):
    """Which page stands on which half of which side, by the numbers at their feet."""
    with pikepdf.open(path) as pdf:
        sides = len(pdf.pages)
        sheet = [round(float(side)) for side in pdf.pages[0].mediabox[2:]]
    expect(sheet == [842, 595], f"{path}: sheets of {sheet}")
    places = -(-count // 4) * 4
    expect(sides == places // 2, f"{path}: {sides} sides for {count} pages")
    for side in range(sides):
        outer, inner = places - side, side + 1
        halves = (outer, inner) if side % 2 == 0 else (inner, outer)
        for number, left in zip(halves, (0, 421)):
            if number > count or number == 1:
                continue
            text = run("pdftotext", "-f", side + 1, "-l", side + 1, "-x", left, "-y", 0, "-W", 421, "-H", 595, path, "-")
            turned = plain(text)
            expect(f"第{number}页" in turned or str(number) in re.findall(r"\d+", text) or "时间线" in turned,
                   f"{path}: page {number} is not on its half of side {side + 1}")
    run("qpdf", "--check", path)


def check_archive(planpress, site, work):
    """The archive of the quarter keeps the booklet in a form that is meant for keeping, and the records as tables."""
    archives = work / "archives"
    command = [planpress, "archive", "create", QUARTER, "--site", site, "--archives", archives, "--date", "2026-07-20"]
    run(*command)
    data = archives / QUARTER / QUARTER / "data"
    with pikepdf.open(data / "print" / "booklet.pdf") as pdf:
        kind = pdf.open_metadata().pdfa_status
        expect(kind == "3A", f"the archived booklet says that it is PDF/A {kind}")
        expect("/OutputIntents" in pdf.Root and "/StructTreeRoot" in pdf.Root, "it has no colours or no structure")
        expect(len(pdf.pages) > 5, "it has hardly a page")
    tables = sorted(path.name for path in (data / "data").glob("*.csv"))
    expect({"plans.csv", "keyResults.csv", "tasks.csv"} <= set(tables), f"its tables are {tables}")
    for path in (data / "data").glob("*.csv"):
        expect(path.read_bytes().count(b"\r\n") > 1, f"{path.name} has no row")
    expect('"engine": "WeasyPrint ' in (data / "provenance.json").read_text(), "nothing says what printed it")
    run(planpress, "archive", "verify", QUARTER, "--rebuild", "--site", site, "--archives", archives)
    run(pathlib.Path(sys.executable).with_name("bagit.py"), "--validate", data.parent)


def main():
    planpress, site, as_of = sys.argv[1:4]
    planpress = os.path.abspath(planpress)
    work = pathlib.Path(".build/booklet").absolute()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    os.environ["PLANPRESS_WEASYPRINT"] = str(WEASYPRINT)

    def booklet(name, *options):
        path = work / name
        run(planpress, "booklet", "--site", site, "--quarter", QUARTER, "--as-of", as_of, "--output", path, *options)
        return path

    first = booklet("quarter.pdf")
    os.environ.update(TZ="Asia/Shanghai", PYTHONHASHSEED="7")
    second = booklet("同 一 季度.pdf")
    expect(first.read_bytes() == second.read_bytes(), "two runs gave different bytes")
    check_booklet(first, (595, 842))
    small = check_booklet(booklet("quarter-a5.pdf", "--paper", "a5"), (420, 595))
    check_imposed(booklet("quarter-imposed.pdf", "--imposed"), len(small))
    check_heads(planpress, work, os.environ)
    check_archive(planpress, site, work)
    run("pdftoppm", "-r", "60", "-png", first, work / "page")
    report(problems, checked)


if __name__ == "__main__":
    main()
