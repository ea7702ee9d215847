import Foundation
import PlanModel
import Testing

@testable import SiteGenerator

struct PlanPartTests {
  @Test(arguments: PlanKind.allCases)
  func showsEveryPartOnceOnThePageOfAKind(kind: PlanKind) {
    let parts = PlanPart.parts(of: kind)
    #expect(parts.count == PlanPart.allCases.count)
    #expect(Set(parts) == Set(PlanPart.allCases))
  }

  private let records = """
    period: 2026-Q2
    objectives: [{id: O1, title: 客户留存率提高到 90%, due: 2026-06-30}]
    tasks: [{id: T1, title: 梳理名单, start: 2026-04-06, end: 2026-04-17}]
    risks: [{id: R1, title: 系统中断, likelihood: high, impact: severe}]
    ---

    ## 优势

    - 熟悉客户

    ## 做得好的

    - 按期完成

    ## 正文

    说明。

    """

  private static func order(_ page: String, _ anchors: [String]) -> [String] {
    anchors.compactMap { anchor in page.range(of: "<section id=\"\(anchor)\"").map { (anchor, $0.lowerBound) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test(arguments: [
    ("quarter", ["goals", "timeline", "tasks", "risks"]), ("project", ["timeline", "goals", "tasks", "risks"]),
    ("crisis", ["risks", "tasks", "timeline", "goals"]), ("report", ["goals", "tasks", "timeline", "risks"]),
    ("breakdown", ["goals", "tasks", "timeline", "risks"]),
  ])
  func opensWithWhatTheReadersOfAKindComeFor(kind: String, order: [String]) throws {
    let page = try SmallSite.page(.plan(0), of: ["a": "---\ntitle: 计划\nkind: \(kind)\n\(records)"])
    #expect(Self.order(page, ["goals", "timeline", "tasks", "risks"]) == order)
  }

  @Test func callsOthersWhatIsLeftBySomeThatTheTextShows() throws {
    let inFrontMatter = "---\ntitle: 计划\nmetrics: [{id: K1, title: 搜索指数}]\n---\n"
    let table = "\n## 指标\n\n| 编号 | 指标 | 目标值 |\n| --- | --- | --- |\n| K2 | 获客成本 | 170 |\n"
    let both = try SmallSite.page(.plan(0), of: ["a": inFrontMatter + table])
    #expect(both.contains("<a href=\"#%E6%8C%87%E6%A0%87\">指标</a></li><li><a href=\"#metrics\">其他指标</a></li>"))
    #expect(both.contains("<section id=\"metrics\" class=\"part part-metrics\"><h2>其他指标</h2>"))
    let alone = try SmallSite.page(.plan(0), of: ["a": inFrontMatter])
    #expect(alone.contains("<section id=\"metrics\" class=\"part part-metrics\"><h2>指标</h2>"))
  }
}
