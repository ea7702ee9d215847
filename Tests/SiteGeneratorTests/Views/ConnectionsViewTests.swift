import SiteGenerator
import Testing

/// What a plan's page says of the plans above and below it.
struct ConnectionsViewTests {
  private static let company = """
    ---
    title: 公司计划
    kind: company
    period: 2026
    ---

    | 编号 | 目标 |
    | --- | --- |
    | O1 | 收入增长 |
    | O2 | 客户满意 |
    """

  private func supporter(_ title: String, supports: String) -> String {
    """
    ---
    title: \(title)
    department: 市场部
    period: 2026-Q2
    supports: \(supports)
    ---

    正文
    """
  }

  @Test func namesASupporterOnceWithAllThatItSupports() throws {
    let plans = ["2026": Self.company, "2026-q2/marketing": supporter("季度计划", supports: "[2026#O1, 2026#O2]")]
    let page = try SmallSite.page(.plan(0), of: plans)
    #expect(
      page.contains(
        "<h3>下级承接</h3><ul class=\"links\"><li><a href=\"2026-q2/marketing.html\">季度计划</a> <span class=\"st not-updated\">未更新</span>"
          + " <span class=\"feeds\">→ <a href=\"#O1\">O1</a>、<a href=\"#O2\">O2</a></span></li></ul>"))
  }

  @Test(arguments: [(99, 99), (100, 100), (101, 100), (2_000, 100)])
  func beginsAVeryLongTitleWhereItIsOneOfMany(_ letters: Int, _ shown: Int) throws {
    let title = String(repeating: "长", count: letters)
    let plans = ["2026-q2/marketing": supporter(title, supports: "2026#O1"), "2026": Self.company]
    let name = String(repeating: "长", count: shown) + (letters > shown ? "…" : "")
    #expect(try SmallSite.page(.plan(0), of: plans).contains("<a href=\"2026-q2/marketing.html\">\(name)</a>"))
    #expect(try SmallSite.page(.plan(1), of: plans).contains("<h1>\(title)</h1>"))
  }
}
