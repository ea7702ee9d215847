@_spi(_Unicode) private import Swift
package import SourceText

/// What a path must be so that every server, share and archive keeps it.
package enum OutputPath {
  /// The text in Unicode's composed form, in which a `é` is one scalar however it was typed.
  package static func composed(_ text: String) -> String {
    // Nothing below U+0300 and no ideograph is ever composed with what follows it.
    let isComposed = text.unicodeScalars.allSatisfy {
      $0.value < 0x300 || (0x3400..<0xA000).contains($0.value) || (0x3000..<0x3041).contains($0.value)
        || (0xFF01..<0xFF5F).contains($0.value)
    }
    if isComposed { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }

  /// Whether a relative path stays below the folder it is relative to.
  package static func isWithinOutput(_ path: String) -> Bool {
    let bytes = path.utf8Span.span
    var start = 0
    for end in 0...bytes.count {
      guard end == bytes.count || bytes[end] == UInt8(ascii: "/") else {
        if bytes[end] == 0 { return false }
        continue
      }
      switch end - start {
      case 0: return false
      case 1 where bytes[start] == UInt8(ascii: "."): return false
      case 2 where bytes[start] == UInt8(ascii: ".") && bytes[start + 1] == UInt8(ascii: "."): return false
      default: start = end + 1
      }
    }
    return true
  }

  /// The path as file systems see it that don't tell upper from lower case.
  package static func folded(_ path: String) -> UTF8Key {
    let bytes = path.utf8Span.span
    for place in 0..<bytes.count where bytes[place] >= 0x80 || bytes[place] &- 0x41 < 26 {
      return UTF8Key(path.lowercased())
    }
    return UTF8Key(path)
  }
}
