/// What joins dates and stands around them: ranges, lists, `前`, `起`, `by`, `within`.
extension GrammarCursor {
  /// Takes the longest date expression that begins here, with the words that bound it.
  mutating func takeDateExpression() -> DateExpression? {
    skipSpaces()
    if let expression = attempt({ $0.takeRelativeExpression() }) { return expression }
    let prefix = takeDatePrefix()
    skipSpaces()
    guard let first = takeDatePoint() else { return nil }
    takeWeekdayInBrackets()
    takeTimeOfDay()
    if let second = attempt({ $0.takeRangeEnd(after: first) }) {
      takeTimeOfDay()
      _ = takeDateSuffix()
      return .range(first, second)
    }
    if let points = attempt({ $0.takeListRest(after: first) }) {
      _ = takeDateSuffix()
      return .list(points)
    }
    switch (prefix, takeDateSuffix()) {
    case (_, .from): return .from(first)
    case (.from, .none): return .from(first)
    case (.by, .none), (_, .by): return .point(first, .by)
    case (.before, .none): return .point(first, .before)
    case (_, .after), (.after, .none): return .point(first, .after)
    default: return .point(first, .none)
    }
  }

  private enum Bound {
    case none, by, before, from, after
  }

  private mutating func takeDatePrefix() -> Bound {
    if isHan() { return takeChinesePrefix() }
    if take(.by) {
      skipSpaces()
      if take(.byOrOn) { skipSpaces() }
      return .by
    }
    if take(.before) { return .before }
    if take(.until) { return .none }
    if take(.from) { return .from }
    if take(.after) { return .after }
    _ = take(.on)
    return .none
  }

  private mutating func takeChinesePrefix() -> Bound {
    if take(.startingFrom) { return .from }
    _ = take(.noLaterThan) || take(.upTo) || take(.at)
    return .none
  }

  private mutating func takeDateSuffix() -> Bound {
    takeWeekdayInBrackets()
    let end = position
    skipSpaces()
    var bound = Bound.none
    if take(.deadline) {
      bound = .by
    } else if take(.afterwards) {
      bound = .after
    } else if take(.begin) {
      bound = .from
    } else if !take(.insideOrSo) {
      position = end
    }
    return bound
  }

  /// The verb behind a date that fills a cell: `6月30日前完成`.
  mutating func takeDateVerb() {
    skipSpaces()
    _ = take(.done)
    skipSpaces()
  }

  private mutating func takeWeekdayInBrackets() {
    let taken: Void? = attempt { cursor in
      cursor.skipSpaces()
      guard cursor.take("("), cursor.take("含") || cursor.takeWeekday() != nil, cursor.take(")") else { return nil }
      return ()
    }
    _ = taken
  }

  /// A time of day behind a date is no part of the day: `2026-06-30 18:00`, `2026-06-30T18:00:00`.
  private mutating func takeTimeOfDay() {
    let taken: Void? = attempt { cursor in
      if !cursor.take("t") { cursor.skipSpaces() }
      guard let hour = cursor.takeDigits(), hour.width <= 2, cursor.take(":"), cursor.takeDigits()?.width == 2 else {
        return nil
      }
      if cursor.take(":") { _ = cursor.takeDigits() }
      _ = cursor.take("z")
      return ()
    }
    _ = taken
  }
}

// MARK: - Ranges and lists

extension GrammarCursor {

  func isRangeMark() -> Bool {
    var copy = self
    return copy.takeRangeMark()
  }

  mutating func takeRangeMark() -> Bool {
    let start = position
    skipSpaces()
    if take(.rangeMarks) {
      skipSpaces()
      return true
    }
    position = start
    return false
  }

  private mutating func takeRangeEnd(after first: DatePoint) -> DatePoint? {
    guard takeRangeMark() else { return nil }
    switch first.unit {
    case .weekOfPeriod, .monthOfPeriod, .dayOfPeriod, .quarter:
      if let end = attempt({ $0.takeOrdinalEnd() }) { return end }
      return takeDatePoint()?.asOrdinal(like: first)
    default:
      return takeDatePoint()
    }
  }

  /// More dates than that are no cell of a plan; the bound keeps a scan of a long text from taking quadratic time.
  private static let mostListed = 60

  private mutating func takeListRest(after first: DatePoint) -> [DatePoint]? {
    var points = [first]
    while points.count < GrammarCursor.mostListed, let next = attempt({ $0.takeListItem(after: first) }) {
      points.append(next)
    }
    return points.count > 1 ? points : nil
  }

  private mutating func takeListItem(after first: DatePoint) -> DatePoint? {
    skipSpaces()
    let hasWord = take(.listMarks)
    guard hasWord || (first.allowsSlashBehind && take("/")) else { return nil }
    skipSpaces()
    if case .weekOfPeriod = first.unit { return takeOrdinalEnd() }
    return takeDatePoint()
  }
}

extension DatePoint {
  fileprivate var allowsSlashBehind: Bool {
    if case .slashed = unit { return false }
    return true
  }

  /// A bare number behind `weeks 3-` counts weeks too.
  fileprivate func asOrdinal(like first: DatePoint) -> DatePoint {
    guard case .bare(let number) = unit else { return self }
    switch first.unit {
    case .weekOfPeriod: return DatePoint(unit: .weekOfPeriod(number))
    case .monthOfPeriod: return DatePoint(unit: .monthOfPeriod(number))
    case .dayOfPeriod: return DatePoint(unit: .dayOfPeriod(number))
    default: return self
    }
  }
}

// MARK: - Counted from the period

extension GrammarCursor {
  /// `在未来12个月内`, `自启动日期起`, `持续进行`, `within 3 months`
  private mutating func takeRelativeExpression() -> DateExpression? {
    if takeOngoing() { return .wholePeriod }
    if takeKickOff() {
      skipSpaces()
      _ = take("的")
      if let within = attempt({ $0.takeSpanOfTime() }) {
        _ = take(.insideOrSo)
        return within
      }
      return .wholePeriod
    }
    let hasWord =
      take(.inTheFuture)
    skipSpaces()
    guard let within = takeSpanOfTime() else { return nil }
    skipSpaces()
    let isInside = take(.inside)
    return hasWord || isInside ? within : nil
  }

  private mutating func takeOngoing() -> Bool {
    take(.ongoing)
  }

  /// `自启动日期起`, `项目启动后`, `from kick-off`
  private mutating func takeKickOff() -> Bool {
    let start = position
    _ = take(.startingFrom)
    _ = take(.project)
    if take(.launch) {
      _ = take(.theDay)
      if take(.onwards) { return true }
    }
    position = start
    if take(.from) || take(.after) {
      skipSpaces()
      if take(.kickOff) { return true }
    }
    position = start
    return false
  }

  private mutating func takeSpanOfTime() -> DateExpression? {
    guard let number = takeInteger(), number.width <= 3 else { return nil }
    skipSpaces()
    if peek() != 0x6708, take(.months) { return .within(number.value, .months) }
    if take(.weeks) {
      return .within(number.value, .weeks)
    }
    if take(.days) { return .within(number.value, .days) }
    if take(.years) { return .within(number.value * 12, .months) }
    return nil
  }
}
