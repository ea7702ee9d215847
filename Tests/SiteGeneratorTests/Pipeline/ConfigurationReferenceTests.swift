import Foundation
import SiteGenerator
import Testing

struct ConfigurationReferenceTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/configuration.md")

  /// `SNAPSHOTS=overwrite swift test` writes the table anew.
  @Test func listsEverySettingInTheDocumentation() throws {
    let table = ConfigurationReference.markdown()
    var text = try String(contentsOf: Self.page, encoding: .utf8)
    if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "overwrite", let start = text.range(of: "| setting |") {
      let end = text.range(of: "\n\n", range: start.lowerBound..<text.endIndex)?.lowerBound ?? text.endIndex
      text.replaceSubrange(start.lowerBound..<end, with: table.dropLast())
      try text.write(to: Self.page, atomically: true, encoding: .utf8)
    }
    #expect(text.contains(table), "docs/configuration.md is out of date: run this test with SNAPSHOTS=overwrite")
  }
}
