import SourceText

/// Makes file names out of keys and people's names: names that every file system, archive and web server takes.
///
/// Slashes, controls and what Windows or an archive refuses become `-`; a leading dot would hide the file; a name over
/// 120 bytes is cut and ends in a hash of the whole.
enum PathNaming {
  static let longestSegment = 120

  /// A single name: `市场部`, `A/B 测试` → `A-B 测试`.
  static func segment(_ name: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.count + 1)
    for place in name.indices { bytes.append(isAllowed(name[place]) ? name[place] : UInt8(ascii: "-")) }
    if bytes.isEmpty { return [UInt8(ascii: "-")] }
    if bytes[0] == UInt8(ascii: ".") || bytes[0] == UInt8(ascii: " ") { bytes[0] = UInt8(ascii: "-") }
    if let last = bytes.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      bytes[bytes.count - 1] = UInt8(ascii: "-")
    }
    if isDeviceName(bytes) { bytes.append(UInt8(ascii: "-")) }
    return bytes.count > longestSegment ? shortened(bytes) : bytes
  }

  /// A path of names: each on its own.
  static func path(_ key: String) -> [UInt8] {
    var path: [UInt8] = []
    let bytes = key.utf8Span.span
    path.reserveCapacity(bytes.count + 1)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "/") {
      if end > start {
        if !path.isEmpty { path.append(UInt8(ascii: "/")) }
        path += segment(bytes.extracting(start..<end))
      }
      start = end + 1
    }
    return path.isEmpty ? [UInt8(ascii: "-")] : path
  }

  /// Eight hexadecimal digits that differ where the bytes do, for all but one in four milliards (FNV-1a, folded).
  static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let folded = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    return (0..<8).map { digit in
      let nibble = UInt8(truncatingIfNeeded: folded >> UInt32(28 - digit * 4)) & 15
      return nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<32, 127, UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "?"),
      UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "%"),
      UInt8(ascii: "#"):
      false
    default: true
    }
  }

  private static func isDeviceName(_ bytes: [UInt8]) -> Bool {
    let stem = bytes.prefix { $0 != UInt8(ascii: ".") }
    guard stem.count == 3 || stem.count == 4 else { return false }
    return deviceNames.contains(String(decoding: stem, as: UTF8.self).lowercased())
  }

  private static let deviceNames: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func shortened(_ bytes: [UInt8]) -> [UInt8] {
    var end = longestSegment - 9
    while end > 0, bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    return bytes[..<end] + [UInt8(ascii: "-")] + hash(bytes)
  }
}

/// Hands out names within one folder so that no two are the same, on file systems that fold case too.
struct NameRegister {
  private var taken: Set<UTF8Key> = []

  /// Names in the order of the wishes; where two are alike, the first that needed no mending keeps it, and the others
  /// get a hash of what they stand for.
  static func assign(_ wishes: [(original: String, wish: [UInt8])]) -> [String] {
    var register = NameRegister()
    register.taken.reserveCapacity(wishes.count)
    var names = [String](repeating: "", count: wishes.count)
    var mended: [Int] = []
    for index in wishes.indices {
      let (original, wish) = wishes[index]
      if original.utf8Span.span.hasSameBytes(as: wish.span) {
        names[index] = register.claim(original, wish, for: original)
      } else {
        mended.append(index)
      }
    }
    for index in mended {
      let (original, wish) = wishes[index]
      names[index] = register.claim(String(decoding: wish, as: UTF8.self), wish, for: original)
    }
    return names
  }

  private mutating func claim(_ name: String, _ wish: [UInt8], for original: String) -> String {
    var (name, salt) = (name, [UInt8]())
    while !taken.insert(OutputPath.folded(name)).inserted {
      if salt.isEmpty { salt = Array(original.utf8) }
      name = String(decoding: wish + [UInt8(ascii: "-")] + PathNaming.hash(salt), as: UTF8.self)
      salt.append(UInt8(ascii: "+"))
    }
    return name
  }
}
