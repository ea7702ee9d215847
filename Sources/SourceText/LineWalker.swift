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
    while end < span.count, span[end] > 13 || (span[end] != 10 && span[end] != 13) { end += 1 }
    offset = end + 1
    if end + 1 < span.count, span[end] == 13, span[end + 1] == 10 { offset = end + 2 }
    offset = min(offset, span.count)
    lineNumber += 1
    return start..<end
  }
}
