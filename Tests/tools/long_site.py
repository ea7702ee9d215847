#!/usr/bin/env python3
"""Write a site whose every view has more in it than its author's screen: long words, many rows, large numbers."""

import argparse
import datetime
import os

CHINESE = "围绕华东华南西南三大区域重点城市旗舰店与加盟门店协同推进会员权益升级和售后服务网络数字化改造的专项工作计划第"
ENGLISH = ("Consolidate the regional distribution agreements across all subsidiaries and renegotiate "
           "long-standing supplier commitments")
WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
LINK = "https://intranet.example.com/planning/2026/q3/department/marketing/attachments/final-version?id=0123456789abcdef"
FIRST = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
SECOND = "安博晨达恩凡刚浩嘉凯磊敏宁鹏琪"
TASKS = 300
KEY_RESULTS = 150
DEPARTMENTS = 20


def name(number):
    """A title of one of the kinds that break a page, in turn."""
    return [f"{CHINESE}{number}期", f"{ENGLISH} {number}", f"{WORD}{number}", f"短名{number}", f"见 {LINK}{number}"][number % 5]


def person(number):
    return FIRST[number % len(FIRST)] + SECOND[number // len(FIRST) % len(SECOND)] + ("" if number % 3 else "明")


def table(heads, rows):
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in [heads, ["---"] * len(heads), *rows]]
    return "\n".join(lines) + "\n"


def plan(title, kind, period, *parts, **keys):
    front = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\ntitle: {title}\nkind: {kind}\nperiod: {period}\n{front}---\n\n" + "\n".join(parts)


def day(number, start=datetime.date(2025, 1, 6)):
    return start + datetime.timedelta(days=number)


def goals():
    per_goal = KEY_RESULTS // 15
    parts = []
    for number in range(15):
        parts.append(f"## 目标{number + 1}：{CHINESE}{number}\n\n负责人：{person(number)}；权重：{100 // 15}%；期限：12月31日；承接：company/2026#O1\n")
        rows = [[f"KR{k + 1}", name(k), person(k), f"{k * 1000}", f"{(k + 2) * 100_000_000}", f"{k * 98_765_432}", "元", "10%", "12月31日"]
                for k in range(per_goal)]
        parts.append(table(["KR编号", "关键结果", "负责人", "基线", "目标值", "当前值", "单位", "权重", "期限"], rows))
    return plan(f"{CHINESE}一百五十个关键结果", "annual", 2026, *parts, department="部门01", owner=person(1))


def tasks():
    rows = []
    for number in range(TASKS):
        start = day(number * 3 + number % 7)
        end = start + datetime.timedelta(days=8 + number % 9)
        done = end < datetime.date(2026, 8, 1)
        rows.append([f"T{number + 1}", f"阶段{number // 60 + 1}：{CHINESE[:20]}", name(number), person(number % 12), start, end,
                     end if done else "", "100%" if done else "", f"T{number}" if number % 4 else "", f"《{name(number + 1)}》"])
    windows = [[name(number), day(number * 50), day(number * 50 + 30), CHINESE] for number in range(20)]
    milestones = [[f"M{number + 1}", name(number), day(number * 20), CHINESE, CHINESE] for number in range(50)]
    return plan("三百项任务", "project", "2025-01-01..2027-12-31", "```{timeline}\n```\n", "```{breakdown}\n```\n", "```{board}\n```\n",
                table(["任务编号", "阶段", "任务", "负责人", "计划开始", "计划结束", "实际完成", "进度", "前置任务", "交付物"], rows),
                "## 窗口\n", table(["时间窗口", "开始", "结束", "预留资源"], windows),
                "## 里程碑\n", table(["编号", "里程碑", "日期", "交付物", "验收标准"], milestones),
                department="部门02", owner=person(2))


