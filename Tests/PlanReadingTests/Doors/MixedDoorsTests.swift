import PlanModel
import PlanReading
import SourceText
import Testing

@Suite struct MixedDoorsTests {
  @Test func joinsGoalsOfTheFrontMatterWithKeyResultsOfATable() {
    let plan = read(
      """
      ---
      title: 计划
      objectives:
        - {id: O1, title: 扩大销售}
        - {id: O2, title: 服务更快}
      ---
      | 所属目标 | KR编号 | 关键结果 | 目标值 |
      |---|---|---|---|
      | O1 | KR1 | 新签客户 | 40家 |
      | 服务更快 | KR4 | 答复时长 | 8小时 |
      |  |  | 满意度 | 90分 |
      """)
    #expect(
      PlanOutline(plan.plan).description == """
        O1 扩大销售
          O1.KR1 新签客户 target=40
        O2 服务更快
          O2.KR4 答复时长 target=8
          O2.KR1 满意度 target=90
        """)
    #expect(findings(plan) == [])
  }

  /// A breakdown numbers its key results through; the author's number stays, and alone it names the one that has it.
  @Test func findsAKeyResultByItsOwnNumberWhereOnlyOneHasIt() {
    let plan = read(
      """
      ---
      title: 计划
      ---
      | 总目标 | KR编号 | 关键结果 | 目标值 |
      |---|---|---|---|
      | 扩大销售 | KR1 | 新签客户 | 40家 |
      | 服务更快 | KR4 | 答复时长 | 8小时 |
      |  | O2.KR1 | 满意度 | 90分 |
      """
    ).plan
    #expect(plan.objectives.flatMap { $0.keyResults.map(\.id) } == ["O1.KR1", "O2.KR4", "O2.KR1"])
    let index = RecordIndex(plan)
    #expect(index.match("KR4") == index.match("O2.KR4"))
    if case .several(let places) = index.match("KR1") {
      #expect(places.count == 2)
    } else {
      Issue.record("KR1 is not two")
    }
  }

  @Test func namesBothPlacesOfAnIdentifierGivenTwice() {
    let plan = read(
      "---\ntitle: 计划\ntasks:\n  - {id: T1, title: 调研}\n---\n\n| 任务编号 | 任务 | 负责人 |\n|---|---|---|\n| T1 | 设计 | 王芳 |\n\n任务1：上线\n"
    )
    #expect(findings(plan) == ["9:3 duplicate-identifier", "11:1 duplicate-identifier"])
    #expect(plan.diagnostics.map { $0.related?.span.start.line } == [4, 4])
  }

  @Test func numbersWhatHasNoIdentifierAroundWhatHas() {
    let plan = read(
      "---\ntitle: 计划\ntasks: [{title: 甲}, {id: 1, title: 乙}, {id: T 2, title: 丙}, 丁]\nobjectives:\n  - {title: 戊, key_results: [{title: 己}, {id: O1.KR1, title: 庚}]}\n---\n"
    )
    #expect(plan.plan.tasks.map(\.id) == ["T3", "T1", "T2", "T4"])
    #expect(plan.plan.objectives.first?.keyResults.map(\.id) == ["O1.KR2", "O1.KR1"])
    #expect(findings(plan) == [])
  }
}
