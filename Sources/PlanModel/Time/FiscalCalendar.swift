/// Says in which month a year of plans begins.
///
/// A fiscal year bears the number of the calendar year in which it starts: with a start in April, `2026` runs from
/// 2026-04-01 to 2027-03-31, `2026-Q1` from April to June 2026 and `2026-Q4` from January to March 2027. Months and
/// weeks are those of the calendar always.
package struct FiscalCalendar: Hashable, Sendable {
  /// 1 (January) to 12.
  package let startMonth: Int

  package static let calendarYear = FiscalCalendar()

  private init() { startMonth = 1 }

  /// Makes the calendar of years that start with the month; nil unless it is 1 to 12.
  package init?(startMonth: Int) {
    guard (1...12).contains(startMonth) else { return nil }
    self.startMonth = startMonth
  }
}

// MARK: - The periods of a year

extension FiscalCalendar {
  package func year(_ year: Int) -> Period? {
    months(12, from: 0, of: year).map { Period(unit: .year, year: year, index: 1, range: $0, fiscal: self) }
  }

  /// The first or the second half of a year.
  package func half(_ half: Int, of year: Int) -> Period? {
    guard (1...2).contains(half) else { return nil }
    return months(6, from: (half - 1) * 6, of: year)
      .map { Period(unit: .half, year: year, index: half, range: $0, fiscal: self) }
  }

  /// The quarter 1 to 4 of a year.
  package func quarter(_ quarter: Int, of year: Int) -> Period? {
    guard (1...4).contains(quarter) else { return nil }
    return months(3, from: (quarter - 1) * 3, of: year)
      .map { Period(unit: .quarter, year: year, index: quarter, range: $0, fiscal: self) }
  }

  /// A calendar month.
  package func month(_ month: Int, of year: Int) -> Period? {
    guard let start = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let range = DateRange(between: start, and: start.endOfMonth)
    return Period(unit: .month, year: year, index: month, range: range, fiscal: self)
  }

  /// An ISO 8601 week, Monday to Sunday; `year` is its week-year.
  package func week(_ week: Int, of year: Int) -> Period? {
    guard let monday = CalendarDate(isoWeek: week, of: year) else { return nil }
    let range = DateRange(between: monday, and: monday.adding(days: 6))
    return Period(unit: .week, year: year, index: week, range: range, fiscal: self)
  }

  /// Any other stretch of days.
  package func custom(_ range: DateRange) -> Period {
    Period(unit: .custom, year: range.start.year, index: 1, range: range, fiscal: self)
  }

  /// The period of a unit in which the day lies; nil for ``Period/Unit/custom``.
  package func period(_ unit: Period.Unit, containing day: CalendarDate) -> Period? {
    let (year, month, _) = day.components
    let monthOfYear = (month - startMonth + 12) % 12
    let fiscalYear = month < startMonth ? year - 1 : year
    switch unit {
    case .year: return self.year(fiscalYear)
    case .half: return half(monthOfYear / 6 + 1, of: fiscalYear)
    case .quarter: return quarter(monthOfYear / 3 + 1, of: fiscalYear)
    case .month: return self.month(month, of: year)
    case .week:
      let isoWeek = day.isoWeek
      return week(isoWeek.week, of: isoWeek.year)
    case .custom: return nil
    }
  }

  private func months(_ count: Int, from offset: Int, of year: Int) -> DateRange? {
    guard let first = CalendarDate(year: year, month: startMonth, day: 1) else { return nil }
    let start = first.adding(months: offset)
    return DateRange(between: start, and: start.adding(months: count).adding(days: -1))
  }
}
