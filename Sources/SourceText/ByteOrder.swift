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
    Self.firstDifference(utf8Span.span, other.utf8Span.span) == nil
  }

  /// Whether it stands before another in the order of bytes, which is that of Unicode scalar values.
  public func precedesByBytes(_ other: String) -> Bool {
    let (left, right) = (utf8Span.span, other.utf8Span.span)
    guard let place = Self.firstDifference(left, right) else { return left.count < right.count }
    return left[place] < right[place]
  }

  /// The first place at which two texts differ, as far as the shorter of them goes.
  private static func firstDifference(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int? {
    let (left, right) = (left.extracting(first: right.count), right.extracting(first: left.count))
    for place in left.indices where left[place] != right[place] { return place }
    return nil
  }
}
