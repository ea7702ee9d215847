/// Finds the first byte that keeps a text from being valid UTF-8 without NUL.
enum UTF8Validation {
  /// The offset of the first bad byte or NUL, or nil where there is none.
  static func firstProblem(in bytes: Span<UInt8>) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { return index }
        index += 1
        // Runs of ASCII are what markup and spaces are made of.
        while index + 8 <= count, isASCIIBlock(at: index, in: bytes) { index += 8 }
      } else if isPlainTriple(at: index, in: bytes) {
        index += 3
        // Runs of Chinese are what sentences are made of.
        while isPlainTriple(at: index, in: bytes) { index += 3 }
      } else if let length = sequenceLength(at: index, in: bytes) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  /// Whether eight bytes lie in 0x01 … 0x7F; without a branch inside, so that it becomes vector code.
  @inline(__always)
  private static func isASCIIBlock(at index: Int, in bytes: Span<UInt8>) -> Bool {
    var seen: UInt8 = 0
    for offset in 0..<8 {
      let byte = bytes[index + offset]
      seen |= byte | (byte &- 1)
    }
    return seen < 0x80
  }

  /// Whether three bytes are a character of those that begin with 0xE1 … 0xEC: nearly all of Chinese.
  @inline(__always)
  private static func isPlainTriple(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let tails = (bytes[index + 1] ^ 0x80) | (bytes[index + 2] ^ 0x80)
    return bytes[index] &- 0xE1 < 12 && tails < 0x40
  }

  /// The length of the well-formed sequence of two to four bytes that begins here (Unicode, table 3-7), else nil.
  @inline(__always)
  static func sequenceLength(at index: Int, in bytes: Span<UInt8>) -> Int? {
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
