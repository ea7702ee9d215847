/// How a spreadsheet shows a number, as far as it says what the number is: a day, a share, an amount with its unit.
///
/// Digits that a format hides stay: `12.34` shown as `12.3` is read as `12.34`.
struct NumberFormat: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    case plain
    case date
    /// Only a year and a month are shown.
    case month
    case time
    case dateAndTime
    /// Hours that may be more than a day's: `[h]:mm`.
    case duration
    case amount(Amount)
  }

  struct Amount: Hashable, Sendable {
    var before = ""
    var after = ""
    var isPercent = false
    var groupsThousands = false

    /// Digits before the point that are shown even where they are zeros.
    var leastDigits = 1
    var leastDecimals = 0

    /// Each comma behind the digits divides by a thousand.
    var thousands = 0

    /// What the format shows of a number that it divides.
    var mostDecimals = 0
  }

  let meaning: Meaning

  static let general = NumberFormat(meaning: .plain)

  /// The format of an identifier that every program knows, `nil` for one that the file must declare.
  init?(builtIn identifier: Int) {
    switch identifier {
    case 0, 49: self.init(meaning: .plain)
    case 1: self.init("0")
    case 2: self.init("0.00")
    case 3, 37, 38: self.init("#,##0")
    case 4, 39, 40: self.init("#,##0.00")
    case 9: self.init("0%")
    case 10: self.init("0.00%")
    case 14, 15, 16, 28, 29, 30, 31, 50, 51, 53, 54, 58: self.init(meaning: .date)
    case 17, 27, 36, 52, 57: self.init(meaning: .month)
    case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56: self.init(meaning: .time)
    case 22: self.init(meaning: .dateAndTime)
    case 46: self.init(meaning: .duration)
    case 11, 12, 13, 48: self.init(meaning: .plain)
    default: return nil
    }
  }

  private init(meaning: Meaning) {
    self.meaning = meaning
  }

  /// Reads a format's code, such as `yyyy/m/d`, `0.0%` or `#,##0"万元"`; what it can't say is plain.
  init(_ code: String) {
    let tokens = NumberFormatTokens(code)
    meaning = tokens.dateMeaning ?? tokens.amount.map(Meaning.amount) ?? .plain
  }

  // MARK: - Text

  func text(of number: Double, is1904: Bool) -> String {
    switch meaning {
    case .plain: Self.plain(number)
    case .date: SerialDate(number, is1904: is1904)?.day ?? Self.plain(number)
    case .month: SerialDate(number, is1904: is1904)?.month ?? Self.plain(number)
    case .dateAndTime: SerialDate(number, is1904: is1904)?.dayAndTime ?? Self.plain(number)
    case .time where number >= 1: SerialDate(number, is1904: is1904)?.dayAndTime ?? Self.plain(number)
    case .time, .duration: SerialDate.time(number) ?? Self.plain(number)
    case .amount(let amount): Self.text(of: number, amount)
    }
  }

  /// With at most fifteen digits, as spreadsheets count: 0.1 + 0.2 is 0.3.
  static func plain(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    if let whole = Int(exactly: number) { return String(whole) }
    return digits(of: number, least: 0, most: decimals(of: number))
  }

  /// How many decimals the number has within its fifteen digits.
  private static func decimals(_ number: Double, limit: Int) -> Int {
    var scaled = number
    for decimals in 0..<limit {
      let nearest = scaled.rounded()
      if abs(scaled - nearest) <= abs(scaled) * 1e-14 + 1e-300 { return decimals }
      scaled = number * power(decimals + 1)
    }
    return limit
  }

  private static func decimals(of number: Double) -> Int {
    var wholeDigits = 0
    var rest = abs(number)
    while rest >= 1, wholeDigits < 15 {
      rest /= 10
      wholeDigits += 1
    }
    return decimals(number, limit: max(0, 15 - wholeDigits))
  }

  private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private static func text(of number: Double, _ amount: Amount) -> String {
    var value = abs(number)
    var most = decimals(of: value)
    if amount.isPercent {
      value *= 100
      most = max(0, most - 2)
    } else if amount.thousands > 0 {
      value /= power(3 * amount.thousands)
      most = amount.mostDecimals
    }
    var digits = digits(of: value, least: amount.leastDecimals, most: max(amount.leastDecimals, most))
    let whole = digits.prefix { $0 != "." }
    if whole.count < amount.leastDigits {
      digits = String(repeating: "0", count: amount.leastDigits - whole.count) + digits
    } else if amount.groupsThousands {
      digits = grouped(whole) + digits.dropFirst(whole.count)
    }
    let sign = number < 0 ? "-" : ""
    return sign + amount.before + digits + (amount.isPercent ? "%" : "") + amount.after
  }

  private static func digits(of number: Double, least: Int, most: Int) -> String {
    let scale = power(most)
    let scaled = (abs(number) * scale).rounded()
    // What is too large for whole arithmetic has no decimals to speak of.
    guard scaled < 9e15 else { return "\(number)" }
    let units = Int(scaled)
    let whole = String(units / Int(scale))
    var decimals = String(units % Int(scale))
    decimals = String(repeating: "0", count: max(0, most - decimals.count)) + decimals
    if most == 0 { decimals = "" }
    while decimals.utf8.count > least, decimals.utf8.last == UInt8(ascii: "0") { decimals.removeLast() }
    let text = decimals.isEmpty ? whole : whole + "." + decimals
    return number < 0 && scaled > 0 ? "-" + text : text
  }

  private static func grouped(_ digits: Substring) -> String {
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }
}
