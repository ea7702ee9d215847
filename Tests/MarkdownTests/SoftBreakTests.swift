import Markdown
import Testing

@Suite struct SoftBreakTests {
  @Test(arguments: [
    ("中文\n中文", "中文中文"),
    ("中文，\n中文", "中文，中文"),
    ("**粗体**\n中文", "粗体中文"),
    ("中文\n**粗体**", "中文粗体"),
    ("中文\n[链接](x)后", "中文链接后"),
    ("`code`\n中文", "code 中文"),
    ("中文\nEnglish", "中文 English"),
    ("中文，\nEnglish", "中文， English"),
    ("增长\n30%", "增长 30%"),
    ("한국어\n한국어", "한국어 한국어"),
    ("“引用”\n后文", "“引用”后文"),
    ("后文——\n后文", "后文——后文"),
    ("ことば\nことば", "ことばことば"),
    ("中文🎉\n中文", "中文🎉 中文"),
    ("one\ntwo", "one two"),
    ("中文  \n中文", "中文 中文"),
  ])
  func joinsLinesOnlyBetweenChineseCharacters(_ source: String, _ expected: String) throws {
    let document = try MarkdownDocument.parse(source)
    #expect(document.plainText(of: document.root) == expected)
  }

  @Test func joinsLinesOnThePageUnlessToldNotTo() throws {
    #expect(try html("中文\n中文\nEnglish") == "<p>中文中文\nEnglish</p>\n")
    var options = RenderOptions()
    options.joinsChineseLines = false
    #expect(try html("中文\n中文", render: options) == "<p>中文\n中文</p>\n")
  }
}
