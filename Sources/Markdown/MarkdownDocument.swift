package import SourceText

/// A parsed text: one flat list of nodes in reading order, and the bytes that they speak of.
///
/// A value without pointers: it can be kept, sent to another thread and walked in any order. The descendants of a node
/// follow it directly, so that a walk over a part of the text is a walk over a range.
package struct MarkdownDocument: Sendable {
  /// In reading order; the first is the document itself, footnotes come last in the order of their first use.
  package internal(set) var nodes: [Node] = []

  /// Raw HTML that is left out of the page, comments and `<br>` excepted.
  package internal(set) var droppedHTML: [DroppedHTML] = []

  /// Links and images whose destination is not allowed; they are shown without it.
  package internal(set) var refusedDestinations: [NodeID] = []

  /// Every heading, in reading order.
  package internal(set) var headings: [NodeID] = []

  /// What literals, destinations, titles and anchors are ranges of.
  var storage: [UInt8] = []

  /// The schemes that destinations may have.
  var schemes: [StaticString] = []

  /// The document node, which every block descends from.
  package var root: NodeID { NodeID(index: 0) }
}

/// A node's place in ``MarkdownDocument/nodes``.
package struct NodeID: Hashable, Sendable, Comparable {
  package let index: Int32

  @inlinable
  package init(index: Int32) {
    self.index = index
  }

  package static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

extension MarkdownDocument {
  package struct Node: Sendable {
    package internal(set) var kind: Kind

    /// Where it begins in the file; for text, its first character; for a table's cell, its text.
    package internal(set) var position: SourcePosition

    var parent: Int32
    /// The next node with the same parent; -1 after the last.
    var next: Int32 = -1
    /// The node after the last descendant.
    var end: Int32

    /// Of text, code and HTML: what it says; of links and images: the destination; of headings: the anchor; of
    /// footnotes and their references: the label.
    var literal = ByteRange.empty
    /// Of links and images: the title; of code blocks: the info string.
    var detail = ByteRange.empty
  }

  package enum Kind: Hashable, Sendable {
    case document
    case heading(level: UInt8)
    case paragraph
    case list(ordered: Bool, start: Int32, tight: Bool)
    case item
    case taskItem(checked: Bool)
    case codeBlock(fenced: Bool)
    case htmlBlock
    case blockQuote
    case thematicBreak
    case table
    case tableRow(header: Bool)
    case tableCell(Alignment, header: Bool)
    /// Numbers begin with 1, in the order of first use.
    case footnoteDefinition(number: Int32, references: Int32)

    case text
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case emphasis
    case strong
    case strikethrough
    case link(refused: Bool)
    case image(refused: Bool)
    /// `occurrence` counts the references to one footnote from 1.
    case footnoteReference(number: Int32, occurrence: Int32)
  }

  package enum Alignment: UInt8, Hashable, Sendable {
    case none, left, center, right
  }

  /// A tag or a block of HTML that an author wrote.
  package struct DroppedHTML: Hashable, Sendable {
    package let position: SourcePosition
    /// As written.
    package let literal: String

    package init(position: SourcePosition, literal: String) {
      self.position = position
      self.literal = literal
    }
  }

  /// A stretch of ``MarkdownDocument/storage``.
  struct ByteRange: Hashable, Sendable {
    var start: UInt32
    var count: UInt32

    static let empty = ByteRange(start: 0, count: 0)

    var bounds: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }
}

/// What can be chosen about reading a text.
package struct MarkdownOptions: Sendable {
  /// Whether emphasis beside Chinese, Japanese and Korean punctuation works without spaces: `**强调：**后文`.
  package var cjkEmphasis = true

  /// The schemes that a destination may have, in lower case; a destination without a scheme is always allowed.
  package var schemes: [StaticString] = ["http", "https", "mailto", "tel"]

  /// Anchors that the page uses for itself; a heading never gets one of them.
  package var reservedAnchors = ReservedAnchors([])

  package init() {}
}
