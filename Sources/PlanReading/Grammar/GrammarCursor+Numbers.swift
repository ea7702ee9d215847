/// A whole number as written.
struct WrittenInteger {
  let value: Int

  /// How many digits it was written with; Chinese numerals that are no row of digits count as one or two.
  let width: Int
  let isChinese: Bool
}

extension GrammarCursor {
  /// Takes `12`, `十二`, `二〇二六`; nothing of more than nine digits.
  ///
  /// Spaces between figures and an ideograph go with the figures: many set `6 月 30 日` so.
  mutating func takeInteger() -> WrittenInteger? {
    guard isDigit() else { return takeChineseInteger() }
    guard let number = takeDigits() else { return nil }
    skipSpacesBeforeHan()
    return number
  }

  mutating func skipSpacesBeforeHan() {
    let end = position
    skipSpaces()
    if !isHan() { position = end }
  }

  mutating func takeDigits() -> WrittenInteger? {
    let start = position
    var value = 0
    while isDigit(), position - start < 10 {
      value = value * 10 + Int(peek() - 0x30)
      position += 1
    }
    let width = position - start
    guard width > 0, width < 10 else {
      position = start
      return nil
    }
    return WrittenInteger(value: value, width: width, isChinese: false)
  }

  /// A row of digits is a year (`二〇二六`); else units count, up to 9999 (`二十一`, `一百二十`).
  mutating func takeChineseInteger() -> WrittenInteger? {
    if let year = takeChineseYear() { return year }
    let start = position
    var total = 0
    var digit: Int?
    var lastUnit = 10_000
    while true {
      let scalar = peek()
      if let found = GrammarCursor.chineseDigit(scalar) {
        guard digit == nil || digit == 0 else { break }
        digit = found
      } else if let unit = GrammarCursor.chineseUnit(scalar), unit < lastUnit {
        total += (digit ?? (total == 0 ? 1 : 0)) * unit
        digit = nil
        lastUnit = unit
      } else {
        break
      }
      position += 1
    }
    guard position > start else { return nil }
    let value = total + (digit ?? 0)
    return WrittenInteger(value: value, width: value < 10 ? 1 : value < 100 ? 2 : 3, isChinese: true)
  }

  private mutating func takeChineseYear() -> WrittenInteger? {
    var value = 0
    for offset in 0..<4 {
      guard let digit = GrammarCursor.chineseDigit(peek(offset)) else { return nil }
      value = value * 10 + digit
    }
    guard 1900...2199 ~= value else { return nil }
    position += 4
    return WrittenInteger(value: value, width: 4, isChinese: true)
  }

  private static func chineseDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0  // 〇 零
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func chineseUnit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1000  // 千
    default: nil
    }
  }

  /// Whether a Chinese numeral stands here.
  func isChineseNumeral(_ offset: Int = 0) -> Bool {
    let scalar = peek(offset)
    return GrammarCursor.chineseDigit(scalar) != nil || scalar == 0x5341
  }
}

// MARK: - Decimal numbers

extension GrammarCursor {
  /// Takes `1,200`, `1 200`, `-3.5`, `.5`: a comma or space counts as part of the number before three digits only.
  mutating func takeDecimal() -> Double? {
    attempt { cursor in
      let isNegative = cursor.take("-")
      if !isNegative { _ = cursor.take("+") }
      guard let (digits, fraction) = cursor.takeDigitGroups() else { return nil }
      let value = digits / GrammarCursor.power(ofTen: fraction)
      return isNegative ? -value : value
    }
  }

  private mutating func takeDigitGroups() -> (digits: Double, fraction: Int)? {
    var digits = 0.0
    var fraction = 0
    let start = position
    takeRun(into: &digits)
    if position == start, !(peek() == 0x2E && isDigit(1)) { return nil }
    while position - start <= 3 || GrammarCursor.isGroupMark(peek(-4)), isGroup() {
      position += 1
      takeRun(into: &digits)
    }
    if peek() == 0x2E, isDigit(1) {
      position += 1
      let point = position
      takeRun(into: &digits)
      fraction = position - point
    }
    return (digits, fraction)
  }

  private mutating func takeRun(into value: inout Double) {
    while isDigit() {
      value = value * 10 + Double(peek() - 0x30)
      position += 1
    }
  }

  private static func isGroupMark(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0x20 }

  /// A comma or space with exactly three digits behind it.
  private func isGroup() -> Bool {
    GrammarCursor.isGroupMark(peek()) && isDigit(1) && isDigit(2) && isDigit(3) && !isDigit(4)
  }

  static func power(ofTen exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(max(exponent, 0), 300) { power *= 10 }
    return power
  }
}
