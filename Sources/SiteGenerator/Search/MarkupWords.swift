/// The words of rendered markup, without its tags.
enum MarkupWords {
  /// Calls `body` with each scalar; a tag counts as a space.
  @inline(__always)
  static func forEachScalar(of html: [UInt8], _ body: (UInt32) -> Void) {
    var index = 0
    while index < html.count {
      let byte = html[index]
      index += 1
      switch byte {
      case UInt8(ascii: "<"):
        while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
        index += 1
        body(0x20)
      case UInt8(ascii: "&"): body(entity(html, &index))
      case 0..<0x80: body(UInt32(byte))
      default: body(scalar(html, byte, &index))
      }
    }
  }

  /// The words as text: see ``append(wordsOf:limit:keepingSpaces:to:)``.
  static func text(of html: [UInt8], limit: Int, keepingSpaces: Bool = false) -> String {
    var words: [UInt8] = []
    append(wordsOf: html, limit: limit, keepingSpaces: keepingSpaces, to: &words)
    return String(decoding: words, as: UTF8.self)
  }

  /// Adds the words as UTF-8, at most so many scalars, with one space where there were more.
  ///
  /// - Parameter keepingSpaces: each space as it stands, also before the first word.
  static func append(
    wordsOf html: [UInt8], limit: Int, keepingSpaces: Bool = false, to words: inout [UInt8]
  ) {
    var count = 0
    var wasSpace = !keepingSpaces
    forEachScalar(of: html) { value in
      guard count < limit else { return }
      let isSpace = value <= 0x20
      defer { wasSpace = isSpace && !keepingSpaces }
      if isSpace, wasSpace { return }
      append(isSpace ? 0x20 : value, to: &words)
      count += 1
    }
  }

  @inline(__always)
  private static func append(_ scalar: UInt32, to words: inout [UInt8]) {
    func last(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
    switch scalar {
    case ..<0x80: words.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      words.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
      words.append(last(0))
    case ..<0x10000:
      words.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
      words.append(last(6))
      words.append(last(0))
    default:
      words.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
      words.append(last(12))
      words.append(last(6))
      words.append(last(0))
    }
  }

  private static func entity(_ html: [UInt8], _ index: inout Int) -> UInt32 {
    let names: [(StaticString, UInt32)] = [("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22)]
    for (name, value) in names {
      let end = index + name.utf8CodeUnitCount
      let matches = end <= html.count && name.withUTF8Buffer { unsafe $0.elementsEqual(html[index..<end]) }
      guard matches else { continue }
      index = end
      return value
    }
    return 0x26
  }

  @inline(__always)
  private static func scalar(_ html: [UInt8], _ first: UInt8, _ index: inout Int) -> UInt32 {
    let length = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    guard index + length <= html.count else {
      index = html.count
      return 0xFFFD
    }
    var value = UInt32(first) & (0x3F >> UInt32(length))
    for _ in 0..<length {
      value = value << 6 | UInt32(html[index] & 0x3F)
      index += 1
    }
    return value
  }
}
