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
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the 36 bytes of ``uuid``.
  func append(to text: inout [UInt8]) {
    text.append(addingCapacity: 36) { text in
      for place in 0..<32 {
        if place == 8 || place == 12 || place == 16 || place == 20 { text.append(UInt8(ascii: "-")) }
        let half = place < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - place % 16 * 4) & 15)
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }
}
