import PlanModel
import PlanReading
import Testing

@Suite struct DocumentNameTests {
  /// The marks of a document's name part no clauses: it may hold a comma of its own.
  @Test func keepsTheNamesOfDocumentsWhole() throws {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      ---

      ## O1 验证定制可行

      - KR1：6月15日前完成3类客户的需求调研，输出《需求白皮书》。负责人：孙倩

      任务1：撰写白皮书。负责人：孙倩，5.6-5.15，交付物：《需求白皮书》
      """)
    #expect(findings(plan) == [])
    #expect(plan.plan.objectives.first?.keyResults.first?.due?.text.hasPrefix("6月15日") == true)
    #expect(plan.plan.objectives.first?.keyResults.first?.title.contains("《需求白皮书》") == true)
    #expect(plan.plan.tasks.first?.deliverable == "《需求白皮书》")
  }
}
