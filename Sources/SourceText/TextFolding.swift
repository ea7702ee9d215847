/// How keys, column names and enumeration values are compared.
///
/// Full-width forms become ASCII, ASCII becomes lower case; white space, `_`, `-` and `.` are left out, and so is what
/// stands in brackets of any kind, and a final colon. `权重(%)`, `权重`, `权 重：` are one; so are `Key Result`,
/// `key_result` and `KEY-RESULT`. Text that is all in brackets counts without them.
public enum TextFolding {
  /// Appends the folded form of UTF-8 bytes.
  @inlinable
  public static func fold(_ bytes: Span<UInt8>, into folded: inout [UInt8]) {
    let before = folded.count
    visit(bytes, bracketed: false) { folded.append($0) }
    if folded.count == before { visit(bytes, bracketed: true) { folded.append($0) } }
  }

  /// Calls `body` with each byte of the folded form.
  ///
  /// - Parameter bracketed: whether what stands in brackets counts (the brackets never do).
  @inlinable @inline(__always)
  static func visit(_ bytes: Span<UInt8>, bracketed: Bool, _ body: (UInt8) -> Void) {
    var index = 0
    var depth = 0
    var pendingColons = 0
    while index < bytes.count {
      var byte = bytes[index]
      if depth == 0, pendingColons == 0 {
        // What most words are made of stands for itself.
        if byte &- 0x61 < 26 {
          body(byte)
          index += 1
          continue
        }
        if byte &- 0xE4 < 6, index + 3 <= bytes.count {
          body(byte)
          body(bytes[index + 1])
          body(bytes[index + 2])
          index += 3
          continue
        }
      }
      let length = byte < 0x80 ? 1 : wideLength(bytes, index, &byte)
      if (0x41...0x5A).contains(byte) {
        byte |= 0x20
      } else if byte == 0x28 || byte == 0x5B {
        depth += 1
      } else if byte == 0x29 || byte == 0x5D, depth > 0 {
        depth -= 1
      }
      defer { index += length }
      if isDropped(byte) || (depth > 0 && !bracketed) { continue }
      if byte == 0x3A {
        pendingColons += 1
        continue
      }
      while pendingColons > 0 {
        body(0x3A)
        pendingColons -= 1
      }
      if byte < 0x80 {
        body(byte)
      } else {
        for offset in 0..<length { body(bytes[index + offset]) }
      }
    }
  }

  /// The length of the character that begins here; `byte` becomes the ASCII that it stands for, if it does.
  @inlinable @inline(__always)
  static func wideLength(_ bytes: Span<UInt8>, _ index: Int, _ byte: inout UInt8) -> Int {
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return bytes.count - index }
    if byte == 0xC2, bytes[index + 1] == 0xA0 { byte = 0x20 }
    guard length == 3, byte == 0xEF || byte == 0xE3 || byte == 0xE2 else { return length }
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    switch (byte, second) {
    case (0xEF, 0xBC) where third >= 0x81: byte = third - 0x60
    case (0xEF, 0xBD) where third <= 0x9E: byte = third - 0x20
    case (0xEF, 0xBB) where third == 0xBF: byte = 0x20
    case (0xE3, 0x80) where third == 0x80: byte = 0x20
    case (0xE3, 0x80) where third == 0x90: byte = 0x5B
    case (0xE3, 0x80) where third == 0x91: byte = 0x5D
    case (0xE2, 0x80) where third <= 0x8B: byte = 0x20
    default: break
    }
    return length
  }

  /// White space, `_`, `-`, `.`, and brackets, whose contents are dropped by depth.
  @inlinable @inline(__always)
  static func isDropped(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte == 0x28 || byte == 0x29 || byte == 0x5B
      || byte == 0x5D
  }
}

/// Text as ``TextFolding`` sees it: two that differ only in what folding takes away are equal.
public struct FoldedText: Hashable, Sendable {
  @usableFromInline
  let bytes: [UInt8]

  @usableFromInline
  let digest: UInt64

  /// Folds UTF-8 bytes.
  @inlinable
  public init(_ text: Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    TextFolding.fold(text, into: &bytes)
    self.bytes = bytes
    var hash = FNV1a()
    for byte in bytes { hash.add(byte) }
    digest = hash.value
  }

  /// Whether the text ends as another does.
  public func hasSuffix(_ end: FoldedText) -> Bool {
    bytes.suffix(end.bytes.count).elementsEqual(end.bytes)
  }

  /// Folds UTF-8 bytes.
  @inlinable
  public init(_ text: ArraySlice<UInt8>) {
    self.init(text.span)
  }

  /// Folds a text.
  @inlinable
  public init(_ text: String) {
    self.init(text.utf8Span.span)
  }

  /// The folded form, which is for comparing and not for showing.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether folding left nothing, as of `(%)：` … `-`.
  public var isEmpty: Bool { bytes.isEmpty }

  /// By the folded bytes, after their digests.
  @inlinable
  public static func == (left: FoldedText, right: FoldedText) -> Bool {
    left.digest == right.digest && left.bytes == right.bytes
  }

  /// By the digest alone.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}
