extension HTMLWriter {
  /// Writes text so that it reads the same between tags and within a quoted attribute value.
  ///
  /// Control characters that HTML forbids become U+FFFD.
  @inlinable
  public mutating func text(_ string: String) {
    unsafe string.utf8Span.span.withUnsafeBufferPointer { unsafe escape($0) }
  }

  /// Writes UTF-8 bytes as ``text(_:)-(String)`` does.
  @inlinable
  public mutating func text(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe escape($0) }
  }

  /// Writes a word that means itself in an address as well as in markup, for it has only letters and digits of ASCII,
  /// full stops, hyphens and underscores.
  ///
  /// - Returns: false where it has others; then nothing is written.
  public mutating func unreserved(_ word: String) -> Bool {
    let bytes = word.utf8Span.span
    reserve(bytes.count)
    for index in bytes.indices {
      guard Self.isUnreserved(bytes[index]) else { return false }
      unsafe start[used &+ index] = bytes[index]
    }
    used &+= bytes.count
    return true
  }

  @inline(__always)
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Most words need no escape: up to sixteen bytes are looked at together, and written while they are.
  @usableFromInline
  mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard var source = unsafe UnsafeRawPointer(bytes.baseAddress) else { return }
    var rest = bytes.count
    while rest > 0 {
      reserve(rest)
      let target = unsafe UnsafeMutableRawPointer(start + used)
      let plain = unsafe Self.copyPlain(from: source, to: target, rest)
      used &+= plain
      rest &-= plain
      unsafe source += plain
      guard rest > 0 else { return }
      let few = min(rest, 16)
      unsafe escapeEach(UnsafeRawBufferPointer(start: source, count: few))
      rest &-= few
      unsafe source += few
    }
  }

  /// Copies bytes up to sixteen of which one may have to be escaped; the result is how many it has copied.
  ///
  /// - Parameter count: of the bytes, at least one. The last sixteen may overlap those before them.
  @inline(__always)
  private static func copyPlain(from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ count: Int) -> Int
  {
    guard count >= 16 else { return unsafe copyFewPlain(from: source, to: target, count) ? count : 0 }
    var copied = 0
    repeat {
      let from = min(copied, count &- 16)
      let words = unsafe source.loadUnaligned(fromByteOffset: from, as: SIMD2<UInt64>.self)
      guard isPlain(words) else { return copied }
      unsafe target.storeBytes(of: words, toByteOffset: from, as: SIMD2<UInt64>.self)
      copied = from &+ 16
    } while copied < count
    return copied
  }

  /// Copies fewer than sixteen bytes, all or none: two pieces of the same size that may overlap.
  @inline(__always)
  private static func copyFewPlain(
    from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ count: Int
  ) -> Bool {
    if count >= 8 {
      let first = unsafe source.loadUnaligned(as: UInt64.self)
      let last = unsafe source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      guard isPlain(SIMD2(first, last)) else { return false }
      unsafe target.storeBytes(of: first, as: UInt64.self)
      unsafe target.storeBytes(of: last, toByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      let first = unsafe source.loadUnaligned(as: UInt32.self)
      let last = unsafe source.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      guard isPlain(UInt64(first) | UInt64(last) << 32) else { return false }
      unsafe target.storeBytes(of: first, as: UInt32.self)
      unsafe target.storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
    } else {
      for place in 0..<count {
        let byte = unsafe source.load(fromByteOffset: place, as: UInt8.self)
        guard !isReplaced(byte) else { return false }
        unsafe target.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
      }
    }
    return true
  }

  @inline(never)
  private mutating func escapeEach(_ bytes: UnsafeRawBufferPointer) {
    for place in bytes.indices {
      let byte = unsafe bytes[place]
      if Self.isReplaced(byte), let replacement = Self.replacement(of: byte) { raw(replacement) } else { append(byte) }
    }
  }

  /// A bit for each byte below `@` that is replaced: control characters but tab and line ends, and `"&<>`.
  @inline(__always)
  private static func isReplaced(_ byte: UInt8) -> Bool {
    byte < 64 && 0x5000_0044_FFFF_D9FF >> UInt64(byte) & 1 != 0
  }

  /// Whether none of the bytes is markup or a control character.
  @inline(__always)
  private static func isPlain(_ words: SIMD2<UInt64>) -> Bool {
    let marks = marks(in: words)
    return (marks[0] | marks[1]) & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool { isPlain(SIMD2(repeating: word)) }

  /// `&` and `"` differ in one bit only, and so do `<` and `>`; what is below a space has none of the upper three bits.
  @inline(__always)
  private static func marks(in words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let ampersandOrQuote = words & 0xFBFB_FBFB_FBFB_FBFB ^ 0x2222_2222_2222_2222
    let bracket = (words | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    let control = words & 0xE0E0_E0E0_E0E0_E0E0
    return zeros(ampersandOrQuote) | zeros(bracket) | zeros(control)
  }

  /// Marks the lowest zero byte of each word in its upper bit, if there is one (Anderson, Bit Twiddling Hacks, "Determine
  /// if a word has a zero byte").
  @inline(__always)
  private static func zeros(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    (words &- 0x0101_0101_0101_0101) & ~words
  }

  @inline(__always)
  private static func replacement(of byte: UInt8) -> StaticString? {
    guard byte < 64 else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0..<9, 11, 12, 14..<32: "\u{FFFD}"
    default: nil
    }
  }
}
