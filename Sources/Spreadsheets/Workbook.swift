/// The tables of one file as their author sees them: words in cells, and nothing of how the file stores them.
package struct Workbook: Sendable {
  package var sheets: [Sheet]

  package init(sheets: [Sheet]) {
    self.sheets = sheets
  }
}

/// One sheet; of the cells only those in which something stands.
package struct Sheet: Sendable {
  /// As its tab says; empty for a CSV file, which has none.
  package let name: String
  package var isHidden = false

  /// By row, from the top, and by column within each.
  package var rows: [SheetRow] = []

  /// Cells that were joined to one; the words stand in the first.
  package var merges: [CellRange] = []
  package var remarks: [CellRemark] = []

  package init(name: String) {
    self.name = name
  }
}

package struct SheetRow: Sendable {
  /// From 0.
  package let number: Int
  package var cells: [SheetCell]

  package init(number: Int, cells: [SheetCell]) {
    self.number = number
    self.cells = cells
  }
}

package struct SheetCell: Hashable, Sendable {
  /// From 0.
  package let column: Int

  /// Dates as `2026-07-01`, shares as `45%`, numbers with the units that their format adds.
  package let text: String

  package init(column: Int, text: String) {
    self.column = column
    self.text = text
  }
}

/// A cell's place as spreadsheets name it: `C5`.
package struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  /// From 0.
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  package var description: String { Self.letters(of: column) + String(row + 1) }

  /// `A` … `Z`, `AA` …
  package static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Reads `C5`, also `$C$5`; nil for what names no cell of a sheet.
  init?(_ text: some StringProtocol) {
    var (row, column) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column <= Self.mostColumns:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row <= Self.mostRows:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard (1...Self.mostRows).contains(row), (1...Self.mostColumns).contains(column) else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  static let mostRows = 1 << 20
  static let mostColumns = 1 << 14
}

package struct CellRange: Hashable, Sendable {
  package let first: CellAddress
  package let last: CellAddress

  package init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// Reads `A1:C3`.
  init?(_ text: String) {
    let ends = text.split(separator: ":").map { CellAddress($0) }
    guard let first = ends.first.flatMap(\.self), let last = ends.last.flatMap(\.self), ends.count <= 2 else {
      return nil
    }
    self.init(first: first, last: last)
  }
}

/// What a reader of the table should know of a cell or a row of it.
package struct CellRemark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The file has no result of the cell's formula: no spreadsheet has calculated it.
    case formulaWithoutResult
    /// `#REF!` and the like.
    case errorValue(String)
    /// A row that the author doesn't see; its cells are here.
    case hiddenRow
    /// A column that the author doesn't see; its cells are here.
    case hiddenColumn
  }

  package let kind: Kind
  package let address: CellAddress

  package init(_ kind: Kind, at address: CellAddress) {
    self.kind = kind
    self.address = address
  }
}

/// Why a file gives no tables.
package enum SpreadsheetProblem: Error, Hashable, Sendable {
  /// A part of the file is not what it should be; what, for one who can mend it.
  case damaged(String)
  /// Nothing stands in it.
  case empty
  /// Unpacked it would be larger than anybody's plan.
  case tooLarge
  /// It needs a password.
  case encrypted
  /// The format before XLSX: `.xls`.
  case oldFormat
  /// A part that no spreadsheet program writes: a name that leaves the file, a document type, an entity.
  case unsafe(String)
  /// No text in any encoding that office programs save in.
  case unknownEncoding
}
