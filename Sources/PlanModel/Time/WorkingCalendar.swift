/// Tells working days from days off: Saturdays and Sundays are off, but for the exceptions.
///
/// Every question is answered by counting: working days before a day = weekdays before it (arithmetic) + what the
/// exceptions before it change (binary search). So ten years cost as much as ten days, and there is no interval
/// outside which the answers would differ.
package struct WorkingCalendar: Hashable, Sendable {
  /// A day that isn't what its weekday says, or that bears a name.
  package struct Exception: Hashable, Sendable {
    package let date: CalendarDate
    package let name: String

    /// False for a make-up working day (调休上班).
    package let isOffDay: Bool

    package init(date: CalendarDate, name: String, isOffDay: Bool) {
      self.date = date
      self.name = name
      self.isOffDay = isOffDay
    }
  }

  /// The name that a plan's `calendar` has, such as `cn`.
  package let name: String

  /// In the order of the calendar, one for each day.
  package let exceptions: [Exception]

  /// The years for which days off are known; nil where the calendar knows weekends only.
  package let coveredYears: ClosedRange<Int>?

  /// Only the exceptions that turn a weekday off or a weekend day on.
  private let changes: [Change]

  private struct Change: Hashable {
    let day: CalendarDate
    let isWorking: Bool

    /// Working days strictly before the day.
    let countBefore: Int

    /// What this and all earlier changes add to the number of weekdays.
    let sum: Int
  }

  /// Makes a calendar; of several exceptions for a day the last counts.
  ///
  /// - Parameter coveredYears: by default from the first to the last year that has a day off.
  package init(name: String, exceptions: [Exception], coveredYears: ClosedRange<Int>? = nil) {
    self.name = name
    var latest: [CalendarDate: Exception] = [:]
    for exception in exceptions { latest[exception.date] = exception }
    let sorted = latest.values.sorted { $0.date < $1.date }
    self.exceptions = sorted
    self.coveredYears = coveredYears ?? WorkingCalendar.years(of: sorted)
    var changes: [Change] = []
    var sum = 0
    for exception in sorted where exception.isOffDay != WorkingCalendar.isWeekend(exception.date) {
      let countBefore = WorkingCalendar.weekdays(before: exception.date) + sum
      sum += exception.isOffDay ? -1 : 1
      changes.append(
        Change(day: exception.date, isWorking: !exception.isOffDay, countBefore: countBefore, sum: sum))
    }
    self.changes = changes
  }

  /// Weekends only.
  package static let weekends = WorkingCalendar(name: "weekends", exceptions: [])

  private static func years(of exceptions: [Exception]) -> ClosedRange<Int>? {
    let daysOff = exceptions.filter(\.isOffDay)
    guard let first = daysOff.first?.date.year, let last = daysOff.last?.date.year else { return nil }
    return first...last
  }
}

// MARK: - Days

extension WorkingCalendar {
  package func isWorkingDay(_ day: CalendarDate) -> Bool {
    if let index = lastChange(onOrBefore: day), changes[index].day == day { return changes[index].isWorking }
    return !WorkingCalendar.isWeekend(day)
  }

  /// Walks over the stretches of working days and of days off that a range is made of, each with its first day, which
  /// costs less than to ask for each day.
  package func forEachStretch(in range: DateRange, _ body: (_ start: CalendarDate, _ isWorking: Bool) -> Void) {
    var wasWorking: Bool?
    var next = partition(changes.count) { changes[$0].day < range.start }
    var weekday = range.start.isoWeekday
    var day = range.start
    while day <= range.end {
      var isWorking = weekday <= 5
      if next < changes.count, changes[next].day == day {
        isWorking = changes[next].isWorking
        next += 1
      }
      if isWorking != wasWorking { body(day, isWorking) }
      wasWorking = isWorking
      weekday = weekday % 7 + 1
      day = day.adding(days: 1)
    }
  }

