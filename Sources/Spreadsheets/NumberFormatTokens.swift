/// The code of a number format, taken apart; only its first section, which is that of positive numbers.
struct NumberFormatTokens {
  /// What stands in quotes or behind a backslash is shown as it is.
  private enum Token {
    case literal(String)
    case code(Unicode.Scalar)
    /// `[h]`, `[Red]`, `[$¥-804]`
    case bracket(String)
  }

  private let tokens: [Token]

  init(_ code: String) {
    var tokens: [Token] = []
    var scalars = code.unicodeScalars[...]
    reading: while let scalar = scalars.popFirst() {
      switch scalar {
      case ";": break reading
      case "\"":
        let literal = scalars.prefix { $0 != "\"" }
        scalars = scalars.dropFirst(literal.count + 1)
        tokens.append(.literal(String(literal)))
      case "\\", "!": if let next = scalars.popFirst() { tokens.append(.literal(String(next))) }
      // A gap as wide as the next character, and a character that fills the cell.
      case "_", "*": _ = scalars.popFirst()
      case "[":
        let content = scalars.prefix { $0 != "]" }
        scalars = scalars.dropFirst(content.count + 1)
        tokens.append(.bracket(String(content)))
      default: tokens.append(.code(scalar))
      }
    }
    self.tokens = tokens
  }

  // MARK: - Dates

  /// Nil where the format shows no part of a date or a time.
  var dateMeaning: NumberFormat.Meaning? {
    let letters = codeLetters
    if letters.contains("g") && letters.contains("n") { return nil }  // General
    let hours = tokens.contains { if case .bracket(let text) = $0 { Self.isElapsed(text) } else { false } }
    if hours { return .duration }
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDay = letters.contains("d")
    let hasYear = letters.contains("y") || letters.contains("e")
    let hasMonth = letters.contains("m") && (hasDay || hasYear || !hasTime)
    switch (hasDay || hasYear || hasMonth, hasTime) {
    case (true, true): return .dateAndTime
    case (true, false): return hasMonth && !hasDay ? .month : .date
    case (false, true): return .time
    case (false, false): return nil
    }
  }

  /// The letters of the code in lower case; none of them belongs to `E+`.
  private var codeLetters: Set<Character> {
    var letters: Set<Character> = []
    var isNumber = false
    for case .code(let scalar) in tokens {
      if "0#?".unicodeScalars.contains(scalar) { isNumber = true }
      letters.insert(Character(scalar.properties.lowercaseMapping))
    }
    return isNumber && !letters.contains("y") && !letters.contains("d") && !letters.contains("h")
      && !letters.contains("s") ? letters.subtracting(["e", "m"]) : letters
  }

  private static func isElapsed(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "hHmMsS".contains($0) }
  }

  // MARK: - Amounts

  /// Nil where the format shows no digits, or in a form of its own: a fraction, a power of ten, digits between words.
  var amount: NumberFormat.Amount? {
    var amount = NumberFormat.Amount()
    var (hasDigits, isBehind, isDecimal) = (false, false, false)
    var (zeros, decimals, pendingCommas) = (0, 0, 0)
    for token in tokens {
      switch token {
      case .literal(let text):
        if hasDigits { isBehind = true }
        if hasDigits { amount.after += text } else { amount.before += text }
      case .bracket(let text):
        guard let currency = Self.currency(text) else { continue }
        if hasDigits { amount.after += currency } else { amount.before += currency }
        if hasDigits, !currency.isEmpty { isBehind = true }
      case .code(let scalar):
        switch scalar {
        case "0", "#", "?":
          if isBehind { return nil }
          hasDigits = true
          if pendingCommas > 0 { amount.groupsThousands = true }
          pendingCommas = 0
          if isDecimal { decimals += 1 }
          if scalar == "0" { if isDecimal { amount.leastDecimals = decimals } else { zeros += 1 } }
        case ",": pendingCommas += 1
        case ".": isDecimal = true
        case "%":
          amount.isPercent = true
          isBehind = hasDigits
        case "/", "E", "e", "@": return nil
        case " ": continue
        default:
          if hasDigits {
            amount.after.unicodeScalars.append(scalar)
          } else {
            amount.before.unicodeScalars.append(scalar)
          }
        }
      }
    }
    guard hasDigits else { return nil }
    amount.thousands = pendingCommas
    amount.leastDigits = max(1, zeros)
    amount.mostDecimals = decimals
    return amount
  }

  /// The sign of `$¥-804`; nothing for a colour or a condition.
  private static func currency(_ text: String) -> String? {
    guard text.hasPrefix("$") else { return nil }
    return String(text.dropFirst().prefix { $0 != "-" })
  }
}
