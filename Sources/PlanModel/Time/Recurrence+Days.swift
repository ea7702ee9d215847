extension Recurrence {
  /// When it comes back within a range: single days, or stretches where only a stretch is said (`每月中旬`).
  ///
  /// What doesn't say its day (`每周3篇`, `每月`) gives nothing, and what is daily gives every working day. Ends and
  /// beginnings are the last and first working days. Where it comes every so many turns, they are counted from the
  /// anchor's.
  package func occurrences(
    in range: DateRange, since anchor: CalendarDate, _ calendar: WorkingCalendar
  ) -> [DateRange] {
    switch frequency {
    case .daily:
      return range.days.filter { calendar.isWorkingDay($0) && anchor.days(until: $0) % interval == 0 }
        .map(DateRange.init(day:))
    case .weekly:
      let first = anchor.startOfWeek
      return range.days.filter { day in
        weekdays.contains(day.isoWeekday) && first.days(until: day.startOfWeek) / 7 % interval == 0
      }.map(DateRange.init(day:))
    case .monthly: return turns(ofMonths: 1, in: range, anchor, calendar)
    case .quarterly: return turns(ofMonths: 3, in: range, anchor, calendar)
    case .halfYearly: return turns(ofMonths: 6, in: range, anchor, calendar)
    case .yearly: return turns(ofMonths: 12, in: range, anchor, calendar)
    }
  }

  /// Turns of so many months, which begin with the calendar year.
  private func turns(
    ofMonths length: Int, in range: DateRange, _ anchor: CalendarDate, _ calendar: WorkingCalendar
  ) -> [DateRange] {
    guard let window else { return [] }
    func turn(_ day: CalendarDate) -> Int { (day.year * 12 + day.month - 1) / length }
    let first = turn(anchor)
    return (turn(range.start)...max(turn(range.start), turn(range.end))).compactMap { number -> DateRange? in
      guard (number - first) % interval == 0, let start = Self.firstDay(ofMonth: number * length) else { return nil }
      let end = start.adding(months: length - 1).endOfMonth
      let days: DateRange? =
        switch window {
        case .start: DateRange(day: calendar.workingDay(onOrAfter: start))
        case .end: DateRange(day: calendar.workingDay(onOrBefore: end))
        case .days(let first, let last):
          DateRange(start: start.adding(days: first - 1), end: min(end, start.adding(days: last - 1)))
        }
      return days.flatMap { $0.overlaps(range) ? $0 : nil }
    }
  }

  private static func firstDay(ofMonth number: Int) -> CalendarDate? {
    CalendarDate(year: number / 12, month: number % 12 + 1, day: 1)
  }
}

extension DateRange {
  fileprivate var days: [CalendarDate] { (0..<dayCount).map { start.adding(days: $0) } }
}
