#!/usr/bin/env python3
"""Write a deterministic corpus of plans, as different from each other as those of a real company.

For every unit and year there are an annual plan and four quarters that support it. A third of the quarters hold their
records in front matter, a third in tables, a third in labelled prose. Bodies differ in length and contain tables, lists,
code and quotes; metrics have a value for each week. The plan with a given number is the same whatever the size of
the corpus. References lead somewhere, predecessors make no cycle, weights add up to 100 %.
"""

import argparse
import datetime
import os
import random

FIRST_YEAR, YEARS = 2020, 7
PLANS_A_YEAR = 5
PLANS_A_UNIT = YEARS * PLANS_A_YEAR

DEPARTMENTS = ["华东销售", "华南销售", "品牌", "渠道", "售后服务", "仓储物流", "质量", "工艺", "采购", "信息化", "法务", "培训"]
PEOPLE = ["秦岚", "韩松", "梁博", "苏晴", "邓凯", "蒋欣", "沈括之", "陆遥", "欧阳菲", "许诺", "唐糖", "Grace Lin", "Tom Wu"]
DIMENSIONS = ["业务增长", "效率提升", "风险管控", "团队发展"]
GOALS = ["让老客户愿意再买一次", "把交付周期压到同行之前", "新渠道站稳脚跟", "降低每单的服务成本", "合规检查一次通过", "每个岗位都有人能顶上"]
RESULTS = [("复购率", "%", 18, 34), ("平均交付天数", "天", 21, 12), ("签约经销商", "家", 40, 85), ("单均服务成本", "元", 36, 24),
           ("检查一次通过率", "%", 72, 95), ("关键岗位后备人数", "人", 6, 20), ("客户满意度", "分", 81, 90), ("投诉结案时长", "小时", 72, 24)]
VERBS = ["梳理", "设计", "试运行", "评审", "采购", "培训", "验收", "推广", "复核"]
THINGS = ["回访脚本", "门店陈列标准", "备件清单", "合同模板", "质检工位", "排班规则", "结算接口", "经销商手册", "知识库"]
RISKS = ["主要供应商停产", "促销叠加导致亏损", "关键人员离职", "接口延期联调", "监管口径变化", "库存积压"]
LEVELS = ["高", "中", "低"]
IMPACTS = ["灾难性", "严重", "中等", "轻微"]
SENTENCES = ["上一季度的数据说明，客户最在意的是**交付是否准时**，而不是价格。", "凡是*跨部门*的事项，都写明由谁牵头、由谁配合。",
             "口径以财务系统为准；与业务系统不一致时，先核对再更新。", "详见[季度说明](https://intranet.example/notes)和附录 `A-3`。",
             "We keep one list of open questions, and close it every Friday.", "试点城市选了三个：一个老市场、一个新市场、一个“难市场”。"]
QUADRANTS = {"做得好的": ["周会只谈偏差", "客户回访按时完成"], "待改进的": ["数据更新滞后", "跨部门等待时间长"],
             "机会点": ["经销商愿意共建仓"], "风险点": ["旺季人手不足"]}


