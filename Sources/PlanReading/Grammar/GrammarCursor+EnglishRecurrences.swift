import PlanModel

extension GrammarCursor {
  /// `weekly`, `every Wednesday at 3pm`, `every 2 weeks`, `biweekly`, `3 times a week`
  mutating func takeEnglishEach() -> Recurrence? {
    if let recurrence = attempt({ $0.takeEnglishCadence() }) { return recurrence }
    if let recurrence = attempt({ $0.takeTimesPer() }) { return recurrence }
    guard take(.every) else { return nil }
    skipSpaces()
    var interval = 1
    if takeWord("other") {
      interval = 2
    } else if let number = takeDigits() {
      interval = max(number.value, 1)
    }
    skipSpaces()
    if let frequency = takeEnglishUnit() {
      return Recurrence(frequency: frequency, interval: interval, minuteOfDay: takeEnglishTime())
    }
    if take(.workingDays) {
      return Recurrence(frequency: .weekly, weekdays: Array(1...5), minuteOfDay: takeEnglishTime())
    }
    let weekdays = takeEnglishWeekdays()
    guard !weekdays.isEmpty else { return nil }
    return Recurrence(
      frequency: .weekly, interval: interval, weekdays: weekdays, minuteOfDay: takeEnglishTime())
  }

  private static let englishCadences: [(word: String, frequency: Recurrence.Frequency, interval: Int)] = [
    ("daily", .daily, 1), ("weekly", .weekly, 1), ("biweekly", .weekly, 2), ("fortnightly", .weekly, 2),
    ("monthly", .monthly, 1), ("quarterly", .quarterly, 1), ("half-yearly", .halfYearly, 1), ("yearly", .yearly, 1),
    ("annually", .yearly, 1), ("annual", .yearly, 1),
  ]

  private static let englishCadenceNames = WordList(englishCadences.map(\.word))

  private mutating func takeEnglishCadence() -> Recurrence? {
    if let index = index(takingOneOf: GrammarCursor.englishCadenceNames) {
      let cadence = GrammarCursor.englishCadences[index]
      skipSpaces()
      if takeWord("on") { skipSpaces() }
      let weekdays = cadence.frequency == .weekly ? takeEnglishWeekdays() : []
      return Recurrence(
        frequency: cadence.frequency, interval: cadence.interval, weekdays: weekdays, minuteOfDay: takeEnglishTime())
    }
    return nil
  }

  private mutating func takeTimesPer() -> Recurrence? {
    let count: Int
    if takeWord("once") {
      count = 1
    } else if takeWord("twice") {
      count = 2
    } else if let number = takeDigits(), number.value > 0 {
      count = number.value
      skipSpaces()
      if takeWord("times") { skipSpaces() }
    } else {
      return nil
    }
    skipSpaces()
    guard take(.per) else { return nil }
    skipSpaces()
    return takeEnglishUnit().map { Recurrence(frequency: $0, count: count) }
  }

  private mutating func takeEnglishUnit() -> Recurrence.Frequency? {
    if take(.days) { return .daily }
    if take(.weeks) { return .weekly }
    if take(.months) { return .monthly }
    if take(.quarters) { return .quarterly }
    if take(.years) { return .yearly }
    return nil
  }
}

// MARK: - Weekdays

extension GrammarCursor {
  /// From Monday on, three forms each.
  private static let weekdayNames: WordList = [
    "mondays", "monday", "mon", "tuesdays", "tuesday", "tue", "wednesdays", "wednesday", "wed", "thursdays", "thursday",
    "thu", "fridays", "friday", "fri", "saturdays", "saturday", "sat", "sundays", "sunday", "sun",
  ]

  private mutating func takeEnglishWeekday() -> Int? {
    isLetter() ? index(takingOneOf: GrammarCursor.weekdayNames).map { $0 / 3 + 1 } : nil
  }

