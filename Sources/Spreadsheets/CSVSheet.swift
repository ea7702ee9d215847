import SourceText

/// A CSV file as a sheet.
enum CSVSheet {
  static func sheet(of bytes: [UInt8], limits: SpreadsheetFile.Limits) throws(SpreadsheetProblem) -> Sheet {
    var sheet = Sheet(name: "")
    let text = withoutSeparatorLine(try TextDecoding.utf8(bytes))
    var (cellCount, byteCount) = (0, 0)
    for (number, row) in CSVCell.rows(of: text.bytes, keepingEmptyRows: true).enumerated() {
      var cells: [SheetCell] = []
      for (column, cell) in row.enumerated() where !cell.text.isEmpty {
        let words = withoutGuard(cell.text)
        cellCount += 1
        byteCount += words.utf8.count
        guard cellCount <= limits.cells, byteCount <= limits.text, column < CellAddress.mostColumns else {
          throw .tooLarge
        }
        cells.append(SheetCell(column: column, text: words))
      }
      if !cells.isEmpty { sheet.rows.append(SheetRow(number: number + text.skippedRows, cells: cells)) }
    }
    return sheet
  }

  /// `sep=;` as the first line tells spreadsheets, and only them, what separates the cells.
  private static func withoutSeparatorLine(_ bytes: [UInt8]) -> (bytes: [UInt8], skippedRows: Int) {
    guard bytes.prefix(4).elementsEqual("sep=".utf8), let end = bytes.prefix(8).firstIndex(of: UInt8(ascii: "\n"))
    else {
      return (bytes, 0)
    }
    return (Array(bytes[(end + 1)...]), 1)
  }

  /// The apostrophe before what a spreadsheet would take for a formula belongs to the file, not to the words.
  private static func withoutGuard(_ words: String) -> String {
    guard words.utf8.first == UInt8(ascii: "'") else { return words }
    let rest = words.dropFirst()
    let first = rest.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let first, "=+-@＝＋－＠|%".unicodeScalars.contains(first) else { return words }
    return String(rest)
  }
}
