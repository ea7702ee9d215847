/// An identifier that follows from names alone: the same on every machine and in every build.
///
/// It is a UUID of version 8, which leaves the choice of the bits to the maker: two FNV-1a digests.
struct StableIdentifier {
  private let high: UInt64
  private let low: UInt64

  init(_ names: [String]) {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x6c62_272e_07bb_0142
    for name in names {
      for byte in name.utf8 {
        first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        second = (second ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
      // No text has this byte, so that `a`, `bc` and `ab`, `c` differ.
      first = (first ^ 0xFF) &* 0x0000_0100_0000_01b3
      second = (second ^ 0xFF ^ (first >> 32)) &* 0x0000_0100_0000_01b3
    }
    high = first & ~0xF000 | 0x8000
    low = second & ~(0b11 << 62) | 0b10 << 62
  }

  /// `b4a0…-….-8…-8…`, 36 characters.
  var uuid: String {
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text += "-" }
      text.append(digit)
    }
    return text
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
