import SourceText
import Testing

/// What is found eight bytes at a time is what a look at each byte finds.
@Suite struct ByteWordTests {
  @Test(arguments: 0..<8)
  func countsWhatComesBeforeAByte(place: Int) {
    for byte in UInt8.min...UInt8.max {
      for (before, after) in [(0x61, 0), (0x61, 0x0D), (0x80, 0x2A), (0xE4, 0x61), (0x0E, 0xFF), (0x2B, 0x29)] {
        let rest = Array(repeating: UInt8(after), count: 7 - place)
        let eight = Array(repeating: UInt8(before), count: place) + [byte] + rest
        let word = ByteWord(([0x2A] + eight).span, at: 1)
        #expect(word.leadingNonASCII == eight.prefix { $0 >= 0x80 }.count, "\(eight)")
        #expect(word.countBefore(0x2A) == eight.prefix { $0 != 0x2A }.count, "\(eight)")
        #expect(word.countBefore(atMost: 13) == eight.prefix { $0 > 13 }.count, "\(eight)")
        #expect(word.continuationCount() == eight.count { $0 & 0xC0 == 0x80 }, "\(eight)")
        #expect(word.continuationCount(droppingFirst: place) == ([byte] + rest).count { $0 & 0xC0 == 0x80 }, "\(eight)")
      }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesOfEveryLengthEndAtTheirEnds(lineEnd: String) {
    for length in 0...100 {
      // A tab is as small as a line end, and ends none.
      for filler in ["a", "\t", "文"] {
        let yaml = "k: " + String(repeating: filler, count: length) + lineEnd + "l: 1" + lineEnd
        let bytes = Array(("---" + lineEnd + yaml + "---" + lineEnd + "body").utf8)
        let front = FrontMatter(splitting: bytes)
        #expect(front.yaml.map { String(decoding: bytes[$0], as: UTF8.self) } == yaml)
        #expect(front.bodyLine == 5)
      }
    }
  }
}
