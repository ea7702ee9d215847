/// The next eight bytes of a text, the first of them lowest.
///
/// What it says of them is found without a branch for each byte.
struct Lookahead {
  let word: UInt64

  /// NUL, which the common form doesn't have, stands for what is past the end.
  ///
  /// - Parameter offset: not negative.
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    if offset <= text.count &- 8 {
      word = UInt64(
        littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    } else {
      word = Self.lastBytes(of: text, from: offset)
    }
  }

  @inline(never)
  private static func lastBytes(of text: Span<UInt8>, from offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in (offset..<max(offset, text.count)).reversed() { word = word << 8 | UInt64(text[index]) }
    return word
  }

  var first: UInt8 { UInt8(truncatingIfNeeded: word) }
  var second: UInt8 { UInt8(truncatingIfNeeded: word >> 8) }

  /// Whether a character of three bytes comes first that needs no second look: nearly all of Chinese.
  ///
  /// Any two bytes may follow 0xE1, 0xE3 to 0xEC and 0xEE; what begins with 0xE0, 0xE2, 0xED or 0xEF may be ill-formed
  /// or special.
  @inline(__always)
  var isUsualCharacter: Bool {
    word & 0xC0_C0F0 == 0x80_80E0 && (0b0101_1111_1111_1010 >> (word & 0xF)) & 1 != 0
  }

  /// How many bytes come first that are ASCII and themselves wherever they stand: letters, digits, dashes, dots,
  /// slashes and a few more.
  ///
  /// Each step marks bytes by their highest bit. A carry or borrow out of a marked byte may mark those above it, which
  /// the lowest mark doesn't show.
  @inline(__always)
  var ordinaryCount: Int {
    let each: UInt64 = 0x0101_0101_0101_0101
    let beforeDash = word &- each &* UInt64(UInt8(ascii: "-"))
    // `:` and `?`, and `;` and `>` with them, differ in two bits.
    let punctuation = (word & (each &* 0b1111_1010)) ^ (each &* UInt64(UInt8(ascii: ":")))
    let isPunctuation = (punctuation &- each) & ~punctuation
    // `{` and what follows it; without its bit for lower case `[` and what follows it.
    let isBracket = (word | (each &* 0x20)) &+ each &* (0x80 - UInt64(UInt8(ascii: "{")))
    let marks = (beforeDash | isPunctuation | isBracket | word) & (each &* 0x80)
    return marks.trailingZeroBitCount &>> 3
  }
}
