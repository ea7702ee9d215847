import Foundation
import PlanModel
import SiteGenerator
import Testing

struct DiagnosticReferenceTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/rules.md")

  /// `SNAPSHOTS=overwrite swift test --filter DiagnosticReferenceTests` writes the text anew.
  @Test func isWhatStandsInTheDocumentation() throws {
    let text = DiagnosticReference(DiagnosticCatalogue.everyCode).text
    if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "overwrite" {
      try Data(text.utf8).write(to: Self.file)
    }
    let committed = try String(decoding: Data(contentsOf: Self.file), as: UTF8.self)
    #expect(committed == text, "docs/rules.md is out of date: run this test with SNAPSHOTS=overwrite")
  }
}
