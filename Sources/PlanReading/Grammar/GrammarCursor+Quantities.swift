import PlanModel

/// Values: thresholds, changes, differences, ratios and ranges around amounts.
extension GrammarCursor {
  /// Takes the longest value that begins here.
  mutating func takeQuantity(inProse: Bool) -> ParsedQuantity? {
    if inProse, isInsideName { return nil }
    let start = position
    let parsed =
      attempt { $0.takeChange(inProse) } ?? attempt { $0.takeThreshold(inProse) }
      ?? attempt { $0.takeDifference(inProse) } ?? attempt { $0.takePlainQuantity(inProse) }
    guard let (meaning, unit) = parsed else { return nil }
    return ParsedQuantity(meaning: meaning, unit: unit, range: start..<position)
  }

  private typealias Parsed = (meaning: Quantity.Meaning, unit: WrittenUnit)

  /// Whether the number here belongs to what stands before it: `Q1`, `KR2`, `第3`, `v1.2`, `COVID-19`.
  private var isInsideName: Bool {
    if isDigit() || isChineseNumeral() {
      if isLetter(-1) || isDigit(-1) || isOne(of: "第#_×*", -1) { return true }
      if isOne(of: ".-:", -1), isLetter(-2) || isDigit(-2) { return true }
      return isTimeOfDay
    }
    if isOne(of: "-+.") { return isLetter(-1) || isDigit(-1) || isHan(-1) }
    return isLetter() && isLetter(-1)
  }

  /// `15:00`, which isn't 15 for 0.
  private var isTimeOfDay: Bool {
    var copy = self
    guard let hour = copy.takeDigits(), hour.value <= 24, copy.take(":"), let minutes = copy.takeDigits() else {
      return false
    }
    return minutes.width == 2 && (hour.width == 2 || minutes.value % 15 == 0)
  }

  // MARK: - From and to

  /// `从45提升至55`, `8%降至5%`, `72小时压缩至48小时`, `from 45 to 55`, `45→55`
  private mutating func takeChange(_ inProse: Bool) -> Parsed? {
    let hasPrefix = take(.startingFrom) || take(.from)
    skipSpaces()
    if hasPrefix { _ = take(.currently) }
    guard let from = takeAmount(inProse: inProse) else { return nil }
    skipSpaces()
    if take(",") { skipSpaces() }
    guard takeArrow(hasPrefix: hasPrefix) else { return nil }
    skipSpaces()
    _ = takeBound()
    guard let to = takeAmount(inProse: inProse) else { return nil }
    _ = takeBoundBehind()
    let (first, unit) = from.completed(by: to)
    return (.change(from: first, to: to.value), unit)
  }

  private static let riseVerbs: WordList = [
    "提升", "提高", "增长", "增加", "上升", "上涨", "扩大", "扩展", "扩充", "升", "增", "涨", "提",
  ]
  private static let fallVerbs: WordList = [
    "降低", "下降", "减少", "缩短", "压缩", "缩减", "缩小", "节约", "节省", "下调", "削减", "降", "减", "缩",
  ]
  private static let otherVerbs: WordList = ["优化", "改善", "改进", "调整", "恢复", "变", "达"]

  private mutating func takeArrow(hasPrefix: Bool) -> Bool {
    if take(.arrows) { return true }
    let start = position
    let hasVerb =
      take(GrammarCursor.riseVerbs) || take(GrammarCursor.fallVerbs)
      || take(GrammarCursor.otherVerbs)
    if hasVerb || hasPrefix, takeTo() { return true }
    if !hasVerb, hasPrefix, takeRangeMark() { return true }
    position = start
    return false
  }

  private mutating func takeTo() -> Bool {
    take(.to)
  }

  // MARK: - At least, at most

  private static let leastMarks: WordList = [
    ">=", "≥", ">", "不低于", "不少于", "不小于", "不下于", "大于或等于", "大于等于", "大于", "高于", "超过", "多于", "至少", "最少", "突破", "超",
    "at least", "no less than", "not less than", "no fewer than", "more than", "greater than", "over", "above",
    "minimum",
    "min",
  ]
  private static let mostMarks: WordList = [
    "<=", "≤", "<", "不高于", "不超过", "不大于", "不多于", "不超", "小于或等于", "小于等于", "小于", "低于", "少于", "至多", "最多", "控制在",
    "at most", "no more than", "not more than", "less than", "fewer than", "under", "below", "up to", "maximum", "max",
  ]

  /// The mark before a threshold.
  private mutating func takeBound() -> Quantity.Comparison? {
    var bound: Quantity.Comparison?
    if take(GrammarCursor.leastMarks) {
      bound = .atLeast
    } else if take(GrammarCursor.mostMarks) {
      bound = .atMost
    }
    if bound != nil { skipSpaces() }
    return bound
  }

  /// The words behind a threshold: `以上`, `以内`, `+`, `or more`.
  private mutating func takeBoundBehind() -> Quantity.Comparison? {
    let bound: Quantity.Comparison? = attempt { cursor in
      cursor.skipSpaces()
      if cursor.take(.orMore) { return .atLeast }
      return cursor.take(.orLess) ? .atMost : nil
    }
    return bound
  }

