import PlanModel

/// Gives a parsed date expression its days within a period.
///
/// A point with no year means the year in which it touches the period. Weeks of a period begin on Monday; week 1 has
/// the period's first day, and the first and the last week are cut off at the period's ends.
struct DateResolver {
  let period: Period?
  let order: SlashOrder

  /// The days of a point, and what is wrong with them.
  struct Span {
    var days: DateRange?
    var isDay = false
    var problem: DateProblem?

    static func failure(_ problem: DateProblem) -> Span { Span(problem: problem) }
  }

  typealias Result = (meaning: WrittenDate.Meaning, problem: DateProblem?)

  func resolve(_ expression: DateExpression) -> Result {
    switch expression {
    case .point(let point, let bound): resolve(point, bound)
    case .range(let first, let last): resolve(from: first, to: last)
    case .list(let points): resolve(points)
    case .from(let point): resolveOpen(point, strictlyAfter: false)
    case .within(let amount, let unit): resolve(within: amount, unit)
    case .wholePeriod: period.map { (.range($0.range), nil) } ?? (.unresolved, .noPeriod)
    }
  }

  // MARK: - One point

  private func resolve(_ point: DatePoint, _ bound: DateBound) -> Result {
    if bound == .after { return resolveOpen(point, strictlyAfter: true) }
    if let result = recurringEnd(point) { return result }
    let span = span(of: point)
    guard let days = span.days else { return (.unresolved, span.problem) }
    if span.isDay { return (.day(days.start), span.problem) }
    switch (bound, point.part) {
    case (.none, _): return (.range(days), span.problem)
    case (.by, .whole):
      let eve = DateRange(day: days.start.adding(days: -1))
      return (.day(days.end), span.problem ?? .ambiguous([DateRange(day: days.end), eve]))
    case (.before, .whole): return (.day(days.start.adding(days: -1)), span.problem)
    default: return (.day(days.end), span.problem)
    }
  }

  private func resolveOpen(_ point: DatePoint, strictlyAfter: Bool) -> Result {
    let span = span(of: point)
    guard let days = span.days else { return (.unresolved, span.problem) }
    guard let period else { return (.unresolved, .noPeriod) }
    let start = strictlyAfter ? days.end.adding(days: 1) : days.start
    guard let range = DateRange(start: start, end: period.end) else {
      return (.unresolved, .reversed(start: start, end: period.end))
    }
    return (.range(range), span.problem)
  }

  /// `季度末` in a year and `月底` in a quarter name a day in each of its parts.
  private func recurringEnd(_ point: DatePoint) -> Result? {
    guard let period, point.year == nil else { return nil }
    let unit: Period.Unit
    let frequency: Recurrence.Frequency
    switch point.unit {
    case .currentMonth: (unit, frequency) = (.month, .monthly)
    case .currentQuarter: (unit, frequency) = (.quarter, .quarterly)
    default: return nil
    }
    var parts: [DateRange] = []
    var part = period.fiscal.period(unit, containing: period.start)
    while let current = part, current.start <= period.end, parts.count < 12 {
      if let days = DateResolver.days(of: point.part, in: current.range, unit: point.unit) { parts.append(days) }
      part = current.next
    }
    guard parts.count > 1 else { return nil }
    let recurrence = Recurrence(frequency: frequency, window: point.part.window)
    return (.recurrence(recurrence), .ambiguous(parts))
  }

  private func resolve(within amount: Int, _ unit: DateExpression.WithinUnit) -> Result {
    guard let period else { return (.unresolved, .noPeriod) }
    let after =
      switch unit {
      case .days: period.start.adding(days: amount)
      case .weeks: period.start.adding(days: amount * 7)
      case .months: period.start.adding(months: amount)
      }
    guard let range = DateRange(start: period.start, end: after.adding(days: -1)) else {
      return (.unresolved, .unknown)
    }
    return (.range(range), nil)
  }

  // MARK: - Several points

