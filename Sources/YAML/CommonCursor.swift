internal import SourceText

/// A text has something that is not in the common form.
struct OtherForm: Error {}

/// A place in a text in the common form, which moves over texts, blanks and comments.
///
/// It is small enough to be kept in registers: methods that are not part of the loops around them give back the place
/// they arrive at.
struct CommonCursor {
  private(set) var offset = 0
  private(set) var line: Int

  /// How far the column lags behind the offset: by the bytes before the line, and in the line by those that go on with
  /// a character.
  private var lag = 0

  /// - Parameter line: where the text begins.
  init(line: Int) {
    self.line = line
  }

  /// In characters, from 0.
  var column: Int { offset &- lag }

  /// The byte here; past the end NUL, which the common form doesn't have.
  @inline(__always)
  func byte(_ text: Span<UInt8>) -> UInt8 {
    offset < text.count ? unsafe text[unchecked: offset] : 0
  }

  @inline(__always)
  func ahead(_ text: Span<UInt8>) -> Lookahead { Lookahead(text, at: offset) }

  /// Goes over a character of ASCII.
  @inline(__always)
  mutating func advance() { offset &+= 1 }

  /// Goes over letters, digits, most of Chinese and some punctuation, which have no meaning but themselves.
  ///
  /// - Returns: what comes next, which may still be an ordinary character.
  @inline(__always)
  mutating func skipOrdinary(_ text: Span<UInt8>) -> Lookahead {
    var ahead = ahead(text)
    while true {
      while ahead.isUsualCharacter {
        offset &+= 3
        lag &+= 2
        ahead = self.ahead(text)
      }
      let count = ahead.ordinaryCount
      if count == 0 { return ahead }
      offset &+= count
      ahead = self.ahead(text)
      if count < 8, ahead.first < 0x80 { return ahead }
    }
  }

  /// The place after any character.
  ///
  /// What is not UTF-8, and what libyaml refuses as not printable or takes for a line end, is not the common form:
  /// control characters, NEL, LS, PS, byte order marks and non-characters.
  @inline(never)
  func afterCharacter(_ text: Span<UInt8>) throws(OtherForm) -> CommonCursor {
    var next = self
    if byte(text) < 0x80 {
      if byte(text) < 0x20 || byte(text) == 0x7F { throw OtherForm() }
      next.offset += 1
      return next
    }
    guard let length = UTF8Validation.sequenceLength(at: offset, in: text) else { throw OtherForm() }
    let isRefused =
      switch (text[offset], text[offset + 1]) {
      case (0xC2, let second): second < 0xA0
      case (0xE2, 0x80): text[offset + 2] == 0xA8 || text[offset + 2] == 0xA9
      case (0xEF, 0xBB): text[offset + 2] == 0xBF
      case (0xEF, 0xBF): text[offset + 2] >= 0xBE
      default: false
      }
    if isRefused { throw OtherForm() }
    next.offset += length
    next.lag += length - 1
    return next
  }
}

// MARK: - Signs

extension CommonCursor {
  /// Whether a comment, the end of the line or of the text is next.
  func isLineEnd(_ text: Span<UInt8>) -> Bool {
    switch byte(text) {
    case 0: offset == text.count
    case 10, 13: true
    case UInt8(ascii: "#"): offset == 0 || text[offset - 1] == UInt8(ascii: " ") || text[offset - 1] == 10
    default: false
    }
  }

  /// Whether a list or mapping in brackets begins here.
  @inline(__always)
  func isOpeningBracket(_ text: Span<UInt8>) -> Bool {
    byte(text) == UInt8(ascii: "{") || byte(text) == UInt8(ascii: "[")
  }

  /// Whether a dash that begins an element is next.
  func isDash(_ text: Span<UInt8>) -> Bool {
    let ahead = ahead(text)
    return ahead.first == UInt8(ascii: "-") && ahead.second <= 0x20
  }

  /// Whether a colon that ends a key is next.
  @inline(__always)
  func isColon(_ text: Span<UInt8>) -> Bool {
    let ahead = ahead(text)
    return ahead.first == UInt8(ascii: ":") && ahead.second <= 0x20
  }
}

// MARK: - Blanks

extension CommonCursor {
  @inline(__always)
  mutating func skipSpaces(_ text: Span<UInt8>) {
    while byte(text) == UInt8(ascii: " ") { offset &+= 1 }
  }

  /// Skips blanks within brackets, which may go on in the next line.
  @inline(__always)
  mutating func skipBlanks(_ text: Span<UInt8>) throws(OtherForm) {
    skipSpaces(text)
    if byte(text) <= UInt8(ascii: "#"), isLineEnd(text) { self = try content(text) }
  }

  /// Skips the comma after an element in brackets, which may be missing before the closing bracket, and the blanks
  /// around it.
  @inline(__always)
  mutating func skipComma(_ text: Span<UInt8>, before bracket: UInt8) throws(OtherForm) {
    try skipBlanks(text)
    if byte(text) == UInt8(ascii: ",") {
      advance()
      try skipBlanks(text)
    } else if byte(text) != bracket {
      throw OtherForm()
    }
  }

  /// Goes on from the end of a value, after which its line must say nothing more.
  mutating func endLine(_ text: Span<UInt8>) throws(OtherForm) {
    skipSpaces(text)
    guard isLineEnd(text) else { throw OtherForm() }
    self = try content(text)
  }

  /// The place of the next character that is neither blank nor in a comment.
  @inline(never)
  func content(_ text: Span<UInt8>) throws(OtherForm) -> CommonCursor {
    var next = self
    while true {
      next.skipSpaces(text)
      guard next.isLineEnd(text) else { break }
      if next.byte(text) == UInt8(ascii: "#") { next = try next.afterComment(text) }
      guard next.offset < text.count else { return next }
      if next.byte(text) == 13 {
        next.offset += 1
        guard next.byte(text) == 10 else { throw OtherForm() }
      }
      next.offset += 1
      next.line += 1
      next.lag = next.offset
    }
    // `---` and `...` end a document.
    let first = next.byte(text)
    if next.column == 0, first == UInt8(ascii: "-") || first == UInt8(ascii: "."), !next.isDash(text) {
      throw OtherForm()
    }
    return next
  }

  private func afterComment(_ text: Span<UInt8>) throws(OtherForm) -> CommonCursor {
    var next = self
    while next.offset < text.count, next.byte(text) != 10, next.byte(text) != 13 {
      next = try next.afterCharacter(text)
    }
    return next
  }
}
