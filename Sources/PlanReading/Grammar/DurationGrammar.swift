package import PlanModel

/// Reads lengths of work: `10工作日`, `1-2个月`, `两周`, `半个月`, `3d`, `2 weeks`.
///
/// Days are calendar days unless the text says 工作日 or `wd`; a half is rounded up to whole days of the next smaller
/// unit (half a month is 15 days, half a year 6 months).
package enum DurationGrammar {
  /// Reads a whole text; the amount is nil where it is no duration.
  package static func parse(_ text: String) -> WrittenDuration {
    var cursor = GrammarCursor(FoldedText(text))
    cursor.skipSpaces()
    _ = cursor.take(anyOf: ["大约", "约", "共", "为期", "历时", "预计"]) || cursor.takeWord("about")
    cursor.skipSpaces()
    if let (amount, unit) = cursor.takeDuration() {
      cursor.skipSpaces()
      _ = cursor.take(anyOf: ["之内", "以内", "内", "左右"])
      if cursor.isAtEnd { return WrittenDuration(text: text, amount: amount, unit: unit) }
    }
    return WrittenDuration(text: text, amount: nil, unit: .days)
  }
}

extension GrammarCursor {
  typealias Duration = (amount: ClosedRange<Int>, unit: WrittenDuration.Unit)

  mutating func takeDuration() -> Duration? {
    if let half = takeHalf() { return half }
    guard let first = takeInteger() else { return nil }
    let firstUnit = attempt { $0.takeDurationUnit() }
    let last = attempt { cursor -> Int? in
      guard cursor.takeRangeMark() else { return nil }
      return cursor.takeInteger()?.value
    }
    let isAndAHalf = last == nil && firstUnit == nil && peek(0) == 0x4E2A && peek(1) == 0x534A  // 个半
    if isAndAHalf, take("个半月") { return (first.value * 30 + 15...first.value * 30 + 15, .days) }
    guard let (unit, factor) = last == nil ? firstUnit : takeDurationUnit() else { return nil }
    let end = last ?? first.value
    guard first.value <= end, end < 100_000 else { return nil }
    return (first.value * (firstUnit?.factor ?? factor)...max(first.value, end) * factor, unit)
  }

  private mutating func takeHalf() -> Duration? {
    if take("半个月") { return (15...15, .days) }
    if take("半年") { return (6...6, .months) }
    return nil
  }

  private typealias DurationUnit = (unit: WrittenDuration.Unit, factor: Int)

  private mutating func takeDurationUnit() -> DurationUnit? {
    skipSpaces()
    if take(anyOf: ["个工作日", "工作日", "个工作天", "工作天"]) { return (.workingDays, 1) }
    if takeWord(anyOf: ["working days", "working day", "workdays", "workday", "business days", "business day", "wd"]) {
      return (.workingDays, 1)
    }
    if take(anyOf: ["个季度", "季度"]) || takeWord(anyOf: ["quarters", "quarter"]) { return (.months, 3) }
    if take(anyOf: ["个月", "月"]) || takeWord(anyOf: ["months", "month", "mos", "mo"]) { return (.months, 1) }
    if take(anyOf: ["个星期", "个周", "星期", "周"]) || takeWord(anyOf: ["weeks", "week", "wks", "wk", "w"]) {
      return (.weeks, 1)
    }
    if take(anyOf: ["天", "日"]) || takeWord(anyOf: ["days", "day", "d"]) { return (.days, 1) }
    if take(anyOf: ["年"]) || takeWord(anyOf: ["years", "year", "y"]) { return (.months, 12) }
    return nil
  }
}
