package import HTML

/// Writes a document, or parts of it, as HTML.
///
/// The walk goes along the flat list and closes elements by the ends that nodes know, so depth costs nothing.
package struct HTMLRenderer {
  let document: MarkdownDocument
  let options: RenderOptions
  /// How many tables have been written.
  var tables = 0
  /// Whether an `a` is open; they do not nest.
  var isInLink = false

  package init(_ document: MarkdownDocument, options: RenderOptions = RenderOptions()) {
    self.document = document
    self.options = options
  }

  /// Writes a whole text with its footnotes.
  package static func render(
    _ document: MarkdownDocument, options: RenderOptions = RenderOptions(), into html: inout HTMLWriter
  ) {
    var renderer = HTMLRenderer(document, options: options)
    renderer.render(document.root, into: &html)
  }

  /// Writes a node and all within it.
  package mutating func render(_ node: NodeID, into html: inout HTMLWriter) {
    render(from: node.index, to: document.nodes[Int(node.index)].end, into: &html)
  }

  /// Writes the footnotes of the text, for those who write its blocks one by one.
  package mutating func renderFootnotes(into html: inout HTMLWriter) {
    let first = document.nodes.indices.first { index in
      if case .footnoteDefinition = document.nodes[index].kind { document.nodes[index].parent == 0 } else { false }
    }
    if let first { render(from: Int32(first), to: Int32(document.nodes.count), into: &html) }
  }

  private mutating func render(from start: Int32, to end: Int32, into html: inout HTMLWriter) {
    // The innermost node that is open, and the one around the part that is written.
    let outer = document.nodes[Int(start)].parent
    var open = outer
    var index = start
    while index < end {
      while open != outer, document.nodes[Int(open)].end <= index { close(&open, into: &html) }
      if enter(index, into: &html) {
        open = index
        index += 1
      } else {
        index = document.nodes[Int(index)].end
      }
    }
    while open != outer { close(&open, into: &html) }
  }

  private mutating func close(_ open: inout Int32, into html: inout HTMLWriter) {
    let node = document.nodes[Int(open)]
    leave(node, at: open, into: &html)
    open = node.parent
  }

  /// Writes the beginning of a node; false where all of it is written.
  private mutating func enter(_ index: Int32, into html: inout HTMLWriter) -> Bool {
    let node = document.nodes[Int(index)]
    switch node.kind {
    case .text:
      html.text(document.storage.span.extracting(node.literal.bounds))
    case .softBreak:
      if !options.joinsChineseLines || document.keepsSoftBreak(at: Int(index)) { html.raw("\n") }
    case .lineBreak:
      html.raw("<br>\n")
    case .code:
      html.raw("<code>")
      html.text(document.storage.span.extracting(node.literal.bounds))
      html.raw("</code>")
    case .image(let refused):
      writeImage(node, at: index, refused: refused, into: &html)
    case .footnoteReference(let number, let occurrence):
      writeReference(to: number, occurrence: occurrence, into: &html)
    case .emphasis, .strong, .strikethrough, .link:
      open(node, at: index, into: &html)
      return true
    default:
      if let replace = options.replace, replace(NodeID(index: index), &html) { return false }
      return openBlock(node, at: index, into: &html)
    }
    return false
  }

  private mutating func leave(_ node: MarkdownDocument.Node, at index: Int32, into html: inout HTMLWriter) {
    switch node.kind {
    case .emphasis: html.raw("</em>")
    case .strong: html.raw("</strong>")
    case .strikethrough: html.raw("</del>")
    case .link:
      if isInLink { html.raw("</a>") }
      isInLink = false
    default: closeBlock(node, at: index, into: &html)
    }
  }
}
