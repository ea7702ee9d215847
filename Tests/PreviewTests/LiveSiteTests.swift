import PlanModel
import SiteGenerator
import Testing

@testable import Preview

@Suite struct LiveSiteTests {
  private static let page = "2026-q3/marketing.html"
  private static let plan = "plans/2026-q3/marketing.md"

  private func text(_ state: LiveState, _ path: String = page) throws -> String {
    String(decoding: try #require(try state.bytes(at: path)), as: UTF8.self)
  }

  @Test func showsASavedValueOnThePlansPageAtOnceAndElsewhereSoonAfter() async throws {
    let site = try TemporarySite([Self.plan: planText(current: "45")])
    let live = try await site.live()
    let before = await live.state
    #expect(try text(before).contains("50 %") || text(before).contains("50%"))
    try site.write(Self.plan, planText(current: "50"))
    await live.take([Self.plan])
    let atOnce = await live.state
    #expect(atOnce.number == before.number + 1)
    #expect(try text(atOnce) != text(before))
    #expect(try text(atOnce, "index.html") == text(before, "index.html"))
    let after = try await live.settled()
    #expect(try text(after) == text(atOnce))
    #expect(try text(after, "index.html") != text(before, "index.html"))
  }

  @Test func endsWithTheSiteThatABuildMakes() async throws {
    let site = try TemporarySite([
      Self.plan: planText(), "plans/2026-q3/sales.md": planText(title: "扩大销售"), "plans/about.md": "# 关于\n",
    ])
    let live = try await site.live()
    try site.write(Self.plan, planText(current: "47", more: "## 风险\n\n| 风险 | 可能性 |\n|---|---|\n| 缺货 | 高 |\n"))
    await live.take([Self.plan])
    try site.write("plans/2026-q3/rnd.md", planText(title: "按期上市"))
    try site.remove("plans/about.md")
    await live.take(["plans/2026-q3/rnd.md", "plans/about.md"])
    let state = try await live.settled()
    let day = try #require(CalendarDate(iso: "2026-08-14"))
    let loaded = try await LoadedSite(site.path, asOf: day, workers: Workers(1), progress: BuildProgress())
    let built = try SiteBuild(loaded)
    for file in built.files { #expect(try state.bytes(at: file.path) == file.content(), "\(file.path)") }
    #expect(try state.bytes(at: "about.html") == nil)
    #expect(state.diagnostics == built.diagnostics)
  }

  @Test func keepsTheLastGoodPageOfAPlanThatCantBeUnderstood() async throws {
    let site = try TemporarySite([Self.plan: planText()])
    let live = try await site.live()
    let good = try text(await live.state)
    #expect(await live.state.problems(ofPage: Self.page).isEmpty)
    try site.write(Self.plan, "---\ntitle: \"市场部\n" + planText().dropFirst(4))
    await live.take([Self.plan])
    let broken = try await live.settled()
    #expect(try goals(text(broken)) == goals(good))
    #expect(broken.outdated == [Self.plan])
    #expect(!broken.problems(ofPage: Self.page).isEmpty)
    #expect(!broken.problems(ofPage: "index.html").isEmpty)
    try site.write(Self.plan, planText())
    await live.take([Self.plan])
    let mended = try await live.settled()
    #expect(try text(mended) == good)
    #expect(mended.outdated.isEmpty && mended.problems(ofPage: Self.page).isEmpty)
  }

  /// The page's part that the last good reading of the plan decides.
  private func goals(_ page: String) -> Substring? {
    page.firstRange(of: "id=\"O1\"").map { page[$0.lowerBound...].prefix(400) }
  }

  /// As when a share is away for a moment, or another branch is checked out.
  @Test func showsWhatChangedWhileTheSiteCouldNotBeRead() async throws {
    let sales = "plans/2026-q3/sales.md"
    let site = try TemporarySite([Self.plan: planText(), sales: planText(title: "扩大销售")])
    let live = try await site.live()
    try site.move("plans", to: "aside")
    await live.take([Self.plan, sales])
    let failed = await live.state(after: 1, waiting: .seconds(20))
    #expect(failed.failure != nil)
    #expect(try text(failed).contains("提升口碑"))
    try site.write("aside/2026-q3/sales.md", planText(title: "守住老客户"))
    try site.move("aside", to: "plans")
    try site.write(Self.plan, planText(title: "提升复购"))
    await live.take([Self.plan])
    let state = try await live.settled()
    #expect(state.failure == nil)
    #expect(try text(state).contains("提升复购"))
    #expect(try text(state, "2026-q3/sales.html").contains("守住老客户"))
  }

  @Test func showsAStyleOfTheSitesOwn() async throws {
    let site = try TemporarySite([Self.plan: planText()])
    let live = try await site.live()
    try site.write("templates/planpress.css", "main { color: black }\n")
    await live.take(["templates/planpress.css"])
    let state = try await live.settled()
    #expect(try state.bytes(at: "view/assets/planpress.css") == Array("main { color: black }\n".utf8))
    #expect(state.numberOfShared == state.number)
  }

  @Test func readsAMetricsFileAgainWithThePlanThatNamesIt() async throws {
    let metric = "| 指标 | 目标 | series |\n|---|---|---|\n| 转化率 | 15% | data/q3.csv |\n"
    let site = try TemporarySite([
      Self.plan: planText(more: metric), "plans/2026-q3/data/q3.csv": "日期,值\n2026-07-10,11.5%\n",
    ])
    let live = try await site.live()
    #expect(try text(await live.state).contains("11.5"))
    try site.write("plans/2026-q3/data/q3.csv", "日期,值\n2026-07-10,12.5%\n")
    await live.take(["plans/2026-q3/data/q3.csv"])
    let state = try await live.settled()
    #expect(try text(state).contains("12.5") && !text(state).contains("11.5"))
  }

  @Test func answersAReaderWhoWaitsWhenSomethingChangesAndWhenTheTimeIsOver() async throws {
    let site = try TemporarySite([Self.plan: planText()])
    let live = try await site.live()
    #expect(await live.state(after: 1, waiting: .milliseconds(20)).number == 1)
    async let waited = live.state(after: 1, waiting: .seconds(20)).number
    try await Task.sleep(for: .milliseconds(50))
    try site.write(Self.plan, planText(current: "48"))
    await live.take([Self.plan])
    #expect(await waited >= 2)
  }
}
