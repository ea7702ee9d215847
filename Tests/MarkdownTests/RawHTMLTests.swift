import Markdown
import SourceText
import Testing

@Suite struct RawHTMLTests {
  @Test func leavesTagsOutAndTellsWhere() throws {
    let source = "文<b onclick=\"x()\">粗</b>\n\n<script>\nalert(1)\n</script>\n\n<!-- 说明 -->\n\n末<!-- 隐 -->尾\n"
    #expect(try html(source) == "<p>文粗</p>\n<p>末尾</p>\n")
    let document = try MarkdownDocument.parse(Array(source.utf8)[...], lineOffset: 2)
    #expect(
      document.droppedHTML == [
        .init(position: SourcePosition(line: 3, column: 2), literal: "<b onclick=\"x()\">"),
        .init(position: SourcePosition(line: 3, column: 20), literal: "</b>"),
        .init(position: SourcePosition(line: 5, column: 1), literal: "<script>\nalert(1)\n</script>\n"),
      ])
  }

  @Test(arguments: [
    "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))",
    "[a](&#x6A;avascript:alert(1))", "[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](vbscript:x)",
    "[a](//evil.example)", "[a](\\\\\\\\evil.example)", "[a](/\\\\evil.example)", "[a](<java&#10;script:alert(1)>)",
    "[a](<&#9;javascript:alert(1)>)", "[a](<&#1;javascript:alert(1)>)", "[a](< javascript:alert(1)>)",
    "[a](javascript&colon;alert(1))", "![a](javascript:alert(1))", "![a](data:image/svg+xml;x)",
    "[a][b]\n\n[b]: javascript:x",
    "<javascript:alert(1)>", "[a](file:///etc/passwd)", "[a](blob:x)",
  ])
  func refusesDestinationsThatRunOrHide(_ source: String) throws {
    let document = try MarkdownDocument.parse(source)
    let page = try html(source)
    #expect(document.refusedDestinations.count == 1)
    #expect(!page.contains("href") && !page.contains("src"))
  }

  @Test(arguments: [
    "![\"onerror=\"alert(1)](x.png)", "[x](y \"\\\" onmouseover=\\\"alert(1)\")", "```\"><script>\nx\n```",
    "# <img src=x onerror=alert(1)> {#\"onclick=x}", "`</code><script>`", "[^\"><script>]\n\n[^\"><script>]: x",
    "| <script> |\n| - |\n| <img src=x onerror=y> |", "<svg/onload=alert(1)>", "<a href='javascript:x'>a</a>",
    "&lt;script&gt;", "\\<script\\>", "<iframe src=x>\n", "[<script>](x)",
  ])
  func neverLetsATextBecomeMarkup(_ source: String) throws {
    let page = try html(source)
    for tag in ["<script", "<svg", "<iframe", "<img src=x ", "<a href='"] { #expect(!page.contains(tag)) }
    for tag in page.split(separator: "<").map({ $0.prefix { $0 != ">" } }) {
      let names = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter {
        $0.offset % 2 == 0
      }
      #expect(!names.contains { $0.element.contains(" on") })
    }
  }

  @Test(arguments: [
    "说明:a.html", "1:2", "a/b:c", "?q=a:b", "#a:b", "mailto:a@b.example", "tel:+8610", "HTTPS://X.example",
  ])
  func allowsRelativeDestinationsAndKnownSchemes(_ destination: String) throws {
    let document = try MarkdownDocument.parse("[a](\(destination))")
    #expect(document.refusedDestinations.isEmpty)
    #expect(document.links.map(\.destination) == [destination])
  }
}
