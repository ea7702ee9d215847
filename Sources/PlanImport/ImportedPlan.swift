import PlanModel
package import PlanReading
package import SourceText
import Spreadsheets

/// A plan that was made out of tables, and where each of its lines came from.
package struct ImportedPlan: Sendable {
  /// The path below `plans/` that an exported table names; nil for any other.
  package let key: String?
  package let text: String

  /// The text as the doors read it.
  package let read: ReadPlan
  let sheets: [ImportedSheet]
  let tables: [ImportedTable]
  let words: [ImportedWords]
  let properties: [(key: String, value: String)]
  let rows: [Int32: ImportedRow]

  /// Where something of the text stood: `销售.xlsx 任务!F7`; nil for what no cell said.
  package func origin(of place: SourcePosition) -> String? {
    guard let row = rows[place.line] else { return nil }
    let cell = row.starts.lastIndex { $0 <= place.column } ?? 0
    let address = CellAddress(row: row.place.row, column: row.columns[min(cell, row.columns.count - 1)])
    return sheets[row.place.sheet].name(of: address)
  }
}

/// A sheet by the names of its file and its tab.
struct ImportedSheet: Sendable {
  let source: String
  let sheet: Sheet

  func name(of address: CellAddress) -> String {
    sheet.name.isEmpty ? source + " " + address.description : source + " " + sheet.name + "!" + address.description
  }
}

struct ImportPlace: Hashable, Sendable {
  /// Which of the sheets, from 0.
  let sheet: Int
  let row: Int
  let column: Int
}

/// Where a line's cells came from.
struct ImportedRow: Sendable {
  let place: ImportPlace

  /// The sheet's columns of the cells, and where the cells begin in the line.
  let columns: [Int]
  let starts: [Int]
}

struct ImportedTable: Sendable {
  struct Column: Sendable {
    let name: String
    let place: Int
  }

  let sheet: Int
  let headerRow: Int
  let kind: RecordKind?
  let columns: [Column]
  let computed: [Column]

  /// The sheet's rows with their lines in the text.
  var rows: [(number: Int, line: Int32)] = []
}

struct ImportedWords: Sendable {
  enum Role: Sendable {
    case title, heading, paragraph
  }

  let place: ImportPlace
  let text: String
  let role: Role
}
