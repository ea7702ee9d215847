import PlanModel
import PlanReading
import SourceText
import Testing

/// Tables as a spreadsheet puts them on the clipboard: tabs between the cells.
@Suite struct PastedTableTests {
  private static let head = "---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n"

  @Test func readsATableWithTabsAsOneOfMarkdown() {
    let pasted = read(
      Self.head + "说明\n任务编号\t任务\t负责人\t计划结束\nT1\t访谈\t李明\t5.10\nT2\t整理|归档\t王芳\t5.20\n后文\n", key: "plan")
    #expect(pasted.plan.tasks.map(\.id) == ["T1", "T2"])
    #expect(pasted.plan.tasks.map(\.title) == ["访谈", "整理|归档"])
    #expect(pasted.plan.tasks.map { $0.owner?.text } == ["李明", "王芳"])
    #expect(pasted.plan.tasks.map { $0.end?.end?.description } == ["2026-05-10", "2026-05-20"])
    #expect(findings(pasted) == [])
  }

  @Test func placesRecordsAndMistakesWhereTheFileHasThem() {
    let pasted = read(
      Self.head + "任务编号\t任务\t负责人\t计划结束\nT1\t访谈\t李明\t尽快\nT2\t整理\t王芳\t5.20\n\n**重点** 是<b>访谈</b>\n", key: "plan")
    #expect(pasted.plan.tasks.map { $0.fields.span.start.line } == [7, 8])
    #expect(findings(pasted) == ["7:10 unknown-date", "10:9 raw-html", "10:14 raw-html"])
  }

  @Test func joinsTheLinesOfACellInQuotationMarks() {
    let pasted = read(
      Self.head + "任务\t交付物\t负责人\n访谈\t\"报告\n清单\"\t李明\n\"重点\"客户\t纪要\t王芳\n", key: "plan")
    #expect(pasted.plan.tasks.map(\.title) == ["访谈", "\"重点\"客户"])
    #expect(pasted.plan.tasks.map { $0.fields[.deliverable] } == ["报告；清单", "纪要"])
    #expect(pasted.plan.tasks.map { $0.fields.span.start.line } == [7, 9])
  }

  @Test func namesLinesThatLookLikeATableAndHaveNoColumnNames() {
    let pasted = read(Self.head + "T1\t访谈\t李明\nT2\t整理\t王芳\n", key: "plan")
    #expect(findings(pasted) == ["6:1 pasted-table"])
    #expect(pasted.plan.tasks.isEmpty)
  }

  @Test(arguments: [
    "```\n任务\t负责人\t计划结束\n访谈\t李明\t5.10\n```\n",
    "\t任务\t负责人\n\t访谈\t李明\n",
    "- 任务\t负责人\n- 访谈\t李明\n",
    "名词\t解释\n转化\t成交的比例\n",
  ])
  func leavesOtherTabsAlone(text: String) {
    let plan = read(Self.head + text, key: "plan")
    #expect(plan.plan.tasks.isEmpty)
    #expect(findings(plan) == [])
  }
}