  private mutating func takeThreshold(_ inProse: Bool) -> Parsed? {
    if inProse, isLetter(-1) && isLetter() { return nil }
    guard let bound = takeBound(), let first = takeAmount(inProse: inProse) else { return nil }
    if let second = attempt({ $0.takeRatioEnd(first) }) {
      return (.ratio(first: first.value, second: second, bound), .none)
    }
    // `控制在5%-8%` has both ends.
    if let second = attempt({ $0.takeRangeEnd(inProse) }) {
      let (value, unit) = first.completed(by: second)
      return (.range(min(value, second.value), max(value, second.value)), unit)
    }
    _ = takeBoundBehind()
    if let other = attempt({ $0.takeOtherBound(than: bound, inProse) }) {
      let (value, unit) = first.completed(by: other)
      return (.range(min(value, other.value), max(value, other.value)), unit)
    }
    return (bound == .atLeast ? .atLeast(first.value) : .atMost(first.value), first.unit)
  }

  /// The second half of `≥20%且≤30%`.
  private mutating func takeOtherBound(than bound: Quantity.Comparison, _ inProse: Bool) -> Amount? {
    skipSpaces()
    _ = take(.andAlso)
    skipSpaces()
    guard let other = takeBound(), other != bound else { return nil }
    return takeAmount(inProse: inProse)
  }

  // MARK: - By how much

  private static let riseWords: WordList = [
    "increase", "increased", "grow", "raise", "improve", "boost", "up", "rise", "↑",
  ]
  private static let fallWords: WordList = [
    "reduce", "reduced", "cut", "decrease", "lower", "shorten", "down", "save", "drop", "↓",
  ]

  /// `提升20%`, `缩短15天`, `increase by 20%`; with 至 it is a target and no difference: `提升至55` is at least 55.
  private mutating func takeDifference(_ inProse: Bool) -> Parsed? {
    let isRise: Bool
    if take(GrammarCursor.riseVerbs) || take(GrammarCursor.riseWords) {
      isRise = true
    } else if take(GrammarCursor.fallVerbs) || take(GrammarCursor.fallWords) {
      isRise = false
    } else {
      return nil
    }
    skipSpaces()
    _ = take("了") || takeWord("by")
    let isTarget = takeTo()
    skipSpaces()
    _ = take("约")
    let bound = takeBound()
    guard let amount = takeAmount(inProse: inProse) else { return nil }
    let range = attempt { $0.takeRangeEnd(inProse) }
    let behind = takeBoundBehind()
    guard isTarget else {
      let (value, unit) = range.map { amount.completed(by: $0) } ?? (amount.value, amount.unit)
      return (.difference(isRise ? value : -value), unit)
    }
    if let range {
      let (value, unit) = amount.completed(by: range)
      return (.range(min(value, range.value), max(value, range.value)), unit)
    }
    let comparison = bound ?? behind ?? (isRise ? .atLeast : .atMost)
    return (comparison == .atLeast ? .atLeast(amount.value) : .atMost(amount.value), amount.unit)
  }

  // MARK: - Numbers, ratios, ranges

  private mutating func takePlainQuantity(_ inProse: Bool) -> Parsed? {
    // Behind an ideograph 约 and 近 belong to a word: 签约, 临近.
    if take(.equals) || !isHan(-1) && take(.nearly) { skipSpaces() }
    guard let first = takeAmount(inProse: inProse) else { return nil }
    if let second = attempt({ $0.takeRatioEnd(first) }) {
      return (.ratio(first: first.value, second: second, .exactly), .none)
    }
    if let second = attempt({ $0.takeRangeEnd(inProse) }) {
      let (value, unit) = first.completed(by: second)
      return (.range(min(value, second.value), max(value, second.value)), unit)
    }
    switch takeBoundBehind() {
    case .atLeast:
      // The unit of `50+家` stands behind the sign.
      let unit = first.unit == .none ? takeUnit(inProse: inProse) ?? .none : first.unit
      return (.atLeast(first.value), unit)
    case .atMost: return (.atMost(first.value), first.unit)
    default: return (.number(first.value), first.unit)
    }
  }

  private mutating func takeRatioEnd(_ first: Amount) -> Double? {
    skipSpaces()
    guard first.unit == .none, take(":") || take("比") else { return nil }
    skipSpaces()
    return takeDecimal()
  }

  private mutating func takeRangeEnd(_ inProse: Bool) -> Amount? {
    guard takeRangeMark() else { return nil }
    return takeAmount(inProse: inProse)
  }
}

extension Amount {
  /// The value in the other's multiplier and unit where it has none of its own: the 50 of `50-80万元`.
  fileprivate func completed(by other: Amount) -> (value: Double, unit: WrittenUnit) {
    guard unit == .none else { return (value, unit) }
    return (multiplier == 1 ? value * other.multiplier : value, other.unit)
  }
}
