/// Rules about where a link or an image may lead.
enum LinkDestination {
  /// Whether a page may link to a destination: one with an allowed scheme, or a relative one.
  ///
  /// `//host` names another host without saying so and is refused, and so is `\\host`, which browsers take for it.
  static func isAllowed(_ destination: ArraySlice<UInt8>, schemes: [StaticString]) -> Bool {
    let bytes = destination.span
    if bytes.count >= 2, isSlash(bytes[0]), isSlash(bytes[1]) { return false }
    // Browsers drop control characters and leading spaces before they read the scheme.
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x7F { return false }
    if !bytes.isEmpty, bytes[0] == UInt8(ascii: " ") { return false }
    guard let length = schemeLength(of: bytes) else { return true }
    return schemes.contains { allowed in
      allowed.utf8CodeUnitCount == length
        && allowed.withUTF8Buffer { letters in
          letters.indices.allSatisfy { unsafe letters[$0] == lowercase(bytes[$0]) }
        }
    }
  }

  /// How many bytes stand before a colon, if they are a letter and then letters, digits, `+`, `-` and `.` only.
  private static func schemeLength(of destination: Span<UInt8>) -> Int? {
    for index in destination.indices {
      switch destination[index] {
      case UInt8(ascii: ":"): return index > 0 ? index : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == 0 { return nil }
      default: return nil
      }
    }
    return nil
  }

  /// Whether what stands before a colon could be a scheme for somebody, be it that none begins so.
  static func mayHaveScheme(_ destination: ArraySlice<UInt8>) -> Bool {
    for byte in destination {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return false
  }

  /// Whether a destination leads to another site.
  static func isExternal(_ destination: ArraySlice<UInt8>) -> Bool {
    let letters = destination.span
    guard let length = schemeLength(of: letters), length >= 4 else { return false }
    return lowercase(letters[0]) == UInt8(ascii: "h") && lowercase(letters[1]) == UInt8(ascii: "t")
      && lowercase(letters[2]) == UInt8(ascii: "t") && lowercase(letters[3]) == UInt8(ascii: "p")
  }

  /// A relative destination of a Markdown file as its page's: `a/b.md#c` becomes `a/b.html#c`; nil for any other.
  static func page(of destination: ArraySlice<UInt8>) -> [UInt8]? {
    if schemeLength(of: destination.span) != nil { return nil }
    let end = destination.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    let path = destination[..<end]
    guard path.count > 3, path.suffix(3).map(lowercase).elementsEqual(".md".utf8) else { return nil }
    return Array(path.dropLast(2)) + Array("html".utf8) + Array(destination[end...])
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