def matrices():
    people = [person(number) for number in range(25)]
    raci = [[name(row), *("ARCI"[(row + column) % 4] if column > 1 else "RA"[column] for column in range(25))] for row in range(40)]
    raci = [[row[0], *(cell if cell in "CI" or column < 2 else "C" for column, cell in enumerate(row[1:]))] for row in raci]
    skills = [["所需", "", *(3 for _ in range(25))]]
    skills += [[person(row), CHINESE[:12], *((row * column) % 6 for column in range(25))] for row in range(30)]
    risks = [[f"R{n + 1}", name(n), "技术", "高", "灾难性", CHINESE, CHINESE, person(n)] for n in range(40)]
    risks += [["R41", "另一个", "市场", "低", "轻微", "", "", ""]]
    cell = f"主题：{CHINESE}；任务：{ENGLISH}；责任人：{person(3)}；衡量标准：{CHINESE}"
    streams = [[name(n), person(n), *(cell if (n + q) % 3 else WORD for q in range(4))] for n in range(30)]
    return plan("矩阵与网格", "annual", 2026,
                "## 责任矩阵\n", table(["活动", *people], raci), "## 技能矩阵\n",
                table(["成员", "岗位", *(f"{CHINESE[:4 + n % 9]}{n}" for n in range(25))], skills),
                "## 风险\n", table(["编号", "风险", "类别", "可能性", "影响程度", "预防措施", "应急预案", "负责人"], risks),
                "## 模块\n", table(["工作模块", "负责人", "Q1", "Q2", "Q3", "Q4"], streams),
                department="部门03", owner=person(3))


def money():
    lines = [[name(n), "市场推广", ["业务增长", "效率提升", "风险管控", "团队发展", WORD][n % 5], f"Q{n % 4 + 1}",
              [f"{n + 1}2.345亿元", f"{n}.05元", f"{n},345,678.90元"][n % 3], [f"{n}1.9亿元", f"{n}.03元", ""][n % 3], person(n)]
             for n in range(40)]
    return plan("从亿到分的预算", "annual", 2026, "## 预算\n",
                table(["预算项", "类别", "维度", "季度", "预算", "实际支出", "负责人"], lines),
                "## 按季度\n", table(["科目", *(f"Q{n}" for n in range(1, 5))], [[name(n), *("123,456,789.01元" for _ in range(4))] for n in range(9)]),
                "```{balance}\n```\n",
                *(f"## 目标{n + 1}：{name(n)}\n\n维度：{d}；权重：11%；负责人：{person(n)}\n"
                  for n, d in enumerate(["业务增长", "效率提升", "风险管控", "团队发展", "客户", WORD, CHINESE, "创新", "合规"])),
                department="部门04")


def smart():
    paragraph = (CHINESE + "，") * 6 + ENGLISH + "。" + WORD
    card = "".join(f"- {letter}：{paragraph}\n" for letter in ["S (Specific)", "M (Measurable)", "A (Achievable)", "R (Relevant)", "T (Time-bound)"])
    parts = [f"## 目标{n}：{CHINESE}\n\n负责人：{person(n)}；期限：9月30日\n\n{card}\n- KR1：{CHINESE}从 100 提升至 200\n" for n in (1, 2)]
    quadrant = "".join(f"- {name(n)} → O1.KR1 @{person(n)} 9月10日前\n" for n in range(12))
    swot = "".join(f"### {head}\n\n{quadrant}\n" for head in ("优势", "劣势", "机会", "威胁"))
    sheet = "".join(f"| {word} | {paragraph} |\n" for word in ("What", "Why", "Where", "How"))
    sheet += f"| Who | {'、'.join(person(n) for n in range(20))} |\n| When | 9月1日至9月12日 |\n"
    parts += [f"## SWOT\n\n{swot}", "任务1：练兵\n", f"## 任务卡\n\n| 5W1H | 任务1 |\n| --- | --- |\n{sheet}", "```{sheets}\n```\n", "```{ladder}\n```\n"]
    rows = [[name(n), "技能学习", "每周5小时", "2026-09-30", paragraph, person(n), LINK] for n in range(12)]
    parts.append("## 能力\n\n" + table(["学习内容", "类型", "每周投入", "期限", "预期成果", "导师", "资源"], rows))
    return plan("长段落的卡片", "personal", "2026-Q3", *parts, department="部门05", owner=person(5))


