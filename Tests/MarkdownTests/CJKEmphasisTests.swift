import Markdown
import Testing

@Suite struct CJKEmphasisTests {
  @Test(arguments: [
    ("**强调：**后文", "<strong>强调：</strong>后文"),
    ("前文**“强调”**后文", "前文<strong>“强调”</strong>后文"),
    ("**（强调）**后", "<strong>（强调）</strong>后"),
    ("用**`code`**后", "用<strong><code>code</code></strong>后"),
    ("**[链接](x)**后", "<strong><a href=\"x\">链接</a></strong>后"),
    ("2025年**Q1目标：**OKR", "2025年<strong>Q1目标：</strong>OKR"),
    ("~~删除：~~后文", "<del>删除：</del>后文"),
    ("前*~~（删）~~*后", "前<em><del>（删）</del></em>后"),
    ("*目标（O）*和*关键结果（KR）*的", "<em>目标（O）</em>和<em>关键结果（KR）</em>的"),
    ("**안녕(hello)**하세요.", "<strong>안녕(hello)</strong>하세요."),
    ("**葛\u{E0100}（かつ）**城", "<strong>葛\u{E0100}（かつ）</strong>城"),
    ("这是**“葛\u{E0100}”**", "这是<strong>“葛\u{E0100}”</strong>"),
    ("\\**不是（强调）**后", "**不是（强调）**后"),
    ("`**（码）**`后", "<code>**（码）**</code>后"),
    ("注[^一（二）]**（强）**后", "注[^一（二）]<strong>（强）</strong>后"),
    ("** 空格（）**后", "** 空格（）**后"),
    ("~~~三（）~~~后", "~~~三（）~~~后"),
    ("a **b** c", "a <strong>b</strong> c"),
  ])
  func worksBesideChinesePunctuation(_ source: String, _ expected: String) throws {
    #expect(try html("x " + source) == "<p>x \(expected)</p>\n")
  }

  @Test func canBeTurnedOff() throws {
    var options = MarkdownOptions()
    options.cjkEmphasis = false
    #expect(try html("**强调：**后文", options: options) == "<p>**强调：**后文</p>\n")
  }

  @Test func leavesUnderscoresAlone() throws {
    #expect(try html("__强调：__后文（**强：**后）") == "<p>__强调：__后文（<strong>强：</strong>后）</p>\n")
  }

  /// The extension is asked only in texts that need it, so both ways have to read everything else alike.
  @Test func changesNothingThatHasNoChinesePunctuationAtARun() throws {
    let samples = try Specs.commonMark().map(\.markdown)
    for sample in samples {
      let withRule = try MarkdownDocument.parse(sample + "\n\n**强：**后\n")
      var off = MarkdownOptions()
      off.cjkEmphasis = false
      let without = try MarkdownDocument.parse(sample + "\n\n**强：**后\n", options: off)
      let blocks = zip(withRule.blocks, without.blocks).prefix { withRule.next(after: $0.0) != nil }
      for (left, right) in blocks {
        #expect(withRule.plainText(of: left) == without.plainText(of: right), "\(sample)")
      }
    }
  }
}
