internal import SourceText

/// Reads the YAML that people and spreadsheets write, in one pass and without copying a value.
///
/// The form: mappings and lists by indentation or in brackets, texts on one line, unquoted or in quotes without escapes,
/// comments. Whatever else stands in a text (anchors, block scalars, texts over several lines, a mistake) ends the
/// reading, and libyaml reads the text from its beginning: it alone decides what is wrong. Of the texts in the common
/// form this reader makes the same nodes at the same places as libyaml, in about a tenth of its time.
struct CommonForm {
  private var builder: TreeBuilder
  private var offset = 0
  private var mark = EventReader.Mark(line: 0, column: 0)
  /// Where the text begins in the storage.
  private let base: Int

  /// A text on one line that has been read and not yet handed on.
  private struct Scalar {
    var kind: YAMLNode.Kind
    var mark: EventReader.Mark
    /// In characters, with the quotes.
    var length: Int
    /// The value's bytes, as offsets into the text.
    var low: Int
    var high: Int
  }

  /// The text has something that is not in the common form.
  private struct OtherForm: Error {}

  /// libyaml looks for the colon after a key within 1,024 characters.
  private static let longestKey = 1_000

  private init(_ text: ArraySlice<UInt8>, firstLine: Int, limits: YAMLLimits) {
    builder = TreeBuilder(reading: text, limits: limits, firstLine: firstLine)
    base = text.startIndex
  }

  /// The document, or nil for a text that is not in the common form.
  static func document(_ text: ArraySlice<UInt8>, firstLine: Int, limits: YAMLLimits) -> YAMLDocument? {
    var reader = CommonForm(text, firstLine: firstLine, limits: limits)
    do throws(OtherForm) {
      try reader.readDocument(text.span)
    } catch {
      return nil
    }
    return reader.builder.isDoubtful ? nil : reader.builder.document
  }

  private mutating func readDocument(_ text: Span<UInt8>) throws(OtherForm) {
    try findContent(text)
    guard offset < text.count, mark.column == 0, !isDash(text) else { throw OtherForm() }
    try readMapping(text, key: try readScalar(text, isInBrackets: false))
    guard offset == text.count else { throw OtherForm() }
  }
}

// MARK: - Indentation

extension CommonForm {
  /// Reads the mapping whose first key has been read, until a line that is indented less.
  private mutating func readMapping(_ text: Span<UInt8>, key first: Scalar) throws(OtherForm) {
    let indent = first.mark.column
    try begin(.mapping, first.mark)
    var key = first
    while true {
      try takeKey(text, key)
      try readEntryValue(text, indent: indent)
      guard offset < text.count, mark.column == indent else { break }
      guard !isDash(text) else { throw OtherForm() }
      key = try readScalar(text, isInBrackets: false)
    }
    guard offset == text.count || mark.column < indent else { throw OtherForm() }
    builder.end()
  }

  private mutating func readEntryValue(_ text: Span<UInt8>, indent: Int) throws(OtherForm) {
    let afterColon = mark
    skipSpaces(text)
    guard isLineEnd(text) else {
      try readInlineValue(text)
      try endLine(text)
      // A deeper line would go on with the text.
      guard offset == text.count || mark.column <= indent else { throw OtherForm() }
      return
    }
    try findContent(text)
    let isThere = offset < text.count
    if isThere, mark.column >= indent, isDash(text) {
      try readList(text)
    } else if isThere, mark.column > indent {
      guard startsScalar(text) else { throw OtherForm() }
      try readMapping(text, key: try readScalar(text, isInBrackets: false))
    } else {
      try take(Scalar(kind: .plain, mark: afterColon, length: 0, low: offset, high: offset))
    }
  }

  /// Reads the list whose first dash stands here.
  private mutating func readList(_ text: Span<UInt8>) throws(OtherForm) {
    let indent = mark.column
    try begin(.sequence, mark)
    while offset < text.count, mark.column == indent, isDash(text) {
      advance(1)
      skipSpaces(text)
      guard !isLineEnd(text), !isDash(text) else { throw OtherForm() }
      if startsScalar(text) {
        let scalar = try readScalar(text, isInBrackets: false)
        if isColon(text) {
          try readMapping(text, key: scalar)
          continue
        }
        try take(scalar)
      } else {
        try readInlineValue(text)
      }
      try endLine(text)
      guard offset == text.count || mark.column <= indent else { throw OtherForm() }
    }
    builder.end()
  }

  private mutating func readInlineValue(_ text: Span<UInt8>) throws(OtherForm) {
    if startsScalar(text) {
      try take(try readScalar(text, isInBrackets: false))
    } else {
      try readBrackets(text)
    }
  }
}

// MARK: - Brackets

extension CommonForm {
  private mutating func readBrackets(_ text: Span<UInt8>) throws(OtherForm) {
    switch text[offset] {
    case UInt8(ascii: "{"): try readBraces(text)
    case UInt8(ascii: "["): try readSquareBrackets(text)
    default: throw OtherForm()
    }
  }

  private mutating func readBraces(_ text: Span<UInt8>) throws(OtherForm) {
    try begin(.mapping, mark)
    advance(1)
    while try !closes(text, UInt8(ascii: "}")) {
      guard startsScalar(text) else { throw OtherForm() }
      try takeKey(text, try readScalar(text, isInBrackets: true))
      try skipBlanks(text)
      try readElement(text)
      try readComma(text, before: UInt8(ascii: "}"))
    }
    builder.end()
  }