def review():
    quadrant = "".join(f"- {name(n)} → 2026-q3/smart#O1 @{person(n)} 9月10日前\n" for n in range(14))
    parts = [f"## {head}\n\n{quadrant}" for head in ("做得好的", "待改进的", "机会点", "风险点")]
    rows = [[f"A{n + 1}", name(n), "待改进的", person(n), "9月10日", "进行中", "2026-q3/smart#O1", CHINESE] for n in range(20)]
    parts.append("## 行动\n\n" + table(["编号", "改进行动", "象限", "负责人", "期限", "状态", "去向", "验收标准"], rows))
    rows = [[name(n), day(500 + n), "外部", CHINESE, "优化手段", CHINESE, person(n)] for n in range(20)]
    parts.append("## 调整\n\n" + table(["调整内容", "日期", "触发因素", "原因", "调整结论", "资源再分配", "批准人"], rows))
    return plan(f"{ENGLISH}", "retrospective", "2026-Q2", *parts, reviews="[2026-q3/smart]", department="部门05")


def crisis():
    who = [[name(n), CHINESE[:20], ENGLISH[:60], "0571-5550-0101 转 8888", f"{WORD.lower()}{n}@example.com"] for n in range(40)]
    levels = [[level, CHINESE * 3, ENGLISH, person(n), "15分钟", "；".join([CHINESE] * 6)] for n, level in enumerate(["一级", "二级", "三级", "四级"])]
    teams = [[name(n), person(n), "、".join(person(k) for k in range(30)), CHINESE, ENGLISH, WORD] for n in range(9)]
    functions = [[name(n), f"{n + 1}00小时", f"{n + 1}0小时", f"{n}分钟", CHINESE, ENGLISH, person(n)] for n in range(20)]
    drills = [[name(n), ["桌面", "功能性", "全面性"][n % 3], day(365 + n * 20), "、".join(person(k) for k in range(12)), CHINESE, ENGLISH, WORD] for n in range(15)]
    supplies = [[name(n), "医疗", f"{n}00,000", CHINESE, person(n), "2026-09-30"] for n in range(20)]
    items = "".join(f"- [{'x' if n % 2 else ' '}] {name(n)} @{person(n)}\n" for n in range(40))
    return plan("长的预案", "crisis", 2026,
                "## 级别\n", table(["响应级别", "触发条件", "影响范围", "指挥", "响应时限", "响应措施"], levels),
                "## 组织\n", table(["小组", "组长", "成员", "事前", "事中", "事后"], teams),
                f"## 火灾检查清单\n\n{items}",
                "## 业务\n", table(["关键业务", "MTPD", "RTO", "RPO", "影响", "替代方案", "负责人"], functions),
                "## 联系人\n", table(["联系人", "角色", "单位", "电话", "邮箱"], who),
                "## 物资\n", table(["物资", "类别", "数量", "存放地点", "负责人", "检查日期"], supplies),
                "## 演练\n", table(["演练", "演练类型", "日期", "对象", "场景", "评估", "改进"], drills), department="部门06")


def kanban():
    rows = [[f"T{n + 1}", name(n), person(n % 9), "2026-08-03", "2026-08-28", "进行中" if n < 80 else "未开始", "40%"] for n in range(100)]
    how = ["每日站会", "每周三下午3点", "每两周一次", "每月中旬", "每月5日", "每月底", "季度末", "每半年", "每年一次", "每周一、三、五", "随时"]
    talks = [[name(n), CHINESE, often, ENGLISH, person(n)] for n, often in enumerate(how)]
    weeks = [f"W{n}" for n in range(1, 33)]
    metrics = [[name(n), "结果指标", person(n), "元", "0", "1000000000", *((n + 1) * w * 1_234_567 for w in range(32))] for n in range(12)]
    checks = [[day(545 + n), "O1.KR1", n * 1_000_000, "80%", name(n)] for n in range(40)]
    return plan("看板与沟通", "quarter", "2026-Q3", f"## 目标一：{CHINESE}\n\n- KR1：{ENGLISH}从 1,000,000 提升至 1,000,000,000\n",
                "```{board}\n```\n", table(["任务编号", "任务", "负责人", "开始", "结束", "状态", "进度"], rows),
                "## 沟通\n", table(["沟通对象", "内容", "频率", "渠道", "负责人"], talks), "```{calendar}\n```\n",
                "## 指标\n", table(["指标", "类型", "负责人", "单位", "基线", "目标值", *weeks], metrics),
                "## 进展\n", table(["日期", "KR编号", "当前值", "信心", "说明"], checks), department="部门07", owner=person(0))


