import HTML

extension HTMLRenderer {
  mutating func openTablePart(_ node: MarkdownDocument.Node, at index: Int32, into html: inout HTMLWriter) {
    html.freshLine()
    switch node.kind {
    case .table: openTable(at: index, into: &html)
    case .tableRow(header: true): html.raw("<thead>\n<tr>")
    case .tableRow(header: false):
      if isFirstOfBody(node, at: index) { html.raw("<tbody>\n") }
      html.raw("<tr>")
    case .tableCell(let alignment, let header):
      let isHeader = header && node.end > index + 1
      html.raw(isHeader ? "<th scope=\"col\"" : "<td")
      switch alignment {
      case .none: html.raw(">")
      case .left: html.raw(" class=\"align-left\">")
      case .center: html.raw(" class=\"align-center\">")
      case .right: html.raw(" class=\"align-right\">")
      }
    default: break
    }
  }

  func closeTablePart(_ node: MarkdownDocument.Node, at index: Int32, into html: inout HTMLWriter) {
    switch node.kind {
    case .table: html.raw("</table>\n</div>\n")
    case .tableRow(let header):
      html.raw("\n</tr>\n")
      if header {
        html.raw("</thead>\n")
      } else if node.next < 0 {
        html.raw("</tbody>\n")
      }
    case .tableCell(_, let header):
      // A head that says nothing is no head.
      html.raw(header && node.end > index + 1 ? "</th>" : "</td>")
    default: break
    }
  }

  private func isFirstOfBody(_ row: MarkdownDocument.Node, at index: Int32) -> Bool {
    document.nodes[Int(row.parent) + 1].next == index
  }

  /// A wide table scrolls in a region of its own, which the keyboard reaches and which says what it holds.
  private mutating func openTable(at index: Int32, into html: inout HTMLWriter) {
    tables += 1
    html.raw("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.text(options.labels.table)
    html.raw(" ")
    html.integer(tables)
    var separator: StaticString = ": "
    let header = document.nodes[Int(index) + 1]
    for inner in Int(index) + 2..<Int(header.end) {
      switch document.nodes[inner].kind {
      case .tableCell:
        if Int(document.nodes[inner].end) > inner + 1 {
          html.raw(separator)
          separator = ", "
        }
      case .text, .code: html.text(document.storage.span.extracting(document.nodes[inner].literal.bounds))
      default: continue
      }
    }
    html.raw("\">\n<table>")
  }
}
