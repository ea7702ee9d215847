import SourceText
import Testing

@Suite struct ByteOrderTests {
  private static let texts = [
    "", "a", "aa", "ab", "b", "市场部", "市场部1组", "市场部2组", "é", "e\u{301}", "2026-q1/marketing", "2026-q2",
    "2026-q1/marketing-of-all", "2026-q1/marketinh",
  ]

  @Test(arguments: texts, texts)
  func ordersAsTheirBytesDo(left: String, right: String) {
    #expect(left.precedesByBytes(right) == Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8)))
    #expect(left.hasSameBytes(as: right) == (Array(left.utf8) == Array(right.utf8)))
    #expect(Array(left.utf8).span.hasSameBytes(as: Array(right.utf8).span) == left.hasSameBytes(as: right))
  }

  @Test(arguments: 0..<20)
  func findsADifferenceWhereverItIs(place: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "m"), count: 20)
    let same = String(decoding: bytes, as: UTF8.self)
    bytes[place] = UInt8(ascii: "n")
    let other = String(decoding: bytes, as: UTF8.self)
    #expect(same.precedesByBytes(other))
    #expect(!other.precedesByBytes(same))
    #expect(!same.hasSameBytes(as: other))
  }
}
