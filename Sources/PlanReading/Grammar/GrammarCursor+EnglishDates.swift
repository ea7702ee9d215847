/// Days and named stretches of days in English, and codes that are the same in every language: `Q2`, `H1`, `W14`, `FY2026`.
extension GrammarCursor {
  mutating func takeEnglishPoint() -> DatePoint? {
    if let point = attempt({ $0.takePeriodCode() }) { return point }
    if takeWord("the") { skipSpaces() }
    if let point = attempt({ $0.takeEnglishPart() }) { return point }
    if let point = attempt({ $0.takeEnglishOrdinal() }) { return point }
    return attempt { $0.takeEnglishMonthFirst() }
  }

  /// `Q2`, `Q2 2026`, `FY26 Q2`, `H1`, `W14`
  private mutating func takePeriodCode() -> DatePoint? {
    if takeFiscalYearMark() {
      skipSpaces()
      guard let number = takeDigits(), number.width == 4 || number.width == 2 else { return nil }
      let year = number.width == 2 ? 2000 + number.value : number.value
      let code = attempt { cursor -> DatePoint? in
        if !cursor.take("-") { cursor.skipSpaces() }
        return cursor.takePeriodCode()
      }
      return code.map { $0.within(year: year) } ?? DatePoint(year: year, unit: .year)
    }
    let letter = GrammarCursor.lowercased(peek())
    position += 1
    guard let number = takeDigits(), number.width <= 2, !isLetter() else { return nil }
    let unit: DatePoint.Unit
    switch letter {
    case 0x71 where number.width == 1: unit = .quarter(number.value)
    case 0x68 where number.width == 1: unit = .half(number.value)
    case 0x77: unit = .isoWeek(number.value)
    default: return nil
    }
    return takePart(of: DatePoint(year: takeYearBehind(), unit: unit))
  }

  private mutating func takeFiscalYearMark() -> Bool {
    (peek() | 0x20) == 0x66 && (peek(1) | 0x20) == 0x79 && (isDigit(2) || peek(2) == 0x20) && take("fy")
  }

  /// The year of `Q2 2026`, `June 2026` and `Q2/2026`, with its comma or `年`.
  private mutating func takeYearBehind() -> Int? {
    attempt { cursor in
      if !cursor.take("/"), !cursor.take("-") {
        _ = cursor.take(",")
        cursor.skipSpaces()
        if cursor.takeWord("of") { cursor.skipSpaces() }
      }
      guard let year = cursor.takeDigits(), year.width == 4, 1900...2199 ~= year.value else { return nil }
      _ = cursor.take("年")
      return year.value
    }
  }

  private static let parts: [(words: [String], part: DatePoint.Part)] = [
    (["end", "close"], .end), (["beginning", "start"], .start), (["early"], .early), (["middle", "mid"], .middle),
    (["late"], .late),
  ]

  /// `end of June`, `mid-June`, `early Q2`, `quarter-end`, `EOQ`
  private mutating func takeEnglishPart() -> DatePoint? {
    for (word, unit) in GrammarCursor.ends where takeWord(word) { return DatePoint(unit: unit, part: .end) }
    for (words, part) in GrammarCursor.parts where takeWord(anyOf: words) {
      if !take("-") { skipSpaces() }
      if takeWord("of") { skipSpaces() }
      if takeWord("the") || takeWord("this") { skipSpaces() }
      guard var point = takeCurrent() ?? takePeriodCode(orMonth: ()) else { return nil }
      point.part = part
      return point
    }
    return takeCurrent(ended: true)
  }

  private static let ends: [(word: String, unit: DatePoint.Unit)] = [
    ("eom", .currentMonth), ("eoq", .currentQuarter), ("eoy", .currentYear),
  ]

  private mutating func takePeriodCode(orMonth: Void) -> DatePoint? {
    if let point = attempt({ $0.takePeriodCode() }) { return point }
    guard let month = takeMonthName() else { return takeYearBehind().map { DatePoint(year: $0, unit: .year) } }
    return DatePoint(year: takeYearBehind(), unit: .month(month))
  }

