/// Comparing strings by the bytes they are written with: the same on every machine, whatever its locale, and without
/// the canonical equivalence that `==` and `<` look for, which is slow for Chinese.
extension String {
  /// Whether both are written with the same bytes; their lengths, which mostly differ, are compared where it is asked.
  @inlinable @inline(__always)
  public func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && hasSameBytes(asEquallyLong: other)
  }

  @usableFromInline
  func hasSameBytes(asEquallyLong other: String) -> Bool {
    utf8Span.span.hasSameBytes(as: other.utf8Span.span)
  }

  /// Whether it stands before another in the order of bytes, which is that of Unicode scalar values.
  public func precedesByBytes(_ other: String) -> Bool {
    let (left, right) = (utf8Span.span, other.utf8Span.span)
    let place = left.firstDifference(from: right)
    if place == min(left.count, right.count) { return left.count < right.count }
    return left[place] < right[place]
  }
}

extension Span<UInt8> {
  /// Whether both hold the same bytes.
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    count == other.count && firstDifference(from: other) == count
  }

  /// The first place at which two texts differ, or where the shorter of them ends.
  func firstDifference(from other: Span<UInt8>) -> Int {
    let end = Swift.min(count, other.count)
    var place = 0
    while place &+ 8 <= end {
      let same = ByteWord(self, at: place).countSame(as: ByteWord(other, at: place))
      place &+= same
      if same < 8 { return place }
    }
    while place < end, self[place] == other[place] { place &+= 1 }
    return place
  }
}
