@_spi(_Unicode) private import Swift
package import SourceText

/// What a path must be so that every server, share and archive keeps it.
package enum OutputPath {
  /// Longer names are cut: 120 bytes are 40 Chinese characters, and leave room for what shares and encrypted disks add.
  package static let longestSegment = 120

  /// The path in Unicode's composed form (NFC), with names that are too long cut and told apart by a hash.
  ///
  /// A name's extension stays.
  package static func portable(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 }), path.utf8.count <= longestSegment { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false)
      .map { shortened(composed(String($0))) }
      .joined(separator: "/")
  }

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

  private static func shortened(_ segment: String) -> String {
    guard segment.utf8.count > longestSegment else { return segment }
    let suffix = segment.utf8.lastIndex(of: UInt8(ascii: ".")).map { segment[$0...] } ?? ""
    let kept = suffix.utf8.count <= 16 ? suffix : ""
    let digest = hexadecimal(digest(of: segment))
    var room = longestSegment - kept.utf8.count - digest.utf8.count - 1
    var start = String.UnicodeScalarView()
    for scalar in segment.unicodeScalars {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      start.append(scalar)
    }
    return String(start) + "-" + digest + kept
  }

  /// FNV-1a, 64 bits.
  private static func digest(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
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
