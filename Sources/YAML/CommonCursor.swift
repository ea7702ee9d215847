internal import SourceText

/// A text on one line that has been read and not yet handed on.
struct CommonScalar {
  var kind: YAMLNode.Kind
  var mark: EventReader.Mark
  /// In characters, with the quotes.
  var length: Int
  /// The value's bytes, as offsets into the text.
  var low: Int
  var high: Int
}

/// A text has something that is not in the common form.
struct OtherForm: Error {}

/// A place in a text in the common form, which moves over texts, blanks and comments.
///
/// It is small, so that asking what comes next costs no copy of what has been read.
struct CommonCursor {
  private(set) var offset = 0
  private(set) var mark = EventReader.Mark(line: 0, column: 0)
}

// MARK: - Texts

extension CommonCursor {
  /// Whether a text may begin here that is in the common form.
  func startsScalar(_ text: Span<UInt8>) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "-"): offset + 1 < text.count && text[offset + 1] > 0x20
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      false
    default: true
    }
  }

  mutating func readScalar(_ text: Span<UInt8>, isInBrackets: Bool) throws(OtherForm) -> CommonScalar {
    guard startsScalar(text) else { throw OtherForm() }
    switch text[offset] {
    case UInt8(ascii: "\""): return try readQuoted(text, UInt8(ascii: "\""), .doubleQuoted)
    case UInt8(ascii: "'"): return try readQuoted(text, UInt8(ascii: "'"), .singleQuoted)
    default: return try readPlain(text, isInBrackets: isInBrackets)
    }
  }

  private mutating func readQuoted(
    _ text: Span<UInt8>, _ quote: UInt8, _ kind: YAMLNode.Kind
  ) throws(OtherForm) -> CommonScalar {
    let start = mark
    advance(1)
    let low = offset
    while offset < text.count, text[offset] != quote {
      guard text[offset] != UInt8(ascii: "\\"), text[offset] >= 0x20 else { throw OtherForm() }
      try skipCharacterByte(text)
    }
    let high = offset
    guard offset < text.count else { throw OtherForm() }
    advance(1)
    // A doubled quote is an escape; a text right after the quote is a mistake.
    if offset < text.count, text[offset] == quote { throw OtherForm() }
    let length = mark.column - start.column
    skipSpaces(text)
    return CommonScalar(kind: kind, mark: start, length: length, low: low, high: high)
  }

  /// Reads an unquoted text up to what ends it: a line end, a comment, a colon before a blank, and in brackets a comma
  /// or a bracket.
  private mutating func readPlain(_ text: Span<UInt8>, isInBrackets: Bool) throws(OtherForm) -> CommonScalar {
    var scalar = CommonScalar(kind: .plain, mark: mark, length: 0, low: offset, high: offset)
    repeat {
      let isAfterSpace = offset > scalar.low && text[offset - 1] == UInt8(ascii: " ")
      if try endsPlain(text, isInBrackets: isInBrackets, isAfterSpace: isAfterSpace) { break }
      advance(1)
      skipOrdinary(text)
      scalar.high = offset
      scalar.length = mark.column - scalar.mark.column
      skipSpaces(text)
    } while offset < text.count
    try checkPlainEnd(text, isInBrackets: isInBrackets)
    return scalar
  }

  /// Whether the character that is next ends an unquoted text, rather than being its own or the first of a run.
  private func endsPlain(
    _ text: Span<UInt8>, isInBrackets: Bool, isAfterSpace: Bool
  ) throws(OtherForm) -> Bool {
    switch text[offset] {
    case 10, 13: return true
    case UInt8(ascii: "#"): return isAfterSpace
    case UInt8(ascii: ":"):
      if isColon(text) { return true }
      if isInBrackets, text[offset + 1] < 0x80, !Self.isLetterOrDigit(text[offset + 1]) { throw OtherForm() }
      return false
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      return isInBrackets
    case UInt8(ascii: "?"):
      if isInBrackets { throw OtherForm() }
      return false
    case 0..<0x20, 0x7F: throw OtherForm()
    case 0xC2, 0xE2, 0xEF:
      try checkOddCharacter(text)
      return false
    default: return false
    }
  }

  /// Skips what needs no second look: letters, digits, most of Chinese and of punctuation.
  @inline(__always)
  private mutating func skipOrdinary(_ text: Span<UInt8>) {
    var (next, column) = (offset, mark.column)
    while next < text.count {
      let byte = text[next]
      if byte < 0x80 {
        let ordinary: UInt64 = byte < 0x40 ? Self.ordinaryLow : Self.ordinaryHigh
        guard (ordinary >> UInt64(byte & 0x3F)) & 1 != 0 else { break }
        column += 1
      } else if byte >= 0xC0 {
        guard byte != 0xC2, byte != 0xE2, byte != 0xEF else { break }
        column += 1
      }
      next += 1
    }
    (offset, mark.column) = (next, column)
  }

  /// A bit for each ASCII character that is itself wherever it stands: from 0x00 to 0x3F, and from 0x40 to 0x7F.
  private static let ordinaryLow: UInt64 = 0x7BFF_EFF6_0000_0000
  private static let ordinaryHigh: UInt64 = 0x57FF_FFFF_D7FF_FFFF

  /// Within brackets an unquoted text may go on in the next line, which is not the common form.
  private mutating func checkPlainEnd(_ text: Span<UInt8>, isInBrackets: Bool) throws(OtherForm) {
    guard isInBrackets, isLineEnd(text) else { return }
    try findContent(text)
    guard offset < text.count else { throw OtherForm() }
    switch text[offset] {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return
    default: throw OtherForm()
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
  }
}

