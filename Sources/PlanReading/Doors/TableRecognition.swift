import Markdown
package import PlanModel
import SourceText

/// What a table would be to the doors if it stood in a plan's text; for those who make plans out of tables.
package enum TableRecognition {
  /// Whether a row can be the header of a table that declares records, as far as the row alone tells.
  package static func mayHead(_ header: [String]) -> Bool {
    kind(ofHeader: header) != nil || header.prefix(2).contains { MatrixTitles.kinds[$0] != nil }
  }

  /// The kind of records that a table declares; nil where it is text.
  ///
  /// - Parameter rows: some of them are enough: matrices are told by their cells.
  package static func kind(header: [String], rows: [[String]], within period: Period?) -> RecordKind? {
    let kind = kind(ofHeader: header)
    guard kind == nil, mayHead(header) else { return kind }
    let text = MarkdownTable.text(header: header, rows: Array(rows.prefix(MatrixTitles.mostRows)))
    let document: MarkdownDocument
    do throws(MarkdownError) {
      document = try MarkdownDocument.parse(text)
    } catch {
      // What Markdown refuses to read declares no records; the plan that it is written into says so.
      return nil
    }
    let door = TableDoor(document: document, decoding: Decoding(file: "", period: period))
    return document.blocks.first { _ in true }.flatMap { door.matrix($0, header: header) }
  }

  private static func kind(ofHeader header: [String]) -> RecordKind? {
    TableDoor(document: .empty, decoding: Decoding(file: "", period: nil)).kind(of: header)
  }

  /// What a column of a kind's table holds; nil for one that no declaration knows.
  package static func column(named name: String, of kind: RecordKind) -> RecordColumns.Entry? {
    var finder = ColumnFinder(name: name)
    return kind.visit(&finder)
  }

  /// Whether records of the kind have identifiers of their authors'.
  package static func hasIdentifiers(_ kind: RecordKind) -> Bool {
    var finder = IdentifierFinder()
    return kind.visit(&finder)
  }

  /// The kind of an exported table, by all the columns that its records declare; nil for any other header.
  package static func kind(ofExported names: [String]) -> RecordKind? {
    RecordColumns.all.first { columns in
      let entries = columns.entries.filter { $0.type != .identifier }
      return columns.kind != nil && names.count >= entries.count
        && Language.allCases.contains { language in zip(entries, names).allSatisfy { $0.names[language] == $1 } }
    }?.kind
  }

  /// The key of the front matter that a word names: `department` for 部门.
  package static func planKey(named name: String) -> String? {
    Plan.columns.names[name].map { Plan.columns.columns[$0].names.english.lowercased() }
  }

  /// Which kind of record each line of a plan's file declares.
  package static func recordLines(of plan: Plan) -> [Int32: RecordKind] {
    var collector = LineCollector(plan: plan)
    for kind in RecordKind.allCases { kind.visit(&collector) }
    return collector.lines
  }

  private struct ColumnFinder: RecordKindVisitor {
    let name: String

    func visit<Record: TableRecord>(_ type: Record.Type) -> RecordColumns.Entry? {
      Record.columns.names[name].map { RecordColumns.Entry(Record.columns.columns[$0]) }
    }
  }

  private struct IdentifierFinder: RecordKindVisitor {
    func visit<Record: TableRecord>(_ type: Record.Type) -> Bool {
      Record.columns.columns.contains { $0.type == .identifier }
    }
  }

  private struct LineCollector: RecordKindVisitor {
    let plan: Plan
    var lines: [Int32: RecordKind] = [:]

    mutating func visit<Record: TableRecord>(_ type: Record.Type) {
      for record in Record.records(of: plan) { lines[record.fields.span.start.line] = Record.kind }
    }
  }
}
