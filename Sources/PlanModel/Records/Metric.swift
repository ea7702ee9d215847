public import SourceText

/// A number that is read again and again: an outcome, or a process that leads to one.
public struct Metric: PlanRecord, Hashable {
  public static let kind = RecordKind.metric

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var type: MetricType?
  public var baseline: Quantity?
  public var target: Quantity?

  /// In the order of their dates.
  public var readings: [Reading] = []

  public init() {}

  public var unit: String? { fields[.unit] }
  public var source: String? { fields[.source] }

  /// The data file that the readings come from, relative to the plan.
  public var series: String? { fields[.series] }
}

public enum MetricType: String, Hashable, Sendable, CaseIterable {
  case outcome, process
}

/// A metric's value at the end of a week, a month or a day.
public struct Reading: Hashable, Sendable {
  /// The last day of what was measured.
  public let date: CalendarDate

  /// The column's heading as written: `W14`, `4月`, `2026-04-10`.
  public let label: String
  public let value: Quantity
  public let span: SourceSpan

  public init(date: CalendarDate, label: String, value: Quantity, span: SourceSpan) {
    self.date = date
    self.label = label
    self.value = value
    self.span = span
  }
}

/// What an owner reports of a key result on a day.
public struct CheckIn: PlanRecord, Hashable {
  public static let kind = RecordKind.checkIn

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var date: WrittenDate?
  public var keyResult: Reference?
  public var current: Quantity?
  public var confidence: Double?

  public init() {}
}
