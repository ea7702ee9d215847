import Foundation
import PlanModel
import SourceText
import Testing

@testable import PlanReading

/// The plans in `plans/` are what newcomers copy from: the checks find in them what `docs/example-company.md` says.
struct ExampleCompanyTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appending(path: path))).map(Array.init)
  }

  /// Every finding of the folder as `file: code first-argument`, sorted.
  private static func findings(asOf day: String) throws -> [String] {
    let folder = root.appending(path: "plans")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var settings = PlanReader.Settings()
    settings.dataFile = { path in bytes(path).map { DataFile.bytes($0) } ?? .missing }
    let reader = PlanReader(settings: settings)
    let read = try paths.filter { $0.hasSuffix(".md") }.sorted().map { path in
      try reader.read(#require(bytes("plans/" + path)), key: String(path.dropLast(3)), file: "plans/" + path)
    }
    let asOf = try #require(CalendarDate(iso: day))
    let portfolio = Portfolio.link(
      plans: read.map(\.plan), settings: AnalysisSettings(asOf: asOf, calendar: .china))
    let check = PlanCheck(of: portfolio)
    let all = read.flatMap(\.diagnostics) + portfolio.plans.indices.flatMap { check.diagnostics(ofPlanAt: $0) }
    return all.map { "\($0.file.dropFirst("plans/".count)): \($0.code.name) \($0.name)" }.sorted()
  }

  private static let purposes =
    [
      "2026-q2/customer-system.md: task-too-short T1.1", "2026-q2/customer-system.md: task-too-short T4.1",
      "2026-q3/hk-branch.md: key-result-without-number O1.KR3", "2026-q3/marketing.md: stale O2.KR4",
      "2026-q3/rnd.md: milestone-incomplete M2", "2026-q3/sales.md: weights-total 合规审查100%通过，新人成单提速15天",
      "2026/marketing.md: stale O3.KR1",
    ] + ["T10", "T11", "T13", "T2", "T4", "T5", "T6", "T7"].map { "projects/refrigerator.md: task-too-long \($0)" }

  @Test func findsWhatIsThereOnPurposeAndNothingElse() throws {
    #expect(try Self.findings(asOf: "2026-08-14") == Self.purposes.sorted())
  }
}

extension Diagnostic {
  /// The identifier or title that the sentence begins with.
  fileprivate var name: Substring {
    guard case .text(let text) = arguments.first else { return "" }
    return code == .stale ? text.prefix { $0 != " " } : text[...]
  }
}