  /// What the day off, or the festival that a make-up day works for, is called; nil for a day like any other.
  package func holidayName(on day: CalendarDate) -> String? {
    let index = partition(exceptions.count) { exceptions[$0].date <= day }
    guard index > 0, exceptions[index - 1].date == day else { return nil }
    return exceptions[index - 1].name
  }

  /// Whether days off are known for all of the range; where not, weekends alone were counted.
  package func covers(_ range: DateRange) -> Bool {
    guard let coveredYears else { return true }
    return coveredYears.contains(range.start.year) && coveredYears.contains(range.end.year)
  }
}

// MARK: - Counting

extension WorkingCalendar {
  /// Working days in the range, both ends counted.
  package func workingDays(in range: DateRange) -> Int {
    ordinal(of: range.end.adding(days: 1)) - ordinal(of: range.start)
  }

  /// How many working days it takes from one to the other: 0 on the same day, 1 from a Friday to the Monday after,
  /// negative backwards.
  package func workingDays(from start: CalendarDate, to end: CalendarDate) -> Int {
    ordinal(of: end) - ordinal(of: start)
  }

  /// The number of working days before the day, counted from a fixed one and negative before it.
  ///
  /// Schedules compute with these whole numbers and turn them into days with ``workingDay(ordinal:)``.
  package func ordinal(of day: CalendarDate) -> Int {
    let weekdays = WorkingCalendar.weekdays(before: day)
    guard let index = lastChange(onOrBefore: day.adding(days: -1)) else { return weekdays }
    return weekdays + changes[index].sum
  }

  /// The working day whose ``ordinal(of:)`` it is.
  package func workingDay(ordinal: Int) -> CalendarDate {
    let index = partition(changes.count) { changes[$0].countBefore <= ordinal } - 1
    guard index >= 0 else { return WorkingCalendar.weekday(ordinal: ordinal) }
    let change = changes[index]
    if change.isWorking, change.countBefore == ordinal { return change.day }
    return WorkingCalendar.weekday(ordinal: ordinal - change.sum)
  }

  /// The n-th working day after the day, or before it where `count` is negative; 0 is the day itself or, where it is
  /// off, the next working day.
  package func workingDay(_ day: CalendarDate, advancedBy count: Int) -> CalendarDate {
    count > 0
      ? workingDay(ordinal: ordinal(of: day.adding(days: 1)) + count - 1)
      : workingDay(ordinal: ordinal(of: day) + count)
  }

  package func workingDay(onOrAfter day: CalendarDate) -> CalendarDate {
    workingDay(day, advancedBy: 0)
  }

  package func workingDay(onOrBefore day: CalendarDate) -> CalendarDate {
    workingDay(ordinal: ordinal(of: day.adding(days: 1)) - 1)
  }
}

// MARK: - Weekdays and searching

extension WorkingCalendar {
  private static func isWeekend(_ day: CalendarDate) -> Bool { day.isoWeekday > 5 }

  /// Weekdays before the day, counted from Monday 1969-12-29, which is 3 days before the epoch.
  private static func weekdays(before day: CalendarDate) -> Int {
    let fromMonday = Int(day.daysSinceEpoch) + 3
    let weeks = CalendarDate.floor(fromMonday, by: 7)
    return weeks * 5 + min(fromMonday - weeks * 7, 5)
  }

  private static func weekday(ordinal: Int) -> CalendarDate {
    let weeks = CalendarDate.floor(ordinal, by: 5)
    return CalendarDate(daysSinceEpoch: Int32(clamping: weeks * 7 + (ordinal - weeks * 5) - 3))
  }

  private func lastChange(onOrBefore day: CalendarDate) -> Int? {
    guard let last = changes.last else { return nil }
    if last.day <= day { return changes.count - 1 }
    let index = partition(changes.count) { changes[$0].day <= day } - 1
    return index < 0 ? nil : index
  }

  /// How many of the first `count` numbers fulfil a condition that holds up to some number and not after it.
  private func partition(_ count: Int, where condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
