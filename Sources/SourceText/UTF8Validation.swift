/// Finds the first byte that keeps a text from being valid UTF-8 without NUL.
package enum UTF8Validation {
  /// The offset of the first bad byte or NUL, or nil where there is none.
  ///
  /// Of a sequence that is not well-formed the first byte is the bad one.
  static func firstProblem(in bytes: Span<UInt8>) -> Int? {
    var rest = bytes
    while true {
      skipPlain(&rest)
      if skipCommonCharacters(&rest) { continue }
      guard !rest.isEmpty else { return nil }
      guard let length = characterLength(rest) else { return bytes.count - rest.count }
      rest = rest.extracting(droppingFirst: length)
    }
  }

  /// Skips bytes of ASCII that are not NUL, eight at a time until one is not.
  @inline(__always)
  private static func skipPlain(_ rest: inout Span<UInt8>) {
    while rest.count >= 8 {
      let low = UInt32(rest[0]) | UInt32(rest[1]) << 8 | UInt32(rest[2]) << 16 | UInt32(rest[3]) << 24
      let high = UInt32(rest[4]) | UInt32(rest[5]) << 8 | UInt32(rest[6]) << 16 | UInt32(rest[7]) << 24
      let word = UInt64(low) | UInt64(high) << 32
      // The lowest NUL and each byte beyond ASCII get their highest bit set; those above a NUL may get it too.
      let marks = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
      guard marks == 0 else {
        rest = rest.extracting(droppingFirst: marks.trailingZeroBitCount &>> 3)
        return
      }
      rest = rest.extracting(droppingFirst: 8)
    }
  }

  /// Skips characters of three bytes, as Chinese is written, until there comes another one, and says whether there were
  /// any.
  @inline(__always)
  private static func skipCommonCharacters(_ rest: inout Span<UInt8>) -> Bool {
    let count = rest.count
    while rest.count >= 3, rest[0] > 0xE0, rest[0] < 0xF0, rest[0] != 0xED, isContinuation(rest[1]),
      isContinuation(rest[2])
    {
      rest = rest.extracting(droppingFirst: 3)
    }
    return rest.count < count
  }

  /// The length of the character that is first, or nil where it is NUL or none.
  private static func characterLength(_ rest: Span<UInt8>) -> Int? {
    rest[0] < 0x80 ? (rest[0] == 0 ? nil : 1) : sequenceLength(at: 0, in: rest)
  }

  /// The length of the well-formed sequence of two to four bytes that begins here (Unicode, table 3-7), else nil.
  @inline(__always)
  package static func sequenceLength(at index: Int, in bytes: Span<UInt8>) -> Int? {
    let first = bytes[index]
    let left = bytes.count - index
    if first < 0xE0 {
      return first >= 0xC2 && left >= 2 && isContinuation(bytes[index + 1]) ? 2 : nil
    }
    guard left >= 3, isContinuation(bytes[index + 1]), isContinuation(bytes[index + 2]) else { return nil }
    let second = bytes[index + 1]
    if first < 0xF0 {
      if first == 0xE0, second < 0xA0 { return nil }
      if first == 0xED, second >= 0xA0 { return nil }
      return 3
    }
    guard first <= 0xF4, left >= 4, isContinuation(bytes[index + 3]) else { return nil }
    if first == 0xF0, second < 0x90 { return nil }
    if first == 0xF4, second >= 0x90 { return nil }
    return 4
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
