/// The stretch of time that a plan is for.
///
/// ``FiscalCalendar`` makes periods; `PeriodGrammar` reads them.
package struct Period: Hashable, Sendable {
  /// From the longest to the shortest, which is also their order in a list.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case year, half, quarter, month, week, custom
  }

  package let unit: Unit

  /// The year in the label: fiscal for years, halves and quarters, of the calendar for months and custom periods, the
  /// week-year for weeks.
  package let year: Int

  /// Which one of its year: half 1–2, quarter 1–4, month 1–12, week 1–53; 1 for a year and a custom period.
  package let index: Int

  package let range: DateRange
  package let fiscal: FiscalCalendar

  init(unit: Unit, year: Int, index: Int, range: DateRange, fiscal: FiscalCalendar) {
    self.unit = unit
    self.year = year
    self.index = index
    self.range = range
    self.fiscal = fiscal
  }

  package var start: CalendarDate { range.start }
  package var end: CalendarDate { range.end }

  /// `2026`, `2026-H1`, `2026-Q2`, `2026-05`, `2026-W14` or `2026-05-01..2026-06-30`: the form to link and sort by.
  package var label: String {
    switch unit {
    case .year: "\(paddedYear)"
    case .half: "\(paddedYear)-H\(index)"
    case .quarter: "\(paddedYear)-Q\(index)"
    case .month: "\(paddedYear)-\(index < 10 ? "0" : "")\(index)"
    case .week: "\(paddedYear)-W\(index < 10 ? "0" : "")\(index)"
    case .custom: range.description
    }
  }

  private var paddedYear: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension Period: CustomStringConvertible {
  package var description: String { label }
}

extension Period: Comparable {
  /// By their first day; of two that begin together the longer goes first, as a year goes before its first quarter.
  package static func < (left: Period, right: Period) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end > right.end }
    if left.unit != right.unit { return left.unit.rank < right.unit.rank }
    return left.fiscal.startMonth < right.fiscal.startMonth
  }
}

extension Period.Unit {
  fileprivate var rank: Int {
    switch self {
    case .year: 0
    case .half: 1
    case .quarter: 2
    case .month: 3
    case .week: 4
    case .custom: 5
    }
  }
}

// MARK: - Neighbours

extension Period {
  /// The period of the same length that follows; nil after the year 9999.
  ///
  /// A custom period of whole months is followed by as many months, any other by as many days.
  package var next: Period? { advanced(by: 1) }

  /// The period of the same length before it; nil before the year 1.
  package var previous: Period? { advanced(by: -1) }

  private func advanced(by step: Int) -> Period? {
    switch unit {
    case .year: fiscal.year(year + step)
    case .half, .quarter, .month, .week:
      fiscal.period(unit, containing: step > 0 ? end.adding(days: 1) : start.adding(days: -1))
    case .custom: advancedCustom(by: step)
    }
  }

  private func advancedCustom(by step: Int) -> Period? {
    let shifted: DateRange
    if let months = wholeMonths {
      let newStart = start.adding(months: months * step)
      shifted = DateRange(between: newStart, and: newStart.adding(months: months).adding(days: -1))
    } else {
      let days = range.dayCount * step
      shifted = DateRange(between: start.adding(days: days), and: end.adding(days: days))
    }
    guard (1...9999).contains(shifted.start.year), (1...9999).contains(shifted.end.year) else { return nil }
    return fiscal.custom(shifted)
  }

  private var wholeMonths: Int? {
    guard start.day == 1, end == end.endOfMonth else { return nil }
    let (first, last) = (start.components, end.components)
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }
}

// MARK: - Nesting

extension Period {
  /// Whether every day of the other lies in it, as a quarter's do in its year; true for itself.
  package func contains(_ other: Period) -> Bool {
    range.contains(other.range)
  }

  package func contains(_ day: CalendarDate) -> Bool {
    range.contains(day)
  }

  /// The period of a longer unit in which all of it lies; nil where it straddles two, itself where the unit is its own.
  package func containing(_ unit: Unit) -> Period? {
    guard let candidate = fiscal.period(unit, containing: start), candidate.contains(self) else { return nil }
    return candidate
  }

  package var containingQuarter: Period? { containing(.quarter) }
  package var containingYear: Period? { containing(.year) }
}
