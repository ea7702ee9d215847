/// Finds the first byte that keeps a text from being valid UTF-8 without NUL.
enum UTF8Validation {
  /// The offset of the first bad byte or NUL, or nil where there is none.
  static func firstProblem(in bytes: Span<UInt8>) -> Int? {
    let zero = firstZero(in: bytes)
    do {
      _ = try UTF8Span(validating: bytes)
      return zero
    } catch {
      return min(error.byteOffsets.lowerBound, zero ?? bytes.count)
    }
  }

  /// A block is looked at as a whole, without a branch inside, so that it becomes vector code.
  private static func firstZero(in bytes: Span<UInt8>) -> Int? {
    let size = 64
    var start = 0
    while start + size <= bytes.count {
      let block = bytes.extracting(start..<start + size)
      var least = UInt8.max
      for index in 0..<size { least = min(least, block[index]) }
      if least == 0 { break }
      start += size
    }
    while start < bytes.count {
      if bytes[start] == 0 { return start }
      start += 1
    }
    return nil
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