  private mutating func readSquareBrackets(_ text: Span<UInt8>) throws(OtherForm) {
    try begin(.sequence, mark)
    advance(1)
    while try !closes(text, UInt8(ascii: "]")) {
      try readElement(text)
      try readComma(text, before: UInt8(ascii: "]"))
    }
    builder.end()
  }

  private mutating func readElement(_ text: Span<UInt8>) throws(OtherForm) {
    guard offset < text.count else { throw OtherForm() }
    if startsScalar(text) {
      try take(try readScalar(text, isInBrackets: true))
    } else {
      try readBrackets(text)
    }
  }

  /// Whether the closing bracket is next; then it is read.
  private mutating func closes(_ text: Span<UInt8>, _ bracket: UInt8) throws(OtherForm) -> Bool {
    try skipBlanks(text)
    guard offset < text.count else { throw OtherForm() }
    guard text[offset] == bracket else { return false }
    advance(1)
    return true
  }

  private mutating func readComma(_ text: Span<UInt8>, before bracket: UInt8) throws(OtherForm) {
    try skipBlanks(text)
    guard offset < text.count else { throw OtherForm() }
    if text[offset] == UInt8(ascii: ",") {
      advance(1)
    } else if text[offset] != bracket {
      throw OtherForm()
    }
  }

  private mutating func skipBlanks(_ text: Span<UInt8>) throws(OtherForm) {
    skipSpaces(text)
    if isLineEnd(text) { try findContent(text) }
  }
}

// MARK: - Texts

extension CommonForm {
  /// Whether a text may begin here that is in the common form.
  private func startsScalar(_ text: Span<UInt8>) -> Bool {
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

  private mutating func readScalar(_ text: Span<UInt8>, isInBrackets: Bool) throws(OtherForm) -> Scalar {
    guard startsScalar(text) else { throw OtherForm() }
    switch text[offset] {
    case UInt8(ascii: "\""): return try readQuoted(text, UInt8(ascii: "\""), .doubleQuoted)
    case UInt8(ascii: "'"): return try readQuoted(text, UInt8(ascii: "'"), .singleQuoted)
    default: return try readPlain(text, isInBrackets: isInBrackets)
    }
  }

  private mutating func readQuoted(
    _ text: Span<UInt8>, _ quote: UInt8, _ kind: YAMLNode.Kind
  ) throws(OtherForm) -> Scalar {
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
    return Scalar(kind: kind, mark: start, length: length, low: low, high: high)
  }

  /// Reads an unquoted text up to what ends it: a line end, a comment, a colon before a blank, and in brackets a comma
  /// or a bracket.
  private mutating func readPlain(_ text: Span<UInt8>, isInBrackets: Bool) throws(OtherForm) -> Scalar {
    var scalar = Scalar(kind: .plain, mark: mark, length: 0, low: offset, high: offset)
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

  private mutating func takeKey(_ text: Span<UInt8>, _ key: Scalar) throws(OtherForm) {
    guard key.mark.line == mark.line, key.high - key.low < Self.longestKey, isColon(text), !isMerge(text, key) else {
      throw OtherForm()
    }
    try take(key)
    advance(1)
  }

  private func isMerge(_ text: Span<UInt8>, _ key: Scalar) -> Bool {
    key.high > key.low && text[key.low] == UInt8(ascii: "<")
  }

  private mutating func take(_ scalar: Scalar) throws(OtherForm) {
    let isRoom = builder.scalar(
      scalar.kind, scalar.mark, length: scalar.length, low: base + scalar.low, high: base + scalar.high)
    guard isRoom else { throw OtherForm() }
  }

  private mutating func begin(_ kind: YAMLNode.Kind, _ mark: EventReader.Mark) throws(OtherForm) {
    guard builder.begin(kind, mark) else { throw OtherForm() }
  }
}

// MARK: - Characters

extension CommonForm {
  @inline(__always)
  private mutating func advance(_ count: Int) {
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
  private mutating func skipSpaces(_ text: Span<UInt8>) {
    while offset < text.count, text[offset] == UInt8(ascii: " ") { advance(1) }
  }

  /// Whether a comment, the end of the line or of the text is next.
  private func isLineEnd(_ text: Span<UInt8>) -> Bool {
    guard offset < text.count else { return true }
    switch text[offset] {
    case 10, 13: return true
    case UInt8(ascii: "#"): return offset == 0 || text[offset - 1] == UInt8(ascii: " ") || text[offset - 1] == 10
    default: return false
    }
  }

  /// Whether a dash that begins an element is next.
  private func isDash(_ text: Span<UInt8>) -> Bool {
    text[offset] == UInt8(ascii: "-") && (offset + 1 == text.count || text[offset + 1] <= 0x20)
  }

  /// Whether a colon that ends a key is next.
  private func isColon(_ text: Span<UInt8>) -> Bool {
    offset < text.count && text[offset] == UInt8(ascii: ":")
      && (offset + 1 == text.count || text[offset + 1] <= 0x20)
  }

  /// Goes on to the next character that is neither blank nor in a comment.
  private mutating func findContent(_ text: Span<UInt8>) throws(OtherForm) {
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
  private mutating func endLine(_ text: Span<UInt8>) throws(OtherForm) {
    skipSpaces(text)
    guard isLineEnd(text) else { throw OtherForm() }
    try findContent(text)
  }
}
