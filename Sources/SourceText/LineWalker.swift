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
    var end = offset
    while end < span.count {
      // Most blocks have no line end, which their least byte tells.
      let stop = min(end + Self.blockSize, span.count)
      if stop - end == Self.blockSize, Self.least(of: span.extracting(end..<stop)) > 13 {
        end = stop
        continue
      }
      while end < stop, span[end] != 10, span[end] != 13 { end += 1 }
      if end < stop { break }
    }
    offset = end + 1
    if end + 1 < span.count, span[end] == 13, span[end + 1] == 10 { offset = end + 2 }
    offset = min(offset, span.count)
    lineNumber += 1
    return start..<end
  }

  private static let blockSize = 16

  /// Without a branch inside, so that it becomes vector code.
  @inline(__always)
  private static func least(of block: Span<UInt8>) -> UInt8 {
    var least = UInt8.max
    for index in 0..<blockSize { least = min(least, block[index]) }
    return least
  }
}
