/// What joins dates and stands around them: ranges, lists, `前`, `起`, `by`, `within`.
extension GrammarCursor {
  /// Takes the longest date expression that begins here, with the words that bound it.
  mutating func takeDateExpression() -> DateExpression? {
    skipSpaces()
    if let expression = attempt({ $0.takeRelativeExpression() }) { return expression }
    let prefix = takeDatePrefix()
    skipSpaces()
    guard let first = takeDatePoint() else { return nil }
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
    if takeWord(anyOf: ["not later than", "no later than", "by", "due"]) {
      skipSpaces()
      if takeWord(anyOf: ["by", "on"]) { skipSpaces() }
      return .by
    }
    if takeWord(anyOf: ["before"]) { return .before }
    if takeWord(anyOf: ["until", "till"]) { return .none }
    if takeWord(anyOf: ["from", "since", "starting"]) { return .from }
    if takeWord(anyOf: ["after"]) { return .after }
    if takeWord(anyOf: ["on", "in", "during", "within"]) { return .none }
    if take(anyOf: ["截至", "截止到", "截止于", "截止", "不迟于", "不晚于", "最迟", "至", "到"]) { return .none }
    if take(anyOf: ["自", "从", "由"]) { return .from }
    if take(anyOf: ["预计", "计划", "于", "在", "约"]) { return .none }
    return .none
  }

  private static let deadlineWords = ["之前", "以前", "前"]
  private static let startWords = ["开始", "起始", "启动", "起"]
  private static let insideWords = ["之内", "以内", "期间", "内", "止", "为止", "截止", "左右"]
  private static let doneWords = [
    "完成", "结束", "交付", "上线", "达成", "落地", "发布", "提交", "定稿", "验收", "执行", "进行",
  ]

  private mutating func takeDateSuffix() -> Bound {
    takeWeekdayInBrackets()
    let end = position
    skipSpaces()
    var bound = Bound.none
    if take(anyOf: GrammarCursor.deadlineWords) {
      bound = .by
    } else if take(anyOf: ["之后", "以后", "后"]) {
      bound = .after
    } else if take(anyOf: GrammarCursor.startWords) {
      bound = .from
    } else if !take(anyOf: GrammarCursor.insideWords) {
      position = end
    }
    return bound
  }

  /// The verb behind a date that fills a cell: `6月30日前完成`.
  mutating func takeDateVerb() {
    skipSpaces()
    _ = take(anyOf: GrammarCursor.doneWords)
    skipSpaces()
  }

  private mutating func takeWeekdayInBrackets() {
    let taken: Void? = attempt { cursor in
      cursor.skipSpaces()
      guard cursor.take("("), cursor.takeWeekday() != nil, cursor.take(")") else { return nil }
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
  private static let rangeMarks = ["...", "..", "--", "-", "~~", "~", "至", "到"]

  func isRangeMark() -> Bool {
    var copy = self
    return copy.takeRangeMark()
  }

  mutating func takeRangeMark() -> Bool {
    let start = position
    skipSpaces()
    if take(anyOf: GrammarCursor.rangeMarks) || takeWord(anyOf: ["to", "through", "until"]) {
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
    let hasWord = take(anyOf: ["、", ",", ";", "和", "及", "与", "&"]) || takeWord("and")
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
        _ = take(anyOf: GrammarCursor.insideWords)
        return within
      }
      return .wholePeriod
    }
    let hasWord =
      take(anyOf: ["在未来", "未来", "在今后", "今后", "接下来"])
      || takeWord(anyOf: ["within the next", "in the next", "over the next", "the next", "next", "within"])
    skipSpaces()
    guard let within = takeSpanOfTime() else { return nil }
    skipSpaces()
    let isInside = take(anyOf: ["之内", "以内", "内"])
    return hasWord || isInside ? within : nil
  }

  private mutating func takeOngoing() -> Bool {
    take(anyOf: [
      "持续进行", "持续推进", "持续开展", "持续", "长期进行", "长期", "常态化", "全程", "全周期", "整个周期", "贯穿全程",
    ]) || takeWord(anyOf: ["ongoing", "continuously", "continuous", "throughout"])
  }

  /// `自启动日期起`, `项目启动后`, `from kick-off`
  private mutating func takeKickOff() -> Bool {
    let start = position
    _ = take(anyOf: ["自", "从"])
    _ = take(anyOf: ["项目", "计划"])
    if take("启动") {
      _ = take(anyOf: ["之日", "日期", "日"])
      if take(anyOf: ["起", "开始", "之后", "后"]) { return true }
    }
    position = start
    if takeWord("from") || takeWord("after") {
      skipSpaces()
      if takeWord(anyOf: ["kick-off", "kickoff", "start", "launch"]) { return true }
    }
    position = start
    return false
  }

  private mutating func takeSpanOfTime() -> DateExpression? {
    guard let number = takeInteger(), number.width <= 3 else { return nil }
    skipSpaces()
    if take("个月") || takeWord(anyOf: ["months", "month"]) { return .within(number.value, .months) }
    if take(anyOf: ["个星期", "个周", "星期", "周"]) || takeWord(anyOf: ["weeks", "week"]) {
      return .within(number.value, .weeks)
    }
    if take(anyOf: ["天", "日"]) || takeWord(anyOf: ["days", "day"]) { return .within(number.value, .days) }
    if take("年") || takeWord(anyOf: ["years", "year"]) { return .within(number.value * 12, .months) }
    return nil
  }
}
