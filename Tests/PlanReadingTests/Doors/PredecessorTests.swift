import PlanModel
import PlanReading
import Testing

@Suite struct PredecessorTests {
  @Test func pointsAtTheWordsThatAreNoPredecessor() {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      tasks:
        - {id: T1, title: 调研}
        - {id: T2, title: 开发, after: T1、T1+2月}
      ---
      """)
    #expect(findings(plan) == ["6:35 unknown-dependency"])
    #expect(PlanOutline(plan.plan).lines.last == "T2 开发 after=T1FS")
  }

  @Test func callsTasksByTheirNamesInProse() {
    let plan = read("---\ntitle: 计划\nperiod: 2026-Q2\n---\n任务1：调研\n\n任务2：开发，前置任务：任务1\n")
    #expect(PlanOutline(plan.plan).lines == ["T1 调研", "T2 开发 after=T1FS"])
  }

  @Test func callsTasksByTheirNumbersInABreakdown() {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      ---

      | 任务编号 | 任务名称 | 上级 | 前置任务 |
      | --- | --- | --- | --- |
      | 1 | 调研 | | |
      | 2 | 设计 | | 1 |
      | 3 | 开发 | 2 | 1、2+2d |
      | 4 | 发布 | | 9 |
      """
    ).plan
    #expect(
      PlanOutline(plan).lines == [
        "T1 调研", "T2 设计 after=T1FS", "T3 开发 after=T1FS,T2FS2", "T4 发布 after=9FS",
      ])
    #expect(plan.tasks[2].parent?.record == "T2")
  }

  @Test func completesAKeyResultThatOnlyOneObjectiveHas() {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      objectives:
        - {title: 甲, key_results: [{id: KR1, title: 一}, {id: KR2, title: 二}]}
        - {title: 乙, key_results: [{id: KR1, title: 三}]}
      tasks:
        - {title: 调研, key_result: KR2}
        - {title: 开发, key_result: KR1}
      ---
      """
    ).plan
    #expect(plan.tasks.map { $0.keyResult?.text } == ["O1.KR2", "KR1"])
  }
}
