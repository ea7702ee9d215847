import SiteGenerator
import Testing

/// What an alert shows of the readings that gave it.
@Suite struct AlertListTests {
  @Test func showsTheNewestOfManyMisses() throws {
    let plan = """
      ---
      title: 周报
      period: 2026-Q2
      ---

      | 指标 | 目标值 | W14 | W15 | W16 | W17 | W18 | W19 | W20 |
      |---|---|---|---|---|---|---|---|---|
      | 签约 | 100 | 11 | 12 | 13 | 14 | 15 | 16 | 17 |
      """
    let page = try SmallSite.page(.plan(0), of: ["2026-q2/sales": plan])
    #expect(
      page.contains(
        "连续 7 期低于目标 100 的 80% <span class=\"hint\">… W15 12、W16 13、W17 14、W18 15、W19 16、W20 17</span>"))
  }
}
