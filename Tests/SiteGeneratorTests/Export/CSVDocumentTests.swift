import Foundation
import PlanModel
import SiteGenerator
import Testing

struct CSVDocumentTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func table(_ content: CSVDocument.Content, _ plans: [String: String]) async throws -> String {
    for (key, text) in plans { try folder.write(text, to: "plans/\(key).md") }
    let date = try #require(CalendarDate(iso: "2026-05-15"))
    let site = try await LoadedSite(folder.path, asOf: date, workers: Workers(2), progress: BuildProgress()).site
    return String(decoding: CSVDocument(site, of: content, language: .english).bytes.dropFirst(3), as: UTF8.self)
  }

  /// No two tables have the same columns, so each cell says where it stands.
  @Test func writesTheTablesThatAreNoRecordsACellARow() async throws {
    let front = "---\ntitle: Q\nperiod: 2026-Q2\n---\n\n"
    let table = try await table(
      .textTables,
      [
        "a": front + "| 方面 | 内容 |\n|---|---|\n| 定位 | 增长, 破局 |\n| 职责 | |\n",
        "b": front + "## 原则\n\n| 原则 | 意味着 |\n|---|---|\n| 透明 | =当天 |\n\n## 任务\n\n| 任务 | 负责人 |\n|---|---|\n| 甲 | 李明 |\n",
      ])
    #expect(
      table == """
        Plan,Title of the plan,Department,Owner of the plan,Period,Heading,Table,Row,Column,Words\r
        a,Q,,,2026-Q2,,1,1,方面,定位\r
        a,Q,,,2026-Q2,,1,1,内容,"增长, 破局"\r
        a,Q,,,2026-Q2,,1,2,方面,职责\r
        b,Q,,,2026-Q2,原则,1,1,原则,透明\r
        b,Q,,,2026-Q2,原则,1,1,意味着,"'=当天"\r

        """)
  }

  /// (6 − 4.8) ÷ (6 − 4) is 0.6000000000000001 to a computer.
  @Test func writesSharesWithoutTheDigitsThatAreTheComputersAlone() async throws {
    let plan =
      "---\ntitle: Q\nperiod: 2026-Q2\n---\n\n| 目标 | KR | 基线 | 目标值 | 当前值 |\n|---|---|---|---|---|\n| 快 | 响应 | 6 | 4 | 4.8 |\n"
    let keyResults = try await table(.records(.keyResult), ["a": plan])
    #expect(keyResults.hasSuffix(",0.6,0.6,onTrack\r\n"))
    #expect(try await table(.records(.objective), ["a": plan]).hasSuffix(",0.6,onTrack\r\n"))
    #expect(try await table(.plans, ["a": plan]).contains(",0.6,"))
  }

  @Test func hasNoTableOfTextsWhereEveryTableIsOneOfRecords() async throws {
    try folder.write("---\ntitle: Q\n---\n\n| 角色 | 职责 |\n|---|---|\n| 经理 | 协调 |\n", to: "plans/q.md")
    let date = try #require(CalendarDate(iso: "2026-05-15"))
    let site = try await LoadedSite(folder.path, asOf: date, workers: Workers(2), progress: BuildProgress()).site
    #expect(CSVDocument(site, of: .textTables, language: .english).isEmpty)
    #expect(!CSVDocument(site, of: .records(.role), language: .english).isEmpty)
  }
}
