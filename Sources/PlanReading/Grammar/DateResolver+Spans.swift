import PlanModel

extension DateResolver {
  /// The days of one point within the period.
  func span(of point: DatePoint) -> Span {
    switch point.unit {
    case .day(let month, let day):
      if let problem = impossible(month, day, point.year) { return .failure(problem) }
      return yearly(point)
    case .slashed(let first, let second): return slashed(first, second, point)
    case .month, .weekOfMonth, .quarter, .half, .isoWeek: return yearly(point)
    case .year:
      guard let year = point.year else { return .failure(.unknown) }
      return days(of: point, in: year)
    case .bare: return .failure(.unknown)
    case .dayOfMonth, .weekOfPeriod, .monthOfPeriod, .dayOfPeriod, .currentMonth, .currentQuarter, .currentYear,
      .period:
      guard let period else { return .failure(.noPeriod) }
      return counted(point, in: period)
    }
  }

  // MARK: - Points that come back every year

  /// Days of a yearly point in one year; no days where the year has no such day.
  func days(of point: DatePoint, in year: Int) -> Span {
    let fiscal = period?.fiscal ?? .calendarYear
    let whole: DateRange?
    switch point.unit {
    case .day(let month, let day):
      let date = CalendarDate(year: year, month: month, day: day)
      return Span(days: date.map { DateRange(day: $0) }, isDay: true, problem: date == nil ? .unknown : nil)
    case .month(let month): whole = fiscal.month(month, of: year)?.range
    case .weekOfMonth(let month, let week):
      whole = fiscal.month(month, of: year).flatMap { DateResolver.week(week, of: $0.range) }
    case .quarter(let quarter): whole = fiscal.quarter(quarter, of: year)?.range
    case .half(let half): whole = fiscal.half(half, of: year)?.range
    case .isoWeek(let week): whole = fiscal.week(week, of: year)?.range
    case .year: whole = (point.part == .whole ? fiscal : .calendarYear).year(year)?.range
    default: whole = nil
    }
    guard let whole, let days = DateResolver.days(of: point.part, in: whole, unit: point.unit) else {
      return .failure(.impossible(nearest: nil))
    }
    return Span(days: days, isDay: point.part == .end)
  }

  /// Finds the year of a point that has none: the one in which it touches the period.
  private func yearly(_ point: DatePoint) -> Span {
    if let year = point.year { return inWrittenYear(point, year) }
    guard let period else { return .failure(.noPeriod) }
    var fits: [Span] = []
    var others: [Span] = []
    for year in (period.start.year - 1)...(min(period.end.year, period.start.year + 20) + 1) {
      let span = days(of: point, in: year)
      guard let days = span.days else { continue }
      if period.range.overlaps(days) { fits.append(span) } else { others.append(span) }
    }
    if fits.count == 1 { return fits[0] }
    if var first = fits.first {
      first.problem = .ambiguous(fits.compactMap(\.days))
      return first
    }
    return nearest(of: others, to: period, point)
  }

  private func nearest(of spans: [Span], to period: Period, _ point: DatePoint) -> Span {
    func distance(_ span: Span) -> Int {
      guard let days = span.days else { return .max }
      return days.start > period.end ? period.end.days(until: days.start) : days.end.days(until: period.start)
    }
    // The leap day exists in none of the years that the period touches.
    if case .day(2, 29) = point.unit,
      !(period.start.year...period.end.year).contains(where: { CalendarDate.isLeap(year: $0) })
    {
      return .failure(.impossible(nearest: CalendarDate(year: period.start.year, month: 2, day: 28)))
    }
    guard var nearest = spans.min(by: { distance($0) < distance($1) }), let days = nearest.days else {
      return .failure(.impossible(nearest: nil))
    }
    nearest.problem = .outsidePeriod(days)
    return nearest
  }

  private func inWrittenYear(_ point: DatePoint, _ year: Int) -> Span {
    let span = days(of: point, in: year)
    if point.hasShortYear, let days = span.days, let period, !period.range.overlaps(days) { return .failure(.unknown) }
    return span
  }

  private func impossible(_ month: Int, _ day: Int, _ year: Int?) -> DateProblem? {
    let likelyYear = year ?? period?.start.year
    guard (1...12).contains(month) else {
      let swapped = likelyYear.flatMap { CalendarDate(year: $0, month: day, day: month) }
      return .impossible(nearest: swapped)
    }
    // With no year the leap day is looked for in every year of the period.
    let lastDay = CalendarDate.days(inMonth: month, of: year ?? 2000)
    if (1...lastDay).contains(day) { return nil }
    let nearest = likelyYear.flatMap { year -> CalendarDate? in
      let last = CalendarDate.days(inMonth: month, of: year)
      return CalendarDate(year: year, month: month, day: day < 1 ? 1 : last)
    }
    return .impossible(nearest: nearest)
  }

  // MARK: - 3/4

