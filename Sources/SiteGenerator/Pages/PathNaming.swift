import SourceText

/// Makes file names out of keys and people's names: names that every file system, archive and web server takes.
///
/// Slashes, controls and what Windows or an archive refuses become `-`; a leading dot would hide the file; a name over
/// 120 bytes is cut and ends in a hash of the whole.
enum PathNaming {
  static let longestSegment = 120

  /// A single name: `市场部`, `A/B 测试` → `A-B 测试`.
  static func segment(_ name: some Sequence<UInt8>) -> [UInt8] {
    var bytes = name.map { isAllowed($0) ? $0 : UInt8(ascii: "-") }
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
    for part in Array(key.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true) {
      if !path.isEmpty { path.append(UInt8(ascii: "/")) }
      path += segment(part)
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
    var names = [String](repeating: "", count: wishes.count)
    let mended = wishes.indices.filter { !wishes[$0].original.utf8.elementsEqual(wishes[$0].wish) }
    let exact = wishes.indices.filter { wishes[$0].original.utf8.elementsEqual(wishes[$0].wish) }
    for index in exact + mended {
      names[index] = register.claim(wishes[index].wish, for: wishes[index].original)
    }
    return names
  }

  private mutating func claim(_ wish: [UInt8], for original: String) -> String {
    var name = String(decoding: wish, as: UTF8.self)
    var salt = Array(original.utf8)
    while !taken.insert(OutputPath.folded(name)).inserted {
      name = String(decoding: wish + [UInt8(ascii: "-")] + PathNaming.hash(salt), as: UTF8.self)
      salt.append(UInt8(ascii: "+"))
    }
    return name
  }
}
