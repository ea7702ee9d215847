package import SourceText

extension MarkdownDocument {
  @inlinable
  package subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  package func kind(of id: NodeID) -> Kind { nodes[Int(id.index)].kind }

  /// Where a node begins in the file: a heading at its `#`, an item at its marker, a cell at its text.
  package func position(of id: NodeID) -> SourcePosition { nodes[Int(id.index)].position }

  /// Where the first text within a node begins; the node's own place where it has none.
  package func textPosition(of id: NodeID) -> SourcePosition {
    for index in Int(id.index)..<Int(nodes[Int(id.index)].end) {
      switch nodes[index].kind {
      case .text, .code: return nodes[index].position
      default: continue
      }
    }
    return nodes[Int(id.index)].position
  }

  package func parent(of id: NodeID) -> NodeID? {
    let parent = nodes[Int(id.index)].parent
    return parent < 0 ? nil : NodeID(index: parent)
  }

  package func firstChild(of id: NodeID) -> NodeID? {
    nodes[Int(id.index)].end > id.index + 1 ? NodeID(index: id.index + 1) : nil
  }

  package func next(after id: NodeID) -> NodeID? {
    let next = nodes[Int(id.index)].next
    return next < 0 ? nil : NodeID(index: next)
  }

  package func children(of id: NodeID) -> Children {
    Children(nodes: nodes, following: firstChild(of: id)?.index ?? -1)
  }

  /// A node and all within it, in reading order.
  package func subtree(of id: NodeID) -> some Sequence<NodeID> {
    (id.index..<nodes[Int(id.index)].end).lazy.map { NodeID(index: $0) }
  }

  /// The blocks of the text, footnotes left out.
  package var blocks: some Sequence<NodeID> {
    children(of: root).lazy.filter { id in
      if case .footnoteDefinition = kind(of: id) { false } else { true }
    }
  }

  package struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var following: Int32

    package mutating func next() -> NodeID? {
      if following < 0 { return nil }
      defer { following = nodes[Int(following)].next }
      return NodeID(index: following)
    }
  }
}

// MARK: - What nodes say

extension MarkdownDocument {
  /// Text, code and HTML as they are to be read; empty for every other kind.
  package func literal(of id: NodeID) -> String {
    switch nodes[Int(id.index)].kind {
    case .text, .code, .codeBlock, .htmlInline, .htmlBlock: string(nodes[Int(id.index)].literal)
    default: ""
    }
  }

  /// The words of each child, such as a table row's cells.
  package func plainTexts(ofChildrenOf id: NodeID) -> [String] {
    var texts: [String] = []
    var child = firstChild(of: id)
    while let next = child {
      if texts.isEmpty { texts.reserveCapacity(8) }
      texts.append(plainText(of: next))
      child = self.next(after: next)
    }
    return texts
  }

  /// Adds the characters of text, code and HTML to others.
  package func appendScalars(of id: NodeID, to scalars: inout [Unicode.Scalar]) {
    let bounds = nodes[Int(id.index)].literal.bounds
    let bytes = storage.span.extracting(bounds)
    scalars.append(addingCapacity: bytes.count) { scalars in
      var index = 0
      while let (scalar, end) = UTF8Scalars.scalar(at: index, in: bytes) {
        scalars.append(scalar)
        index = end
      }
    }
  }

  /// The first character of text, code and HTML; nil where there is none.
  package func firstScalar(of id: NodeID) -> Unicode.Scalar? {
    UTF8Scalars.scalar(at: 0, in: storage.span.extracting(nodes[Int(id.index)].literal.bounds))?.scalar
  }

  /// Where `**` is left in the text: emphasis that its author meant and did not get.
  package var leftoverEmphasis: [SourcePosition] {
    let storage = storage.span
    var places: [SourcePosition] = []
    for index in nodes.indices {
      guard case .text = nodes[index].kind else { continue }
      let bytes = storage.extracting(nodes[index].literal.bounds)
      guard let star = Self.firstStar(in: bytes), star + 1 < bytes.count, bytes[star + 1] == UInt8(ascii: "*") else {
        continue
      }
      let before = (0..<star).count { bytes[$0] & 0xC0 != 0x80 }
      let place = nodes[index].position
      places.append(SourcePosition(line: Int(place.line), column: Int(place.column) + before))
    }
    return places
  }

  private static func firstStar(in bytes: Span<UInt8>) -> Int? {
    let star = UInt8(ascii: "*")
    guard bytes.count >= 8 else { return bytes.indices.first { bytes[$0] == star } }
    var index = 0
    while index < bytes.count {
      // The last eight bytes may overlap those before them, which are no stars.
      let from = min(index, bytes.count &- 8)
      let skipped = ByteWord(bytes, at: from).countBefore(star)
      if skipped < 8 { return from &+ skipped }
      index = from &+ 8
    }
    return nil
  }

  /// What stands behind the opening fence of a code block, such as `{timeline}`.
  package func info(of id: NodeID) -> String { string(nodes[Int(id.index)].detail) }

  /// Where a link or an image leads, as written.
  package func destination(of id: NodeID) -> String { string(nodes[Int(id.index)].literal) }

  package func title(of id: NodeID) -> String { string(nodes[Int(id.index)].detail) }

  /// The id that a heading has on its page.
  package func anchor(of id: NodeID) -> String { string(nodes[Int(id.index)].literal) }

  /// The anchors of all headings, in reading order.
  package var anchors: [String] { headings.map(anchor(of:)) }

  func string(_ range: ByteRange) -> String { String(decoding: storage[range.bounds], as: UTF8.self) }
}

extension MarkdownDocument {
  /// A link or an image of the text.
  package struct Link: Sendable, Hashable {
    package let id: NodeID
    package let isImage: Bool
    package let destination: String
    package let title: String
    package let position: SourcePosition
  }

  /// Every link and image, in reading order; those whose destination is refused are not among them.
  package var links: [Link] { links { _ in true } }

  /// Those that lead to another page or file of the site, not to `https:`, `mailto:` or the like.
  package var linksWithoutScheme: [Link] { links { !LinkDestination.mayHaveScheme($0) } }

  /// Most links lead elsewhere: of those that are not wanted no text is made.
  private func links(whereDestination isWanted: (ArraySlice<UInt8>) -> Bool) -> [Link] {
    nodes.indices.compactMap { index in
      let isImage: Bool
      switch nodes[index].kind {
      case .link(refused: false): isImage = false
      case .image(refused: false): isImage = true
      default: return nil
      }
      guard isWanted(storage[nodes[index].literal.bounds]) else { return nil }
      return link(NodeID(index: Int32(index)), isImage: isImage)
    }
  }

  private func link(_ id: NodeID, isImage: Bool) -> Link {
    Link(id: id, isImage: isImage, destination: destination(of: id), title: title(of: id), position: position(of: id))
  }
}

// MARK: - Places

extension MarkdownDocument {
  /// Gives everything the place that another text has it at.
  package mutating func relocate(_ place: (SourcePosition) -> SourcePosition) {
    for index in nodes.indices { nodes[index].position = place(nodes[index].position) }
    droppedHTML = droppedHTML.map { DroppedHTML(position: place($0.position), literal: $0.literal) }
  }
}
