import PlanModel
import SourceText

/// The readings of metrics in a CSV file.
///
/// Two forms are read. Long: the first column is headed by a word for a date (`日期`, `date`, `week`), and each other
/// column is a metric's, by its title or identifier; a file with one value column may head it as it likes. Wide, as in
/// a plan's own table: the first column names the metric, and the others are headed by weeks, months or days.
struct SeriesFile {
  let rows: [[CSVCell]]
  let period: Period?

  /// What a file says of one metric.
  struct Found {
    var readings: [Reading] = []
    /// Cells that should say when, and don't.
    private(set) var badDates: [CSVCell] = []
    /// Cells that should be numbers, and aren't.
    private(set) var badValues: [CSVCell] = []

    mutating func add(_ cell: CSVCell, at when: CSVCell, within period: Period?) {
      guard let date = DatedColumns.date(when.text, within: period) else {
        badDates.append(when)
        return
      }
      let value = QuantityGrammar.parse(cell.text)
      switch value.meaning {
      case .words, .placeholder: badValues.append(cell)
      default: readings.append(Reading(date: date, label: when.text, value: value, span: cell.span))
      }
    }
  }

  init(_ bytes: [UInt8], period: Period?) {
    rows = CSVCell.rows(of: bytes)
    self.period = period
  }

  /// The readings of one metric, in the order of their dates; nil where the file has no column or row for it.
  func readings(of metric: Metric) -> Found? {
    guard let header = rows.first, header.count > 1 else { return nil }
    var found = Self.dateNames[header[0].text] == true ? long(metric, header) : wide(metric, header)
    found?.readings.sort { $0.date < $1.date }
    return found
  }

  private func long(_ metric: Metric, _ header: [CSVCell]) -> Found? {
    guard
      let column = header.indices.dropFirst().first(where: { isNamed(metric, header[$0].text) })
        ?? (header.count == 2 ? 1 : nil)
    else { return nil }
    var found = Found()
    for row in rows.dropFirst() where row.count > column && !row[column].text.isEmpty {
      found.add(row[column], at: row[0], within: period)
    }
    return found
  }

  private func wide(_ metric: Metric, _ header: [CSVCell]) -> Found? {
    guard let row = rows.dropFirst().first(where: { $0.first.map { isNamed(metric, $0.text) } ?? false }) else {
      return nil
    }
    var found = Found()
    for (heading, cell) in zip(header, row).dropFirst() where !cell.text.isEmpty {
      found.add(cell, at: heading, within: period)
    }
    return found
  }

  private func isNamed(_ metric: Metric, _ name: String) -> Bool {
    let folded = SourceText.FoldedText(name)
    return folded == SourceText.FoldedText(metric.title) || folded == SourceText.FoldedText(metric.id)
  }

  private static let dateNames = AliasTable<Bool>(
    ["date", "日期", "week", "周", "週", "month", "月", "月份", "period", "时间", "時間", "周次", "day"].map { ($0, true) })
}
