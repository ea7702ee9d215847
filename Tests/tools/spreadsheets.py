#!/usr/bin/env python3
"""Check that a spreadsheet that another program wrote becomes the plan that its author means.

usage: spreadsheets.py PLANPRESS EXPECTED [--accept]

The workbook is made by `openpyxl`: title rows, joined cells, headers of two rows, several tables on a sheet, days,
shares, amounts with units in their formats, totals, a hidden sheet, a table that nobody knows. EXPECTED holds the plan
and the report; --accept writes what is there now.
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.workbook.properties import CalcProperties

DAY = "yyyy/m/d"


def rows(sheet, first, table, formats=()):
    """Writes rows from a row number on, with a format by column, and gives the number of the row below them."""
    for number, row in enumerate(table, first):
        for column, value in enumerate(row, 1):
            if value is None:
                continue
            cell = sheet.cell(number, column, value)
            if number > first and column - 1 < len(formats) and formats[column - 1]:
                cell.number_format = formats[column - 1]
    return first + len(table)


def day(month, number):
    return datetime.date(2026, month, number)


def goals(sheet):
    sheet["A1"] = "销售部 2026 年第三季度目标拆解"
    sheet.merge_cells("A1:G1")
    sheet["A2"], sheet["B2"], sheet["C2"], sheet["D2"] = "部门", "销售部", "负责人：", "陈志远"
    sheet["A3"] = "周期：2026年第三季度"
    sheet["A5"] = "一、部门目标总表"
    sheet.merge_cells("A5:E5")
    rows(sheet, 6, [
        ("编号", "目标描述", "负责人", "期限", "关键结果方向"),
        ("O1", "三季度销售额提升20%", "陈志远", day(9, 30), "线上渠道、新客户、复购"),
        ("O2", "合同审查全部通过", "陈志远", day(9, 30), "模板、培训\n抽查"),
    ], [None, None, None, DAY])
    rows(sheet, 10, [("二、关键结果拆解表",)])
    end = rows(sheet, 11, [
        ("总目标", "KR编号", "KR描述", "负责人", "基线", "目标值", "权重(%)", "完成时限"),
        ("O1", "KR1", "线上渠道销售额", "方敏", 3100, 4030, 0.45, day(9, 30)),
        (None, "KR2", "新客户签约", "罗毅", 40, 50, 0.3, day(9, 30)),
        (None, "KR3", "老客户复购率", "方敏", 0.123, 0.135, 0.25, day(9, 30)),
        ("O2", "KR4", "合同审查通过率", "陈志远", None, 1, 1, day(9, 30)),
        ("合计", None, None, None, None, None, "=SUM(G12:G15)", None),
    ], [None, None, None, None, '#,##0"万元"', '#,##0"万元"', "0%", DAY])
    sheet.merge_cells("A12:A14")
    for name in ("E13", "F13"):
        sheet[name].number_format = '0"家"'
    for name in ("E14", "F14"):
        sheet[name].number_format = "0.0%"
    sheet["F15"].number_format = "0%"
    sheet.cell(end + 1, 1, "制表：销售部内勤")


def tasks(sheet):
    sheet["A1"] = "任务拆解清单"
    sheet.merge_cells("A1:J1")
    for column, name in enumerate(["任务编号", "所属KR", "任务名称", "负责人", "计划", None, "前置任务", "交付物", "进度", "备注2"], 1):
        sheet.cell(2, column, name)
    sheet.merge_cells("E2:F2")
    sheet["E3"], sheet["F3"] = "开始", "结束"
    for column in "ABCDGHIJ":
        sheet.merge_cells(f"{column}2:{column}3")
    rows(sheet, 4, [
        ("T1", "KR1", "店铺详情页优化", "方敏", day(7, 1), day(7, 14), None, "新版详情页", 1, "已上线"),
        ("T2", "KR1", "直播选品与脚本审核", "方敏", day(7, 15), day(7, 24), "T1", "三场直播脚本", 0.5, "*号为重点"),
        ("T3", "KR2", "华东重点客户拜访", "罗毅", day(7, 13), day(7, 24), None, "拜访纪要", 0, None),
    ])
    for row in (4, 5, 6):
        for column in "EF":
            sheet[f"{column}{row}"].number_format = 'm"月"d"日"'
        sheet[f"I{row}"].number_format = "0%"


def others(book):
    sheet = book.create_sheet("资源")
    rows(sheet, 1, [
        ("任务编号", "所需资源类型", "资源描述", "申请部门/人", "申请时间", "预计到位时间", "备注"),
        ("T2", "外部合作", "主播2人", "销售部/方敏", day(7, 6), day(7, 12), None),
        ("T3", "资金", "差旅费", "销售部/罗毅", day(7, 6), day(7, 10), "=1+1"),
    ], [None, None, None, None, DAY, DAY])
    rows(sheet, 6, [("车牌", "座位"), ("沪A12345", 7), ("沪B67890", 5)])
    hidden = book.create_sheet("草稿")
    hidden.sheet_state = "hidden"
    rows(hidden, 1, [
        ("日期", "KR编号", "当前值", "信心"), (day(7, 31), "KR1", "1310万元", 0.8), (day(8, 9), "KR2", "16家", 0.6),
    ], [DAY, None, None, "0%"])


def workbook(path, counts_from_1904):
    book = openpyxl.Workbook()
    book.calculation = CalcProperties(fullCalcOnLoad=False)
    if counts_from_1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "目标"
    goals(sheet)
    tasks(book.create_sheet("Sheet2"))
    others(book)
    book.save(path)


def imported(planpress, folder, name, counts_from_1904):
    workbook(folder / name, counts_from_1904)
    result = subprocess.run(
        [planpress, "import", name, "--lang", "en", "--language", "zh-Hans"], cwd=folder, capture_output=True, check=False)
    return f"exit code {result.returncode}\n{result.stdout.decode()}\n{result.stderr.decode()}"


def main():
    planpress, expected = sys.argv[1], pathlib.Path(sys.argv[2])
    planpress = str(pathlib.Path(planpress).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        found = imported(planpress, folder, "goals.xlsx", False)
        other = imported(planpress, folder, "goals.xlsx", True)
    if "--accept" in sys.argv:
        expected.write_text(found, encoding="utf-8")
    problems = []
    if found != expected.read_text(encoding="utf-8"):
        problems.append(f"the plan is not what {expected} says:\n{found}")
    if found != other:
        problems.append(f"days that count from 1904 become another plan:\n{other}")
    print("\n".join(problems) or "spreadsheets: the workbook became its plan, counted from 1900 and from 1904")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
