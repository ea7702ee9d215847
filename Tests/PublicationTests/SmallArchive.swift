import Foundation
import PlanModel
import PlanReading
import SiteGenerator
import Testing

@testable import Publication

/// A site of three plans with what its second quarter was archived as, in a folder that goes away with it.
final class SmallArchive: Sendable {
  let folder: URL
  let site: URL
  static let asOf = "2026-06-30"

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "planpress-archive-" + UUID().uuidString)
    site = folder.appending(path: "site")
    for (path, text) in Self.files.merging(files, uniquingKeysWith: { _, own in own }) { try write(text, to: path) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("left behind: \(folder.path): \(error)")
    }
  }

  static let files = [
    "planpress.yml": "title: 澄屿家居\n",
    "plans/company/2026.md": """
    ---
    title: 公司 2026 年计划
    kind: company
    owner: 陈屿
    period: 2026
    ---

    ## 目标

    | 编号 | 目标 | 负责人 |
    | --- | --- | --- |
    | O1 | 把市场做大 | 陈屿 |

    """,
    "plans/2026-q2/市场部.md": """
    ---
    title: 市场部第二季度计划
    kind: quarter
    department: 市场部
    owner: 周予安
    period: 2026-Q2
    status: closed
    supports: company/2026#O1
    metrics:
      - {id: K1, title: 搜索指数, unit: 点, baseline: 10, target: 20, series: data/index.csv}
    ---

    ![示意图](map.svg)

    ## 目标

    | 编号 | 目标 | 负责人 |
    | --- | --- | --- |
    | O1 | 声量翻倍 | 周予安 |

    """,
    "plans/2026-q2/data/index.csv": "date,搜索指数\n2026-04-30,12\n2026-05-31,16\n",
    "plans/2026-q2/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
    "plans/2026-q2/unread.txt": "Nobody refers to this.",
    "plans/2026-q3/sales.md": """
    ---
    title: 销售部第三季度计划
    kind: quarter
    department: 销售部
    owner: 林舟
    period: 2026-Q3
    ---

    还没有开始。

    """,
  ]

  func write(_ text: String, to path: String) throws {
    let url = site.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  var archives: String { site.appending(path: "archives").path }

  @discardableResult
  func create(
    department: String? = nil, isRevision: Bool = false, isWithRestricted: Bool = false, date: String = "2026-07-10"
  ) async throws -> ArchiveRecord {
    let workers = Workers(2)
    let asOf = try CalendarDate.sure(Self.asOf)
    let loaded = try await LoadedSite(site.path, asOf: asOf, workers: workers, progress: BuildProgress())
    var creation = ArchiveCreation(
      period: try #require(PeriodGrammar.parse("2026-Q2")), department: department, date: try .sure(date),
      provenance: Provenance(version: "1.0", asOf: asOf), isRevision: isRevision, workers: workers, text: Self.text)
    creation.isWithRestricted = isWithRestricted
    return try await creation.run(loaded, into: archives)
  }

  static let text: @Sendable (Language) -> DiagnosticText = { DiagnosticText($0) { "\($0)" } }

  /// What verification says, a line each.
  func verify(
    rebuild: Bool = false, copy: ArchiveRegister? = nil, signers: String? = nil
  ) async throws -> [String] {
    var verification = ArchiveVerification(try ArchiveStore(archives))
    verification.copy = copy
    verification.signers = signers
    verification.environment = ["PATH=/usr/bin:/bin"]
    if rebuild { verification.rebuild = .init(workers: Workers(2), text: Self.text) }
    return try await verification.everything().map { $0.text(in: .simplifiedChinese) }
  }

  func url(_ path: String) -> URL { URL(fileURLWithPath: archives).appending(path: path) }

  /// Writes over a file that is read-only, as somebody who wants to would.
  func change(_ path: String, _ edit: (inout String) -> Void) throws {
    var text = try String(contentsOf: url(path), encoding: .utf8)
    edit(&text)
    try FileManager.default.removeItem(at: url(path))
    try Data(text.utf8).write(to: url(path))
  }

  func tree(_ path: String) throws -> [String: Data] {
    var tree: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: url(path).path) {
      let file = url(path + "/" + name)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      tree[name] = try Data(contentsOf: file)
    }
    return tree
  }
}

extension CalendarDate {
  static func sure(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
}
