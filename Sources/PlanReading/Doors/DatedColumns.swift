import PlanModel
import SourceText

/// The columns of a metric's table that are headed by a week, a month or a day.
struct DatedColumns {
  /// For each column, the last day that its heading names; nil for the others.
  let dates: [CalendarDate?]
  private let header: [String]

  init(_ header: [String], known: [Int?], within period: Period?) {
    self.header = header
    dates = zip(header, known).map { name, column in
      column == nil ? Self.date(name, within: period) : nil
    }
  }

  static func date(_ name: String, within period: Period?) -> CalendarDate? {
    let reading = DateGrammar.parse(name, within: period)
    return reading.problem == nil || reading.date.end != nil ? reading.date.end : nil
  }

  func read(_ cells: [Cell], into metric: Metric) -> Metric {
    var metric = metric
    for (index, cell) in cells.enumerated() where index < dates.count {
      guard let date = dates[index], !cell.text.isEmpty else { continue }
      metric.readings.append(
        Reading(date: date, label: header[index], value: QuantityGrammar.parse(cell.text), span: cell.span))
    }
    metric.readings.sort { $0.date < $1.date }
    return metric
  }
}
