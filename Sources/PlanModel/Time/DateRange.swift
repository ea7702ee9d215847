/// Days from a first to a last, both counted.
@frozen
public struct DateRange: Hashable, Sendable {
  @usableFromInline package let start: CalendarDate
  @usableFromInline package let end: CalendarDate

  /// Makes a range; an end before its start is not a range, and gives nil.
  @inlinable
  public init?(start: CalendarDate, end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  @inlinable
  package init(day: CalendarDate) {
    start = day
    end = day
  }

  /// Makes the range between two days, whichever is the earlier.
  @inlinable
  public init(between first: CalendarDate, and second: CalendarDate) {
    start = min(first, second)
    end = max(first, second)
  }

  /// Calendar days, both ends counted: at least 1.
  @inlinable
  public var dayCount: Int { start.days(until: end) + 1 }

  /// Whether a day is one of its days.
  @inlinable
  public func contains(_ day: CalendarDate) -> Bool {
    start <= day && day <= end
  }

  package func contains(_ other: DateRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether both have a day.
  @inlinable
  public func overlaps(_ other: DateRange) -> Bool {
    start <= other.end && other.start <= end
  }

  /// The days that both have; nil where there are none.
  package func intersection(_ other: DateRange) -> DateRange? {
    DateRange(start: max(start, other.start), end: min(end, other.end))
  }
}

extension DateRange: CustomStringConvertible {
  /// Both days in ISO 8601, `2026-05-01..2026-06-30`.
  public var description: String { "\(start)..\(end)" }
}