  private func resolve(_ points: [DatePoint]) -> Result {
    var days: [DateRange] = []
    var problem: DateProblem?
    var previous: DatePoint?
    for point in points {
      let completed = point.completed(by: previous ?? points[0].completed(by: points[points.count - 1]))
      let span = span(of: completed)
      guard let range = span.days else { return (.unresolved, span.problem) }
      days.append(range)
      problem = problem ?? span.problem
      previous = completed
    }
    days.sort { $0.start < $1.start }
    if days.allSatisfy({ $0.start == $0.end }) { return (.days(days.map(\.start)), problem) }
    for (earlier, later) in zip(days, days.dropFirst()) where earlier.end.adding(days: 1) < later.start {
      return (.unresolved, .unknown)
    }
    return (.range(DateRange(between: days[0].start, and: days[days.count - 1].end)), problem)
  }

  private func resolve(from first: DatePoint, to last: DatePoint) -> Result {
    if case (.bare(let left), .bare(let right)) = (first.unit, last.unit) {
      return resolveDashed(left, right, year: first.year)
    }
    var first = first.completed(by: last)
    var last = last.completed(by: first)
    if last.year == nil, last.unit.dependsOnYear { last.year = first.year }
    if first.year == nil, first.unit.dependsOnYear { first.year = last.year }
    let start = span(of: first)
    guard let from = start.days else { return (.unresolved, start.problem) }
    var end = span(of: last)
    guard var to = end.days else { return (.unresolved, end.problem) }
    if to.end < from.start, let later = rolledOver(last, after: from) { (to, end.problem) = (later, nil) }
    guard let range = DateRange(start: from.start, end: to.end) else {
      return (.unresolved, .reversed(start: from.start, end: to.end))
    }
    return (.range(range), start.problem ?? end.problem)
  }

  /// The end of `2025.12.20-1.10` lies in the next year, if that makes a range of half a year at most.
  private func rolledOver(_ point: DatePoint, after first: DateRange) -> DateRange? {
    guard point.unit.dependsOnYear, point.year == nil || point.year == first.start.year else { return nil }
    guard let days = self.days(of: point, in: first.start.year + 1).days,
      first.start.days(until: days.end) <= 184, point.year != nil || period?.contains(days.end) != false
    else { return nil }
    return days
  }

  /// `5-10` is the tenth of May to some and May to October to others.
  private func resolveDashed(_ left: Int, _ right: Int, year: Int?) -> Result {
    let day = span(of: DatePoint(year: year, unit: .day(month: left, day: right)))
    guard let reading = day.days else { return (.unresolved, .unknown) }
    var readings = [reading]
    let first = span(of: DatePoint(year: year, unit: .month(left))).days
    let last = span(of: DatePoint(year: year, unit: .month(right))).days
    if let first, let last, let months = DateRange(start: first.start, end: last.end) { readings.append(months) }
    return (.day(reading.start), readings.count > 1 ? .ambiguous(readings) : day.problem)
  }
}

extension DatePoint {
  /// The point with the month that its neighbour names: the 15 of `Apr 1-15`, the 4 of `4-6月`.
  func completed(by other: DatePoint) -> DatePoint {
    var point = self
    switch (unit, other.unit) {
    case (.bare(let day), .day(let month, _)), (.dayOfMonth(let day), .day(let month, _)):
      point.unit = .day(month: month, day: day)
      point.year = year ?? other.year
    case (.bare(let number), .month): point.unit = .month(number)
    case (.bare(let number), .quarter): point.unit = .quarter(number)
    case (.bare(let number), .dayOfMonth): point.unit = .dayOfMonth(number)
    case (.bare(let number), .isoWeek): point.unit = .isoWeek(number)
    case (.month(let month), .bare) where part == .whole: point.unit = .month(month)
    default: break
    }
    return point
  }
}

extension DatePoint.Unit {
  /// Whether the point comes back every year.
  var dependsOnYear: Bool {
    switch self {
    case .day, .slashed, .month, .weekOfMonth, .quarter, .half, .isoWeek: true
    default: false
    }
  }
}

extension DatePoint.Part {
  var window: Recurrence.Window? {
    switch self {
    case .whole: nil
    case .start: .start
    case .end: .end
    case .early: .days(first: 1, last: 10)
    case .middle: .days(first: 11, last: 20)
    case .late: .days(first: 21, last: 31)
    case .earlyAndMiddle: .days(first: 1, last: 20)
    case .middleAndLate: .days(first: 11, last: 31)
    }
  }
}