def deep():
    rows, last = [], ""
    for branch in range(4):
        last = ""
        for level in range(6):
            number = f"T{branch * 6 + level + 1}"
            rows.append([number, last, name(branch + level), person(level), "2026-07-06", "2026-09-18", CHINESE])
            last = number
    requests = [[f"T{n + 1}", "人力", name(n), f"{CHINESE[:10]}/{person(n)}", "2026-07-06", "2026-07-20", CHINESE] for n in range(12)]
    return plan("六层分解", "breakdown", "2026-Q3", f"## 目标一：{CHINESE}\n", "```{breakdown}\n```\n",
                table(["任务编号", "上级", "任务", "负责人", "计划开始", "计划结束", "交付物"], rows),
                "## 资源\n", table(["任务编号", "资源类型", "资源描述", "申请部门/人", "申请时间", "预计到位时间", "备注"], requests), department="部门08")


def loaded(number):
    """One of the twelve plans in which the same person works for forty weeks."""
    rows = [[f"T{n + 1}", name(n + number), person(0), day(364 + n * 14), day(364 + n * 14 + 11)] for n in range(20)]
    return plan(f"工作量{number}：{CHINESE}", "project", 2026, table(["任务编号", "任务", "负责人", "开始", "结束"], rows),
                department=f"部门{number + 9:02}")


def aligned():
    """Four levels of goals: one company, departments, teams, people."""
    written = {"company/2026": plan("公司战略", "company", 2026, *(f"## 目标{n + 1}：{name(n)}\n" for n in range(3)), department="总经理办公室")}
    for department in range(DEPARTMENTS):
        unit = f"部门{department + 1:02}" if department % 5 else f"{CHINESE[:24]}部{department + 1:02}"
        written[f"2026-q3/d{department:02}"] = plan(
            f"{unit}季度计划", "quarter", "2026-Q3",
            f"## 目标一：{name(department)}\n\n承接：company/2026#O{department % 3 + 1}；负责人：{person(department)}\n\n- KR1：签约从 10 提升至 50，当前：{department * 2}\n",
            department=unit, owner=person(department))
        written[f"2026-q3/t{department:02}"] = plan(
            f"{name(department)}小组", "quarter", "2026-Q3", f"## 目标一：{name(department + 1)}\n\n承接：2026-q3/d{department:02}#O1\n",
            department=unit, team=f"小组{department}", owner=person(department + 20))
        written[f"people/p{department:02}"] = plan(
            f"{person(department + 40)}的计划", "personal", "2026-Q3", f"## 目标一：{name(department + 2)}\n\n承接：2026-q3/t{department:02}#O1\n",
            department=unit, team=f"小组{department}", owner=person(department + 40))
    return written


def site():
    written = {"2026/goals": goals(), "projects/tasks": tasks(), "2026/matrices": matrices(), "2026/money": money(),
               "2026-q3/smart": smart(), "2026-q2/review": review(), "crisis/2026": crisis(), "2026-q3/kanban": kanban(),
               "2026-q3/deep": deep(), **aligned(), **{f"projects/load{n:02}": loaded(n) for n in range(12)}}
    return {"planpress.yml": f"title: {CHINESE}网站\nlanguage: zh-Hans\n",
            **{f"plans/{key}.md": text for key, text in written.items()}}


def write(folder):
    for path, text in site().items():
        whole = os.path.join(folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "w", encoding="utf-8") as file:
            file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", help="where the site's plans go")
    write(parser.parse_args().folder)


if __name__ == "__main__":
    main()
