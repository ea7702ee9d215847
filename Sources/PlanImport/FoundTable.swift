import PlanModel
import PlanReading

/// A table as it was found on a sheet.
struct FoundTable {
  struct Column {
    let name: String

    /// The sheet's column, from 0.
    let place: Int

    /// The column of an export that holds the units of this one's numbers.
    var unitPlace: Int?
  }

  struct Row {
    /// The sheet's row, from 0.
    let number: Int

    /// One for each column.
    var cells: [String]

    /// Which plan an exported row is of.
    var plan: ExportedPlan?
  }

  /// Where the header stands; its last row where there are two.
  let headerRow: Int
  var columns: [Column]
  var rows: [Row] = []

  /// Columns of an export that no record has, which are not taken over.
  var computed: [Column] = []
  var isExport = false

  func kind(within period: Period?) -> RecordKind? {
    TableRecognition.kind(header: columns.map(\.name), rows: rows.map(\.cells), within: period)
  }

  /// Without the columns in which nothing stands.
  var withoutEmptyColumns: FoundTable {
    var table = self
    let kept = columns.indices.filter { column in rows.contains { !$0.cells[column].isEmpty } }
    table.columns = kept.map { columns[$0] }
    for row in table.rows.indices { table.rows[row].cells = kept.map { rows[row].cells[$0] } }
    return table
  }
}

/// Which plan a row of an exported table belongs to, as its first columns say.
struct ExportedPlan: Hashable {
  let key: String
  let title: String
  let department: String
  let owner: String
  let period: String
}

/// What a sheet holds, from the top.
enum SheetPart {
  case words(row: Int, column: Int, String)
  /// What a line says of the plan itself: `部门：销售部`.
  case properties(row: Int, [PlanProperty])
  case table(FoundTable)
}

struct PlanProperty: Hashable {
  /// The key of the front matter.
  let key: String
  let value: String
}
