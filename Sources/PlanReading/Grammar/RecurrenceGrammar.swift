package import PlanModel

/// Reads events that come back: `每周三下午3点`, `每月中旬`, `季度末`, `每周3篇`, `双周`, `weekly`, `every Wednesday at 3pm`.
///
/// What the event is may stand behind the words or around brackets: `月度评审会（每月中旬）`.
package enum RecurrenceGrammar {
  /// Reads the most telling recurrence of a text; nil where there is none.
  package static func parse(_ text: String) -> Recurrence? {
    parse(GrammarText(text))
  }

  /// Reads one recurrence for each part of a list: three in `月度/季度/半年度汇报`.
  package static func parseAll(_ text: String) -> [Recurrence] {
    let folded = GrammarText(text)
    var found: [Recurrence] = []
    for position in folded.scalars.indices {
      let isPartStart = position == 0 || "/、;".unicodeScalars.contains { $0.value == folded.scalars[position - 1] }
      guard isPartStart else { continue }
      var cursor = GrammarCursor(folded, at: position)
      cursor.skipSpaces()
      if let recurrence = cursor.takeRecurrence() { found.append(recurrence) }
    }
    return found.isEmpty ? parse(folded).map { [$0] } ?? [] : found
  }

  static func parse(_ text: GrammarText) -> Recurrence? {
    var best: Recurrence?
    for position in text.scalars.indices {
      var cursor = GrammarCursor(text, at: position)
      guard !(cursor.isLetter(-1) && cursor.isLetter()), let found = cursor.takeRecurrence() else { continue }
      if best.map({ found.detail > $0.detail }) ?? true { best = found }
    }
    return best
  }
}

extension Recurrence {
  /// How much is said beyond the frequency.
  fileprivate var detail: Int {
    (weekdays.isEmpty ? 0 : 1) + (window == nil ? 0 : 1) + (minuteOfDay == nil ? 0 : 1) + (count == nil ? 0 : 1)
      + (interval == 1 ? 0 : 1)
  }
}

extension GrammarCursor {
  /// Takes a recurrence that begins here.
  mutating func takeRecurrence() -> Recurrence? {
    attempt { $0.takeChineseEach() } ?? attempt { $0.takeEnglishEach() } ?? attempt { $0.takeWeekdayWithTime() }
      ?? attempt { $0.takeCadence() }
  }

  // MARK: - 每

  /// `每周三下午3点`, `每两周`, `每月15日`, `每季度末`, `每周3篇`, `隔周`
  private mutating func takeChineseEach() -> Recurrence? {
    var interval = 1
    if take(.everySecondWeek) { return takeWeekly(interval: 2) }
    guard take("每") else { return nil }
    skipSpaces()
    if take(.workingDays) {
      return Recurrence(frequency: .weekly, weekdays: Array(1...5), minuteOfDay: takeMinuteOfDay())
    }
    if let number = attempt({ $0.takeIntervalNumber() }) { interval = number }
    _ = take("个")
    if take(.days) {
      return Recurrence(
        frequency: .daily, interval: interval, minuteOfDay: takeMinuteOfDay(), count: takeCount())
    }
    if take(.weekdayMarks) { return takeWeekly(interval: interval) }
    if take(.halfYears) { return takeLonger(.halfYearly, interval) }
    if take(.quarterNames) { return takeLonger(.quarterly, interval) }
    if take("月") { return takeLonger(.monthly, interval) }
    if take(.yearNames) { return takeLonger(.yearly, interval) }
    return nil
  }

  private mutating func takeIntervalNumber() -> Int? {
    guard let number = takeInteger(), (1...99).contains(number.value) else { return nil }
    return isOne(of: "个天日周星月季年") ? number.value : nil
  }

  private mutating func takeWeekly(interval: Int) -> Recurrence {
    let weekdays = takeWeekdays()
    let minute = takeMinuteOfDay()
    return Recurrence(
      frequency: .weekly, interval: interval, weekdays: weekdays, minuteOfDay: minute,
      count: minute == nil ? takeCount() : nil)
  }

  private mutating func takeLonger(_ frequency: Recurrence.Frequency, _ interval: Int) -> Recurrence {
    let window = attempt { $0.takeWindow() }
    return Recurrence(
      frequency: frequency, interval: interval, window: window, minuteOfDay: takeMinuteOfDay(),
      count: window == nil ? takeCount() : nil)
  }

  /// `中旬`, `末`, `15日`, `1-5日`
  private mutating func takeWindow() -> Recurrence.Window? {
    skipSpaces()
    if let part = takeThird() { return part.window }
    if take("中") { return .days(first: 11, last: 20) }
    if take(.atTheEnd) { return .end }
    if take("初") { return .start }
    guard let first = takeInteger() else { return nil }
    let last = attempt { cursor -> Int? in
      guard cursor.takeRangeMark() else { return nil }
      return cursor.takeInteger()?.value
    }
    guard take("日") || take("号"), (1...31).contains(first.value), (first.value...31).contains(last ?? first.value)
    else { return nil }
    return .days(first: first.value, last: last ?? first.value)
  }

  /// The 3 of `每周3篇`; not the 3 of a time.
  private mutating func takeCount() -> Int? {
    attempt { cursor in
      cursor.skipSpaces()
      _ = cursor.take(.countVerbs)
      guard let number = cursor.takeInteger(), number.value > 0, !cursor.isOne(of: ":%月日号") else { return nil }
      return number.value
    }
  }

  // MARK: - Adjectives

  private static let cadences: [(word: String, frequency: Recurrence.Frequency, interval: Int)] = [
    ("双周", .weekly, 2), ("周度", .weekly, 1), ("周例会", .weekly, 1), ("周报", .weekly, 1), ("周会", .weekly, 1),
    ("日报", .daily, 1), ("站会", .daily, 1), ("半年度", .halfYearly, 1), ("季度", .quarterly, 1), ("季报", .quarterly, 1),
    ("月度", .monthly, 1), ("月报", .monthly, 1), ("月会", .monthly, 1), ("年度", .yearly, 1),
  ]
  private static let cadenceNames = WordList(cadences.map(\.word))

  /// `周度同步会`, `季度末`, `年度复盘`
  private mutating func takeCadence() -> Recurrence? {
    if let index = index(takingOneOf: GrammarCursor.cadenceNames) {
      let cadence = GrammarCursor.cadences[index]
      if cadence.frequency == .weekly { return takeWeekly(interval: cadence.interval) }
      let window: Recurrence.Window? = take("末") || take("底") ? .end : take("初") ? .start : nil
      return Recurrence(
        frequency: cadence.frequency, interval: cadence.interval, window: window, minuteOfDay: takeMinuteOfDay())
    }
    if take(.monthEnd) { return Recurrence(frequency: .monthly, window: .end) }
    if take(.quarterEnd) { return Recurrence(frequency: .quarterly, window: .end) }
    return nil
  }

  /// `周三15:00`, which only comes back: a single one would have a date.
  private mutating func takeWeekdayWithTime() -> Recurrence? {
    guard isOne(of: "周星礼"), !isHan(-1) else { return nil }
    _ = take(.weekdayMarks)
    let weekdays = takeWeekdays()
    guard !weekdays.isEmpty, let minute = takeMinuteOfDay() else { return nil }
    return Recurrence(frequency: .weekly, weekdays: weekdays, minuteOfDay: minute)
  }
}
