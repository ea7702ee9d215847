/// A place in folded text from which a grammar takes what it expects.
///
/// `take…` moves on and says true where the text has what is asked for, and leaves the place alone where not.
struct GrammarCursor {
  let scalars: [UInt32]
  var position = 0

  init(_ text: GrammarText, at position: Int = 0) {
    scalars = text.scalars
    self.position = position
  }

  var isAtEnd: Bool { position >= scalars.count }

  /// 0 beyond the ends.
  func peek(_ offset: Int = 0) -> UInt32 {
    let index = position + offset
    return index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  mutating func skipSpaces() {
    while peek() == 0x20 { position += 1 }
  }

  /// Takes one character; a Latin letter is written here in lower case and matches both.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard GrammarCursor.lowercased(peek()) == scalar.value else { return false }
    position += 1
    return true
  }

  /// Takes one Latin word in any case, written here in lower case; several are a ``WordList``.
  mutating func takeWord(_ word: String) -> Bool {
    guard isLetter() else { return false }
    var index = position
    for scalar in word.unicodeScalars {
      guard index < scalars.count, scalar.value == GrammarCursor.lowercased(scalars[index]) else { return false }
      index += 1
    }
    if index < scalars.count, 0x61...0x7A ~= GrammarCursor.lowercased(scalars[index]) { return false }
    position = index
    return true
  }

  /// Runs a rule, and comes back to this place where it finds nothing.
  mutating func attempt<Found>(_ rule: (inout GrammarCursor) -> Found?) -> Found? {
    let start = position
    guard let found = rule(&self) else {
      position = start
      return nil
    }
    return found
  }
}

// MARK: - Kinds of characters

extension GrammarCursor {
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    0x41...0x5A ~= scalar ? scalar + 0x20 : scalar
  }

  /// Whether a Latin letter stands here.
  func isLetter(_ offset: Int = 0) -> Bool {
    0x61...0x7A ~= GrammarCursor.lowercased(peek(offset))
  }

  func isDigit(_ offset: Int = 0) -> Bool {
    0x30...0x39 ~= peek(offset)
  }

  /// Whether an ideograph stands here.
  func isHan(_ offset: Int = 0) -> Bool {
    let scalar = peek(offset)
    return 0x4E00...0x9FFF ~= scalar || 0x3400...0x4DBF ~= scalar || 0x20000...0x323AF ~= scalar
  }

  /// Whether one of the literal's characters stands here.
  func isOne(of literal: String, _ offset: Int = 0) -> Bool {
    let scalar = peek(offset)
    return literal.unicodeScalars.contains { $0.value == scalar }
  }
}
