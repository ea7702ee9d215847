import HTML

extension HTMLRenderer {
  /// Writes the beginning of a block; false where all of it is written.
  mutating func openBlock(_ node: MarkdownDocument.Node, at index: Int32, into html: inout HTMLWriter) -> Bool {
    switch node.kind {
    case .document: return true
    case .htmlInline, .htmlBlock: return false
    case .paragraph:
      if !isTight(node) {
        html.freshLine()
        html.raw("<p>")
      }
    case .heading(let level): openHeading(node, level: level, into: &html)
    case .list(let ordered, let start, _): openList(at: index, ordered: ordered, start: start, into: &html)
    case .item:
      html.freshLine()
      html.raw("<li>")
    case .taskItem(let checked): openTask(checked: checked, at: index, into: &html)
    case .blockQuote:
      html.freshLine()
      html.raw("<blockquote>\n")
    case .thematicBreak:
      html.freshLine()
      html.raw("<hr>\n")
      return false
    case .codeBlock:
      writeCode(node, into: &html)
      return false
    case .footnoteDefinition(let number, _): openFootnote(number, into: &html)
    default: openTablePart(node, at: index, into: &html)
    }
    return true
  }

  func closeBlock(_ node: MarkdownDocument.Node, at index: Int32, into html: inout HTMLWriter) {
    switch node.kind {
    case .paragraph: closeParagraph(node, into: &html)
    case .heading(let level):
      html.raw("</h")
      html.integer(shifted(level))
      html.raw(">\n")
    case .list(let ordered, _, _): html.raw(ordered ? "</ol>\n" : "</ul>\n")
    case .item, .taskItem: html.raw("</li>\n")
    case .blockQuote:
      html.freshLine()
      html.raw("</blockquote>\n")
    case .footnoteDefinition(let number, let references):
      closeFootnote(node, at: index, number: number, references: references, into: &html)
    default: closeTablePart(node, at: index, into: &html)
    }
  }

  // MARK: - Paragraphs, headings, code

  /// Whether a paragraph stands in a tight list, which shows its text without `p`.
  private func isTight(_ paragraph: MarkdownDocument.Node) -> Bool {
    guard paragraph.parent > 0 else { return false }
    let list = document.nodes[Int(paragraph.parent)].parent
    guard list > 0, case .list(_, _, let tight) = document.nodes[Int(list)].kind else { return false }
    return tight
  }

  private func closeParagraph(_ node: MarkdownDocument.Node, into html: inout HTMLWriter) {
    if isTight(node) { return }
    if node.next < 0, node.parent > 0,
      case .footnoteDefinition(let number, let references) = document.nodes[Int(node.parent)].kind
    {
      html.raw(" ")
      writeBackReferences(to: number, count: references, into: &html)
    }
    html.raw("</p>\n")
  }

  private func shifted(_ level: UInt8) -> Int { min(max(Int(level) + options.headingShift, 1), 6) }

  private func openHeading(_ node: MarkdownDocument.Node, level: UInt8, into html: inout HTMLWriter) {
    html.freshLine()
    html.raw("<h")
    html.integer(shifted(level))
    html.raw(" id=\"")
    html.text(options.idPrefix)
    html.text(document.storage.span.extracting(node.literal.bounds))
    html.raw("\">")
  }

  /// Code can be wider than the page and then scrolls, so the keyboard has to reach it.
  private func writeCode(_ node: MarkdownDocument.Node, into html: inout HTMLWriter) {
    html.freshLine()
    let info = document.storage[node.detail.bounds]
    let language = info.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    if language.isEmpty {
      html.raw("<pre tabindex=\"0\"><code>")
    } else {
      html.raw("<pre tabindex=\"0\"><code class=\"language-")
      html.text(language.span)
      html.raw("\">")
    }
    html.text(document.storage.span.extracting(node.literal.bounds))
    html.raw("</code></pre>\n")
  }

  // MARK: - Lists

  private func openList(at index: Int32, ordered: Bool, start: Int32, into html: inout HTMLWriter) {
    html.freshLine()
    if ordered {
      html.raw("<ol")
      if start != 1 {
        html.raw(" start=\"")
        html.integer(Int(start))
        html.raw("\"")
      }
    } else {
      html.raw("<ul")
    }
    if case .taskItem = document.nodes[Int(index) + 1].kind { html.raw(" class=\"task-list\"") }
    html.raw(">\n")
  }

  private func openTask(checked: Bool, at index: Int32, into html: inout HTMLWriter) {
    html.freshLine()
    html.raw("<li class=\"task-item\"")
    if !options.itemIdentifiers.isEmpty, let id = options.itemIdentifiers[NodeID(index: index)] {
      html.raw(" id=\"")
      html.text(id)
      html.raw("\"")
    }
    html.raw("><input type=\"checkbox\" disabled")
    if checked { html.raw(" checked") }
    html.raw(" aria-label=\"")
    html.text(checked ? options.labels.taskDone : options.labels.taskOpen)
    html.raw("\"> ")
  }

  // MARK: - Footnotes

  private func openFootnote(_ number: Int32, into html: inout HTMLWriter) {
    if number == 1 {
      html.freshLine()
      html.raw("<section class=\"footnotes\" aria-label=\"")
      html.text(options.labels.footnotes)
      html.raw("\">\n<ol>\n")
    }
    html.raw("<li id=\"")
    html.text(options.idPrefix)
    html.raw("fn:")
    html.integer(Int(number))
    html.raw("\">\n")
  }

  private func closeFootnote(
    _ node: MarkdownDocument.Node, at index: Int32, number: Int32, references: Int32, into html: inout HTMLWriter
  ) {
    var endsWithParagraph = false
    for child in document.children(of: NodeID(index: index)) { endsWithParagraph = document[child].kind == .paragraph }
    if !endsWithParagraph {
      html.freshLine()
      writeBackReferences(to: number, count: references, into: &html)
      html.raw("\n")
    }
    html.raw("</li>\n")
    if node.next < 0 { html.raw("</ol>\n</section>\n") }
  }
}
