package import PlanModel

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
  package let rows: [Row]

  /// - Parameter places: the records' places in the plan's list; nil means all of them.
  package init(of kind: RecordKind, in plan: Plan, at places: [Int]? = nil, includingEmptyColumns: Bool = false) {
    var builder = Builder(plan: plan, places: places, includesEmptyColumns: includingEmptyColumns)
    kind.visit(&builder)
    (headings, rows) = (builder.headings, builder.rows)
  }

  private struct Builder: RecordKindVisitor {
    let plan: Plan
    let places: [Int]?
    let includesEmptyColumns: Bool
    var headings: [Heading] = []
    var rows: [Row] = []

    mutating func visit<Record: TableRecord>(_ type: Record.Type) {
      let all = Record.records(of: plan)
      let records = places?.map { all[$0] } ?? all
      let columns = Record.columns.columns.filter { column in
        includesEmptyColumns || column.type == .title || records.contains { $0.fields[column.field] != nil }
      }
      let open = names(records.map { $0.openCells.map(\.heading) })
      let extras = names(records.map { $0.fields.extras.map(\.name) })
      headings =
        columns.map { .declared(RecordColumns.Entry($0)) } + open.map(Heading.written) + extras.map(Heading.written)
      rows = records.map { record in
        let cells = record.openCells
        let known = columns.map { $0.type == .title ? .text(record.title) : $0.value(of: record) }
        let others = open.map { name in cells.first { $0.heading == name }?.value }
        let own = extras.map { name in record.fields.extras.first { $0.name == name }.map { ColumnValue.text($0.text) }
        }
        return Row(id: record.id, cells: known + others + own)
      }
    }

    /// Each name once, in the order in which they come.
    private func names(_ lists: [[String]]) -> [String] {
      var seen: Set<String> = []
      return lists.joined().filter { seen.insert($0).inserted }
    }
  }
}
