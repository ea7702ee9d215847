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
    guard !path.isEmpty, !path.utf8.contains(0) else { return false }
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { segment in
      !segment.isEmpty && !segment.elementsEqual(".".utf8) && !segment.elementsEqual("..".utf8)
    }
  }

  /// The path as file systems see it that don't tell upper from lower case.
  package static func folded(_ path: String) -> UTF8Key {
    if path.utf8.allSatisfy({ !(0x41...0x5A).contains($0) && $0 < 0x80 }) { return UTF8Key(path) }
    return UTF8Key(path.lowercased())
  }
}
