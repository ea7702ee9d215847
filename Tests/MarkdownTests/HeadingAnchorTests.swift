import Markdown
import Testing

@Suite struct HeadingAnchorTests {
  @Test(arguments: [
    ("一、总体目标（2026）", "一总体目标2026"),
    ("Q1 Goals & *Key* Results", "q1-goals--key-results"),
    ("snake_case-name", "snake_case-name"),
    ("`code` ÄÖ", "code-äö"),
    ("全角　空格", "全角-空格"),
    ("目标 {#o1}", "o1"),
    ("𠮷野家", "𠮷野家"),
    ("{#x}", "x"),
    ("不是 {o1}", "不是-o1"),
    ("🎉", "section-1"),
    ("**「重点」** 目标", "重点-目标"),
    ("注脚 {#fn:1}", "注脚-fn1"),
  ])
  func keepsLettersAndDigitsOfEveryScript(_ heading: String, _ anchor: String) throws {
    let document = try MarkdownDocument.parse("# \(heading)\n")
    #expect(document.anchors == [anchor])
  }

  @Test func numbersDuplicatesAndKeepsClearOfReservedNames() throws {
    var options = MarkdownOptions()
    options.reservedAnchors = ReservedAnchors(["goals", "风险"])
    let document = try MarkdownDocument.parse(
      "# 目标\n\n# 目标-1\n\n# 目标\n\n# 目标\n\n# Goals\n\n## 风险\n\n# ！\n", options: options)
    #expect(document.anchors == ["目标", "目标-1", "目标-2", "目标-3", "goals-1", "风险-1", "section-7"])
  }

  @Test func cutsAnExplicitAnchorOffTheHeading() throws {
    #expect(try html("## 目标 **一** {#o1}\n") == "<h2 id=\"o1\">目标 <strong>一</strong></h2>\n")
  }

  @Test func givesFiftyThousandEqualHeadingsTheirAnchorsAtOnce() throws {
    let document = try MarkdownDocument.parse(String(repeating: "# 目标\n", count: 50_000))
    #expect(document.anchors.last == "目标-49999")
  }
}
