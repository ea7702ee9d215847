/// How the search compares text: full-width forms are ASCII, ASCII is lower case, and a traditional character is the
/// simplified one that it is written as elsewhere.
public struct SearchFolding: Sendable {
  /// For each scalar of the main block of ideographs what it is folded to.
  @usableFromInline let ideographs: [UInt16]

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  /// The one table that everybody uses.
  public static let shared = SearchFolding()

  private init() {
    var table = (Self.first...Self.last).map { UInt16($0) }
    let scalars = Array(Self.traditional.unicodeScalars)
    for place in stride(from: 0, to: scalars.count - 1, by: 2) {
      let (source, target) = (scalars[place].value, scalars[place + 1].value)
      guard (Self.first...Self.last).contains(source) else { continue }
      table[Int(source - Self.first)] = UInt16(truncatingIfNeeded: target)
    }
    ideographs = table
  }

  /// Each traditional character with its simplified form behind it.
  public static var traditional: String { ChineseFoldingTable.pairs.description }

  /// UTF-8 with each traditional character as its simplified form; nil where there is none.
  ///
  /// `計畫`, as Taiwan writes it, is `计划`, too.
  func simplified(_ text: Span<UInt8>) -> [UInt8]? {
    var simplified: [UInt8]?
    var index = 0
    while index + 2 < text.count {
      guard text[index] &- 0xE4 < 6 else {
        index += 1
        continue
      }
      let scalar =
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      if scalar >= Self.first {
        var target = UInt32(ideographs[Int(scalar - Self.first)])
        let follows = simplified.map { $0[..<index].suffix(3).elementsEqual("计".utf8) } ?? false
        if target == Self.picture, follows { target = Self.draw }
        if target != scalar {
          var bytes = simplified ?? (0..<text.count).map { text[$0] }
          bytes[index] = 0xE0 | UInt8(target >> 12)
          bytes[index + 1] = 0x80 | UInt8(target >> 6 & 0x3F)
          bytes[index + 2] = 0x80 | UInt8(target & 0x3F)
          simplified = bytes
        }
      }
      index += 3
    }
    return simplified
  }

  /// `画`, and the `划` of `计划`.
  private static let picture: UInt32 = 0x753B
  private static let draw: UInt32 = 0x5212

  /// An ideograph of the main block as the search compares it; nil for any other scalar.
  @inlinable
  public func ideograph(_ scalar: UInt32) -> UInt32? {
    let place = Int(scalar &- 0x4E00)
    return place < ideographs.count ? UInt32(ideographs[place]) : nil
  }

  /// A scalar value as the search compares it.
  public subscript(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
    if let ideograph = ideograph(scalar) { return ideograph }
    if scalar &- 0xFF01 < 94 {
      let narrow = scalar &- 0xFEE0
      return narrow &- 0x41 < 26 ? narrow | 0x20 : narrow
    }
    return scalar
  }
}
