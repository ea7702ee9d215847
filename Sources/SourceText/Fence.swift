/// What a line is as a fence of front matter.
enum Fence {
  /// `---`
  case dashes
  /// `...`
  case dots
  /// Nothing but dashes, yet not `---`.
  case wrongDashes
  case other

  init(_ bytes: Span<UInt8>, in line: Range<Int>) {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    let count = end - line.lowerBound
    guard count >= 3 else {
      self = .other
      return
    }
    let first = bytes[line.lowerBound]
    let isRun = bytes[line.lowerBound + 1] == first && bytes[line.lowerBound + 2] == first
    if count == 3, isRun, first == UInt8(ascii: "-") {
      self = .dashes
    } else if count == 3, isRun, first == UInt8(ascii: ".") {
      self = .dots
    } else if first == UInt8(ascii: "-") || first >= 0xE2 {
      self = Self.isAllDashes(bytes, line.lowerBound..<end) ? .wrongDashes : .other
    } else {
      self = .other
    }
  }

  /// The characters that input methods and word processors put where a hyphen was meant.
  private static let dashCharacters: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{2500}", "\u{2501}",
    "\u{2E3A}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{30FC}",
  ]

  private static func isAllDashes(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 64 else { return false }
    let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    return text.unicodeScalars.count >= 2 && text.unicodeScalars.allSatisfy(dashCharacters.contains)
  }
}
