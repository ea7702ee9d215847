import PlanModel
import PlanReading
import Testing

@Suite struct ProseTests {
  @Test(arguments: [
    "目标：完成调研", "O2O 模式", "T 恤", "R1C 认证", "M1 芯片", "阶段性总结：", "风险1级：立即上报", "O1、O2 均已达成",
    "目标1-3月完成", "目标一、二已完成", "KR1—KR3 由王芳负责", "M1 - M3 按期完成", "T1.5 版本", "任务1、任务2 由李明负责",
    "KR1 已完成 80%", "目标2026：", "S：尺码", "T1", "> KR1：引用里的话",
  ])
  func leavesProseAlone(line: String) {
    let plan = read("---\ntitle: 计划\n---\n\n\(line)\n\n- \(line)\n")
    #expect(PlanOutline(plan.plan).description == "")
    #expect(findings(plan) == [])
  }

  @Test(arguments: [
    ("目标一：提升品牌", "O1 提升品牌"), ("目标一（40%）：提升品牌", "O1 提升品牌"), ("目標十二：提升品牌", "O12 提升品牌"),
    ("Ｏ１：提升品牌", "O1 提升品牌"), ("o1: 提升品牌", "O1 提升品牌"), ("O1. 提升品牌", "O1 提升品牌"),
    ("O1 - 提升品牌", "O1 提升品牌"), ("目标一、提升品牌", "O1 提升品牌"), ("**目标一：**提升品牌", "O1 提升品牌"),
    ("Objective 1: Grow", "O1 Grow"), ("里程碑2：上线", "M2 上线"), ("阶段三：试产", "P3 试产"), ("风险1：延期", "R1 延期"),
    ("Task 4: Call", "T4 Call"), ("O1｜提升品牌", "O1 提升品牌"),
  ])
  func opensARecordByItsLabel(line: String, outline: String) {
    #expect(PlanOutline(read("---\ntitle: 计划\n---\n\n\(line)\n").plan).description == outline)
  }

  @Test func takesASpaceForALabelsEndInAHeadingOnly() {
    let plan = read("---\ntitle: 计划\n---\n\n## O1 提升品牌\n\n### KR1 搜索指数提高 30%\n\n## M1 芯片\n").plan
    #expect(PlanOutline(plan).lines.map { $0.prefix(12) } == ["O1 提升品牌", "  O1.KR1 搜索指"])
  }

