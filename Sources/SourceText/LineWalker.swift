/// Goes through a text line by line; a line ends with LF, CRLF or a lone CR.
struct LineWalker {
  private let bytes: [UInt8]

  /// Where the next line begins.
  private(set) var offset = 0

  /// The number of the next line, from 1.
  private(set) var lineNumber = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next line without its line end, or nil after the last byte.
  mutating func next() -> Range<Int>? {
    let text = bytes
    let span = text.span
    guard offset < span.count else { return nil }
    let start = offset
    let end = Self.lineEnd(in: span, from: start)
    offset = end + 1
    if end + 1 < span.count, span[end] == 13, span[end + 1] == 10 { offset = end + 2 }
    offset = min(offset, span.count)
    lineNumber += 1
    return start..<end
  }

  private static func lineEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    // Most blocks have no line end, which their least byte tells.
    while end <= text.count &- blockSize, least(of: text.extracting(end..<end &+ blockSize)) > 13 { end &+= blockSize }
    while end <= text.count &- 8 {
      let skipped = ByteWord(text, at: end).countBefore(atMost: 13)
      end &+= skipped
      if skipped < 8 {
        if text[end] == 10 || text[end] == 13 { return end }
        end &+= 1
      }
    }
    while end < text.count, text[end] != 10, text[end] != 13 { end &+= 1 }
    return end
  }

  private static let blockSize = 32

  /// Without a branch inside, so that it becomes vector code.
  @inline(__always)
  private static func least(of block: Span<UInt8>) -> UInt8 {
    var least = UInt8.max
    for index in 0..<blockSize { least = min(least, block[index]) }
    return least
  }
}