  private mutating func takeEnglishWeekdays() -> [Int] {
    guard let first = takeEnglishWeekday() else { return [] }
    var days = [first]
    while let day = attempt({ cursor -> Int? in
      _ = cursor.take(",")
      cursor.skipSpaces()
      if cursor.takeWord("and") || cursor.take("&") || cursor.take("/") { cursor.skipSpaces() }
      return cursor.takeEnglishWeekday()
    }) {
      days.append(day)
    }
    return days
  }

  /// The `三` of `周三`, as 1 (Monday) to 7.
  private mutating func takeWeekdayNumeral() -> Int? {
    let numerals = "一二三四五六日天"
    for (index, numeral) in numerals.unicodeScalars.enumerated() where peek() == numeral.value {
      position += 1
      return min(index + 1, 7)
    }
    return nil
  }

  /// `周三`, `星期三`, `Wed`
  mutating func takeWeekday() -> Int? {
    if let day = takeEnglishWeekday() { return day }
    guard take(.weekdayMarks) else { return nil }
    return takeWeekdayNumeral()
  }

  /// The days behind `每周`: `三`, `一、三、五`, `一至五`; none where a number with a measure stands there (`每周一篇`).
  mutating func takeWeekdays() -> [Int] {
    let days = attempt { cursor -> [Int]? in
      cursor.skipSpaces()
      _ = cursor.take(.weekdayMarks)
      guard let first = cursor.takeWeekdayNumeral() else { return nil }
      if cursor.isOne(of: "篇次场个份本项条家小期") { return nil }
      var days = [first]
      while let next = cursor.attempt({ $0.takeNextWeekday(after: days[days.count - 1]) }) { days += next }
      return days
    }
    return days ?? []
  }

  private mutating func takeNextWeekday(after day: Int) -> [Int]? {
    let isRange = take(.weekdayRangeMarks)
    if !isRange { _ = take(.weekdayListMarks) }
    skipSpaces()
    _ = take(.weekdayMarks)
    guard let next = takeWeekdayNumeral() else { return nil }
    return isRange && next > day ? Array((day + 1)...next) : [next]
  }
}

// MARK: - Times of day

extension GrammarCursor {
  /// `下午3点`, `15:00`, `三点半`, as minutes after midnight.
  mutating func takeMinuteOfDay() -> Int? {
    attempt { cursor in
      cursor.skipSpaces()
      let isAfternoon = cursor.take(.afternoon)
      if !isAfternoon { _ = cursor.take(.morning) }
      cursor.skipSpaces()
      guard let hour = cursor.takeInteger(), hour.value <= 24, let minute = cursor.takeMinutes() else { return nil }
      return (isAfternoon && hour.value < 12 ? hour.value + 12 : hour.value) * 60 + minute
    } ?? takeEnglishTime()
  }

  private mutating func takeMinutes() -> Int? {
    if take(":") {
      guard let minutes = takeDigits(), minutes.width == 2, minutes.value < 60 else { return nil }
      return minutes.value
    }
    guard take("点") || take("时") else { return nil }
    if take("半") { return 30 }
    _ = take("钟") || take("整")
    let minutes = attempt { cursor -> Int? in
      guard let minutes = cursor.takeInteger(), minutes.value < 60, cursor.take("分") else { return nil }
      return minutes.value
    }
    return minutes ?? 0
  }

  /// `at 3pm`, `3:30 pm`, `15:00`
  mutating func takeEnglishTime() -> Int? {
    attempt { cursor in
      cursor.skipSpaces()
      if cursor.takeWord("at") { cursor.skipSpaces() }
      guard let hour = cursor.takeDigits(), hour.value <= 24 else { return nil }
      let minutes = cursor.attempt { inner -> Int? in
        guard inner.take(":"), let minutes = inner.takeDigits(), minutes.width == 2, minutes.value < 60 else {
          return nil
        }
        return minutes.value
      }
      cursor.skipSpaces()
      if cursor.takeWord("pm") { return (hour.value % 12 + 12) * 60 + (minutes ?? 0) }
      if cursor.takeWord("am") { return hour.value % 12 * 60 + (minutes ?? 0) }
      return minutes.map { hour.value * 60 + $0 }
    }
  }
}
