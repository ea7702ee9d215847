/// Days from a first to a last, both counted.
package struct DateRange: Hashable, Sendable {
  package let start: CalendarDate
  package let end: CalendarDate

  /// Makes a range; an end before its start is not a range, and gives nil.
  package init?(start: CalendarDate, end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  package init(day: CalendarDate) {
    start = day
    end = day
  }

  /// Makes the range between two days, whichever is the earlier.
  package init(between first: CalendarDate, and second: CalendarDate) {
    start = min(first, second)
    end = max(first, second)
  }

  /// Calendar days, both ends counted: at least 1.
  package var dayCount: Int { start.days(until: end) + 1 }

  package func contains(_ day: CalendarDate) -> Bool {
    start <= day && day <= end
  }

  package func contains(_ other: DateRange) -> Bool {
    start <= other.start && other.end <= end
  }

  package func overlaps(_ other: DateRange) -> Bool {
    start <= other.end && other.start <= end
  }

  /// The days that both have; nil where there are none.
  package func intersection(_ other: DateRange) -> DateRange? {
    DateRange(start: max(start, other.start), end: min(end, other.end))
  }
}

extension DateRange: CustomStringConvertible {
  /// Both days in ISO 8601, `2026-05-01..2026-06-30`.
  package var description: String { "\(start)..\(end)" }
}
