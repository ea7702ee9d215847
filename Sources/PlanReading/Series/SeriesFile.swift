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

  init(_ bytes: [UInt8], period: Period?) {
    rows = CSVCell.rows(of: bytes)
    self.period = period
  }

  /// The readings of one metric, in the order of their dates; nil where the file has no column or row for it.
  func readings(of metric: Metric) -> (readings: [Reading], problems: [CSVCell])? {
    guard let header = rows.first, header.count > 1 else { return nil }
    let found = Self.dateNames[header[0].text] == true ? long(metric, header) : wide(metric, header)
    return found.map { ($0.readings.sorted { $0.date < $1.date }, $0.problems) }
  }

  private func long(_ metric: Metric, _ header: [CSVCell]) -> (readings: [Reading], problems: [CSVCell])? {
    guard
      let column = header.indices.dropFirst().first(where: { isNamed(metric, header[$0].text) })
        ?? (header.count == 2 ? 1 : nil)
    else { return nil }
    var readings: [Reading] = []
    var problems: [CSVCell] = []
    for row in rows.dropFirst() where row.count > column && !row[column].text.isEmpty {
      if let date = DatedColumns.date(row[0].text, within: period) {
        readings.append(reading(date, row[0].text, row[column]))
      } else {
        problems.append(row[0])
      }
    }
    return (readings, problems)
  }

  private func wide(_ metric: Metric, _ header: [CSVCell]) -> (readings: [Reading], problems: [CSVCell])? {
    guard let row = rows.dropFirst().first(where: { $0.first.map { isNamed(metric, $0.text) } ?? false }) else {
      return nil
    }
    var readings: [Reading] = []
    var problems: [CSVCell] = []
    for (heading, cell) in zip(header, row).dropFirst() where !cell.text.isEmpty {
      if let date = DatedColumns.date(heading.text, within: period) {
        readings.append(reading(date, heading.text, cell))
      } else {
        problems.append(heading)
      }
    }
    return (readings, problems)
  }

  private func reading(_ date: CalendarDate, _ label: String, _ cell: CSVCell) -> Reading {
    Reading(date: date, label: label, value: QuantityGrammar.parse(cell.text), span: cell.span)
  }

  private func isNamed(_ metric: Metric, _ name: String) -> Bool {
    let folded = SourceText.FoldedText(name)
    return folded == SourceText.FoldedText(metric.title) || folded == SourceText.FoldedText(metric.id)
  }

  private static let dateNames = AliasTable<Bool>(
    ["date", "日期", "week", "周", "週", "month", "月", "月份", "period", "时间", "時間", "周次", "day"].map { ($0, true) })
}
