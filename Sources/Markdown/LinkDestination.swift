/// Rules about where a link or an image may lead.
enum LinkDestination {
  /// Whether a page may link to a destination: one with an allowed scheme, or a relative one.
  ///
  /// `//host` names another host without saying so and is refused, and so is `\\host`, which browsers take for it.
  static func isAllowed(_ destination: ArraySlice<UInt8>, schemes: [StaticString]) -> Bool {
    let slashes = destination.prefix(2)
    if slashes.count == 2, slashes.allSatisfy({ $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) { return false }
    // Browsers drop control characters and leading spaces before they read the scheme.
    if destination.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
    if destination.first == UInt8(ascii: " ") { return false }
    guard let scheme = scheme(of: destination) else { return true }
    return schemes.contains { allowed in
      allowed.utf8CodeUnitCount == scheme.count
        && allowed.withUTF8Buffer { letters in
          unsafe letters.elementsEqual(scheme.lazy.map(lowercase))
        }
    }
  }

  /// What stands before a colon, if it is a letter and then letters, digits, `+`, `-` and `.` only.
  static func scheme(of destination: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for index in destination.indices {
      switch destination[index] {
      case UInt8(ascii: ":"): return index > destination.startIndex ? destination[..<index] : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == destination.startIndex { return nil }
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
    guard let scheme = scheme(of: destination) else { return false }
    return scheme.map(lowercase).starts(with: "http".utf8)
  }

  /// A relative destination of a Markdown file as its page's: `a/b.md#c` becomes `a/b.html#c`; nil for any other.
  static func page(of destination: ArraySlice<UInt8>) -> [UInt8]? {
    if scheme(of: destination) != nil { return nil }
    let end = destination.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    let path = destination[..<end]
    guard path.count > 3, path.suffix(3).map(lowercase).elementsEqual(".md".utf8) else { return nil }
    return Array(path.dropLast(2)) + Array("html".utf8) + Array(destination[end...])
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
