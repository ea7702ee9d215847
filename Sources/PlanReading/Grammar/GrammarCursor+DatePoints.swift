/// Days and named stretches of days in figures and in Chinese: `2026-06-30`, `6.30`, `五月十日`, `5月中旬`, `二季度`, `第3周`.
extension GrammarCursor {
  mutating func takeDatePoint() -> DatePoint? {
    skipSpaces()
    if isDigit() || isChineseNumeral() { return attempt { $0.takeNumericPoint() } }
    if isLetter() || peek() == 0x27 { return attempt { $0.takeEnglishPoint() } }
    return attempt { $0.takeOrdinalPoint() } ?? attempt { $0.takeNamedPoint(year: nil) }
  }

  private mutating func takeNumericPoint() -> DatePoint? {
    guard let number = takeInteger() else { return nil }
    switch number.width {
    case 8 where !number.isChinese: return takeCompactDay(number.value)
    case 4 where 1900...2199 ~= number.value: return takePoint(inYear: number.value)
    case 1, 2: return takePoint(after: number)
    default: return nil
    }
  }

  private func takeCompactDay(_ digits: Int) -> DatePoint? {
    guard 1900...2199 ~= digits / 10_000, digits / 100 % 100 <= 12 else { return nil }
    return DatePoint(year: digits / 10_000, unit: .day(month: digits / 100 % 100, day: digits % 100))
  }

  private mutating func takePoint(after number: WrittenInteger) -> DatePoint? {
    if take("月") { return takePoint(inMonth: number.value, year: nil) }
    if number.width == 2, !number.isChinese, take("年") {
      return takePoint(afterYearWord: 2000 + number.value).map(\.withShortYear)
    }
    if take("日") || take("号") { return DatePoint(unit: .dayOfMonth(number.value)) }
    if take(.quarterNames) {
      return takePart(of: DatePoint(unit: .quarter(number.value)))
    }
    if !number.isChinese {
      if peek() == 0x2E, isDigit(1) { return takeDotted(number.value) }
      if peek() == 0x2F, isDigit(1) { return takeSlashed(number.value) }
      if number.width == 2, let point = attempt({ $0.takeDashed(number.value) }) { return point }
      if let point = attempt({ $0.takeEnglishMonth(afterDay: number.value) }) { return point }
    }
    return DatePoint(unit: .bare(number.value))
  }

  /// `6.30`, `26.6.30`, `30.6.2026`
  private mutating func takeDotted(_ first: Int) -> DatePoint? {
    position += 1
    guard let second = takeDigits(), second.width <= 2 else { return nil }
    guard peek() == 0x2E, isDigit(1) else {
      if !isHan(1) || isOne(of: "前之以完至到内起止后", 1) { _ = take("日") || take("号") }
      return DatePoint(unit: .day(month: first, day: second.value))
    }
    position += 1
    guard let third = takeDigits() else { return nil }
    switch third.width {
    case 4: return DatePoint(year: third.value, unit: .slashed(first, second.value))
    case 1, 2:
      return DatePoint(year: 2000 + first, unit: .day(month: second.value, day: third.value), hasShortYear: true)
    default: return nil
    }
  }

  /// `6/30`, `26/6/30`, `6/30/2026`
  private mutating func takeSlashed(_ first: Int) -> DatePoint? {
    position += 1
    guard let second = takeDigits(), second.width <= 2 else { return nil }
    guard peek() == 0x2F, isDigit(1) else { return DatePoint(unit: .slashed(first, second.value)) }
    let mark = position
    position += 1
    guard let third = takeDigits() else { return nil }
    switch third.width {
    case 4: return DatePoint(year: third.value, unit: .slashed(first, second.value))
    case 1,
      2 where peek() != 0x2F:
      return DatePoint(year: 2000 + first, unit: .day(month: second.value, day: third.value), hasShortYear: true)
    default:
      position = mark
      return nil
    }
  }

  /// `26-6-30`; two numbers with a dash between them are a range.
  private mutating func takeDashed(_ year: Int) -> DatePoint? {
    guard take("-"), let month = takeDigits(), month.width <= 2, take("-"), let day = takeDigits(), day.width <= 2
    else {
      return nil
    }
    return DatePoint(year: 2000 + year, unit: .day(month: month.value, day: day.value), hasShortYear: true)
  }
}

// MARK: - Within a year and a month

