/// Reads single characters out of UTF-8 bytes; a broken sequence reads as U+FFFD.
enum UTF8Scalars {
  /// The character at an index, and the index after it.
  @inline(__always)
  static func scalar(at index: Int, in bytes: Span<UInt8>) -> (scalar: Unicode.Scalar, end: Int)? {
    guard index < bytes.count else { return nil }
    let lead = bytes[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), index + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, index + length <= bytes.count else { return ("\u{FFFD}", index + 1) }
    let last = UInt32(bytes[index + length - 1] & 0x3F)
    let value =
      switch length {
      case 2: UInt32(lead & 0x1F) << 6 | last
      case 3: UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | last
      default:
        UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6 | last
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
  }

  /// The character that ends before an index, and where it begins.
  static func scalar(before index: Int, in bytes: Span<UInt8>) -> (scalar: Unicode.Scalar, start: Int)? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = scalar(at: start, in: bytes) else { return nil }
    return (found.scalar, start)
  }
}

extension Unicode.Scalar {
  /// Whether Markdown takes it for white space.
  var isMarkdownSpace: Bool {
    switch value {
    case 9, 10, 12, 13, 32, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether Markdown takes it for punctuation: in ASCII the symbols too.
  var isMarkdownPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0x80, 0x4E00...0x9FFF: return false
    // What Chinese text is full of needs no look at the tables of Unicode: `、。（），：；`.
    case 0x3001, 0x3002, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B: return true
    default: break
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Whether it only chooses a form of the character before it.
  var isVariationSelector: Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }
}
