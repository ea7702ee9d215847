/// A number with its unit, its multiplier applied.
struct Amount {
  var value: Double
  var unit: WrittenUnit

  /// 10 000 for `万`; 1 where none is written.
  var multiplier: Double

  init(value: Double, unit: WrittenUnit, multiplier: Double) {
    self.unit = unit
    self.multiplier = multiplier
    // 4.9 has no exact form in binary: times a hundred million it is off by a hair, which a table would show.
    let product = value * multiplier
    let whole = product.rounded()
    self.value = (product - whole).magnitude < whole.magnitude * 1e-14 ? whole : product
  }
}

extension GrammarCursor {
  /// Takes `1,200`, `50万元`, `30 %`, `¥3.5亿`, `两个`, `百分之二十`.
  ///
  /// - Parameter inProse: in a sentence, letters right behind a number are taken for a name (`5G`), and Chinese numerals
  ///   for words unless a measure follows.
  mutating func takeAmount(inProse: Bool) -> Amount? {
    attempt { cursor in
      if cursor.take(.outOfAHundred) {
        guard let value = cursor.takeDecimal() ?? cursor.takeInteger().map({ Double($0.value) }) else { return nil }
        return Amount(value: value, unit: .percent, multiplier: 1)
      }
      let currency = cursor.takeCurrency()
      guard let value = cursor.takeDecimal() else { return cursor.takeChineseAmount() }
      // `7×24小时` is neither 7 nor 24.
      if cursor.isOne(of: "×*") { return nil }
      let end = cursor.position
      cursor.skipSpaces()
      let multiplier = cursor.takeMultiplier()
      if multiplier == nil { cursor.position = end }
      guard var unit = cursor.takeUnit(inProse: inProse) else { return nil }
      if unit == .none, let currency { unit = .written(currency) }
      return Amount(value: value, unit: unit, multiplier: multiplier ?? 1)
    }
  }

  /// Chinese numerals count as a number only before a measure: `三场`, not `一线城市`.
  private mutating func takeChineseAmount() -> Amount? {
    guard isChineseNumeral() || isOne(of: "百千"), !isOne(of: "第统万专单唯同", -1), let number = takeInteger() else {
      return nil
    }
    let multiplier = takeMultiplier()
    guard let unit = takeMeasure(), unit.count > 0 else { return nil }
    let written = scalars[unit.lowerBound] == 0x25 ? WrittenUnit.percent : .written(unit)
    return Amount(value: Double(number.value), unit: written, multiplier: multiplier ?? 1)
  }

  private mutating func takeCurrency() -> Range<Int>? {
    let start = position
    guard
      take(GrammarCursor.currencies)
    else { return nil }
    let range = start..<position
    skipSpaces()
    return range
  }

  private static let multipliers: [(word: String, value: Double)] = [
    ("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("十万", 1e5),
    ("万", 1e4), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("bn", 1e9), ("k", 1e3), ("w", 1e4),
  ]
  private static let multiplierNames = WordList(multipliers.map(\.word))
  private static let currencies: WordList = ["¥", "$", "€", "£", "rmb", "cny", "usd", "eur", "hkd", "nt$"]

  private mutating func takeMultiplier() -> Double? {
    if let index = index(takingOneOf: GrammarCursor.multiplierNames) { return GrammarCursor.multipliers[index].value }
    if peek() == 0x5343, !isOne(of: "克米瓦卡字焦", 1) {
      position += 1
      return 1e3
    }
    if peek() == 0x767E, !isOne(of: "分", 1) {
      position += 1
      return 100
    }
    // Upper case only: `3m` may be metres or minutes.
    if peek() == 0x4D, !isLetter(1) {
      position += 1
      return 1e6
    }
    return nil
  }
}

// MARK: - Units

extension GrammarCursor {
  /// Of two with one beginning the longer comes first.
  private static let measures: WordList = [
    "‰", "个百分点", "百分点", "个工作日", "工作日", "个小时", "小时", "分钟", "个季度", "季度", "个月", "个星期", "星期", "人民币", "美元", "港元",
    "欧元", "日元", "新台币", "台币", "人天", "人日", "人月", "人次", "千克", "公斤", "平方米", "公里", "千米", "厘米", "毫米", "毫秒",
    "千瓦时", "千瓦", "课时", "学时", "元", "秒", "分", "天", "日", "周", "月", "年", "个", "家", "次", "人", "名", "位", "项",
    "件", "份", "套", "台", "款", "条", "篇", "场", "期", "门", "组", "例", "起", "类", "种", "级", "倍", "点", "度",
    "户", "单", "笔", "本", "章", "页", "张", "辆", "支", "批", "部", "轮", "层", "间", "只", "字", "吨", "米", "幅", "节",
    "岗", "城", "村", "店", "校", "国", "省", "市",
  ]

  private static let latinUnits: WordList = [
    "working days", "working day", "percentage points", "percent", "points", "point", "pts", "hours", "hour", "hrs",
    "h",
    "minutes", "minute", "mins", "min", "seconds", "days", "day", "weeks", "week", "months", "month", "years", "year",
    "people", "users", "customers", "clients", "times", "articles", "leads", "ms", "s", "rmb", "cny", "usd", "eur",
    "yuan",
    "x", "pp", "d", "w", "gb", "mb", "tb", "kg", "km", "t",
  ]

  /// Takes a unit, or none; nil where what follows shows that the number is part of a name.
  mutating func takeUnit(inProse: Bool) -> WrittenUnit? {
    let end = position
    skipSpaces()
    if take("%") {
      _ = take("点")
      return .percent
    }
    if let unit = takeMeasure() ?? takeLatinUnit(isAdjacent: position == end, inProse: inProse) {
      return .written(takeRate(behind: unit))
    }
    position = end
    if isLetter() { return nil }
    if inProse { return WrittenUnit.none }
    return attempt { $0.takeLastWord() }.map { .written($0) } ?? WrittenUnit.none
  }

  private mutating func takeMeasure() -> Range<Int>? {
    let start = position
    return take(GrammarCursor.measures) ? start..<position : nil
  }

  private mutating func takeLatinUnit(isAdjacent: Bool, inProse: Bool) -> Range<Int>? {
    guard isLetter() else { return nil }
    let start = position
    if take(GrammarCursor.latinUnits) { return start..<position }
    guard isAdjacent, !inProse else { return nil }
    while isLetter() { position += 1 }
    return isDigit() ? nil : start..<position
  }

  /// The `/月` of `元/月`.
  private mutating func takeRate(behind unit: Range<Int>) -> Range<Int> {
    let isRate: Void? = attempt { cursor in
      guard cursor.take("/") else { return nil }
      return cursor.takeMeasure() != nil || cursor.take(GrammarCursor.latinUnits) ? () : nil
    }
    return isRate == nil ? unit : unit.lowerBound..<position
  }

  /// An unknown measure: one to three ideographs that end the text.
  private mutating func takeLastWord() -> Range<Int>? {
    let start = position
    guard !isOne(of: "以之及左至到降升提增减缩压内前比") else { return nil }
    while isHan(), position - start < 4 { position += 1 }
    guard (1...3).contains(position - start), isAtEnd else { return nil }
    return start..<position
  }
}