extension GrammarCursor {
  /// What stands behind a year of four digits: `-06-30`, `/6/30`, `年6月30日`, `-Q2`, `财年`, `年第14周`.
  mutating func takePoint(inYear year: Int) -> DatePoint? {
    for separator: Unicode.Scalar in ["-", "/", "."] where peek() == separator.value {
      if let point = attempt({ $0.takeSeparated(by: separator, year: year) }) { return point }
      if separator != ".", isLetter(1), let point = attempt({ $0.takeCode(after: 1, year: year) }) { return point }
    }
    if take(.fiscalYear) { return takePoint(afterYearWord: year) }
    if take(.yearNames) { return takePoint(afterYearWord: year) }
    let spaces = peek() == 0x20 ? 1 : 0
    if isLetter(spaces), let point = attempt({ $0.takeCode(after: spaces, year: year) }) { return point }
    if isHan(), let point = attempt({ $0.takeNamedPoint(year: year) }) { return point }
    return attempt { $0.takeQuarter(inYear: year) } ?? DatePoint(year: year, unit: .year)
  }

  private mutating func takePoint(afterYearWord year: Int) -> DatePoint? {
    skipSpaces()
    if isLetter(), let point = attempt({ $0.takeCode(after: 0, year: year) }) { return point }
    if let point = attempt({ $0.takeNamedPoint(year: year) }) { return point }
    if let point = attempt({ $0.takeOrdinalPoint() }) { return point.within(year: year) }
    if let point = attempt({ $0.takeYearlessPoint() }) { return point.within(year: year) }
    return takePart(of: DatePoint(year: year, unit: .year))
  }

  /// What may follow `2026年`: a month, a quarter, or the first number of `4-6月`.
  private mutating func takeYearlessPoint() -> DatePoint? {
    guard isDigit() || isChineseNumeral(), let number = takeInteger(), number.width <= 2 else { return nil }
    if take("月") { return takePoint(inMonth: number.value, year: nil) }
    if take(.quarterNames) { return takePart(of: DatePoint(unit: .quarter(number.value))) }
    guard isRangeMark() else { return nil }
    return DatePoint(unit: .bare(number.value))
  }

  /// `-6-30`, `/6/30`, `.6.30`, or only a month.
  private mutating func takeSeparated(by separator: Unicode.Scalar, year: Int) -> DatePoint? {
    guard take(separator), let month = takeDigits(), month.width <= 2 else { return nil }
    let day = attempt { cursor -> Int? in
      guard cursor.take(separator), let day = cursor.takeDigits(), day.width <= 2 else { return nil }
      return day.value
    }
    if let day { return DatePoint(year: year, unit: .day(month: month.value, day: day)) }
    return DatePoint(year: year, unit: .month(month.value))
  }

  /// `2026 1季度`, `2026第一季度`
  private mutating func takeQuarter(inYear year: Int) -> DatePoint? {
    skipSpaces()
    if let point = attempt({ $0.takeOrdinalPoint() }) { return point.within(year: year) }
    guard let number = takeInteger(), number.width == 1, take(.quarterNames) else { return nil }
    return takePart(of: DatePoint(year: year, unit: .quarter(number.value)))
  }

  /// `Q2`, `H1`, `W14` or the name of a month behind a year.
  private mutating func takeCode(after count: Int, year: Int) -> DatePoint? {
    position += count
    guard let point = takeEnglishPoint(), point.year == nil else { return nil }
    switch point.unit {
    case .quarter, .half, .isoWeek, .month, .day: return point.within(year: year)
    default: return nil
    }
  }

  /// What stands behind `6月`: a day, a third of the month, its start or end, a week.
  mutating func takePoint(inMonth month: Int, year: Int?) -> DatePoint? {
    _ = take("份")
    let end = position
    skipSpaces()
    if let part = takeThird() { return DatePoint(year: year, unit: .month(month), part: part) }
    if takeOrdinalMark(), let week = takeInteger(), take(.weeks) {
      return DatePoint(year: year, unit: .weekOfMonth(month: month, week: week.value))
    }
    position = end
    skipSpaces()
    if isDigit() || isChineseNumeral(), let day = attempt({ $0.takeDayNumber() }) {
      return DatePoint(year: year, unit: .day(month: month, day: day))
    }
    position = end
    return takePart(of: DatePoint(year: year, unit: .month(month)))
  }

  /// `30日`, or a bare `30` that counts nothing else: not the 3 of `6月3场培训`.
  private mutating func takeDayNumber() -> Int? {
    guard let day = takeInteger(), day.width <= 2 else { return nil }
    if take("日") || take("号") { return day.value }
    guard !day.isChinese, !isLetter(), !isOne(of: ".%/月:") else { return nil }
    return !isHan() || isOne(of: "前之内以至到完起止后截和及与") ? day.value : nil
  }

  mutating func takeThird() -> DatePoint.Part? {
    let thirds: [DatePoint.Part] = [.earlyAndMiddle, .middleAndLate, .early, .middle, .late]
    return index(takingOneOf: .thirds).map { thirds[$0] }
  }

