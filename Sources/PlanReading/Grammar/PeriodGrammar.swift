package import PlanModel

/// Reads the period of a plan: `2026-Q2`, `2026年第二季度`, `FY2026`, `May 2026`, `2026-05-01..2026-06-30`.
package enum PeriodGrammar {
  /// Reads a whole text as a period; nil where it isn't one, or has no year and none is given.
  ///
  /// - Parameters:
  ///   - fiscal: says when years, halves and quarters begin; months and weeks are those of the calendar.
  ///   - defaultYear: the year of `一季度` and `Q2`.
  package static func parse(
    _ text: String, fiscal: FiscalCalendar = .calendarYear, defaultYear: Int? = nil
  ) -> Period? {
    if let period = parseLabel(text, fiscal) { return period }
    let folded = GrammarText(text)
    var cursor = GrammarCursor(folded)
    guard let expression = cursor.takeDateExpression() else { return nil }
    cursor.skipSpaces()
    guard cursor.isAtEnd || cursor.takePlanWord() else { return nil }
    switch expression {
    case .point(let point, .none): return period(of: point, fiscal, defaultYear)
    case .range(let first, let last):
      let year = fiscal.year(first.year ?? last.year ?? defaultYear ?? 0)
      let resolver = DateResolver(period: year, order: .monthFirst)
      guard first.year ?? last.year ?? defaultYear != nil,
        case (.range(let range), nil) = resolver.resolve(.range(first.dated(defaultYear), last))
      else { return nil }
      return fiscal.custom(range)
    default: return nil
    }
  }

  private static func period(of point: DatePoint, _ fiscal: FiscalCalendar, _ defaultYear: Int?) -> Period? {
    guard point.part == .whole, let year = point.year ?? defaultYear else { return nil }
    switch point.unit {
    case .year: return fiscal.year(year)
    case .half(let half): return fiscal.half(half, of: year)
    case .quarter(let quarter): return fiscal.quarter(quarter, of: year)
    case .month(let month): return fiscal.month(month, of: year)
    case .isoWeek(let week), .weekOfPeriod(let week): return fiscal.week(week, of: year)
    case .day(let month, let day):
      return CalendarDate(year: year, month: month, day: day).map { fiscal.custom(DateRange(day: $0)) }
    default: return nil
    }
  }

  /// The canonical labels `2026`, `2026-Q2`, `2026-H1`, `2026-05` and `2026-W14`, which generated plans have.
  private static func parseLabel(_ text: String, _ fiscal: FiscalCalendar) -> Period? {
    var year = 0
    var letter: UInt8 = 0
    var number = 0
    var count = 0
    for byte in text.utf8 {
      let digit = byte &- 0x30
      switch count {
      case 0..<4:
        guard digit < 10 else { return nil }
        year = year * 10 + Int(digit)
      case 4: guard byte == 0x2D else { return nil }
      case 5 where digit >= 10: letter = byte & 0xDF
      case 5..<8:
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
      default: return nil
      }
      count += 1
    }
    switch (count, letter) {
    case (4, 0): return fiscal.year(year)
    case (7, 0): return fiscal.month(number, of: year)
    case (7, UInt8(ascii: "Q")): return fiscal.quarter(number, of: year)
    case (7, UInt8(ascii: "H")): return fiscal.half(number, of: year)
    case (8, UInt8(ascii: "W")): return fiscal.week(number, of: year)
    default: return nil
    }
  }
}

extension DatePoint {
  fileprivate func dated(_ defaultYear: Int?) -> DatePoint {
    var point = self
    if point.year == nil, point.unit.dependsOnYear { point.year = defaultYear }
    return point
  }
}

extension GrammarCursor {
  fileprivate mutating func takePlanWord() -> Bool {
    _ = take(.plan)
    return isAtEnd
  }
}
