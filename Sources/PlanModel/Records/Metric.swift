package import SourceText

/// A number that is read again and again: an outcome, or a process that leads to one.
package struct Metric: PlanRecord, Hashable {
  package static let kind = RecordKind.metric

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var type: MetricType?
  package var baseline: Quantity?
  package var target: Quantity?

  /// In the order of their dates.
  package var readings: [Reading] = []

  package init() {}

  package var unit: String? { fields[.unit] }
  package var source: String? { fields[.source] }

  /// The data file that the readings come from, relative to the plan.
  package var series: String? { fields[.series] }
}

package enum MetricType: String, Hashable, Sendable, CaseIterable {
  case outcome, process
}

/// A metric's value at the end of a week, a month or a day.
package struct Reading: Hashable, Sendable {
  /// The last day of what was measured.
  package let date: CalendarDate

  /// The column's heading as written: `W14`, `4月`, `2026-04-10`.
  package let label: String
  package let value: Quantity
  package let span: SourceSpan

  package init(date: CalendarDate, label: String, value: Quantity, span: SourceSpan) {
    self.date = date
    self.label = label
    self.value = value
    self.span = span
  }
}

/// What an owner reports of a key result on a day.
package struct CheckIn: PlanRecord, Hashable {
  package static let kind = RecordKind.checkIn

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var date: WrittenDate?
  package var keyResult: Reference?
  package var current: Quantity?
  package var confidence: Double?

  package init() {}
}
