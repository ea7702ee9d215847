import SourceText

extension MarkdownDocument {
  /// Reads a text.
  ///
  /// `lineOffset` is the number of lines of the file before the text: positions are those of the file. A text that is
  /// not UTF-8 is read, with U+FFFD in place of what is broken.
  package static func parse(
    _ source: ArraySlice<UInt8>, lineOffset: Int = 0, options: MarkdownOptions = MarkdownOptions()
  ) throws(MarkdownError) -> MarkdownDocument {
    let scan = try MarkdownGuard.scan(source.span, lineOffset: lineOffset)
    let isNeeded = options.cjkEmphasis && scan.needsCJKEmphasis
    var flattener = TreeFlattener(scan: scan, lineOffset: lineOffset, options: options)
    unsafe source.withUnsafeBufferPointer { bytes in
      let needs = CMarkExtensions.Needs(
        strikethrough: scan.hasTildes, cjkEmphasis: isNeeded, cjkAddresses: scan.needsCJKAddresses,
        mail: scan.mayHaveMail, footnotes: scan.footnotes)
      let tree = unsafe CMarkTree(bytes, needs)
      if let tree { flattener.flatten(tree, source: source.span) }
    }
    var document = flattener.takeDocument()
    if document.nodes.isEmpty { return .empty }
    HeadingAnchors.assign(to: &document, reserved: options.reservedAnchors)
    return document
  }

  /// Reads a text that stands in no file.
  package static func parse(
    _ source: String, options: MarkdownOptions = MarkdownOptions()
  ) throws(MarkdownError) -> MarkdownDocument {
    try parse(Array(source.utf8)[...], options: options)
  }

  /// A document without any text.
  package static var empty: MarkdownDocument {
    var document = MarkdownDocument()
    document.nodes.append(Node(kind: .document, position: .init(line: 1, column: 1), parent: -1, end: 1))
    return document
  }
}
