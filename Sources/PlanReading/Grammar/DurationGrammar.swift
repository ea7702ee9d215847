package import PlanModel

/// Reads lengths of work: `10工作日`, `1-2个月`, `两周`, `半个月`, `3d`, `2 weeks`.
///
/// Days are calendar days unless the text says 工作日 or `wd`; a half is rounded up to whole days of the next smaller
/// unit (half a month is 15 days, half a year 6 months).
package enum DurationGrammar {
  /// Reads a whole text; the amount is nil where it is no duration.
  package static func parse(_ text: String) -> WrittenDuration {
    var cursor = GrammarCursor(GrammarText(text))
    cursor.skipSpaces()
    _ = cursor.take(.roughly)
    cursor.skipSpaces()
    if let (amount, unit) = cursor.takeDuration() {
      cursor.skipSpaces()
      _ = cursor.take(.insideOrSo)
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
    if isAndAHalf, take(.monthAndAHalf) { return (first.value * 30 + 15...first.value * 30 + 15, .days) }
    guard let (unit, factor) = last == nil ? firstUnit : takeDurationUnit() else { return nil }
    let end = last ?? first.value
    guard first.value <= end, end < 100_000 else { return nil }
    return (first.value * (firstUnit?.factor ?? factor)...max(first.value, end) * factor, unit)
  }

  private mutating func takeHalf() -> Duration? {
    if take(.halfMonth) { return (15...15, .days) }
    if take(.halfYears) { return (6...6, .months) }
    return nil
  }

  private typealias DurationUnit = (unit: WrittenDuration.Unit, factor: Int)

  private mutating func takeDurationUnit() -> DurationUnit? {
    skipSpaces()
    if take(.workingDays) { return (.workingDays, 1) }
    if take(.quarters) { return (.months, 3) }
    if take(.months) { return (.months, 1) }
    if take(.weeks) {
      return (.weeks, 1)
    }
    if take(.days) { return (.days, 1) }
    if take(.years) { return (.months, 12) }
    return nil
  }
}

extension WordList {
  fileprivate static let halfMonth: WordList = ["半个月"]
  fileprivate static let monthAndAHalf: WordList = ["个半月"]
}
