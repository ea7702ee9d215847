internal import CMarkGFM
import SourceText

/// Copies the library's tree into a document's flat list in one walk, without recursion.
struct TreeFlattener {
  typealias CNode = UnsafeMutablePointer<cmark_node>

  private var document = MarkdownDocument()
  private var places: SourcePlaces
  private let options: MarkdownOptions
  private let types = CMarkExtensions.shared
  private var footnotes: Int32 = 0
  private var alignments: [MarkdownDocument.Alignment] = []
  private var column = 0
  private var isHeaderRow = false

  init(scan: MarkdownGuard, lineOffset: Int, options: MarkdownOptions) {
    places = SourcePlaces(lines: SourceLines(starts: scan.lineStarts, lineOffset: lineOffset))
    self.options = options
    document.schemes = options.schemes
  }

  mutating func flatten(_ tree: borrowing CMarkTree, source: Span<UInt8>) {
    // The anchors of headings come behind all else.
    document.storage.reserveCapacity(source.count + source.count / 8)
    document.nodes.reserveCapacity(source.count / 12 + 8)
    var parent: Int32 = -1
    var previous: Int32 = -1
    var node = unsafe tree.root
    while true {
      let index = Int32(document.nodes.count)
      if previous >= 0 { document.nodes[Int(previous)].next = index }
      unsafe append(node, parent: parent, source: source)
      if let child = unsafe node.pointee.first_child {
        (parent, previous) = (index, -1)
        unsafe node = child
        continue
      }
      previous = index
      while unsafe node.pointee.next == nil {
        guard parent >= 0, let above = unsafe node.pointee.parent else { return }
        document.nodes[Int(parent)].end = Int32(document.nodes.count)
        (parent, previous) = (document.nodes[Int(parent)].parent, parent)
        unsafe node = above
      }
      guard parent >= 0, let next = unsafe node.pointee.next else { return }
      unsafe node = next
    }
  }

  /// Hands over what has been copied, so that it can be changed where it lies.
  mutating func takeDocument() -> MarkdownDocument {
    defer { document = MarkdownDocument() }
    return document
  }

  private mutating func append(_ node: CNode, parent: Int32, source: Span<UInt8>) {
    let id = NodeID(index: Int32(document.nodes.count))
    var kind = unsafe kind(of: node, source: source)
    let position = unsafe places.position(of: node, kind: kind, in: source)
    var literal = MarkdownDocument.ByteRange.empty
    var detail = MarkdownDocument.ByteRange.empty
    switch kind {
    case .text, .code, .footnoteDefinition:
      literal = unsafe store(node.pointee.as.literal)
    case .htmlInline, .htmlBlock:
      literal = unsafe store(node.pointee.as.literal)
      kind = noteHTML(literal, kind, at: position)
    case .link, .image:
      literal = unsafe store(node.pointee.as.link.url)
      detail = unsafe store(node.pointee.as.link.title)
      kind = noteDestination(literal, kind, of: id)
    case .codeBlock:
      literal = unsafe store(node.pointee.as.code.literal)
      detail = unsafe store(node.pointee.as.code.info)
    case .heading:
      document.headings.append(id)
    default:
      break
    }
    document.nodes.append(
      MarkdownDocument.Node(
        kind: kind, position: position, parent: parent, end: id.index + 1, literal: literal, detail: detail))
  }

  private mutating func store(_ chunk: cmark_chunk) -> MarkdownDocument.ByteRange {
    guard unsafe chunk.len > 0, let data = unsafe chunk.data else { return .empty }
    let start = UInt32(document.storage.count)
    unsafe document.storage.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(chunk.len)))
    return MarkdownDocument.ByteRange(start: start, count: UInt32(unsafe chunk.len))
  }

  /// What HTML is to the page: a `<br>` within a line is a line break.
  private mutating func noteHTML(
    _ literal: MarkdownDocument.ByteRange, _ kind: MarkdownDocument.Kind, at position: SourcePosition
  ) -> MarkdownDocument.Kind {
    let html = document.storage[literal.bounds]
    if RawHTML.isLineBreak(html) { return kind == .htmlInline ? .lineBreak : kind }
    if !RawHTML.isComment(html) {
      document.droppedHTML.append(.init(position: position, literal: String(decoding: html, as: UTF8.self)))
    }
    return kind
  }

  private mutating func noteDestination(
    _ destination: MarkdownDocument.ByteRange, _ kind: MarkdownDocument.Kind, of id: NodeID
  ) -> MarkdownDocument.Kind {
    if LinkDestination.isAllowed(document.storage[destination.bounds], schemes: options.schemes) { return kind }
    document.refusedDestinations.append(id)
    return if case .image = kind { .image(refused: true) } else { .link(refused: true) }
  }
}

