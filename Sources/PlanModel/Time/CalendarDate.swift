/// A day of the Gregorian calendar, with no time and no time zone.
///
/// It is public, as is what compares days, because only what is public is inlined where another module uses it.
@frozen
public struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01, negative before it.
  @usableFromInline package let daysSinceEpoch: Int32

  @inlinable
  package init(daysSinceEpoch: Int32) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// By the days since a fixed one.
  @inlinable
  public static func == (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch == right.daysSinceEpoch
  }

  /// Makes the day of a year from 1 to 9999; nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  /// Makes a day that the caller knows to exist.
  ///
  /// Counts in years that begin in March, so that the leap day is the last one of its year (Howard Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms").
  init(existingYear year: Int, month: Int, day: Int) {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = CalendarDate.floor(shiftedYear, by: 400)
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSinceEpoch: Int32(clamping: era * 146_097 + dayOfEra - 719_468))
  }

  /// Year, month and day at the cost of one conversion; ``year`` and its kin pay it each time.
  ///
  /// Within an era of 400 years that begin in March (Neri and Schneider, "Euclidean affine functions and their application
  /// to calendar algorithms", 2022): multiplications instead of divisions, for pages are full of dates.
  package var components: (year: Int, month: Int, day: Int) {
    let days = Int(daysSinceEpoch) + 719_468
    let era = CalendarDate.floor(days, by: 146_097)
    let quarterDays = UInt32(truncatingIfNeeded: days - era * 146_097) * 4 + 3
    let century = quarterDays / 146_097
    let product = 2_939_745 * UInt64(quarterDays % 146_097 | 3)
    let yearOfCentury = Int(product >> 32)
    let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
    let monthAndDay = 2_141 * dayOfYear + 197_913
    let isAfterNewYear = dayOfYear >= 306
    let month = Int(monthAndDay >> 16) - (isAfterNewYear ? 12 : 0)
    let year = era * 400 + Int(century) * 100 + yearOfCentury + (isAfterNewYear ? 1 : 0)
    return (year, month, Int((monthAndDay & 0xFFFF) / 2_141) + 1)
  }

  package var year: Int { components.year }
  package var month: Int { components.month }
  package var day: Int { components.day }

  /// 1 for Monday to 7 for Sunday.
  package var isoWeekday: Int {
    let fromMonday = Int(daysSinceEpoch) + 3
    return fromMonday - CalendarDate.floor(fromMonday, by: 7) * 7 + 1
  }

  /// The ISO 8601 week and the year that the week belongs to, which differs from ``year`` around New Year.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - isoWeekday)
    let year = thursday.year
    let firstDay = CalendarDate(existingYear: year, month: 1, day: 1)
    return (year, firstDay.days(until: thursday) / 7 + 1)
  }

  static func floor(_ number: Int, by divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}

extension CalendarDate: Comparable {
  /// The earlier day is the lesser.
  @inlinable
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSinceEpoch < right.daysSinceEpoch
  }
}

// MARK: - Arithmetic

extension CalendarDate {
  /// The day so many days later, or earlier where the number is negative.
  @inlinable
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: Int32(clamping: Int(daysSinceEpoch) + days))
  }

  /// The same day of another month, or that month's last day where it is shorter: a month after 31 January is the end
  /// of February.
  package func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + months
    let newYear = CalendarDate.floor(total, by: 12)
    let newMonth = total - newYear * 12 + 1
    let lastDay = CalendarDate.days(inMonth: newMonth, of: newYear)
    return CalendarDate(existingYear: newYear, month: newMonth, day: min(day, lastDay))
  }

  /// Negative where the other day is earlier.
  @inlinable
  public func days(until other: CalendarDate) -> Int {
    Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  package var startOfMonth: CalendarDate {
    adding(days: 1 - day)
  }

  package var endOfMonth: CalendarDate {
    let (year, month, day) = components
    return adding(days: CalendarDate.days(inMonth: month, of: year) - day)
  }

  /// The Monday of the day's week.
  package var startOfWeek: CalendarDate {
    adding(days: 1 - isoWeekday)
  }

  package static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days the month has, where `month` is 1 to 12.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How many ISO weeks the week-year has: 52 or 53.
  package static func isoWeeks(in year: Int) -> Int {
    CalendarDate(existingYear: year, month: 12, day: 28).isoWeek.week
  }

  /// The Monday of an ISO week; nil where the year has no such week.
  package init?(isoWeek week: Int, of year: Int) {
    guard (1...9999).contains(year), week >= 1, week <= CalendarDate.isoWeeks(in: year) else { return nil }
    let firstWeek = CalendarDate(existingYear: year, month: 1, day: 4).startOfWeek
    self = firstWeek.adding(days: (week - 1) * 7)
  }
}
