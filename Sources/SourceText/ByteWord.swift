/// Eight bytes of a text, looked at together.
///
/// Each count marks bytes by their highest bit. A borrow out of a marked byte may mark those above it, which the lowest
/// mark does not show.
@frozen
public struct ByteWord {
  /// The first byte is the lowest.
  public let word: UInt64

  @usableFromInline
  static let each: UInt64 = 0x0101_0101_0101_0101

  /// The eight bytes from an offset on, all of which the text must have.
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>, at offset: Int) {
    let eight = bytes.extracting(offset..<offset &+ 8)
    let low = UInt32(eight[0]) | UInt32(eight[1]) << 8 | UInt32(eight[2]) << 16 | UInt32(eight[3]) << 24
    let high = UInt32(eight[4]) | UInt32(eight[5]) << 8 | UInt32(eight[6]) << 16 | UInt32(eight[7]) << 24
    word = UInt64(low) | UInt64(high) << 32
  }

  /// How many bytes come before the first that differs from the byte of another word at the same place.
  @inlinable @inline(__always)
  public func countSame(as other: ByteWord) -> Int {
    (word ^ other.word).trailingZeroBitCount &>> 3
  }

  /// How many bytes come before the first of ASCII.
  @inlinable @inline(__always)
  public var leadingNonASCII: Int {
    let marks = word & Self.each << 7
    return marks == Self.each << 7 ? 8 : (marks ^ Self.each << 7).trailingZeroBitCount &>> 3
  }

  /// How many bytes come before the first that is no larger than one of ASCII.
  @inlinable @inline(__always)
  public func countBefore(atMost byte: UInt8) -> Int {
    ((word &- Self.each &* UInt64(byte &+ 1)) & ~word & Self.each << 7).trailingZeroBitCount &>> 3
  }

  /// How many bytes come before the first that is a certain one.
  @inlinable @inline(__always)
  public func countBefore(_ byte: UInt8) -> Int {
    let difference = word ^ Self.each &* UInt64(byte)
    return ((difference &- Self.each) & ~difference & Self.each << 7).trailingZeroBitCount &>> 3
  }

  /// How many of the bytes go on with a character of UTF-8 instead of beginning one, those left out that come first.
  @inlinable @inline(__always)
  public func continuationCount(droppingFirst count: Int = 0) -> Int {
    let rest = word &>> (8 &* UInt64(truncatingIfNeeded: count))
    let continuations = (rest &>> 7) & ~(rest &>> 6) & Self.each
    return Int(truncatingIfNeeded: (continuations &* Self.each) &>> 56)
  }
}
