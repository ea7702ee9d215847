extension CommonCursor {
  /// Makes a node of the text that begins here, outside brackets.
  ///
  /// - Returns: the place after the text and the spaces that follow it.
  func readLineScalar(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) -> CommonCursor {
    try readScalar(text, isInBrackets: false, &records)
  }

  /// The same within brackets.
  @inline(never)
  func readElementScalar(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) -> CommonCursor {
    try readScalar(text, isInBrackets: true, &records)
  }

  /// A copy in each of the two above, so that neither asks for each character where it is.
  @inline(__always)
  private func readScalar(
    _ text: Span<UInt8>, isInBrackets: Bool, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) -> CommonCursor {
    let ahead = ahead(text)
    switch ahead.first {
    case UInt8(ascii: "\""): return try readQuoted(text, .doubleQuoted, &records)
    case UInt8(ascii: "'"): return try readQuoted(text, .singleQuoted, &records)
    case UInt8(ascii: "-") where ahead.second <= 0x20: throw OtherForm()
    case 0, UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"):
      throw OtherForm()
    default: return try readPlain(text, isInBrackets: isInBrackets, &records)
    }
  }

  @inline(never)
  private func readQuoted(
    _ text: Span<UInt8>, _ kind: YAMLNode.Kind, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) -> CommonCursor {
    let quote = byte(text)
    var next = self
    next.advance()
    while next.byte(text) != quote {
      guard next.byte(text) != UInt8(ascii: "\\") else { throw OtherForm() }
      next = try next.afterCharacter(text)
    }
    next.advance()
    // A doubled quote is an escape; a text right after the quote is a mistake.
    if next.byte(text) == quote { throw OtherForm() }
    try records.append(kind, from: self, to: next, low: offset + 1, high: next.offset - 1)
    next.skipSpaces(text)
    return next
  }

  /// Reads an unquoted text up to what ends it: a line end, a comment, a colon before a blank, and in brackets a comma
  /// or a bracket.
  @inline(__always)
  private func readPlain(
    _ text: Span<UInt8>, isInBrackets: Bool, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) -> CommonCursor {
    var next = self
    var end = self
    var ahead: Lookahead
    repeat {
      ahead = next.skipOrdinary(text)
      end = next
      if ahead.first == UInt8(ascii: " ") {
        next.skipSpaces(text)
        ahead = next.ahead(text)
      }
    } while try next.skipPlainCharacter(
      text, ahead, isInBrackets: isInBrackets, isAfterSpace: next.offset > end.offset)
    // Before the comma there are but the ends of the line, of the text and a comment.
    if isInBrackets, ahead.first < UInt8(ascii: ",") { try next.checkPlainEnd(text) }
    try records.append(.plain, from: self, to: end, low: offset, high: end.offset)
    return next
  }

  /// Goes over the character that is next, unless it ends an unquoted text.
  @inline(__always)
  private mutating func skipPlainCharacter(
    _ text: Span<UInt8>, _ ahead: Lookahead, isInBrackets: Bool, isAfterSpace: Bool
  ) throws(OtherForm) -> Bool {
    switch ahead.first {
    case 10, 13: return false
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      if isInBrackets { return false }
    case UInt8(ascii: ":"):
      if ahead.second <= 0x20 { return false }
      if isInBrackets, ahead.second < 0x80, !Self.isLetterOrDigit(ahead.second) { throw OtherForm() }
    case UInt8(ascii: "#"):
      if isAfterSpace { return false }
    case UInt8(ascii: "?"):
      if isInBrackets { throw OtherForm() }
    case 0 where offset == text.count: return false
    case 0..<0x20, 0x7F...:
      self = try afterCharacter(text)
      return true
    default: break
    }
    advance()
    return true
  }

  /// Within brackets an unquoted text may go on in the next line, which is not the common form.
  @inline(never)
  private func checkPlainEnd(_ text: Span<UInt8>) throws(OtherForm) {
    switch try content(text).byte(text) {
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

extension OutputSpan<YAMLRecord> {
  /// Adds a node of what stands between two places of a line.
  ///
  /// - Parameter low: where its value begins in the text.
  /// - Parameter high: where its value ends.
  @inline(__always)
  mutating func append(
    _ kind: YAMLNode.Kind, from start: CommonCursor, to end: CommonCursor, low: Int, high: Int
  ) throws(OtherForm) {
    guard count < capacity else { throw OtherForm() }
    append(
      YAMLRecord(
        kind: kind, line: Int32(truncatingIfNeeded: start.line), column: Int32(truncatingIfNeeded: start.column &+ 1),
        length: Int32(truncatingIfNeeded: end.column &- start.column), low: UInt32(truncatingIfNeeded: low),
        high: UInt32(truncatingIfNeeded: high), end: UInt32(truncatingIfNeeded: count &+ 1)))
  }
}