  private func slashed(_ first: Int, _ second: Int, _ point: DatePoint) -> Span {
    func reading(_ month: Int, _ day: Int) -> Span {
      var point = point
      point.unit = .day(month: month, day: day)
      return span(of: point)
    }
    let monthFirst = reading(first, second)
    let dayFirst = reading(second, first)
    if first == second { return monthFirst }
    // A year behind (`05/06/2026`) is the custom of several countries, which differ in what stands before it.
    let order = point.year == nil ? order : .undecided
    guard let monthDays = monthFirst.days else { return dayFirst.days == nil ? monthFirst : dayFirst }
    guard let dayDays = dayFirst.days else { return monthFirst }
    let (preferred, other) = order == .dayFirst ? (dayFirst, monthFirst) : (monthFirst, dayFirst)
    let readings = order == .dayFirst ? [dayDays, monthDays] : [monthDays, dayDays]
    let isInside = readings.map { period?.range.overlaps($0) ?? true }
    if isInside[0], !isInside[1] { return preferred }
    if isInside[0] == isInside[1], order != .undecided { return preferred }
    if isInside[1], !isInside[0], order == .undecided { return other }
    var ambiguous = preferred
    ambiguous.problem = .ambiguous(readings)
    return ambiguous
  }

  // MARK: - Points counted from the period

  private func counted(_ point: DatePoint, in period: Period) -> Span {
    let whole: DateRange?
    switch point.unit {
    case .dayOfMonth(let day): return dayOfMonth(day, in: period)
    case .weekOfPeriod(let week): whole = DateResolver.week(week, of: period.range)
    case .monthOfPeriod(let month):
      let start = period.start.startOfMonth.adding(months: month - 1)
      whole = month > 0 ? period.range.intersection(DateRange(between: start, and: start.endOfMonth)) : nil
    case .dayOfPeriod(let day):
      let date = period.start.adding(days: day - 1)
      guard day > 0, period.contains(date) else { return .failure(.impossible(nearest: period.end)) }
      return Span(days: DateRange(day: date), isDay: true)
    case .currentMonth: whole = period.fiscal.period(.month, containing: period.start)?.range
    case .currentQuarter: whole = period.fiscal.period(.quarter, containing: period.start)?.range
    case .currentYear:
      let fiscal = point.part == .whole ? period.fiscal : .calendarYear
      whole = fiscal.period(.year, containing: period.start)?.range
    default: whole = period.range
    }
    guard let whole, let days = DateResolver.days(of: point.part, in: whole, unit: point.unit) else {
      return .failure(.impossible(nearest: period.end))
    }
    return Span(days: days, isDay: point.part == .end)
  }

  private func dayOfMonth(_ day: Int, in period: Period) -> Span {
    var days: [DateRange] = []
    var month = period.start.startOfMonth
    while month <= period.end, days.count < 12 {
      if let date = CalendarDate(year: month.year, month: month.month, day: day), period.contains(date) {
        days.append(DateRange(day: date))
      }
      month = month.adding(months: 1)
    }
    guard let first = days.first else { return .failure(.impossible(nearest: period.end)) }
    if days.count == 1 { return Span(days: first, isDay: true) }
    return .failure(.ambiguous(days))
  }

  /// The n-th week of a range, Monday to Sunday, cut off at the range's ends.
  static func week(_ week: Int, of range: DateRange) -> DateRange? {
    guard week > 0 else { return nil }
    let monday = range.start.startOfWeek.adding(days: (week - 1) * 7)
    return range.intersection(DateRange(between: monday, and: monday.adding(days: 6)))
  }

  /// A part of a month, quarter or year.
  ///
  /// Thirds of a month are days 1–10, 11–20 and 21–end, those of longer stretches whole months where they have them.
  /// Its start (`初`) is the first five days of a month, the first ten of a quarter, the first month of a year; its end
  /// (`底`, `末`) is the last day.
  static func days(of part: DatePoint.Part, in whole: DateRange, unit: DatePoint.Unit) -> DateRange? {
    let start = whole.start
    func days(_ first: Int, _ last: Int) -> DateRange? {
      DateRange(start: start.adding(days: first - 1), end: start.adding(days: last - 1))?.intersection(whole)
    }
    let isMonth = whole.dayCount <= 31
    let third = (whole.dayCount + 2) / 3
    switch part {
    case .whole: return whole
    case .end: return DateRange(day: whole.end)
    case .start: return isMonth ? days(1, 5) : whole.dayCount <= 92 ? days(1, 10) : days(1, 31)
    case .early: return isMonth ? days(1, 10) : days(1, third)
    case .middle: return isMonth ? days(11, 20) : middle(of: whole)
    case .late: return isMonth ? days(21, 31) : days(2 * third + 1, whole.dayCount)
    case .earlyAndMiddle: return days(1, 20)
    case .middleAndLate: return days(11, 31)
    }
  }

  /// The middle month of a quarter, the sixth month of a year.
  private static func middle(of whole: DateRange) -> DateRange? {
    let month = whole.start.adding(months: whole.dayCount <= 92 ? 1 : 5)
    return DateRange(between: month, and: month.endOfMonth)
  }
}
