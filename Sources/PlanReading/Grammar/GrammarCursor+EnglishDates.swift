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
    guard (peek() | 0x20) == 0x66, (peek(1) | 0x20) == 0x79, isDigit(2) || peek(2) == 0x20 else { return false }
    position += 2
    return true
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

  private static let partNames: WordList = ["end", "close", "beginning", "start", "early", "middle", "mid", "late"]
  private static let parts: [DatePoint.Part] = [.end, .end, .start, .start, .early, .middle, .middle, .late]

  /// `end of June`, `mid-June`, `early Q2`, `quarter-end`, `EOQ`
  private mutating func takeEnglishPart() -> DatePoint? {
    for (word, unit) in GrammarCursor.ends where takeWord(word) { return DatePoint(unit: unit, part: .end) }
    if let index = index(takingOneOf: GrammarCursor.partNames) {
      if !take("-") { skipSpaces() }
      if takeWord("of") { skipSpaces() }
      if takeWord("the") || takeWord("this") { skipSpaces() }
      guard var point = takeCurrent() ?? takePeriodCode(orMonth: ()) else { return nil }
      point.part = GrammarCursor.parts[index]
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
    if take(.weeks) {
      unit = DatePoint.Unit.weekOfPeriod
    } else if take(.months) {
      unit = DatePoint.Unit.monthOfPeriod
    } else if take(.days) {
      unit = DatePoint.Unit.dayOfPeriod
    } else if take(.quarters) {
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
  /// The full names, then the abbreviations, each from January on; May has one form.
  private static let monthNames: WordList = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept",
  ]

  private mutating func takeMonthName() -> Int? {
    guard isLetter(), let index = index(takingOneOf: GrammarCursor.monthNames) else { return nil }
    if index >= 12 { _ = take(".") }
    return index == 24 ? 9 : index % 12 + 1
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
    take(.ordinalSuffixes)
  }
}
