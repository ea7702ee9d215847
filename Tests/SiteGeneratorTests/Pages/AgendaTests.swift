import Foundation
import PlanModel
import Testing

@testable import SiteGenerator

/// What is late and what nobody reports on; the as-of date is Wednesday 20 May 2026.
struct AgendaTests {
  private func plan(period: String, status: String = "active", rows: String = "") -> String {
    """
    ---
    title: 计划
    kind: quarter
    department: 市场部
    owner: 王芳
    period: \(period)
    status: \(status)
    ---

    | 目标 | KR编号 | KR | 负责人 | 目标值 |
    | --- | --- | --- | --- | --- |
    | 获客 | O1.KR1 | 有效线索 | 李明 | 200 |
    | 获客 | O1.KR2 | 新客户 | 李明 | 20 |

    \(rows)

    """
  }

  private static let report = """
    | 日期 | KR编号 | 当前值 |
    | --- | --- | --- |
    | 2026-05-18 | O1.KR1 | 90 |
    """

  /// What stands under 久未更新 in the home page's triage, and how many the figure above counts.
  private func stale(_ text: String) throws -> (column: String, count: Int) {
    let site = try SmallSite.make(["2026/a": text])
    let page = String(decoding: PageRenderer(site: site).render(.home), as: UTF8.self)
    let columns = page.components(separatedBy: "<section><h3>")
    let column = try #require(columns.first { $0.hasPrefix("久未更新") }).components(separatedBy: "</section>")[0]
    return (column, digest(of: site).stale)
  }

  private func digest(of site: Site) -> PlanDigest {
    PlanDigest(site.portfolio.plans[0], site.portfolio.analyses[0], settings: site.portfolio.settings)
  }

  @Test func countsWhatWasNeverReportedSinceThePeriodBegan() throws {
    let (column, count) = try stale(plan(period: "2026-Q2"))
    #expect(count == 2)
    #expect(column.contains("开始 49 天，从未更新") && column.contains("#O1.KR1\">有效线索"))
    #expect(column.contains("<time>2026-04-01</time>"))
  }

  @Test func countsOnlyWhatIsSilentWhereTheRestIsReported() throws {
    let (column, count) = try stale(plan(period: "2026-Q2", rows: Self.report))
    #expect(count == 1)
    #expect(!column.contains("#O1.KR1\"") && column.contains("#O1.KR2\""))
  }

  @Test(arguments: [("2026-05", "active"), ("2026-Q2", "draft"), ("2026-Q2", "closed")])
  func saysThatNothingWasReportedYet(period: String, status: String) throws {
    let (column, count) = try stale(plan(period: period, status: status))
    #expect(count == 0)
    #expect(column.contains("尚无更新记录。"))
  }

  @Test func saysThatNothingIsStaleOnlyWhereSomebodyReports() throws {
    let (column, count) = try stale(plan(period: "2026-05", rows: Self.report))
    #expect(count == 0 && column.contains("没有久未更新的数据。"))
  }

  @Test func tellsThePersonWhatTheyNeverReported() throws {
    let page = try SmallSite.page(.person("李明"), of: ["2026/a": plan(period: "2026-Q2")])
    #expect(page.contains("开始 49 天，从未更新"))
  }

  /// 尽快 is an error that `check` reports; the days late would be counted from a day that nobody wrote.
  @Test func countsNobodyAsLateByAnEndThatCannotBeRead() throws {
    let tasks = """
      | 任务编号 | 任务 | 负责人 | 开始 | 结束 | 前置任务 |
      | --- | --- | --- | --- | --- | --- |
      | T1 | 设计 | 李明 | 4月中旬 | 尽快 | |
      | T2 | 开发 | 李明 | 4月中旬 | | |

      | 编号 | 里程碑 | 日期 | 前置任务 |
      | --- | --- | --- | --- |
      | M1 | 上线 | 尽快 | T2 |
      """
    let site = try SmallSite.make(["2026/a": plan(period: "2026-Q2", rows: tasks)])
    #expect(digest(of: site).overdue == 1)
    #expect(Agenda([0], in: site.portfolio).overdue.map(\.day) == [CalendarDate(iso: "2026-04-20")])
    let schedule = site.portfolio.analyses[0].schedule
    #expect(schedule.tasks.map(\.status) == [.notStarted, .delayed])
    #expect(schedule.milestones.map(\.status) == [.notStarted])
  }
}
