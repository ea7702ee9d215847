import PlanModel
import PlanReading
import Testing

@Suite struct MatrixTests {
  @Test(arguments: [
    ("R", ["R"]), ("a/r", ["A", "R"]), ("RA", ["R", "A"]), ("Ｒ", ["R"]), ("R、C", ["R", "C"]), ("负责", ["R"]),
    ("R（负责）", ["R"]), ("A, I", ["A", "I"]),
  ])
  func readsAPartInManySpellings(text: String, parts: [String]) {
    let plan = read(matrix("| 活动 | 研发 | 测试 |", "| 评审 | \(text) | R |", "| 发布 | R | I |")).plan
    #expect(plan.more.responsibilities.first?.assignments.first?.parts.map(\.rawValue) == parts)
  }

  @Test func namesACellThatIsNoPart() {
    let plan = read(matrix("| 活动 | 产品 | 研发 |", "| 评审 | A | X |", "| 发布 | R | I |"))
    #expect(findings(plan) == ["7:12 unknown-part"])
    #expect(plan.diagnostics.first?.arguments == [.text("X"), .text("研发")])
    #expect(plan.plan.more.responsibilities.map { $0.assignments.map(\.role) } == [["产品"], ["产品", "研发"]])
  }

  @Test func namesALevelThatIsNone() {
    let plan = read(matrix("| 成员 | Python | SQL |", "| 李明 | 4 | 7 |", "| 王芳 | ◑ | ● |"))
    #expect(findings(plan) == ["7:12 unknown-level"])
    #expect(plan.diagnostics.first?.arguments == [.text("7"), .text("SQL")])
    #expect(plan.plan.more.skills.map { $0.levels.map(\.level) } == [[4], [2.5, 5]])
  }

  @Test func tellsWhatIsNeededFromWhatIsThere() {
    let plan = read(matrix("| 成员 | Python | SQL |", "| 李明 | 4 | 2 |", "| 所需 | 5 | 3 |")).plan
    #expect(plan.more.skills.map(\.isRequirement) == [false, true])
  }

  @Test func readsAPostBesideAPersonAsTheirRole() {
    let plan = read(matrix("| 成员 | 岗位 | Python | SQL |", "| 李明 | 数据分析 | 4 | 2 |", "| 王芳 | 专员 | 3 | 3 |"))
    #expect(findings(plan) == [])
    #expect(plan.plan.more.skills.map { $0.fields[.role] } == ["数据分析", "专员"])
    #expect(plan.plan.more.skills.map { $0.levels.map(\.skill) } == [["Python", "SQL"], ["Python", "SQL"]])
  }

  @Test func takesAMatrixOfTasksForWhatItIs() {
    let plan = read(matrix("| 任务编号 | 任务 | 产品 | 研发 |", "| T1 | 评审 | A | R |", "| T2 | 发布 | I | R |")).plan
    #expect(plan.tasks.isEmpty)
    #expect(plan.more.responsibilities.map { $0.task?.record } == ["T1", "T2"])
  }

  @Test(arguments: [
    "| 成员 | 四月 | 五月 |\n|---|---|---|\n| 李明 | 3 | 4 |\n| 王芳 | 2 | 5 |",
    "| 成员 | 拜访 | 签约 |\n|---|---|---|\n| 李明 | 30 | 4 |\n| 王芳 | 22 | 5 |",
    "| 活动 | 时间 | 地点 |\n|---|---|---|\n| 路演 | 5月 | A |\n| 沙龙 | 6月 | C |",
  ])
  func leavesOtherTablesAlone(table: String) {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n\(table)\n")
    #expect(plan.plan.more.isEmpty)
    #expect(plan.diagnostics == [])
  }

  /// One role or one skill is as good a matrix as many where its heading says so; elsewhere it is a column of grades.
  @Test(arguments: [
    ("责任矩阵（RACI）", "| 活动 | 产品经理 |\n|---|---|\n| 评审 | R |", RecordKind.responsibility),
    ("RACI", "| 活动 | 产品经理 | 研发 |\n|---|---|---|\n| 评审 | A | |", .responsibility),
    ("三、技能矩阵", "| 成员 | Python |\n|---|---|\n| 李明 | 4 |", .skillProfile),
    ("技能矩陣", "| 成員 | 數據分析 |\n|---|---|\n| 李明 | ◑ |", .skillProfile),
  ])
  func takesAMatrixOfOneForWhatItsHeadingSays(heading: String, table: String, kind: RecordKind) {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n## \(heading)\n\n\(table)\n")
    #expect(plan.plan.more.identifiers(of: kind).count == 1)
    #expect(plan.diagnostics == [])
  }

  @Test(arguments: [
    ("路演安排", "| 活动 | 等级 |\n|---|---|\n| 路演 | A |\n| 沙龙 | C |"),
    ("责任矩阵", "| 活动 | 地点 |\n|---|---|\n| 路演 | 杭州 |\n| 沙龙 | 上海 |"),
    ("考勤", "| 成员 | 天数 |\n|---|---|\n| 李明 | 3 |\n| 王芳 | 2 |"),
    ("技能矩阵", "| 成员 | 证书 |\n|---|---|\n| 李明 | 系统分析师 |"),
  ])
  func leavesColumnsOfOneAloneThatAreNoMatrix(heading: String, table: String) {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n## \(heading)\n\n\(table)\n")
    #expect(plan.plan.more.isEmpty)
    #expect(plan.diagnostics == [])
  }

  @Test func takesTheCellsOfAQuarterApart() throws {
    let plan = read(
      matrix(
        "| 核心工作模块 | 季度一 | 第二季度 | 3季度 | Q4 | 备注 |",
        "| 品牌 | 焕新<br>任务：换标识、上新站<br>责任人：李明<br>衡量标准：搜索指数≥130 | 重点任务：路演 | | 持续 | 预算另议 |")
    ).plan
    let stages = try #require(plan.more.workstreams.first?.stages)
    #expect(stages.map(\.label) == ["季度一", "第二季度", "Q4"])
    #expect(stages.map { $0.range?.start.description } == ["2026-01-01", "2026-04-01", "2026-10-01"])
    #expect(stages.map(\.theme) == ["焕新", nil, "持续"])
    #expect(stages.map(\.tasks) == ["换标识、上新站", "路演", nil])
    #expect(stages[0].owner?.names == ["李明"])
    #expect(stages[0].measure == "搜索指数≥130")
  }

  @Test func readsABudgetByQuarters() throws {
    let plan = read(matrix("| 科目（万元） | Q1 | Q2（万元） | 合计（万元） |", "| 推广 | 3 | 5 | 8 |")).plan
    let line = try #require(plan.more.budget.first)
    #expect(line.parts.map { PlanOutline.text($0.amount) } == ["3", "50000"])
    #expect(PlanOutline.text(line.planned) == "80000")
  }

  /// A metric's dates are columns of the same sort, also as keys.
  @Test func readsDatesOfAMetricInTheFrontMatter() {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q2\nmetrics: [{title: 转化率, 5月: 12%, 4月: 10%}]\n---\n")
    #expect(PlanOutline(plan.plan).description == "I1 转化率 readings=2026-04-30=10% 2026-05-31=12%")
    #expect(findings(plan) == [])
  }

  /// A plan of 2026 with one table, whose header is line 5.
  private func matrix(_ header: String, _ rows: String...) -> String {
    let rule = "|" + String(repeating: "---|", count: header.count { $0 == "|" } - 1)
    return (["---", "title: 计划", "period: 2026", "---", header, rule] + rows).joined(separator: "\n") + "\n"
  }
}
