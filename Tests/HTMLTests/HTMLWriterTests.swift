import HTML
import Testing

@Suite struct HTMLWriterTests {
  @Test func escapesWhatAnAuthorWroteAndKeepsWhatTheProgramWrote() {
    var html = HTMLWriter()
    html.raw("<td title=\"")
    html.text("\"A\" & <B>")
    html.raw("\">")
    html.integer(-1204)
    html.raw("</td>")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<td title=\"&quot;A&quot; &amp; &lt;B&gt;\">-1204</td>")
  }

  @Test func writesAnyOfManyFragments() {
    var fragments = HTMLFragments()
    for word in ["甲", "", "<b>"] {
      var html = HTMLWriter()
      html.text(word)
      fragments.append(html.fragment)
    }
    var html = HTMLWriter()
    for index in [2, 0, 1, 2] { html.markup(fragments, at: index) }
    #expect(String(decoding: html.bytes, as: UTF8.self) == "&lt;b&gt;甲&lt;b&gt;")
  }

  @Test func replacesControlCharactersThatHTMLForbids() {
    var html = HTMLWriter()
    html.text("a\u{0}b\tc\u{1B}\nd")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "a\u{FFFD}b\tc\u{FFFD}\nd")
  }

  @Test func escapesEveryByteWhereverItStands() {
    var state: UInt64 = 7
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let words = Array("季度目标 abcdefgh 0123456789 年度经营 ok，客户与收入同步增长".utf8)
    for round in 0..<6_000 {
      var text = Array(words.prefix(round % words.count))
      for _ in 0..<round % 4 where !text.isEmpty {
        text[random(below: text.count)] = UInt8(random(below: 128))
      }
      var html = HTMLWriter()
      html.text(text.span)
      #expect(html.bytes == text.flatMap(escaped), "\(text)")
    }
  }

  @Test(arguments: 0..<70)
  func keepsPiecesOfAnyLength(length: Int) {
    let piece = (0..<length).map { UInt8(ascii: "A") + UInt8($0 % 26) }
    var html = HTMLWriter()
    for _ in 0..<5 {
      html.text(piece.span)
      html.raw("|")
    }
    let expected = [[UInt8]](repeating: piece + [UInt8(ascii: "|")], count: 5).flatMap(\.self)
    #expect(html.bytes == expected)
  }

  /// The rule, byte by byte.
  private func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    case UInt8(ascii: "\""): Array("&quot;".utf8)
    case 9, 10, 13: [byte]
    case ..<32: Array("\u{FFFD}".utf8)
    default: [byte]
    }
  }

  @Test(arguments: [
    0, 1, 9, 10, 99, 100, 101, 110, 999, 1_000, 12_345, Int.max, -1, -10, Int.min, 1_000_000_000_000_000_000,
  ])
  func writesWholeNumbers(number: Int) {
    var html = HTMLWriter()
    html.integer(number)
    #expect(String(decoding: html.bytes, as: UTF8.self) == String(number))
  }

  @Test func writesADayInTenCharacters() {
    var html = HTMLWriter()
    html.day(2026, 6, 30)
    html.day(1, 12, 3)
    #expect(String(decoding: html.bytes, as: UTF8.self) == "2026-06-300001-12-03")
  }

  @Test(arguments: [
    ("O1.KR2", true), ("went-well_1", true), ("", true), ("目标1", false), ("O1 KR2", false), ("a/b", false),
    ("<b>", false),
  ])
  func writesAWordThatMeansItselfEverywhere(word: String, isUnreserved: Bool) {
    var html = HTMLWriter()
    html.raw("#")
    let isWritten = html.unreserved(word)
    #expect(isWritten == isUnreserved)
    #expect(String(decoding: html.bytes, as: UTF8.self) == (isUnreserved ? "#" + word : "#"))
  }

  @Test func writesTwoDigits() {
    var html = HTMLWriter()
    for number in [0, 7, 10, 99] { html.twoDigits(number) }
    #expect(String(decoding: html.bytes, as: UTF8.self) == "00071099")
  }

  @Test func percentEncodesAllButWhatMeansItselfInAPath() {
    var html = HTMLWriter()
    html.percentEncoded("view/a-b_c.~9 %?#市.html")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "view/a-b_c.~9%20%25%3F%23%E5%B8%82.html")
  }

  @Test func handsOverWhatWasWrittenAndGrowsAsNeeded() {
    var html = HTMLWriter(reservingCapacity: 1)
    for _ in 0..<1000 { html.text("0123456789") }
    #expect(html.takeBytes() == Array(String(repeating: "0123456789", count: 1000).utf8))
    let isEmpty = html.isEmpty
    #expect(isEmpty)
    html.raw("again")
    #expect(html.fragment.bytes == Array("again".utf8))
  }
}
