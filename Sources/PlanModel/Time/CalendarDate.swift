/// A day of the Gregorian calendar, with no time and no time zone.
package struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01, negative before it.
  package let daysSinceEpoch: Int32

  package init(daysSinceEpoch: Int32) {
    self.daysSinceEpoch = daysSinceEpoch
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

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
}
