/// A string as a dictionary key that is compared and hashed by its bytes.
///
/// `String` compares and hashes by canonical equivalence, which is slow for Chinese; ids, names and plan keys are
/// equal when they are written with the same bytes.
public struct UTF8Key: Hashable, Sendable {
  /// The string itself.
  public let text: String

  /// FNV-1a of the bytes.
  public let digest: UInt64

  /// Makes a key of a string, at the cost of one walk over its bytes.
  @inlinable
  public init(_ text: String) {
    self.text = text
    digest = Self.digest(of: text)
  }

  /// The digest of a key, for those who need no more of it.
  @inlinable
  public static func digest(of text: String) -> UInt64 {
    let bytes = text.utf8Span.span
    var hash = FNV1a()
    for index in bytes.indices { hash.add(bytes[index]) }
    return hash.value
  }

  /// Strings that are canonically equivalent and not written alike differ in their digests.
  @inlinable
  public static func == (left: UTF8Key, right: UTF8Key) -> Bool {
    left.digest == right.digest && left.text == right.text
  }

  /// By the digest alone.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}

extension UTF8Key: ExpressibleByStringLiteral {
  /// Makes a key of a literal of the program.
  @inlinable
  public init(stringLiteral: String) {
    self.init(stringLiteral)
  }
}

/// The hash function FNV-1a with 64 bits (Fowler, Noll, Vo).
@usableFromInline
struct FNV1a {
  @usableFromInline
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable @inline(__always)
  init() {}

  @inlinable @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
