import HTML
import Markdown
import Testing

func html(
  _ source: String, options: MarkdownOptions = MarkdownOptions(), render: RenderOptions = RenderOptions()
) throws -> String {
  let document = try MarkdownDocument.parse(source, options: options)
  var writer = HTMLWriter()
  HTMLRenderer.render(document, options: render, into: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct HTMLRendererTests {
  @Test func writesATableThatScrollsAndSaysWhatItHolds() throws {
    let source = """
      | 阶段 | 产出 | |
      | :-- | --: | - |
      | 调研 | **白**皮书 | x |
      """
    #expect(
      try html(source) == """
        <div class="table-wrap" tabindex="0" role="region" aria-label="Table 1: 阶段, 产出">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">阶段</th>
        <th scope="col" class="align-right">产出</th>
        <td></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">调研</td>
        <td class="align-right"><strong>白</strong>皮书</td>
        <td>x</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func labelsTaskBoxesInTheReadersLanguage() throws {
    var options = RenderOptions()
    options.labels.taskDone = "已完成"
    options.labels.taskOpen = "未完成"
    #expect(
      try html("- [x] 调研\n- [ ] 见 [x]\n", render: options) == """
        <ul class="task-list">
        <li class="task-item"><input type="checkbox" disabled checked aria-label="已完成"> 调研</li>
        <li class="task-item"><input type="checkbox" disabled aria-label="未完成"> 见 [x]</li>
        </ul>

        """)
  }

  @Test func movesHeadingsDownAndPrefixesIdsAndTheLinksToThem() throws {
    var options = RenderOptions()
    options.headingShift = 1
    options.idPrefix = "p1-"
    #expect(
      try html("# 目标\n\n###### 细节\n\n[见](#目标)，注[^a]，又[^a]\n\n[^a]: 说明\n", render: options) == """
        <h2 id="p1-目标">目标</h2>
        <h6 id="p1-细节">细节</h6>
        <p><a href="#p1-%E7%9B%AE%E6%A0%87">见</a>，注<sup class="footnote-ref"><a href="#p1-fn:1" id="p1-fnref:1" \
        aria-label="Footnote 1">1</a></sup>，又<sup class="footnote-ref"><a href="#p1-fn:1" id="p1-fnref:1:2" \
        aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="p1-fn:1">
        <p>说明 <a href="#p1-fnref:1" class="footnote-backref" aria-label="Back to the text of footnote 1">↩</a> \
        <a href="#p1-fnref:1:2" class="footnote-backref" aria-label="Back to the text of footnote 1-2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func leadsFromAMarkdownFileToItsPage() throws {
    #expect(
      try html("[a](../年度/q1.md#kr1) [b](a.MD) [c](https://x.example/a.md) [d](.md)") == """
        <p><a href="../%E5%B9%B4%E5%BA%A6/q1.html#kr1">a</a> <a href="a.html">b</a> \
        <a href="https://x.example/a.md" rel="noopener noreferrer">c</a> <a href=".md">d</a></p>

        """)
  }

  @Test func asksTheResolverAndChecksItsAnswer() throws {
    var options = RenderOptions()
    options.resolve = { destination, isImage in
      switch destination {
      case "a.md": .rewritten("/plans/a/")
      case "b.md": .rewritten("javascript:alert(1)")
      case "c.md": .refused
      default: isImage ? .rewritten("assets/\(destination)") : .keep
      }
    }
    #expect(
      try html("[a](a.md) [b](b.md) [c](c.md) [d](d.md) ![图](x.png \"名\")", render: options) == """
        <p><a href="/plans/a/">a</a> b c <a href="d.md">d</a> \
        <img src="assets/x.png" alt="图" title="名" loading="lazy"></p>

        """)
  }

  @Test func neverWritesALinkThatSaysNothing() throws {
    #expect(
      try html("[](a.html) [![](p.png)](b.html)") == """
        <p><a href="a.html">a.html</a> \
        <a href="b.html" aria-label="b.html"><img src="p.png" alt="" loading="lazy"></a></p>

        """)
  }

  @Test func doesNotNestAFootnoteInALink() throws {
    let page = try html("[见[^1]](a.html)\n\n[^1]: 注\n")
    #expect(page.hasPrefix("<p><a href=\"a.html\">见<sup class=\"footnote-ref\" id=\"fnref:1\">1</sup></a></p>\n"))
  }

  @Test func letsTheCallerWriteABlockInAnothersPlace() throws {
    let source = "# A\n\n```{timeline}\nscope: all\n```\n\n完\n"
    let document = try MarkdownDocument.parse(source)
    var options = RenderOptions()
    options.replace = { node, html in
      guard document.info(of: node) == "{timeline}" else { return false }
      html.raw("<figure>")
      html.text(document.literal(of: node))
      html.raw("</figure>\n")
      return true
    }
    #expect(try html(source, render: options) == "<h1 id=\"a\">A</h1>\n<figure>scope: all\n</figure>\n<p>完</p>\n")
  }

  @Test func writesBlocksOneByOneAndTheFootnotesAfterThem() throws {
    let document = try MarkdownDocument.parse("一[^1]\n\n二\n\n[^1]: 注\n")
    var renderer = HTMLRenderer(document)
    var parts: [String] = []
    for block in document.blocks {
      var writer = HTMLWriter()
      renderer.render(block, into: &writer)
      parts.append(String(decoding: writer.bytes, as: UTF8.self))
    }
    var writer = HTMLWriter()
    renderer.renderFootnotes(into: &writer)
    #expect(parts.count == 2)
    #expect(parts.last == "<p>二</p>\n")
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasPrefix("<section class=\"footnotes\""))
  }

  @Test func makesCodeReachableByTheKeyboard() throws {
    #expect(
      try html("```swift x\na < b\n```\n") == """
        <pre tabindex="0"><code class="language-swift">a &lt; b
        </code></pre>

        """)
  }

  @Test func keepsABreakThatWasWrittenAsATagInATable() throws {
    let document = try MarkdownDocument.parse("| a |\n| - |\n| 一<br>二<BR/>三 |\n")
    #expect(document.droppedHTML.isEmpty)
    #expect(try html("一<br>二").contains("一<br>\n二"))
  }

  /// The library takes the entity for a footnote's mark, and memory of another text for its name.
  @Test(arguments: [
    ("![&Hat;[^a]é]", "<p>![^[^a]é]</p>\n"), ("[&Hat;a] ^", "<p>[^a] ^</p>\n"), ("[&#94;long] ^", "<p>[^long] ^</p>\n"),
  ])
  func showsAnEntityInABracketAsWhatItIs(source: String, expected: String) throws {
    _ = try html(String(repeating: "[secret](x) ", count: 500))
    #expect(try html(source) == expected)
  }
}
