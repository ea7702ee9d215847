import Foundation
import PlanModel
import SiteGenerator
import Testing

@testable import Preview

/// A site in a folder of its own, removed when the test is done.
final class TemporarySite: Sendable {
  let path: String
  private let folder: Folder

  init(_ files: [String: String] = [:]) throws {
    path = "/tmp/planpress-preview-\(UInt64.random(in: 0 ... .max))"
    folder = try Folder.made(path)
    for (name, text) in files { try write(name, text) }
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
  }

  func write(_ name: String, _ text: String) throws {
    try folder.write(Array(text.utf8), to: name, onCollision: .replace)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
  }

  /// A site that is told of changes by the test, as of a fixed day.
  func live(for audience: Audience? = nil) async throws -> LiveSite {
    let day = try #require(CalendarDate(iso: "2026-08-14"))
    return try await LiveSite(path, workers: Workers(2), audience: audience, today: { day })
  }
}

/// A quarter's plan with one goal.
func planText(current: String = "45", title: String = "提升口碑", more: String = "") -> String {
  """
  ---
  title: 市场部三季度计划
  department: 市场部
  owner: 林小满
  period: 2026-Q3
  ---

  | 总目标 | KR编号 | KR描述 | 负责人 | 基线 | 目标值 | 当前值 | 权重(%) | 完成时限 |
  |---|---|---|---|---|---|---|---|---|
  | \(title) | KR1 | 净推荐值 | 林小满 | 40 | 50 | \(current) | 100 | 9月30日 |

  \(more)
  """
}

extension LiveSite {
  /// The newest state once everything that was told of is on every page.
  func settled() async throws -> LiveState {
    while !isUpToDate { try await Task.sleep(for: .milliseconds(5)) }
    return state
  }
}
