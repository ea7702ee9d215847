import SourceText

/// The words of rendered markup, without its tags.
enum MarkupWords {
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
    let start = words.count
    // No scalar takes more than four bytes, so that there are enough of them behind so many.
    let (most, isUnlimited) = limit.multipliedReportingOverflow(by: 4)
    words.append(addingCapacity: html.count) { words in
      let html = html.span
      var wasSpace = !keepingSpaces
      var index = 0
      while index < html.count, isUnlimited || words.count < most {
        let byte = html[index]
        index &+= 1
        if isLetter(byte) {
          words.append(byte)
          while index < html.count, isLetter(html[index]) {
            if areLetters(html, from: index) {
              for place in index..<index &+ 8 { words.append(html[place]) }
              index &+= 8
            } else {
              words.append(html[index])
              index &+= 1
            }
          }
          wasSpace = false
        } else if byte == UInt8(ascii: "&") {
          let (character, end) = entity(html, from: index)
          words.append(character)
          index = end
          wasSpace = false
        } else {
          if byte == UInt8(ascii: "<") { index = end(ofTag: html, from: index) }
          if wasSpace { continue }
          words.append(0x20)
          wasSpace = !keepingSpaces
        }
      }
    }
    cut(&words, from: start, to: limit)
  }

  /// Takes away what stands behind so many scalars; false where there are no more than that.
  @discardableResult
  static func cut(_ words: inout [UInt8], from start: Int = 0, to limit: Int) -> Bool {
    guard words.count - start > limit else { return false }
    var count = 0
    for index in start..<words.count where words[index] & 0b1100_0000 != 0b1000_0000 {
      if count == limit {
        words.removeSubrange(index...)
        return true
      }
      count += 1
    }
    return false
  }

  /// Whether a byte is its own word's: neither a space nor markup.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    // Most are more than any of these.
    byte > UInt8(ascii: "<") || byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
  }

  /// Whether eight bytes are above all markup, as those of Chinese are that stand together.
  @inline(__always)
  private static func areLetters(_ html: Span<UInt8>, from start: Int) -> Bool {
    html[start] >= 0x80 && start &+ 8 <= html.count
      && ByteWord(html, at: start).countBefore(atMost: UInt8(ascii: "<")) == 8
  }

  /// Behind the next `>`.
  @inline(__always)
  static func end(ofTag html: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= html.count {
      let found = marks(of: UInt8(ascii: ">"), in: html.extracting(index..<index &+ 8))
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 &+ 1 }
      index &+= 8
    }
    while index < html.count, html[index] != UInt8(ascii: ">") { index &+= 1 }
    return index &+ 1
  }

  /// Of the first of eight bytes that is the wanted one the upper bit, the first byte being the lowest; 0 where none is.
  @inline(__always)
  private static func marks(of wanted: UInt8, in bytes: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[index]) << UInt64(8 * index) }
    let difference = word ^ (UInt64(wanted) &* 0x0101_0101_0101_0101)
    // Marks the lowest zero byte in its upper bit, if there is one (Anderson, Bit Twiddling Hacks, "Determine if a word
    // has a zero byte").
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// The character that an entity stands for, which is one of ASCII, and where the entity ends.
  ///
  /// - Parameter start: behind the `&`, which stands for itself where no entity follows.
  @inline(never)
  static func entity(_ html: Span<UInt8>, from start: Int) -> (character: UInt8, end: Int) {
    let names: [(StaticString, UInt8)] = [("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22)]
    for (name, character) in names {
      let end = start + name.utf8CodeUnitCount
      guard end <= html.count else { continue }
      let matches = name.withUTF8Buffer { name in name.indices.allSatisfy { unsafe name[$0] == html[start + $0] } }
      if matches { return (character, end) }
    }
    return (UInt8(ascii: "&"), start)
  }
}
