import Testing

@testable import YAML

/// What is found eight bytes at a time is what a look at each byte finds.
@Suite struct LookaheadTests {
  private static let ordinary = Set("-./0123456789<=@ABCDEFGHIJKLMNOPQRSTUVWXYZ`abcdefghijklmnopqrstuvwxyz".utf8)

  private func ordinaryCount(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.prefix { Self.ordinary.contains($0) }.count
  }

  @Test(arguments: 0..<8)
  func countsOrdinaryBytesBeforeEachByte(place: Int) {
    for byte in UInt8.min...UInt8.max {
      for after in [UInt8(0), 0x61, 0xFF] {
        let bytes = Array(repeating: 0x61, count: place) + [byte] + Array(repeating: after, count: 7 - place)
        #expect(Lookahead(bytes.span, at: 0).ordinaryCount == ordinaryCount(bytes), "\(bytes)")
      }
    }
  }

  @Test func countsOrdinaryBytesOfAnyText() {
    var generator = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let most = Bool.random(using: &generator) ? UInt8(0x7F) : 0xFF
      let bytes = (0..<8).map { _ in UInt8.random(in: 0...most, using: &generator) }
      #expect(Lookahead(bytes.span, at: 0).ordinaryCount == ordinaryCount(bytes), "\(bytes)")
    }
  }

  @Test func takesNULForWhatIsPastTheEnd() {
    let bytes = Array("abcdefghij".utf8)
    for offset in 0...bytes.count + 1 {
      let padded = bytes.dropFirst(offset).prefix(8) + Array(repeating: 0, count: 8)
      let word = padded.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      #expect(Lookahead(bytes.span, at: offset).word == word)
    }
  }

  /// Of all characters those of three bytes are usual that neither UTF-8 nor libyaml make an exception in.
  @Test func knowsUsualCharacters() {
    for value in UInt32(0)...0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8) + [0x61]
      let isUsual = bytes.count == 4 && ![0xE0, 0xE2, 0xED, 0xEF].contains(bytes[0])
      #expect(Lookahead(bytes.span, at: 0).isUsualCharacter == isUsual, "\(value)")
    }
    for bytes in [[0xE4, 0xB8], [0xE4, 0xB8, 0x61], [0xE4, 0x61, 0xB8], [0x84, 0xB8, 0xB8]] as [[UInt8]] {
      #expect(!Lookahead(bytes.span, at: 0).isUsualCharacter)
    }
  }
}
