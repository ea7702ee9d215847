import SourceText
import Testing

@testable import SiteGenerator

struct SearchTokensTests {
  @Test(arguments: [
    ("獲客", "获客"), ("國際銷售額", "国际销售额"), ("ＫＲ１ Ｑ２", "kr1 q2"), ("Marketing", "MARKETING"), ("市场-部", "市场 部"),
    ("Ａ１", "a1"),
  ])
  func cutsTheSameTokensOfTextThatIsFoldedAlike(one: String, other: String) {
    let tokens = SearchTokens.digests(of: one)
    #expect(!tokens.isEmpty)
    #expect(tokens == SearchTokens.digests(of: other))
  }

  @Test(arguments: [("获客成本", 3), ("获", 0), ("q2", 1), ("plan", 2), ("获客 q2 plan", 4), ("——，。", 0), ("", 0)])
  func cutsPairsOfIdeographsAndTriplesOfLetters(text: String, count: Int) {
    #expect(SearchTokens.digests(of: text).count == count)
  }

  @Test(arguments: 0..<200)
  func cutsTextAsAPlainWalkOverItsScalarsDoes(length: Int) {
    let text = SearchPieces.random(length)
    for part in SearchTokens.Part.allCases {
      var tokens = SearchTokens()
      tokens.add(text, as: part)
      #expect(tokens.packed == PlainTokens.of(text, isMarkup: false, part: part), "\(text)")
      tokens.removeAll()
      tokens.add(markup: Array(text.utf8), as: part)
      #expect(tokens.packed == PlainTokens.of(text, isMarkup: true, part: part), "\(text)")
    }
  }

  @Test(arguments: 0..<200)
  func takesWordsOutOfMarkupAsAPlainWalkDoes(length: Int) {
    let text = SearchPieces.random(length)
    for keepsSpaces in [false, true] {
      let words = PlainTokens.words(of: text, keepingSpaces: keepsSpaces)
      for limit in [0, 1, 7, 40, 100, .max] {
        var bytes = Array("…".utf8)
        MarkupWords.append(wordsOf: Array(text.utf8), limit: limit, keepingSpaces: keepsSpaces, to: &bytes)
        let expected = String(String.UnicodeScalarView(words.prefix(limit)))
        #expect(String(decoding: bytes, as: UTF8.self) == "…" + expected, "\(limit) of \(text)")
      }
    }
  }

  @Test func readsWordsOfMarkupWithoutItsTags() {
    let html = Array("<p class=\"获客\">A&amp;B <b>增</b>长\n\n  &lt;x&gt;</p>".utf8)
    func words(limit: Int) -> String {
      var bytes = Array("…".utf8)
      MarkupWords.append(wordsOf: html, limit: limit, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(words(limit: 100) == "…A&B 增 长 <x> ")
    #expect(words(limit: 3) == "…A&B")
  }

  @Test func givesBackEachScalarAsItWas() {
    var bytes: [UInt8] = []
    let text = "aé—获\u{20000}\u{1F600}"
    MarkupWords.append(wordsOf: Array(text.utf8), limit: 100, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [0, 1, 2, 3, 1_000])
  func sortsByUpperHalvesAndKeepsTheOrderOfEquals(count: Int) {
    var random = SystemRandomNumberGenerator()
    let entries = (0..<UInt64(count)).map { place in
      (UInt64.random(in: 0..<40, using: &random) &* 26_843_545) << 32 | place
    }
    #expect(RadixSort.byUpperHalf(entries) == entries.sorted())
  }

  @Test func foldsAnIdeographToAnIdeograph() {
    for scalar: UInt32 in 0x4E00...0x9FFF {
      let folded = SearchFolding.shared.ideograph(scalar)
      #expect(folded.map { 0x3400...0x4DBF ~= $0 || 0x4E00...0x9FFF ~= $0 } == true)
    }
    #expect(SearchFolding.shared.ideograph(0x4DFF) == nil)
    #expect(SearchFolding.shared.ideograph(0xA000) == nil)
  }

  @Test func foldsTraditionalToSimplifiedAndNothingElse() {
    let folding = SearchFolding.shared
    func folded(_ text: String) -> String {
      String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar(folding[$0.value]) }))
    }
    #expect(folded("市場部預算與風險") == "市场部预算与风险")
    #expect(folded("市场部预算与风险 é ア") == "市场部预算与风险 é ア")
    #expect(folded(folded("後裡麼")) == folded("後裡麼"))
  }
}
