import SourceText

/// Turns the library's places, lines and columns in bytes of the body, into places in the file.
struct SourceLines {
  private let starts: [Int32]
  let lineOffset: Int
  /// The last place asked for: most questions go on from there.
  private var cursor = (line: -1, byte: 0, column: 0)

  init(starts: [Int32], lineOffset: Int) {
    self.starts = starts
    self.lineOffset = lineOffset
  }

  /// Where a line begins, counted from 1; nil after the last.
  func start(ofLine line: Int32) -> Int? {
    line >= 1 && Int(line) <= starts.count ? Int(starts[Int(line) - 1]) : nil
  }

  /// Where a line ends, its line break included.
  func end(ofLine line: Int32, in bytes: Span<UInt8>) -> Int {
    start(ofLine: line + 1) ?? bytes.count
  }

  /// Where a line's text begins, behind spaces and the marks of quotes.
  func textStart(ofLine line: Int32, in bytes: Span<UInt8>) -> Int? {
    guard var index = start(ofLine: line) else { return nil }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): index += 1
      default: return index
      }
    }
    return index
  }

  /// The place in the file of a byte of a line, with its column in characters.
  mutating func position(line: Int32, byte: Int, in bytes: Span<UInt8>) -> SourcePosition {
    guard let start = start(ofLine: line) else { return .unknown }
    if cursor.line != Int(line) || cursor.byte > byte { cursor = (Int(line), start, 1) }
    let end = min(byte, bytes.count)
    if cursor.byte < end {
      cursor.column &+= Self.characters(of: bytes, from: cursor.byte, to: end)
      cursor.byte = end
    }
    return SourcePosition(line: Int(line) + lineOffset, column: cursor.column)
  }

  /// How many characters begin within a stretch.
  private static func characters(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    var continuations = 0
    while index <= end &- 8 {
      continuations &+= ByteWord(bytes, at: index).continuationCount()
      index &+= 8
    }
    if index < end, end >= 8 {
      // The last eight bytes overlap those that are counted.
      continuations &+= ByteWord(bytes, at: end &- 8).continuationCount(droppingFirst: 8 &- (end &- index))
      index = end
    }
    while index < end {
      if bytes[index] & 0xC0 == 0x80 { continuations &+= 1 }
      index &+= 1
    }
    return end &- start &- continuations
  }
}
