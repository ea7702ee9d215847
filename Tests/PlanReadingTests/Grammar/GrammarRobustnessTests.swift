import PlanModel
import PlanReading
import Testing

@Suite struct GrammarRobustnessTests {
  private static let words = [
    "2026", "年", "月", "日", "6", "30", "31", "-", "~", "至", "到", "/", ".", "、", "第", "周", "季度", "Q2", "H1", "W14", "FY",
    "前", "内", "底", "中旬", "每", "下午", "点", ":", "%", "万", "亿", "元", "≥", "≤", "不低于", "从", "提升", "降至", "X", "__", "+",
    "T1", "SS", "d", "#", "(", "）", "Jun", "by", "within", "months", "十", "二", "百", "999999999999", " ", "\u{3000}",
    "\u{301}",
    "𠮷", "👩‍💻", "\n", "１", "２", "．",
  ]

  @Test func survivesRandomWords() {
    var random = SplitMix(state: 1)
    let period = period("2025-11-01..2026-02-28")
    for _ in 0..<6000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
        Self.words.randomElement(using: &random)
      }.joined()
      readAll(text, period)
    }
  }

  @Test func survivesRandomScalars() {
    var random = SplitMix(state: 2)
    let period = period("2026-Q2")
    for _ in 0..<3000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x11_0000
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { view.append(scalar) }
      }
      readAll(String(view), period)
    }
  }

  @Test func survivesLongTexts() {
    for unit in ["1", "一", "第", "每", "X", "T1+", "-", "5.1/", "从45", "6月", "("] {
      readAll(String(repeating: unit, count: 3000), period("2026-Q2"))
    }
  }

  /// Every grammar reads the text, keeps its words and stays within its bounds.
  private func readAll(_ text: String, _ period: Period?) {
    let count = text.unicodeScalars.count
    #expect(DateGrammar.parse(text, within: period).date.text == text)
    #expect(DateGrammar.parse(text, within: nil, order: .undecided).date.text == text)
    #expect(QuantityGrammar.parse(text).text == text)
    #expect(DurationGrammar.parse(text).text == text)
    _ = PeriodGrammar.parse(text, defaultYear: 2026)
    _ = RecurrenceGrammar.parseAll(text)
    var end = 0
    for finding in ProseScanner.scan(text, within: period) {
      #expect(finding.range.lowerBound >= end && finding.range.upperBound <= count && !finding.range.isEmpty)
      end = finding.range.upperBound
    }
    for range in DependencyGrammar.parse(text).unreadable { #expect(range.upperBound <= count) }
  }
}