class Period:
    """A year, or a quarter of it when `quarter` is not 0."""

    def __init__(self, year, quarter):
        self.year, self.quarter = year, quarter
        self.start = datetime.date(year, 3 * quarter - 2 if quarter else 1, 1)
        month_after = 3 * quarter + 1 if quarter else 13
        self.end = datetime.date(year + month_after // 13, (month_after - 1) % 12 + 1, 1) - datetime.timedelta(days=1)
        self.days = (self.end - self.start).days

    def day(self, share):
        return self.start + datetime.timedelta(days=int(self.days * share))

    @property
    def label(self):
        return f"{self.year}-Q{self.quarter}" if self.quarter else str(self.year)

    @property
    def folder(self):
        return f"{self.year}-q{self.quarter}" if self.quarter else str(self.year)


def make_objectives(rng, period):
    objectives = []
    for number, title in enumerate(rng.sample(GOALS, rng.randint(2, 4)), 1):
        results = []
        measures = rng.sample(RESULTS, 4)
        weights = rng.choice([(40, 30, 30), (50, 30, 20), (25, 25, 25, 25), (40, 20, 20, 20)])
        for count, (weight, (measure, unit, base, target)) in enumerate(zip(weights, measures), 1):
            updated = rng.random() < 0.9
            results.append({
                "id": f"O{number}.KR{count}", "title": measure, "owner": rng.choice(PEOPLE), "unit": unit, "baseline": base,
                "target": target, "current": base + round((target - base) * rng.uniform(-0.1, 1.2)) if updated else None,
                "weight": weight, "due": period.day(rng.uniform(0.8, 1))})
        objectives.append({"id": f"O{number}", "title": title, "dimension": rng.choice(DIMENSIONS),
                           "owner": rng.choice(PEOPLE), "due": period.end, "results": results})
    return objectives


def make_tasks(rng, period, objectives, count):
    results = [result["id"] for objective in objectives for result in objective["results"]]
    tasks = []
    for number in range(1, count + 1):
        start = period.day(rng.uniform(0, 0.8))
        end = min(start + datetime.timedelta(days=rng.randint(3, 14)), period.end)
        before = [task["id"] for task in tasks if task["end"] < start]
        status, progress = rng.choice([("已完成", 100), ("进行中", rng.randint(5, 95)), ("未开始", 0)])
        tasks.append({"id": f"T{number}", "title": rng.choice(VERBS) + rng.choice(THINGS), "key_result": rng.choice(results),
                      "owner": rng.choice(PEOPLE), "start": start, "end": end, "status": status, "progress": progress,
                      "after": rng.sample(before, min(len(before), rng.randint(0, 2))), "deliverable": f"交付物{number}"})
    return tasks


def make_milestones(rng, period):
    return [{"id": f"M{number}", "title": rng.choice(VERBS) + "节点", "due": period.day(number / 4), "owner": rng.choice(PEOPLE),
             "deliverable": "评审纪要", "acceptance": "评审通过并归档"} for number in range(1, rng.randint(3, 5))]


def make_risks(rng):
    return [{"id": f"R{number}", "title": title, "likelihood": rng.choice(LEVELS), "impact": rng.choice(IMPACTS),
             "prevention": "每月复核", "contingency": "启动备选方案", "owner": rng.choice(PEOPLE)}
            for number, title in enumerate(rng.sample(RISKS, rng.randint(2, 4)), 1)]


def text_of(value):
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def in_yaml(unit):
    return '"%"' if unit == "%" else unit


def flow(pairs):
    """A record on one line of YAML, without the values that are not known."""
    return "{" + ", ".join(f"{key}: {text_of(value)}" for key, value in pairs if value not in (None, "", "[]")) + "}"


def front_matter_records(objectives, tasks, milestones, risks):
    lines = ["objectives:"]
    for objective in objectives:
        lines += [f"  - id: {objective['id']}"]
        lines += [f"    {key}: {text_of(objective[key])}" for key in ("title", "dimension", "owner", "due")]
        lines += ["    key_results:"]
        for result in objective["results"]:
            pairs = [(key, result[key]) for key in ("title", "owner", "baseline", "target", "current")]
            given = [("id", result["id"].split(".")[1]), *pairs, ("unit", in_yaml(result["unit"]))]
            lines.append("      - " + flow([*given, ("weight", f"{result['weight']}%"), ("due", result["due"])]))
    lines += ["tasks:"]
    for task in tasks:
        pairs = [(key, task[key]) for key in ("id", "key_result", "title", "owner", "start", "end", "status", "deliverable")]
        after = f"[{', '.join(task['after'])}]"
        lines.append("  - " + flow([*pairs, ("progress", f"{task['progress']}%"), ("after", after)]))
    for name, records in (("milestones", milestones), ("risks", risks)):
        lines += [name + ":"] + ["  - " + flow(record.items()) for record in records]
    return lines


def table(header, rows):
    cells = [header, ["---"] * len(header), *rows]
    return ["| " + " | ".join("" if cell is None else text_of(cell) for cell in row) + " |" for row in cells] + [""]


def goals_table(objectives):
    lines = ["## 目标", ""]
    lines += table(["编号", "目标", "维度", "负责人", "期限"],
                   [[o["id"], o["title"], o["dimension"], o["owner"], o["due"]] for o in objectives])
    lines += table(["KR编号", "KR描述", "负责人", "基线", "目标值", "当前值", "单位", "权重(%)", "完成时限"],
                   [[r["id"], r["title"], r["owner"], r["baseline"], r["target"], r["current"], r["unit"], r["weight"], r["due"]]
                    for o in objectives for r in o["results"]])
    return lines


def goals_prose(objectives):
    lines = []
    for number, objective in enumerate(objectives, 1):
        lines += [f"## O{number}：{objective['title']}", ""]
        for count, r in enumerate(objective["results"], 1):
            verb = "提升至" if r["target"] > r["baseline"] else "降至"
            now = "" if r["current"] is None else f"，当前{r['current']}{r['unit']}"
            lines.append(f"- KR{count}：{r['title']}从{r['baseline']}{r['unit']}{verb}{r['target']}{r['unit']}{now}，"
                         f"权重：{r['weight']}%，负责人：{r['owner']}，{r['due'].month}月{r['due'].day}日前完成")
        lines += [""]
    return lines


def work_tables(tasks, milestones, risks):
    lines = ["## 任务", ""]
    lines += table(["任务编号", "所属KR", "任务", "负责人", "完成时间", "进度", "状态", "前置任务", "交付物"],
                   [[t["id"], t["key_result"], t["title"], t["owner"],
                     f"{t['start'].month}.{t['start'].day}-{t['end'].month}.{t['end'].day}", f"{t['progress']}%", t["status"],
                     "、".join(t["after"]), t["deliverable"]] for t in tasks])
    lines += ["## 里程碑", ""]
    lines += table(["编号", "里程碑", "日期", "负责人", "交付物", "验收标准"], [list(m.values()) for m in milestones])
    lines += ["## 风险", ""]
    lines += table(["编号", "风险", "可能性", "影响程度", "预防措施", "应急预案", "负责人"], [list(r.values()) for r in risks])
    return lines


def metrics_table(rng):
    """A few metrics with a value for each week of a quarter; some weeks are missing."""
    weeks = range(1, 14)
    rows = []
    for measure, unit, base, target in rng.sample(RESULTS, 3):
        value, row = base, []
        for _ in weeks:
            value += (target - base) / len(weeks) * rng.uniform(-0.5, 2)
            row.append(round(value, 1) if rng.random() < 0.95 else None)
        rows.append([measure, unit, base, target, *row])
    return ["## 指标", ""] + table(["指标", "单位", "基线", "目标值", *(f"第{week}周" for week in weeks)], rows)


def free_text(rng):
    lines = ["## 说明", ""]
    for number in range(rng.randint(2, 14)):
        lines += ["".join(rng.sample(SENTENCES, rng.randint(1, 4))), ""]
        if rng.random() < 0.2:
            lines += table(["城市", "说明"], [[f"城市{count}", rng.choice(SENTENCES)] for count in range(rng.randint(2, 6))])
        if rng.random() < 0.15:
            lines += ["> " + rng.choice(SENTENCES), "", "```", f"select count(*) from orders where batch = {number};", "```", ""]
        if rng.random() < 0.2:
            lines += ["1. 先核对", "   - [x] 财务口径", "   - [ ] 业务口径", "2. 再更新[^1]", ""]
    if any("[^1]" in line for line in lines):
        lines += ["[^1]: 每月五日之前。", ""]
    return lines


def retrospective(rng):
    lines = ["## 复盘", ""]
    for heading, items in QUADRANTS.items():
        lines += [f"### {heading}", ""] + [f"- {item}" for item in rng.sample(items, rng.randint(1, len(items)))] + [""]
    return lines


def make_plan(number, seed, task_count):
    """The path below the corpus and the text of one plan."""
    rng = random.Random(f"{seed}/{number}")
    unit, place = divmod(number, PLANS_A_UNIT)
    period = Period(FIRST_YEAR + place // PLANS_A_YEAR, place % PLANS_A_YEAR)
    department = f"{DEPARTMENTS[unit % len(DEPARTMENTS)]}{unit // len(DEPARTMENTS) + 1}部"
    name = f"unit-{unit:05d}"
    objectives = make_objectives(rng, period)
    tasks = make_tasks(rng, period, objectives, task_count)
    milestones, risks = make_milestones(rng, period), make_risks(rng)
    when = f"{period.year}年" + (f"第{'一二三四'[period.quarter - 1]}季度" if period.quarter else "年度")

    lines = ["---", f"title: {department}{when}计划", f"department: {department}", f"period: {period.label}",
             f"owner: {rng.choice(PEOPLE)}", f"status: {rng.choice(['draft', 'active', 'closed'])}"]
    if period.quarter:
        lines.append(f"supports: \"{period.year}/{name}#O1\"")
    form = number % 3
    if form == 0:
        lines += front_matter_records(objectives, tasks, milestones, risks)
    lines += ["---", "", f"# {department}{when}计划", ""]
    if form == 1:
        lines += goals_table(objectives) + work_tables(tasks, milestones, risks)
    if form == 2:
        lines += goals_prose(objectives) + work_tables(tasks, milestones, risks)
    if period.quarter and rng.random() < 0.5:
        lines += metrics_table(rng)
    lines += free_text(rng)
    if period.quarter:
        lines += retrospective(rng)
    return f"{period.folder}/{name}.md", "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many plans")
    parser.add_argument("folder", help="a site's folder: the plans are written to plans/ in it")
    parser.add_argument("--seed", default="1", help="another corpus for another seed (default: 1)")
    parser.add_argument("--tasks", type=int, default=12, help="tasks of each plan (default: 12)")
    arguments = parser.parse_args()
    size = 0
    for number in range(arguments.count):
        path, text = make_plan(number, arguments.seed, arguments.tasks)
        path = os.path.join(arguments.folder, "plans", path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            size += file.write(text)
    print(f"{arguments.count} plans, {size} characters")


if __name__ == "__main__":
    main()
