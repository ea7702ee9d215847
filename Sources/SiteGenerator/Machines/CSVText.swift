/// Writes a table for spreadsheets (RFC 4180), with the mark that tells them that it is UTF-8.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isFirstCell = true

  mutating func endRow() {
    bytes += "\r\n".utf8
    isFirstCell = true
  }

  /// Somebody's words, which no spreadsheet takes for a formula: an apostrophe stands before those that it would.
  mutating func cell(_ words: String?) {
    next()
    guard let words, !words.isEmpty else { return }
    let isFormula = Self.beginsFormula(words)
    guard isFormula || words.utf8.contains(where: Self.needsQuotes) else {
      bytes += words.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in words.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value that the program made itself: a number, a day.
  mutating func value(_ text: String?) {
    next()
    if let text { bytes += text.utf8 }
  }

  mutating func value(_ number: Double?) {
    guard let number, number.isFinite else { return value(nil as String?) }
    value(Self.number(number))
  }

  static func number(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }

  private mutating func next() {
    if !isFirstCell { bytes.append(UInt8(ascii: ",")) }
    isFirstCell = false
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Also in the full-width forms, which some spreadsheets take for the same, and behind spaces.
  private static func beginsFormula(_ words: String) -> Bool {
    for scalar in words.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%": return true
      case " ", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}": continue
      default: return false
      }
    }
    return false
  }
}
