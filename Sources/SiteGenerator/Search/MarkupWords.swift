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
        index = end(ofTag: html, from: index)
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
    words.append(addingCapacity: html.count) { words in
      var count = 0
      var wasSpace = !keepingSpaces
      var index = 0
      while index < html.count, count < limit {
        let byte = html[index]
        index += 1
        if isLetter(byte) {
          count += 1
          words.append(byte)
          while index < html.count, html[index] & 0xC0 == 0x80 {
            words.append(html[index])
            index += 1
          }
          wasSpace = false
        } else if byte == UInt8(ascii: "&") {
          count += 1
          words.append(UInt8(truncatingIfNeeded: entity(html, &index)))
          wasSpace = false
        } else {
          if byte == UInt8(ascii: "<") { index = end(ofTag: html, from: index) }
          if wasSpace { continue }
          count += 1
          words.append(0x20)
          wasSpace = !keepingSpaces
        }
      }
    }
  }

  /// Whether a byte is its own word's: neither a space nor markup.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
  }

  /// Behind the next `>`.
  @inline(__always)
  private static func end(ofTag html: [UInt8], from start: Int) -> Int {
    var index = start
    while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
    return index + 1
  }

  /// The character that an entity stands for, which is one of ASCII.
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
