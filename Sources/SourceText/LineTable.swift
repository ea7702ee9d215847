/// Where the lines of a text begin, to turn byte offsets into places and back.
///
/// A line ends with LF, CRLF or a lone CR, as in CommonMark. A text that ends with a line end has one more, empty, line.
package struct LineTable: Sendable {
  private let bytes: [UInt8]

  /// The offset of the first byte of each line.
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    let span = bytes.span
    for index in 0..<span.count where span[index] <= 13 {
      let isLoneReturn = span[index] == 13 && !(index + 1 < span.count && span[index + 1] == 10)
      if span[index] == 10 || isLoneReturn { starts.append(index + 1) }
    }
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  /// The place of the character that holds the byte at `offset`; an offset past the end is the end.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    var column = 1
    for byte in bytes[starts[line]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    if offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { column -= 1 }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The offset of the character at a place, or nil where the text has no such line.
  ///
  /// A column past the end of the line is the end of the line.
  package func offset(of position: SourcePosition) -> Int? {
    guard let range = range(ofLine: Int(position.line)) else { return nil }
    var column = 1
    for index in range where bytes[index] & 0xC0 != 0x80 {
      if column >= position.column { return index }
      column += 1
    }
    return range.upperBound
  }

  /// The bytes of a line, counted from 1, without its line end.
  package func range(ofLine number: Int) -> Range<Int>? {
    guard number >= 1, number <= starts.count else { return nil }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    if number < starts.count {
      end -= 1
      if end > start, bytes[end] == 10, bytes[end - 1] == 13 { end -= 1 }
    }
    return start..<end
  }

  /// A line, counted from 1, without its line end: what a message shows under it.
  package func text(ofLine number: Int) -> String? {
    range(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