  @Test func readsTheFiveClausesOfAGoal() {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026
      ---
      ## 目标一：提升品牌知名度

      - S (Specific)：让更多家庭认识产品 A
      - **M（Measurable）**：搜索指数提高 30%
      - A (Achievable): 去年提高了 22%
      - 相关性：支撑公司销售目标
      - T (Time-bound)：12 月 31 日前
      """
    ).plan
    let fields = plan.objectives.first?.fields
    #expect(fields?[.specific] == "让更多家庭认识产品 A")
    #expect(fields?[.measurable] == "搜索指数提高 30%")
    #expect(fields?[.achievable] == "去年提高了 22%")
    #expect(fields?[.relevant] == "支撑公司销售目标")
    #expect(fields?[.timeBound] == "12 月 31 日前")
  }

  @Test(arguments: [
    ("具体的", Field.specific), ("具體的", .specific), ("明确具体", .specific), ("明確具體", .specific), ("Ｓ", .specific),
    ("[S] 具体", .specific), ("S（具体的）", .specific), ("可量化", .measurable), ("可實現的", .achievable), ("可達成", .achievable),
    ("相關性", .relevant), ("有时限的", .timeBound), ("有時間限制的", .timeBound), ("時效性", .timeBound), ("时效性", .timeBound),
    (" time-bound", .timeBound), ("（截止）时效性", .timeBound),
  ])
  func knowsAClauseInAnyWriting(name: String, field: Field) {
    let plan = read("---\ntitle: 计划\n---\n\n目标一：提升品牌\n\n\(name)：说明\n").plan
    #expect(plan.objectives.first?.fields[field] == "说明")
  }

  @Test(arguments: ["这里说明背景，\n任务1：打电话", "这里说明背景，\\\n任务1：打电话", "- 背景\n- 任务1：打电话", "![图](a.png)\n**任务1：**打电话"])
  func findsALabelBelowALineOfProse(text: String) {
    #expect(PlanOutline(read("---\ntitle: 计划\n---\n\n\(text)\n").plan).description == "T1 打电话")
  }

  @Test func readsGoalsAsParagraphsWithKeyResultsInNestedLists() {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      ---
      目标一：扩大销售

      - 关键结果
        - KR1：新签客户（不含续约）40家
        - KR2：回款率从80%提升至90%（负责人：王芳，含税）

      ### 说明

      目标二：服务更快。负责人：李明
      期限：6月底

      - KR1：客诉 8 小时内答复，权重为 60%
      """)
    #expect(
      PlanOutline(plan.plan).description == """
        O1 扩大销售
          O1.KR1 新签客户（不含续约）40家 target=40
          O1.KR2 回款率从80%提升至90%，含税 owner=王芳 baseline=80 target=90
        O2 服务更快 owner=李明 due=2026-06-30
          O2.KR1 客诉 8 小时内答复 target=≤8 weight=60
        """)
    #expect(findings(plan) == [])
  }

  @Test func keepsTheGoalOverTheSectionsBelowIt() {
    let plan = read(
      "---\ntitle: 计划\n---\n\n## 目标\n\n目标一：甲\n\n目标二：乙\n\n### 关键结果\n\n- KR1：丙\n\n## 其他\n\n负责人：李明\n"
    ).plan
    #expect(PlanOutline(plan).description == "O1 甲\nO2 乙\n  O2.KR1 丙")
  }

  @Test func readsTasksWithWeeksAndTheirColumnsBelow() {
    let plan = read(
      "---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n任务1：梳理流程\n时间：第一周\n责任人：李明\n\n- 任务2：试行，时间：第2周\n  - 交付物：日报\n"
    )
    #expect(
      PlanOutline(plan.plan).description == """
        T1 梳理流程 owner=李明 start=2026-04-01 end=2026-04-05
        T2 试行 start=2026-04-06 end=2026-04-12 deliverable=日报
        """)
    #expect(findings(plan) == [])
  }

  @Test(arguments: [
    ("任务1：梳理流程，列出环节。负责人：高原，4.1-4.10，交付物：清单", "梳理流程，列出环节", "2026-04-01..2026-04-10"),
    ("任务1：梳理流程， 2026-04-01 至 2026-04-10 （试行）", "梳理流程（试行）", "2026-04-01..2026-04-10"),
    ("阶段1：调研，4月1日-4月10日", "调研", "2026-04-01..2026-04-10"),
    ("任务1：梳理流程，4.1-4.10，5.1-5.10", "梳理流程，5.1-5.10", "2026-04-01..2026-04-10"),
    ("任务1：梳理流程，4.1-4.10，时间：5.1-5.10", "梳理流程，4.1-4.10", "2026-05-01..2026-05-10"),
    ("任务1：拜访客户，20-25 家，2026", "拜访客户，20-25 家，2026", ""),
    ("任务1：4.1-4.10", "4.1-4.10", ""),
  ])
  func takesTheDatesOfWorkWithoutANameForThem(line: String, title: String, dates: String) throws {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n\(line)\n").plan
    let (name, start, end) =
      if let task = plan.tasks.first { (task.title, task.start, task.end) } else {
        (try #require(plan.phases.first).title, plan.phases[0].start, plan.phases[0].end)
      }
    #expect(name == title)
    #expect([start?.start, end?.end].compactMap { $0?.description }.joined(separator: "..") == dates)
  }

  @Test(arguments: [
    ("目标一：月结缩短到 6 天，9 月底前完成，负责人：罗琳", "月结缩短到 6 天", "2026-09-30"),
    ("目标一：时效压缩至48小时（负责人：赵航，9月底前）", "时效压缩至48小时", "2026-09-30"),
    ("目标一：月结缩短到 6 天，期限 9月30日", "月结缩短到 6 天", "2026-09-30"),
    ("目标一：月结缩短到 6 天；期限9月30日前，负责人：罗琳", "月结缩短到 6 天", "2026-09-30"),
    ("目标一：月结缩短到 6 天，期限：9月30日，8月底前初验", "月结缩短到 6 天，8月底前初验", "2026-09-30"),
    ("里程碑1：智能应答上线，8月20日，负责人：秦朗", "智能应答上线", "2026-08-20"),
    ("目标一：两小时内响应，时限 3 天内上门，满意度 4.5，9.5 分", "两小时内响应，时限 3 天内上门，满意度 4.5，9.5 分", ""),
    (
      "Objective 1: Machines work on the first day. Owner: Grace Lin. Due: 30 September 2026.",
      "Machines work on the first day", "2026-09-30"
    ),
  ])
  func takesTheDayByWhichAGoalIsReached(line: String, title: String, due: String) throws {
    let read = read("---\ntitle: 计划\nperiod: 2026-Q3\n---\n\n\(line)\n")
    let (name, day) =
      if let goal = read.plan.objectives.first { (goal.title, goal.due) } else {
        (try #require(read.plan.milestones.first).title, read.plan.milestones[0].due)
      }
    #expect(name == title)
    #expect(day?.end?.description ?? "" == due)
    #expect(findings(read) == [])
  }

  @Test func endsAPersonAtAFullStop() {
    let plan = read("---\ntitle: Plan\nlanguage: en\n---\n\nO1: Grow. Owner: Grace Lin. Weight: 40%.\n").plan
    #expect(plan.objectives.first?.fields[.owner] == "Grace Lin")
    #expect(plan.objectives.first?.weight == 40)
  }

  /// In a key result the word for a goal is one for its target where a number follows.
  @Test(arguments: [
    ("报销平均到账，基线 9 天，目标 5 天", "报销平均到账", "5 天"), ("报销平均到账，目标：5 天", "报销平均到账", "5 天"),
    ("报销平均到账，目标：让同事满意", "报销平均到账，目标：让同事满意", ""),
  ])
  func takesANumberBehindTheWordForAGoalAsTheTarget(line: String, title: String, target: String) throws {
    let plan = read("---\ntitle: 计划\n---\n\n目标一：甲\n\n- KR1：\(line)\n").plan
    let keyResult = try #require(plan.objectives.first?.keyResults.first)
    #expect(keyResult.title == title)
    #expect(keyResult.target?.text ?? "" == target)
  }

  @Test(arguments: [
    ("退换货时长从 72 小时压缩至 48 小时", "72 小时", "48 小时"), ("一次办结率从 71% 提升至 85%", "71%", "85%"), ("NPS从45提升至55", "45", "55"),
    ("退换货满意度从 4.0 分提升至 4.6 分", "4.0 分", "4.6 分"),
    ("满意度由 4.5 分提升到 5 分", "4.5 分", "5 分"), ("销售额从400万元提升到520万元", "从400万元提升到520万元", "从400万元提升到520万元"),
  ])
  func givesBaselineAndTargetTheirOwnWordsOfAChange(title: String, baseline: String, target: String) throws {
    let plan = read("---\ntitle: 计划\n---\n\n目标一：甲\n\n- KR1：\(title)\n").plan
    let keyResult = try #require(plan.objectives.first?.keyResults.first)
    #expect([keyResult.baseline?.text, keyResult.target?.text] == [baseline, target])
  }

  @Test func endsARecordAtTheNextHeading() {
    let plan = read("---\ntitle: 计划\n---\n\n任务1：梳理流程\n\n## 团队\n\n负责人：李明\n").plan
    #expect(plan.tasks.map { $0.owner?.text } == [nil])
  }
}