  /// `初`, `中`, `底`, `末` behind a month, quarter or year.
  mutating func takePart(of point: DatePoint) -> DatePoint {
    var point = point
    let end = position
    skipSpaces()
    // In `5月初步完成` and `Q2 中国区` the character begins another word.
    if isHan(1), !isOne(of: "前之以完至到内起开止", 1), position > end || isOne(of: "中") || isOne(of: "步始期稿审层线", 1) {
      position = end
      return point
    }
    if take("底") || take("末") {
      point.part = .end
    } else if take("初") {
      point.part = .start
    } else if take("中") {
      point.part = .middle
    } else {
      position = end
    }
    return point
  }
}

// MARK: - Words

extension GrammarCursor {
  /// `第二季度`, `第3周`, `第三个月`, `第10天`; in `第3-5周` the unit is looked up behind the second number.
  private mutating func takeOrdinalPoint() -> DatePoint? {
    guard takeOrdinalMark(), let number = takeInteger() else { return nil }
    let end = position
    skipSpaces()
    if let unit = takeOrdinalUnit() { return takePart(of: DatePoint(unit: unit(number.value))) }
    position = end
    var ahead = self
    guard ahead.takeRangeMark() || ahead.take("、") || ahead.take(",") else { return nil }
    ahead.skipSpaces()
    _ = ahead.takeOrdinalMark()
    guard ahead.takeInteger() != nil, let unit = ahead.takeOrdinalUnit() else { return nil }
    return DatePoint(unit: unit(number.value))
  }

  private mutating func takeOrdinalMark() -> Bool {
    guard take("第") else { return false }
    skipSpaces()
    return true
  }

  /// The second number of `第3-5周`.
  mutating func takeOrdinalEnd() -> DatePoint? {
    skipSpaces()
    _ = takeOrdinalMark()
    guard let number = takeInteger(), let unit = takeOrdinalUnit() else { return nil }
    return DatePoint(unit: unit(number.value))
  }

  private mutating func takeOrdinalUnit() -> ((Int) -> DatePoint.Unit)? {
    if take(.quarterNames) { return DatePoint.Unit.quarter }
    if take(.weeks) { return DatePoint.Unit.weekOfPeriod }
    if take(.months) { return DatePoint.Unit.monthOfPeriod }
    if take(.days) { return DatePoint.Unit.dayOfPeriod }
    return nil
  }

  private static let namedPoints: [(word: String, unit: DatePoint.Unit, part: DatePoint.Part)] = [
    ("上半年度", .half(1), .whole), ("上半年", .half(1), .whole), ("下半年度", .half(2), .whole),
    ("下半年", .half(2), .whole), ("全年", .currentYear, .whole), ("年底", .currentYear, .end),
    ("年末", .currentYear, .end), ("年初", .currentYear, .start), ("年中", .currentYear, .middle),
    ("本年度", .currentYear, .whole), ("本年", .currentYear, .whole), ("今年", .currentYear, .whole),
    ("年内", .currentYear, .whole), ("季度末", .currentQuarter, .end), ("季度底", .currentQuarter, .end),
    ("季末", .currentQuarter, .end), ("季度初", .currentQuarter, .start), ("季初", .currentQuarter, .start),
    ("季度内", .currentQuarter, .whole), ("全季度", .currentQuarter, .whole), ("本季度", .currentQuarter, .whole),
    ("本季", .currentQuarter, .whole), ("月底", .currentMonth, .end), ("月末", .currentMonth, .end),
    ("月初", .currentMonth, .start), ("月中", .currentMonth, .middle), ("本月", .currentMonth, .whole),
    ("当月", .currentMonth, .whole), ("月内", .currentMonth, .whole), ("上旬", .currentMonth, .early),
    ("中旬", .currentMonth, .middle), ("下旬", .currentMonth, .late), ("期末", .period, .end),
    ("期初", .period, .start), ("期内", .period, .whole), ("期间", .period, .whole), ("本期", .period, .whole),
    ("计划期内", .period, .whole), ("首月", .monthOfPeriod(1), .whole), ("首周", .weekOfPeriod(1), .whole),
  ]

  private static let pointNames = WordList(namedPoints.map(\.word))

  /// `上半年`, `季度末`, `年底`; behind a year (`2026年上半年`, `2026年底`) the word has lost its `年`.
  private mutating func takeNamedPoint(year: Int?) -> DatePoint? {
    guard let index = index(takingOneOf: GrammarCursor.pointNames) else { return nil }
    let named = GrammarCursor.namedPoints[index]
    if year != nil {
      guard case .half = named.unit else { return nil }
    }
    let point = DatePoint(year: year, unit: named.unit, part: named.part)
    return named.part == .whole ? takePart(of: point) : point
  }
}

extension DatePoint {
  fileprivate var withShortYear: DatePoint {
    var point = self
    point.hasShortYear = true
    return point
  }

  /// The point in a year; a week of the period becomes a week of the year.
  func within(year: Int) -> DatePoint {
    var point = self
    point.year = year
    if case .weekOfPeriod(let week) = unit { point.unit = .isoWeek(week) }
    if case .monthOfPeriod(let month) = unit { point.unit = .month(month) }
    return point
  }
}