  private mutating func takeCurrent(ended: Bool = false) -> DatePoint? {
    attempt { cursor in
      let unit: DatePoint.Unit
      let isThis = ended && cursor.takeWord("this")
      cursor.skipSpaces()
      if cursor.takeWord("quarter") {
        unit = .currentQuarter
      } else if cursor.takeWord("year") {
        unit = .currentYear
      } else if cursor.takeWord("month") {
        unit = .currentMonth
      } else if cursor.takeWord("period") {
        unit = .period
      } else {
        return nil
      }
      if isThis || !ended { return DatePoint(unit: unit) }
      guard cursor.take("-") || cursor.take(" ") else { return nil }
      return cursor.takeWord("end") ? DatePoint(unit: unit, part: .end) : nil
    }
  }

  /// `week 3`, `month 3`, `day 10`, `weeks 3` of `weeks 3-5`
  private mutating func takeEnglishOrdinal() -> DatePoint? {
    let unit: (Int) -> DatePoint.Unit
    if takeWord(anyOf: ["weeks", "week", "wk"]) {
      unit = DatePoint.Unit.weekOfPeriod
    } else if takeWord(anyOf: ["months", "month"]) {
      unit = DatePoint.Unit.monthOfPeriod
    } else if takeWord(anyOf: ["days", "day"]) {
      unit = DatePoint.Unit.dayOfPeriod
    } else if takeWord(anyOf: ["quarters", "quarter"]) {
      unit = DatePoint.Unit.quarter
    } else {
      return nil
    }
    skipSpaces()
    guard let number = takeDigits(), number.width <= 3 else { return nil }
    return DatePoint(unit: unit(number.value))
  }
}

// MARK: - Months by name

extension GrammarCursor {
  private static let months: [(name: String, abbreviations: [String])] = [
    ("january", ["jan"]), ("february", ["feb"]), ("march", ["mar"]), ("april", ["apr"]), ("may", []), ("june", ["jun"]),
    ("july", ["jul"]), ("august", ["aug"]), ("september", ["sept", "sep"]), ("october", ["oct"]),
    ("november", ["nov"]), ("december", ["dec"]),
  ]

  private mutating func takeMonthName() -> Int? {
    for (index, month) in GrammarCursor.months.enumerated() {
      if takeWord(month.name) { return index + 1 }
      if takeWord(anyOf: month.abbreviations) {
        _ = take(".")
        return index + 1
      }
    }
    return nil
  }

  /// `Jun 30`, `June 30th, 2026`, `June 2026`, `June`
  private mutating func takeEnglishMonthFirst() -> DatePoint? {
    guard let month = takeMonthName() else { return nil }
    if let year = takeYearBehind() { return DatePoint(year: year, unit: .month(month)) }
    let day = attempt { cursor -> Int? in
      cursor.skipSpaces()
      guard let day = cursor.takeDigits(), day.width <= 2, !cursor.isHan(), !cursor.isOne(of: ".%:") else { return nil }
      _ = cursor.takeOrdinalSuffix()
      return cursor.isLetter() ? nil : day.value
    }
    guard let day else { return DatePoint(unit: .month(month)) }
    return DatePoint(year: takeYearBehind(), unit: .day(month: month, day: day))
  }

  /// The month behind `30` in `30 June`, `30th of June 2026`, `30-Jun-2026`.
  mutating func takeEnglishMonth(afterDay day: Int) -> DatePoint? {
    _ = takeOrdinalSuffix()
    if !take("-") { skipSpaces() }
    if takeWord("of") { skipSpaces() }
    guard let month = takeMonthName() else { return nil }
    return DatePoint(year: takeYearBehind(), unit: .day(month: month, day: day))
  }

  private mutating func takeOrdinalSuffix() -> Bool {
    takeWord(anyOf: ["st", "nd", "rd", "th"])
  }
}
