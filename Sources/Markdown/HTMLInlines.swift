import HTML

extension HTMLRenderer {
  mutating func open(_ node: MarkdownDocument.Node, at index: Int32, into html: inout HTMLWriter) {
    switch node.kind {
    case .emphasis: html.raw("<em>")
    case .strong: html.raw("<strong>")
    case .strikethrough: html.raw("<del>")
    case .link(let refused): openLink(node, at: index, refused: refused, into: &html)
    default: break
    }
  }

  private mutating func openLink(
    _ node: MarkdownDocument.Node, at index: Int32, refused: Bool, into html: inout HTMLWriter
  ) {
    guard !refused, !isInLink, let target = target(of: node, isImage: false) else { return }
    isInLink = true
    html.raw("<a href=\"")
    writeTarget(target, into: &html)
    writeTitle(of: node, into: &html)
    if LinkDestination.isExternal(target) { html.raw("\" rel=\"noopener noreferrer") }
    // A link has to say something to those who hear it.
    switch content(of: node, at: index) {
    case .words:
      html.raw("\">")
    case .picture:
      html.raw("\" aria-label=\"")
      html.text(target.span)
      html.raw("\">")
    case .nothing:
      html.raw("\">")
      html.text(target.span)
    }
  }

  /// What a link shows.
  private enum LinkContent {
    case words, picture, nothing
  }

  private func content(of node: MarkdownDocument.Node, at index: Int32) -> LinkContent {
    var content = LinkContent.nothing
    for inner in document.nodes[Int(index + 1)..<Int(node.end)] {
      switch inner.kind {
      case .text, .code:
        if document.storage[inner.literal.bounds].contains(where: { $0 != UInt8(ascii: " ") }) { return .words }
      case .footnoteReference: return .words
      case .image: content = .picture
      default: continue
      }
    }
    return content
  }

  func writeImage(_ node: MarkdownDocument.Node, at index: Int32, refused: Bool, into html: inout HTMLWriter) {
    guard !refused, let target = target(of: node, isImage: true) else {
      return writeDescription(of: node, at: index, into: &html)
    }
    html.raw("<img src=\"")
    writeTarget(target, into: &html)
    html.raw("\" alt=\"")
    writeDescription(of: node, at: index, into: &html)
    writeTitle(of: node, into: &html)
    html.raw("\" loading=\"lazy\">")
  }

  private func writeDescription(of node: MarkdownDocument.Node, at index: Int32, into html: inout HTMLWriter) {
    for inner in Int(index + 1)..<Int(node.end) {
      switch document.nodes[inner].kind {
      case .text, .code: html.text(document.storage.span.extracting(document.nodes[inner].literal.bounds))
      case .lineBreak: html.raw(" ")
      case .softBreak: if document.keepsSoftBreak(at: inner) { html.raw(" ") }
      default: continue
      }
    }
  }

  private func writeTitle(of node: MarkdownDocument.Node, into html: inout HTMLWriter) {
    if node.detail.count == 0 { return }
    html.raw("\" title=\"")
    html.text(document.storage.span.extracting(node.detail.bounds))
  }

  // MARK: - Destinations

  /// Where a link or an image leads on the page; nil where it may not lead anywhere.
  private func target(of node: MarkdownDocument.Node, isImage: Bool) -> ArraySlice<UInt8>? {
    let written = document.storage[node.literal.bounds]
    let decision = options.resolve?(String(decoding: written, as: UTF8.self), isImage) ?? .page
    switch decision {
    case .keep: return written
    case .page: return isImage ? written : LinkDestination.page(of: written)?[...] ?? written
    case .refused: return nil
    case .rewritten(let destination):
      let bytes = Array(destination.utf8)[...]
      return LinkDestination.isAllowed(bytes, schemes: document.schemes) ? bytes : nil
    }
  }

  private func writeTarget(_ target: ArraySlice<UInt8>, into html: inout HTMLWriter) {
    guard !options.idPrefix.isEmpty, target.first == UInt8(ascii: "#"), target.count > 1 else {
      return html.url(target)
    }
    html.raw("#")
    html.url(Array(options.idPrefix.utf8)[...])
    html.url(target.dropFirst())
  }

  // MARK: - Footnotes

  func writeReference(to number: Int32, occurrence: Int32, into html: inout HTMLWriter) {
    if isInLink {
      html.raw("<sup class=\"footnote-ref\" id=\"")
      writeReferenceID(number, occurrence, into: &html)
      html.raw("\">")
      html.integer(Int(number))
      return html.raw("</sup>")
    }
    html.raw("<sup class=\"footnote-ref\"><a href=\"#")
    html.text(options.idPrefix)
    html.raw("fn:")
    html.integer(Int(number))
    html.raw("\" id=\"")
    writeReferenceID(number, occurrence, into: &html)
    html.raw("\" aria-label=\"")
    html.text(options.labels.footnote)
    html.raw(" ")
    html.integer(Int(number))
    html.raw("\">")
    html.integer(Int(number))
    html.raw("</a></sup>")
  }

  func writeBackReferences(to number: Int32, count: Int32, into html: inout HTMLWriter) {
    for occurrence in 1...max(1, count) {
      html.raw(occurrence == 1 ? "<a href=\"#" : " <a href=\"#")
      writeReferenceID(number, occurrence, into: &html)
      html.raw("\" class=\"footnote-backref\" aria-label=\"")
      html.text(options.labels.backToText)
      html.raw(" ")
      html.integer(Int(number))
      if occurrence > 1 {
        html.raw("-")
        html.integer(Int(occurrence))
      }
      html.raw("\">↩</a>")
    }
  }

  private func writeReferenceID(_ number: Int32, _ occurrence: Int32, into html: inout HTMLWriter) {
    html.text(options.idPrefix)
    html.raw("fnref:")
    html.integer(Int(number))
    if occurrence > 1 {
      html.raw(":")
      html.integer(Int(occurrence))
    }
  }
}