// MARK: - Kinds

extension TreeFlattener {
  private mutating func kind(of node: CNode, source: Span<UInt8>) -> MarkdownDocument.Kind {
    let type = unsafe node.pointee.type
    switch cmark_node_type(UInt32(type)) {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_LINK: return .link(refused: false)
    case CMARK_NODE_ITEM: return unsafe item(node, source: source)
    case CMARK_NODE_LIST: return unsafe list(node)
    case CMARK_NODE_HEADING: return .heading(level: UInt8(clamping: unsafe node.pointee.as.heading.level))
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_CODE_BLOCK: return .codeBlock(fenced: unsafe node.pointee.as.code.fenced != 0)
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_HTML_INLINE: return .htmlInline
    case CMARK_NODE_IMAGE: return .image(refused: false)
    case CMARK_NODE_FOOTNOTE_DEFINITION: return unsafe footnoteDefinition(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE: return unsafe footnoteReference(node)
    default: return unsafe extensionKind(type, of: node)
    }
  }

  private mutating func extensionKind(_ type: UInt16, of node: CNode) -> MarkdownDocument.Kind {
    switch type {
    case types.tableCell:
      let alignment = column < alignments.count ? alignments[column] : .none
      column += 1
      return .tableCell(alignment, header: isHeaderRow)
    case types.tableRow:
      column = 0
      isHeaderRow = unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0
      return .tableRow(header: isHeaderRow)
    case types.table:
      unsafe readAlignments(of: node)
      return .table
    case types.strikethrough: return .strikethrough
    default: return .paragraph
    }
  }

  private mutating func readAlignments(of table: CNode) {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(table))
    alignments.removeAll(keepingCapacity: true)
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(table) else { return }
    for column in 0..<count {
      switch unsafe letters[column] {
      case UInt8(ascii: "l"): alignments.append(.left)
      case UInt8(ascii: "c"): alignments.append(.center)
      case UInt8(ascii: "r"): alignments.append(.right)
      default: alignments.append(.none)
      }
    }
  }

  private func list(_ node: CNode) -> MarkdownDocument.Kind {
    let list = unsafe node.pointee.as.list
    return .list(ordered: list.list_type == CMARK_ORDERED_LIST, start: list.start, tight: list.tight)
  }

  /// The library takes an item for done when `[x]` stands anywhere on its line, so the box is read again here.
  private func item(_ node: CNode, source: Span<UInt8>) -> MarkdownDocument.Kind {
    guard unsafe node.pointee.extension != nil else { return .item }
    guard var index = places.lines.start(ofLine: unsafe node.pointee.start_line) else {
      return .taskItem(checked: false)
    }
    index += Int(unsafe node.pointee.start_column) - 1
    while index < source.count, source[index] != UInt8(ascii: "["), source[index] != UInt8(ascii: "\n") { index += 1 }
    guard index + 1 < source.count else { return .taskItem(checked: false) }
    return .taskItem(checked: source[index + 1] | 0x20 == UInt8(ascii: "x"))
  }

  private mutating func footnoteDefinition(_ node: CNode) -> MarkdownDocument.Kind {
    footnotes += 1
    return .footnoteDefinition(number: footnotes, references: unsafe node.pointee.footnote.def_count)
  }

  private func footnoteReference(_ node: CNode) -> MarkdownDocument.Kind {
    let chunk = unsafe node.pointee.as.literal
    var number: Int32 = 0
    if let digits = unsafe chunk.data {
      for index in 0..<Int(unsafe min(chunk.len, 9)) { number = number * 10 + Int32(unsafe digits[index] & 0x0F) }
    }
    return .footnoteReference(number: number, occurrence: unsafe node.pointee.footnote.ref_ix)
  }
}
