import Spreadsheets

/// A sheet's rows with joined cells taken apart: what stands in the first of them stands in each of the rows below it.
struct SheetGrid {
  struct Row {
    let number: Int
    var cells: [Int: String]

    /// Which cells reach over columns to the right, by how many columns they take.
    var widths: [Int: Int] = [:]

    /// By column.
    var filled: [(column: Int, text: String)] {
      cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    subscript(_ column: Int) -> String { cells[column] ?? "" }
  }

  private(set) var rows: [Row]

  init(_ sheet: Sheet) {
    rows = sheet.rows.map { row in
      Row(number: row.number, cells: Dictionary(row.cells.map { ($0.column, $0.text) }) { first, _ in first })
    }
    for merge in sheet.merges { spread(merge) }
  }

  private init(rows: [Row]) {
    self.rows = rows
  }

  /// The tables that stand beside each other, with an empty column between them; the sheet alone where they are one.
  func besides(isHeader: ([String]) -> Bool) -> [SheetGrid] {
    var occupied: Set<Int> = []
    for row in rows {
      for column in row.cells.keys { occupied.insert(column) }
    }
    let columns = occupied.sorted()
    let ends = columns.indices.dropFirst().filter { columns[$0] > columns[$0 - 1] + 1 }.map { columns[$0] }
    guard !ends.isEmpty else { return [self] }
    let groups = zip([0] + ends, ends + [.max]).map { first, end in
      SheetGrid(
        rows: rows.compactMap { row in
          var part = row
          part.cells = row.cells.filter { (first..<end).contains($0.key) }
          return part.cells.isEmpty ? nil : part
        })
    }
    let haveHeaders = groups.allSatisfy { group in group.rows.contains { isHeader($0.filled.map(\.text)) } }
    return haveHeaders ? groups : [self]
  }

  private mutating func spread(_ merge: CellRange) {
    guard let first = place(ofRow: merge.first.row) else { return }
    let (column, width) = (merge.first.column, merge.last.column - merge.first.column + 1)
    if width > 1 { rows[first].widths[column] = width }
    let words = rows[first][column]
    guard !words.isEmpty else { return }
    for place in rows.indices.dropFirst(first + 1) {
      if rows[place].number > merge.last.row { return }
      if rows[place].cells[column] == nil { rows[place].cells[column] = words }
      if width > 1 { rows[place].widths[column] = width }
    }
  }

  /// Rows are sorted by their numbers.
  private func place(ofRow number: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].number == number ? low : nil
  }
}
