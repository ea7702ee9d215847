import HTML
import PlanModel
import PlanReading
import SourceText
import Testing

@testable import SiteGenerator

struct FindingsTableTests {
  private let text = """
    ---
    title: 计划
    period: 2026-Q2
    objectives:
      - id: O1
        title: 留存
        key_results:
          - {id: KR1, title: 留存率, target: 90}
    tasks:
      - id: T1
        title: 梳理名单
        owner: 李明
    summary: 线上
    ---

    | 任务编号 | 任务 |
    |---|---|
    | T2 | 访谈 |

    """

  @Test(
    arguments: [(3, 1, nil), (5, 5, "O1"), (8, 25, "O1.KR1"), (12, 9, "T1"), (13, 1, nil), (18, 3, "T2")]
      as [(Int, Int, String?)])
  func leadsFromALineToTheRecordThatItBelongsTo(line: Int, column: Int, record: String?) {
    let plan = PlanReader().read(Array(text.utf8), key: "a", file: "plans/a.md").plan
    let place = SourcePosition(line: line, column: column)
    let finding = Diagnostic(.missingPlanTitle, file: "plans/a.md", at: SourceSpan(start: place, length: 1))
    var page = PageWriter(strings: TemplateLibrary().strings(.english), links: .none, depth: 0)
    FindingsTable([finding], of: plan).write(to: &page)
    let html = String(decoding: page.html.bytes, as: UTF8.self)
    let expected = record.map { "<td class=\"n\"><a href=\"#\($0)\">\(line):\(column)</a>" }
    #expect(html.contains(expected ?? "<td class=\"n\">\(line):\(column)</td>"))
  }
}
