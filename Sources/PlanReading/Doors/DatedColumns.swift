import PlanModel
import SourceText

/// Columns that are headed by a week, a month or a day, and hold a metric's reading at that time.
extension Metric {
  static func openColumn(headed heading: String, within period: Period?) -> Column<Metric>.Decode? {
    guard let date = DatedColumns.date(heading, within: period) else { return nil }
    return { cell, metric, _ in
      let reading = Reading(date: date, label: heading, value: QuantityGrammar.parse(cell.text), span: cell.span)
      let place = metric.readings.lastIndex { $0.date <= date }.map { $0 + 1 } ?? 0
      metric.readings.insert(reading, at: place)
    }
  }
}

enum DatedColumns {
  /// The last day that a heading names; nil where it names none.
  static func date(_ name: String, within period: Period?) -> CalendarDate? {
    let reading = DateGrammar.parse(name, within: period)
    return reading.problem == nil || reading.date.end != nil ? reading.date.end : nil
  }
}
