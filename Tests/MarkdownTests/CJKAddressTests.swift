import Markdown
import SourceText
import Testing

@Suite struct CJKAddressTests {
  @Test(arguments: [
    ("见https://a.example/b，然后", "见[https://a.example/b]，然后"),
    ("见 www.a.example/b。后", "见 [http://www.a.example/b]。后"),
    ("（https://a.example/计划.docx）", "（[https://a.example/计划.docx]）"),
    ("**见https://a.example/b**，*然后*", "<strong>见[https://a.example/b]</strong>，<em>然后</em>"),
    ("HTTP://A.example/b.、c", "[HTTP://A.example/b].、c"),
    ("https://a.example/b_(c)；d", "[https://a.example/b_(c)]；d"),
    ("https://a.example 与 c", "[https://a.example] 与 c"),
    ("https://，然后", "https://，然后"),
    ("<https://a.example/b，c>", "[https://a.example/b，c]"),
    ("`https://a.example/b，c`", "<code>https://a.example/b，c</code>"),
    ("一，https://a.example/x，二https://b.example/y。", "一，[https://a.example/x]，二[https://b.example/y]。"),
  ])
  func endBeforeChinesePunctuation(_ source: String, _ expected: String) throws {
    let document = try MarkdownDocument.parse(source)
    var page = try html(source).dropFirst(3).dropLast(5).description
    for link in document.links {
      guard let open = page.firstRange(of: "<a "), let close = page.firstRange(of: "</a>") else { break }
      page.replaceSubrange(open.lowerBound..<close.upperBound, with: "[\(link.destination)]")
    }
    #expect(page == expected)
  }

  @Test func haveTheirPlace() throws {
    let document = try MarkdownDocument.parse("见https://a.example/b，又www.c.example、\n与 www.d.example。\n")
    #expect(document.links.map(\.position.line) == [1, 2])
    #expect(document.links.map(\.position.column) == [2, 3])
  }

  @Test(arguments: [
    ("写信给 a@b.example。", ["mailto:a@b.example"]),
    ("a&#64;b.example", ["mailto:a@b.example"]),
    ("a&commat;b.example", ["mailto:a@b.example"]),
    ("见 https://b.example 和 www.c.example", ["https://b.example", "http://www.c.example"]),
  ])
  func areFoundWithAndWithoutAddressesOfMail(_ source: String, _ destinations: [String]) throws {
    #expect(try MarkdownDocument.parse(source).links.map(\.destination) == destinations)
  }
}
