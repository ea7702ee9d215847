import PlanModel
import SiteGenerator
import Testing

/// What a budget's page says of the money that is kept back.
@Suite struct BudgetViewTests {
  private static let budget = """
    ---
    title: 市场部年度计划
    kind: annual
    period: 2026
    budget:
      - {title: 展会, planned: 80万元}
      - {title: 应急储备, planned: 20万元, 类别: 储备}
    ---
    """

  @Test(arguments: [
    (0.1, 0.15, "<span class=\"st at-risk\">高于 15%，建议 10%–15%</span>"),
    (0.1, 0.2, "<span class=\"st on-track\">在 10%–20% 之间</span>"),
    (0.25, 0.3, "<span class=\"st at-risk\">低于 25%，建议 25%–30%</span>"),
  ])
  func judgesTheReserveByTheSitesOwnBounds(least: Double, most: Double, verdict: String) throws {
    var thresholds = AnalysisSettings.Thresholds()
    (thresholds.leastReserve, thresholds.mostReserve) = (least, most)
    let page = try SmallSite.page(.plan(0), of: ["2026/marketing": Self.budget], thresholds: thresholds)
    #expect(page.contains(verdict))
  }
}
