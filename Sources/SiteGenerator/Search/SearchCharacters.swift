import SourceText

/// Walks through a text and says of each character what it is to the search.
struct SearchCharacters {
  /// Letters and digits make words, an ideograph is one alone; both as the search compares them.
  enum Character {
    case letter(UInt32), ideograph(UInt32), gap, end

    /// A gap, too; in markup the beginning of one.
    case tag, entity
  }

  private let folding = SearchFolding.shared
  private var index = 0

  /// The next character; it is always asked for with the same UTF-8.
  ///
  /// Most are ASCII or ideographs of three bytes: these are told apart here, where those who call go on in either case.
  @inline(__always)
  mutating func next(of text: Span<UInt8>) -> Character {
    guard index < text.count else { return .end }
    let byte = text[index]
    if byte < 0x80 {
      index &+= 1
      let letter = byte | 0x20
      if letter &- UInt8(ascii: "a") < 26 { return .letter(UInt32(letter)) }
      if byte &- UInt8(ascii: "0") < 10 { return .letter(UInt32(byte)) }
      if byte == UInt8(ascii: "<") { return .tag }
      if byte == UInt8(ascii: "&") { return .entity }
      return .gap
    }
    if byte & 0xF0 == 0xE0, index &+ 2 < text.count {
      let (second, third) = (text[index &+ 1], text[index &+ 2])
      index &+= 3
      let scalar = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if let ideograph = folding.ideograph(scalar) { return .ideograph(ideograph) }
      return Self.character(folding[scalar])
    }
    let (scalar, end) = Self.scalar(text, from: index)
    index = end
    return Self.character(folding[scalar])
  }

  /// Goes behind the tag that begins before the next character.
  @inline(__always)
  mutating func skipTag(of text: Span<UInt8>) { index = MarkupWords.end(ofTag: text, from: index) }

  /// Goes behind the entity that begins before the next character.
  mutating func skipEntity(of text: Span<UInt8>) { index = MarkupWords.entity(text, from: index).end }

  /// A scalar of two or four bytes.
  private static func scalar(_ text: Span<UInt8>, from start: Int) -> (value: UInt32, end: Int) {
    let length = text[start] < 0xE0 ? 2 : 4
    guard start + length <= text.count else { return (0xFFFD, text.count) }
    var value = UInt32(text[start]) & (length == 2 ? 0x1F : 0x07)
    for index in start + 1..<start + length { value = value << 6 | UInt32(text[index] & 0x3F) }
    return (value, start + length)
  }

  private static func character(_ folded: UInt32) -> Character {
    switch folded {
    case 0x61...0x7A, 0x30...0x39, 0xC0...0x24F, 0x370...0x1FFF: .letter(folded)
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x30FF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .ideograph(folded)
    default: .gap
    }
  }
}
