import Foundation
import PlanModel
import PlanReading
import Testing

@Suite struct ColumnReferenceTests {
  /// `SNAPSHOTS=overwrite swift test` writes the page anew.
  @Test func keepsTheDocumentedColumnsAsDeclared() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/columns.md")
    if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "overwrite" {
      try ColumnReference.markdown().write(to: page, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: page, encoding: .utf8)
    #expect(committed == ColumnReference.markdown())
  }

  @Test func namesAColumnInEveryLanguage() {
    #expect(RecordColumns.name(of: .title, in: .keyResult, .simplifiedChinese) == "关键结果")
    #expect(RecordColumns.name(of: .owner, in: .task, .english) == "Owner")
    #expect(RecordColumns.name(of: .weight, in: .risk, .english) == nil)
  }
}
