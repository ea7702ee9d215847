import PlanModel
import SiteGenerator
import Testing

/// What a review tells first, and where it leads.
@Suite struct ReviewPageTests {
  private static func plan(_ department: String, _ current: Int) -> String {
    """
    ---
    title: \(department)计划
    department: \(department)
    period: 2026-Q2
    ---

    | 总目标 | KR编号 | KR描述 | 目标值 | 当前值 |
    |---|---|---|---|---|
    | \(department)的目标 | KR1 | 客户数 | 100 | \(current) |
    """
  }

  private static let plans = [
    "2026-q2/a": plan("甲部", 90), "2026-q2/b": plan("乙部", 5), "2026-q2/c": plan("丙部", 40),
    "2026-q2/d": plan("丁部", 100),
  ]

  /// The page's part below a heading.
  private func part(_ page: String, _ heading: String) -> String {
    let parts = page.split(separator: "<h2").filter { $0.hasPrefix(">" + heading) }
    return parts.first.map { String($0) } ?? ""
  }

  @Test func namesGoalsThatNeedHelpFirst() throws {
    let page = try SmallSite.page(.review("2026-Q2"), of: Self.plans)
    let goals = part(page, "目标")
    let order = ["乙部的目标", "丙部的目标", "甲部的目标", "丁部的目标"].map { goals.firstRange(of: $0)?.lowerBound }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    let attention = part(page, "需要关注")
    #expect(attention.split(separator: "<tr>").filter { $0.contains("乙部") || $0.contains("丙部") }.count == 2)
    #expect(
      try #require(attention.firstRange(of: "乙部")).lowerBound < #require(attention.firstRange(of: "丙部")).lowerBound)
  }

  @Test func comparesAQuarterWithTheOneBeforeOnlyWhenItIsOver() throws {
    let before = Self.plan("甲部", 80).replacing("2026-Q2", with: "2026-Q1")
    let plans = ["2026-q1/a": before, "2026-q2/a": Self.plan("甲部", 40)]
    func page(_ day: String, _ address: PageAddress) throws -> String {
      String(decoding: PageRenderer(site: try SmallSite.make(plans, asOf: day)).render(address), as: UTF8.self)
    }
    let running = try page("2026-05-20", .review("2026-Q2"))
    #expect(running.contains("上期 80%") && !running.contains("−40") && !running.contains("变化"))
    #expect(!part(running, "与上期相比").contains("变化（百分点）"))
    let over = try page("2026-06-30", .review("2026-Q2"))
    #expect(over.contains("上期 80%，变化 −40 个百分点"))
    #expect(try !page("2026-05-20", .department("甲部")).contains("−40"))
    #expect(try page("2026-06-30", .department("甲部")).contains("−40"))
  }

  @Test func listsKeyResultsOfAClosedPlanThatWereNotReached() throws {
    let closed = Self.plan("甲部", 90).replacing("period:", with: "status: closed\nperiod:")
    let renderer = PageRenderer(site: try SmallSite.make(["2026-q2/a": closed], asOf: "2026-07-02"))
    let page = String(decoding: renderer.render(.review("2026-Q2")), as: UTF8.self)
    #expect(part(page, "未达成的关键结果").contains("客户数"))
    #expect(part(page, "需要关注").isEmpty)
  }

  @Test func leadsToTheNewestArchiveOfItsPeriod() throws {
    func record(_ id: String, _ period: String, _ department: String? = nil) throws -> String {
      let day = try #require(CalendarDate(iso: "2026-07-01"))
      let digest = String(repeating: "0", count: 64)
      let record = ArchiveRecord(
        id: id, period: period, department: department, date: day, asOf: day, fileCount: 1, byteCount: 1,
        tagManifestDigest: digest, zipDigest: digest, replaces: nil, previous: digest)
      return String(decoding: record.line, as: UTF8.self)
    }
    func pages(_ lines: [String]) throws -> [String] {
      let site = try SmallSite.make(Self.plans)
      let archives = ArchiveRegister(bytes: Array(lines.joined(separator: "\n").utf8))
      let renderer = PageRenderer(
        site: Site(
          configuration: site.configuration, portfolio: site.portfolio, bodies: site.bodies, diagnostics: Findings([]),
          archives: archives))
      return [PageAddress.review("2026-Q2"), .period("2026-Q2")].map {
        String(decoding: renderer.render($0), as: UTF8.self)
      }
    }
    let others = [try record("2026-Q1", "2026-Q1")]
    let department = others + [try record("2026-Q2-b", "2026-Q2", "乙部")]
    let whole = [try record("2026-Q2", "2026-Q2"), try record("2026-Q2-r2", "2026-Q2")] + department
    for page in try pages(others) { #expect(!page.contains("已归档")) }
    for page in try pages(department) {
      #expect(page.contains("<a href=\"../../view/archives.html#2026-Q2-b\">已归档</a>"))
    }
    for page in try pages(whole) {
      #expect(page.contains("<a href=\"../../view/archives.html#2026-Q2-r2\">已归档</a>"))
    }
  }

  @Test func namesMilestonesOfRunningPlansBeforeThoseOfYearsAgo() throws {
    func plan(_ period: String, _ milestone: String, _ day: String) -> String {
      "---\ntitle: \(milestone)计划\nperiod: \(period)\n---\n\n| 里程碑 | 时间 |\n|---|---|\n| \(milestone) | \(day) |\n"
    }
    let page = try SmallSite.page(
      .milestones,
      of: ["2020-q1/a": plan("2020-Q1", "旧事", "2020-02-01"), "2026-q2/a": plan("2026-Q2", "新事", "2026-05-01")])
    let late = part(page, "已逾期")
    #expect(try #require(late.firstRange(of: "新事")).lowerBound < #require(late.firstRange(of: "旧事")).lowerBound)
  }
}
