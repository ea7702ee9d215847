private import SourceText

/// The cells of one sheet.
final class XLSXSheetPart: XMLReading {
  private(set) var sheet: Sheet
  private(set) var budget: CellBudget
  private let strings: [String]
  private let styles: XLSXStyles
  private let is1904: Bool

  // What has been read of the row and the cell that is open.
  private var row = -1
  private var cells: [SheetCell] = []
  private var address: CellAddress?
  private var column = -1
  private var attributes: [String: String] = [:]
  private var value = ""
  private var inline = ""
  private var hasFormula = false
  private var collecting = Part.none
  private var isPhonetic = false
  private var mergedRows = 0

  private enum Part {
    case none, value, inline
  }

  init(name: String, strings: [String], styles: XLSXStyles, is1904: Bool, budget: CellBudget) {
    sheet = Sheet(name: name)
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
    self.budget = budget
  }

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetProblem) {
    switch name {
    case "row": try startRow(attributes)
    case "c": try startCell(attributes)
    case "v": collecting = .value
    case "rPh": isPhonetic = true
    case "t": if !isPhonetic { collecting = .inline }
    case "f": hasFormula = true
    case "col": if Self.isOn(attributes["hidden"]) { hideColumns(attributes) }
    case "mergeCell": if let range = attributes["ref"].flatMap({ CellRange($0) }) { try merge(range) }
    default: return
    }
  }

  func end(_ name: String) throws(SpreadsheetProblem) {
    switch name {
    case "v", "t": collecting = .none
    case "rPh": isPhonetic = false
    case "c": try endCell()
    case "row":
      cells.sort { $0.column < $1.column }
      if !cells.isEmpty { sheet.rows.append(SheetRow(number: row, cells: cells)) }
    default: return
    }
  }

  func text(_ text: String) {
    switch collecting {
    case .none: return
    case .value: value += text
    case .inline: inline += text
    }
  }

  // MARK: - Rows and cells

  private func startRow(_ attributes: [String: String]) throws(SpreadsheetProblem) {
    let number = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
    guard number > row, number < CellAddress.mostRows else { throw .damaged(sheet.name) }
    row = number
    column = -1
    cells = []
    if Self.isOn(attributes["hidden"]) {
      sheet.remarks.append(CellRemark(.hiddenRow, at: CellAddress(row: row, column: 0)))
    }
  }

  private func startCell(_ attributes: [String: String]) throws(SpreadsheetProblem) {
    let place = attributes["r"].flatMap { CellAddress($0) } ?? CellAddress(row: row, column: column + 1)
    guard row >= 0, place.row == row, place.column < CellAddress.mostColumns else { throw .damaged(sheet.name) }
    address = place
    column = place.column
    self.attributes = attributes
    (value, inline, hasFormula) = ("", "", false)
  }

  private func endCell() throws(SpreadsheetProblem) {
    guard let address else { return }
    self.address = nil
    let words = Self.trimmed(try words(at: address))
    if hasFormula, words.isEmpty, attributes["t"] != "str" {
      sheet.remarks.append(CellRemark(.formulaWithoutResult, at: address))
    }
    guard !words.isEmpty else { return }
    try budget.take(words)
    cells.append(SheetCell(column: address.column, text: words))
  }

  private func words(at address: CellAddress) throws(SpreadsheetProblem) -> String {
    switch attributes["t"] ?? "n" {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { throw .damaged(sheet.name) }
      return strings[index]
    case "inlineStr": return inline
    case "str", "d": return value
    case "b": return value == "1" ? "是" : "否"
    case "e":
      sheet.remarks.append(CellRemark(.errorValue(value), at: address))
      return value
    default:
      guard !value.isEmpty else { return "" }
      guard let number = Double(value), number.isFinite else { return value }
      let style = attributes["s"].flatMap { Int($0) } ?? 0
      return styles[style].text(of: number, is1904: is1904)
    }
  }

  /// Ranges that overlap a thousand times are no table.
  private func merge(_ range: CellRange) throws(SpreadsheetProblem) {
    mergedRows += range.last.row - range.first.row + 1
    guard mergedRows <= 4 * CellAddress.mostRows, range.last.row >= range.first.row else { throw .tooLarge }
    sheet.merges.append(range)
  }

  private func hideColumns(_ attributes: [String: String]) {
    guard let first = attributes["min"].flatMap({ Int($0) }), (1...CellAddress.mostColumns).contains(first) else {
      return
    }
    sheet.remarks.append(CellRemark(.hiddenColumn, at: CellAddress(row: 0, column: first - 1)))
  }

  private static func isOn(_ value: String?) -> Bool { value == "1" || value == "true" }

  private static func trimmed(_ text: String) -> String {
    var view = text[...].unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}