// MARK: - Characters

extension CommonCursor {
  @inline(__always)
  mutating func advance(_ count: Int) {
    offset += count
    mark.column += count
  }

  /// Goes one byte on, and counts a character at its first byte.
  ///
  /// What libyaml refuses as not printable or takes for a line end is not the common form: control characters, NEL, LS,
  /// PS, byte order marks and non-characters.
  @inline(__always)
  private mutating func skipCharacterByte(_ text: Span<UInt8>) throws(OtherForm) {
    let byte = text[offset]
    if byte >= 0x80 {
      if byte & 0xC0 == 0x80 {
        offset += 1
        return
      }
      if byte == 0xC2 || byte == 0xE2 || byte == 0xEF { try checkOddCharacter(text) }
    } else if byte < 0x20 || byte == 0x7F {
      throw OtherForm()
    }
    advance(1)
  }

  private func checkOddCharacter(_ text: Span<UInt8>) throws(OtherForm) {
    let second = offset + 1 < text.count ? text[offset + 1] : 0
    let third = offset + 2 < text.count ? text[offset + 2] : 0
    let isOdd =
      switch text[offset] {
      case 0xC2: second < 0xA0
      case 0xE2: second == 0x80 && (third == 0xA8 || third == 0xA9)
      default: (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE)
      }
    if isOdd { throw OtherForm() }
  }

  @inline(__always)
  mutating func skipSpaces(_ text: Span<UInt8>) {
    while offset < text.count, text[offset] == UInt8(ascii: " ") { advance(1) }
  }

  /// Whether a comment, the end of the line or of the text is next.
  func isLineEnd(_ text: Span<UInt8>) -> Bool {
    guard offset < text.count else { return true }
    switch text[offset] {
    case 10, 13: return true
    case UInt8(ascii: "#"): return offset == 0 || text[offset - 1] == UInt8(ascii: " ") || text[offset - 1] == 10
    default: return false
    }
  }

  /// Whether a dash that begins an element is next.
  func isDash(_ text: Span<UInt8>) -> Bool {
    text[offset] == UInt8(ascii: "-") && (offset + 1 == text.count || text[offset + 1] <= 0x20)
  }

  /// Whether a colon that ends a key is next.
  func isColon(_ text: Span<UInt8>) -> Bool {
    offset < text.count && text[offset] == UInt8(ascii: ":")
      && (offset + 1 == text.count || text[offset + 1] <= 0x20)
  }

  /// Goes on to the next character that is neither blank nor in a comment.
  mutating func findContent(_ text: Span<UInt8>) throws(OtherForm) {
    while true {
      skipSpaces(text)
      guard isLineEnd(text) else { break }
      if offset < text.count, text[offset] == UInt8(ascii: "#") {
        while offset < text.count, text[offset] != 10, text[offset] != 13 { try skipCharacterByte(text) }
      }
      if offset < text.count, text[offset] == 13 {
        guard offset + 1 < text.count, text[offset + 1] == 10 else { throw OtherForm() }
        offset += 1
      }
      guard offset < text.count else { return }
      offset += 1
      mark = EventReader.Mark(line: mark.line + 1, column: 0)
    }
    // `---` and `...` end a document.
    if mark.column == 0, text[offset] == UInt8(ascii: "-") || text[offset] == UInt8(ascii: "."), !isDash(text) {
      throw OtherForm()
    }
  }

  /// Goes on from the end of a value, after which its line must say nothing more.
  mutating func endLine(_ text: Span<UInt8>) throws(OtherForm) {
    skipSpaces(text)
    guard isLineEnd(text) else { throw OtherForm() }
    try findContent(text)
  }

  /// Skips blanks within brackets, which may go on in the next line.
  mutating func skipBlanks(_ text: Span<UInt8>) throws(OtherForm) {
    skipSpaces(text)
    if isLineEnd(text) { try findContent(text) }
  }
}
