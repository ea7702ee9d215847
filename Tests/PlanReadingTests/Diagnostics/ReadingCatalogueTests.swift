import PlanModel
import PlanReading
import Testing

/// The examples of the reference do what it says of them.
@Suite struct ReadingCatalogueTests {
  /// Codes whose examples are no plans: files as a whole, data files, texts too long to print, and such as other codes explain better.
  static let others: Set<String> = [
    "not-utf8", "contains-nul", "file-too-large", "file-unreadable", "symlink-leaves-site", "not-a-file",
    "series-missing", "series-unreadable", "series-no-column", "series-bad-date", "series-bad-value",
    "series-outside-site", "broken-link", "broken-anchor", "missing-image", "yaml-control-character", "yaml-too-deep",
    "yaml-too-large", "yaml-too-many-nodes", "yaml-directive", "yaml-several-documents", "yaml-merge-key",
    "markdown-too-long", "markdown-line-too-long", "markdown-nesting", "markdown-table-too-large",
    "markdown-references", "markdown-too-complex", "yaml-syntax", "spreadsheet-damaged", "spreadsheet-empty",
    "spreadsheet-too-large", "spreadsheet-protected", "spreadsheet-old-format", "spreadsheet-unsafe", "table-encoding",
  ]

  @Test(arguments: DiagnosticCatalogue.reading.map(\.name).filter { !others.contains($0) })
  func raisesACodeByItsBadExampleOnly(name: String) throws {
    let code = try #require(DiagnosticCatalogue.code(named: name))
    #expect(codes(code.badExample, of: code).contains(name), "\(findings(readExample(code.badExample, of: code)))")
    #expect(!codes(code.goodExample, of: code).contains(name))
  }

  private func codes(_ example: String, of code: DiagnosticCode) -> [String] {
    readExample(example, of: code).diagnostics.map(\.code.name)
  }

  /// Examples are whole plans, or the lines of one that matter.
  private func readExample(_ example: String, of code: DiagnosticCode) -> ReadPlan {
    let isWhole = example.hasPrefix("---") || example.hasPrefix("－－－")
    let isText =
      example.hasPrefix("|") || example.hasPrefix("```") || example.hasPrefix("目标")
      || ["raw-html", "refused-destination", "leftover-emphasis"].contains(code.name)
    if isWhole { return read(example, key: "plan") }
    if isText {
      let goals = code.name == "unknown-objective" ? "objectives: [扩大销售]\n" : ""
      return read("---\ntitle: 计划\nperiod: 2026-Q2\n\(goals)---\n\n\(example)\n", key: "plan")
    }
    return read("---\n\(example)\n---\n", key: "plan")
  }
}
