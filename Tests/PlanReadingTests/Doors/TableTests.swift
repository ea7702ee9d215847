import PlanModel
import PlanReading
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    ("KR编号|KR描述|目标值", "key-result"), ("KR|任务|负责人|时间", "task"), ("KR|Task|Owner|Due", "task"),
    ("Key result|Target|Owner", "key-result"), ("KR描述|目标值|行动项|权重", "key-result"), ("關鍵結果|目標值|負責人", "key-result"),
    ("日期|关键结果|当前值", "check-in"), ("日期|KR|当前值|信心|说明", "check-in"), ("Date|Key result|Value", "check-in"),
    ("关键结果|目标值|当前值|日期", "key-result"), ("指标|目标值|4月|5月", "metric"), ("里程碑|日期|交付物", "milestone"),
    ("風險|可能性|影響程度", "risk"), ("阶段|时间|交付物", "phase"), ("编号|目标|负责人", "objective"), ("Title|Owner|Due", nil),
    ("阶段|说明|产出", nil), ("工作|李明|王芳|高原", nil), ("任务|李明|王芳|高原", nil), ("科目|预算|实际支出", "budget"),
    ("工作模块|Q1|Q2|Q3", "workstream"), ("姓名|电话", nil), ("任务", nil), ("日期|活动", nil),
  ])
  func recognisesAKindByTheHeader(header: String, kind: String?) {
    let names = header.split(separator: "|")
    let line = "| " + names.joined(separator: " | ") + " |"
    let rule = "|" + String(repeating: "---|", count: names.count)
    let row = "|" + String(repeating: " |", count: names.count)
    let body = read("---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n\(line)\n\(rule)\n\(row)\n").body
    let views = body.segments.compactMap { if case .view(let view) = $0 { view.kind.rawValue } else { nil } }
    let expected: [String: String] = [
      "key-result": "goals", "task": "tasks", "check-in": "check-ins", "metric": "metrics", "milestone": "milestones",
      "risk": "risks", "phase": "phases", "objective": "objectives", "budget": "budget", "workstream": "workstreams",
    ]
    #expect(views == (kind.flatMap { expected[$0] }.map { [$0] } ?? []))
  }

  /// Managers head a column 工期 and write from when to when.
  @Test func takesDatesInAColumnOfDurations() {
    let read = read(
      """
      ---
      title: 计划
      period: 2026
      ---

      | 阶段 | 工期 | 交付物 |
      |---|---|---|
      | 大纲 | 6.1-6.26 | 课程大纲 |
      | 制作 | 1-2个月 | 样片 |
      | 上线 | 很快 | 招生页 |
      """)
    #expect(read.plan.phases.map { $0.start?.start?.description } == ["2026-06-01", nil, nil])
    #expect(read.plan.phases.map { $0.end?.end?.description } == ["2026-06-26", nil, nil])
    #expect(findings(read) == ["10:8 unknown-duration"])
  }

  @Test func continuesMergedCellsForParentsOnly() {
    let plan = read(
      """
      ---
      title: 计划
      ---
      | 所属KR | 阶段 | 任务 | 负责人 |
      |---|---|---|---|
      | KR1 | 准备 | 甲 | 李明 |
      |  |  | 乙 |  |
      |  | 实施 | 丙 | 王芳 |
      | 小计 |  |  |  |
      """
    ).plan
    #expect(plan.tasks.map(\.title) == ["甲", "乙", "丙"])
    #expect(plan.tasks.map { $0.keyResult?.text } == ["KR1", "KR1", "KR1"])
    #expect(plan.tasks.map { $0.fields[.phase] } == ["准备", "准备", "实施"])
    #expect(plan.tasks.map { $0.owner?.text } == ["李明", nil, "王芳"])
  }

  /// What could be two things is the more useful one: a task with a column for its quality is a task.
  @Test(arguments: [
    ("任务 | 负责人 | 质量标准 | 检查办法", RecordKind.task), ("目标 | 负责人 | 期限 | 判断", .objective), ("目标 | 计划 | 负责人", .objective),
    ("目标 | 完成情况 | 原因类别 | 说明与调整", .evaluation), ("目标 | 计划 | 实际 | 达成率 | 负责人", .evaluation),
    ("目标 | 动作 | 结果", .goalAction), ("目标 | 完成情况 | 原因 | 调整", .evaluation), ("评估项 | 情况 | 原因 | 调整", .evaluation),
    ("编号 | 目标 | 完成情况 | 原因", .evaluation), ("预算项 | 预算 | 实际 | 目标", .budgetLine),
    ("日期 | 调整内容 | 原因 | 涉及目标", .adjustment), ("对应目标 | 动作 | 结果 | 负责人 | 时间", .goalAction),
    ("目标 | 负责人 | 动作 | 结果", .objective), ("联系人 | 角色 | 电话", .contact),
    ("小组 | 组长 | 职责", .crisisTeam), ("岗位 | 姓名 | 职责 | 汇报关系", .role), ("对象 | 质量标准 | 检查方式 | 频率", .qualityStandard),
    ("里程碑 | 日期 | 质量标准", .milestone), ("指标 | 目标 | 实际 | 达成率", .metric), ("风险 | 类别 | 评估内容", .risk),
  ])
  func givesATableToTheMostUsefulKind(header: String, kind: RecordKind) {
    let names = header.split(separator: " | ").map(String.init)
    #expect(TableRecognition.kind(header: names, rows: [], within: nil) == kind)
  }

  @Test(arguments: [
    "方面 | 内容", "渠道 | 目标 | 实际", "月份 | 目标 | 完成情况 | 问题", "项目 | 预算 | 实际 | 目标", "角色 | 头像", "步骤 | 动作 | 负责人 | 时间",
    "场景 | 动作 | 结果", "季度目标 | 7 月底", "动作 | 图片",
    "原则 | 意味着", "职责 | 权限",
  ])
  func leavesATableThatIsNothingToTheText(header: String) {
    let names = header.split(separator: " | ").map(String.init)
    #expect(TableRecognition.kind(header: names, rows: [], within: nil) == nil)
  }

  /// In a spreadsheet the phase stands in one cell beside all of its work.
  @Test func readsWorkBesideMergedCellsOfItsPhaseAsTasks() {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q3
      ---

      | 阶段 | 工作内容 | 责任人 | 起止时间 | 衡量标准 |
      |---|---|---|---|---|
      | 招聘 | 校招宣讲 | 冯晓 | 8.17-8.28 | 简历 400 份 |
      | | 内推方案上线 | 冯晓 | 7.6-7.17 | 总经理批准 |
      | 培养 | 反馈培训 | 田甜 | 8月10日至8月21日 | 满意度≥4.5分 |
      """)
    #expect(plan.plan.tasks.map(\.title) == ["校招宣讲", "内推方案上线", "反馈培训"])
    #expect(plan.plan.tasks.map(\.phase) == ["招聘", "招聘", "培养"])
    #expect(plan.plan.phases.isEmpty && plan.diagnostics == [])
  }

  @Test func readsAPhaseARowAsPhasesWithTheirWork() {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q3\n---\n\n| 阶段 | 工作内容 |\n|---|---|\n| 设计 | 出图 |\n| 开发 | 编码 |\n")
    #expect(plan.plan.phases.map(\.title) == ["设计", "开发"])
  }

  @Test(arguments: [
    ("| 会议 | 时间 | 内容 |\n|---|---|---|\n| 招聘周会 | 每周一上午10点 | 各岗位进展 |", 1),
    ("| 会议 | 时间 | 内容 |\n|---|---|---|\n| 启动会 | 7月6日 | 宣布目标 |", 0),
    ("| 会议 | 内容 |\n|---|---|\n| 招聘周会 | 各岗位进展 |", 0),
  ])
  func readsMeetingsThatComeBackAsCommunication(table: String, count: Int) {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q3\n---\n\n\(table)\n")
    #expect(plan.plan.more.communications.count == count)
    #expect(plan.diagnostics == [])
  }

  @Test func keepsColumnsThatNoDeclarationKnows() {
    let plan = read("---\ntitle: 计划\n---\n\n| 任务 | 负责人 | 会议室 |\n|---|---|---|\n| 评审 | 李明 | A301 |\n").plan
    #expect(plan.tasks.first?.fields.extras == [.init(name: "会议室", text: "A301")])
  }

  @Test func readsTheFirstOfTwoColumnsThatNameTheSame() {
    let plan = read(
      "---\ntitle: 计划\n---\n\n| 任务 | 负责人 | 责任人 |\n|---|---|---|\n| 评审 | 李明 | 王芳 |\n")
    #expect(plan.plan.tasks.first?.owner?.text == "李明")
    #expect(plan.plan.tasks.first?.fields.extras == [.init(name: "责任人", text: "王芳")])
    #expect(findings(plan) == [])
  }

  @Test func takesAShortColumnForTheIdentifiersOfALongOne() {
    let plan = read(
      "---\ntitle: 计划\n---\n\n| KR | 关键结果描述 | 目标值 |\n|---|---|---|\n| KR2 | 新签客户 | 40家 |\n"
    ).plan
    #expect(PlanOutline(plan).lines.last == "  O1.KR2 新签客户 target=40")
  }

  @Test func leavesATableThatIsNotDataAsItStands() {
    let plan = read(
      "---\ntitle: 计划\n---\n\n<!-- not data -->\n\n| 任务 | 负责人 |\n|---|---|\n| 甲 | 李明 |\n\n| 任务 | 负责人 |\n|---|---|\n| 乙 | 李明 |\n"
    )
    #expect(plan.plan.tasks.map(\.title) == ["乙"])
    #expect(findings(plan) == [])
  }

  @Test func readsRaggedRowsEscapedPipesAndMarkup() {
    let plan = read(
      """
      ---
      title: 计划
      ---
      | 任务 | 负责人 | 交付物 |
      |---|---|---|
      | **甲** \\| 乙 | [李明](people.md) | 《方案》 | 多余 |
      | `丙` |
      """)
    #expect(PlanOutline(plan.plan).description == "T1 甲 | 乙 owner=李明 deliverable=《方案》\nT2 丙")
    #expect(findings(plan) == [])
  }

  @Test(arguments: [
    ("W14", "2026-04-05"), ("4月", "2026-04-30"), ("2026-04", "2026-04-30"),
    ("2026-04-10", "2026-04-10"), ("2026/4/10", "2026-04-10"), ("4月10日", "2026-04-10"), ("4.10", "2026-04-10"),
    ("第1周", "2026-04-05"), ("四月", "2026-04-30"), ("Apr", "2026-04-30"), ("4月上旬", "2026-04-10"),
  ])
  func readsAMetricsValuesUnderDates(heading: String, date: String) {
    let plan = read(
      "---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n| 指标 | 单位 | \(heading) | 备注 |\n|---|---|---|---|\n| 转化率 | % | 12 | 好 |\n"
    ).plan
    #expect(plan.metrics.first?.readings.map { "\($0.date)" } == [date])
    #expect(plan.metrics.first?.fields.extras == [])
  }

  @Test func putsKeyResultsUnderTheGoalWhoseSectionTheyStandIn() {
    let plan = read(
      """
      ---
      title: 计划
      ---
      ## 目标一：扩大销售

      | KR编号 | 关键结果 | 目标值 |
      |---|---|---|
      | KR1 | 新签客户 | 40家 |

      ## 目标二：服务更快

      | KR编号 | 关键结果 | 目标值 |
      |---|---|---|
      | KR1 | 答复时长 | 8小时 |
      | O1.KR2 | 续约率 | 90% |
      """)
    #expect(
      PlanOutline(plan.plan).description == """
        O1 扩大销售
          O1.KR1 新签客户 target=40
          O1.KR2 续约率 target=90
        O2 服务更快
          O2.KR1 答复时长 target=8
        """)
    #expect(findings(plan) == [])
  }
}
