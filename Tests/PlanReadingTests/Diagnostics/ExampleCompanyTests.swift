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
    let text = DiagnosticText(.simplifiedChinese) { "\($0)" }
    return all.map { "\($0.file):\($0.span.start.line): \($0.code.name): \(text.message(of: $0))" }.sorted()
  }

  @Test func findsWhatIsThereOnPurpose() throws {
    for line in try Self.findings(asOf: "2026-08-14") { print(line) }
  }
}
