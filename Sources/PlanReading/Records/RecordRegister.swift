package import PlanModel
import SourceText

/// The records of one kind as a table: the declared columns that anybody filled in, those that the kind leaves open, and
/// those that only the author knows.
package struct RecordRegister: Sendable {
  package enum Heading: Sendable {
    case declared(RecordColumns.Entry)
    /// In the author's words.
    case written(String)
  }

  package struct Row: Sendable {
    package let id: String

    /// One for each heading; nil where nothing stands.
    package let cells: [ColumnValue?]
  }

  package let headings: [Heading]

  /// What the author's table calls each column; empty where the records are of none, nil for a column that it has not.
  package let captions: [String?]
  package let rows: [Row]

  /// - Parameters:
  ///   - places: the records' places in the plan's list; nil means all of them.
  ///   - header: the heads of the table that declared them, whose columns stand in its order, also those that nobody
  ///     filled in: an author who drew up a column meant something by it.
  package init(
    of kind: RecordKind, in plan: Plan, at places: [Int]? = nil, header: [String] = [],
    includingEmptyColumns: Bool = false
  ) {
    var builder = Builder(plan: plan, places: places, header: header, includesEmptyColumns: includingEmptyColumns)
    kind.visit(&builder)
    (headings, captions, rows) = (builder.headings, builder.captions, builder.rows)
  }

  private struct Builder: RecordKindVisitor {
    let plan: Plan
    let places: [Int]?
    let header: [String]
    let includesEmptyColumns: Bool
    var headings: [Heading] = []
    var captions: [String?] = []
    var rows: [Row] = []

    mutating func visit<Record: TableRecord>(_ type: Record.Type) {
      let all = Record.records(of: plan)
      let records = places?.map { all[$0] } ?? all
      var columns = Record.columns.columns.filter { column in
        includesEmptyColumns || column.type == .title || records.contains { $0.fields[column.field] != nil }
      }.map(Self.declared)
      columns += names(records.map { $0.openCells.map(\.heading) }).map(Self.open)
      columns += names(records.map { $0.fields.extras.map(\.name) }).map(Self.extra)
      if !header.isEmpty { columns = inOrder(of: header, columns) }
      headings = columns.map(\.heading)
      captions = header.isEmpty ? [] : columns.map(\.caption)
      rows = records.map { record in Row(id: record.id, cells: columns.map { $0.value(record) }) }
    }

    private struct RegisterColumn<Record> {
      let heading: Heading
      let value: (Record) -> ColumnValue?
      var caption: String?
    }

    private static func declared<Record: TableRecord>(_ column: Column<Record>) -> RegisterColumn<Record> {
      RegisterColumn(heading: .declared(RecordColumns.Entry(column))) { record in
        column.type == .title ? .text(record.title) : column.value(of: record)
      }
    }

    private static func open<Record: TableRecord>(_ name: String) -> RegisterColumn<Record> {
      RegisterColumn(heading: .written(name)) { record in record.openCells.first { $0.heading == name }?.value }
    }

    private static func extra<Record: TableRecord>(_ name: String) -> RegisterColumn<Record> {
      RegisterColumn(heading: .written(name)) { record in
        record.fields.extras.first { $0.name == name }.map { ColumnValue.text($0.text) }
      }
    }

    /// The columns as an author's table has them, then those that it has not.
    private func inOrder<Record: TableRecord>(
      of header: [String], _ columns: [RegisterColumn<Record>]
    ) -> [RegisterColumn<Record>] {
      var left = columns
      var ordered: [RegisterColumn<Record>] = []
      for name in header where !name.isEmpty {
        let declared = Record.columns.names[name].map { Record.columns.columns[$0] }
        let place = left.firstIndex { column in
          switch column.heading {
          case .declared(let entry): entry.field == declared?.field
          case .written(let written): written == name
          }
        }
        var column = place.map { left.remove(at: $0) } ?? declared.map(Self.declared) ?? Self.extra(name)
        column.caption = name
        ordered.append(column)
      }
      return ordered + left
    }

    /// Each name once, in the order in which they come.
    private func names(_ lists: [[String]]) -> [String] {
      var seen: Set<String> = []
      return lists.joined().filter { seen.insert($0).inserted }
    }
  }
}
