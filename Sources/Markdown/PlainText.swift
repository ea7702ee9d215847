import SourceText

extension MarkdownDocument {
  /// The text of a node without its markup: images as their descriptions, line breaks as spaces, blocks one to a line.
  package func plainText(of id: NodeID) -> String {
    let index = Int(id.index)
    // Most cells and items hold one piece of text.
    if Int(nodes[index].end) == index + 2, nodes[index + 1].kind == .text {
      return string(nodes[index + 1].literal)
    }
    var bytes: [UInt8] = []
    writePlainText(of: id, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// ``plainText(of:)`` as bytes, added to others.
  package func writePlainText(of id: NodeID, to bytes: inout [UInt8]) {
    for index in Int(id.index)..<Int(nodes[Int(id.index)].end) {
      switch nodes[index].kind {
      case .text, .code: bytes.append(contentsOf: storage[nodes[index].literal.bounds])
      case .codeBlock:
        endLine(&bytes)
        bytes.append(contentsOf: storage[nodes[index].literal.bounds])
      case .lineBreak: bytes.append(UInt8(ascii: " "))
      case .softBreak: if keepsSoftBreak(at: index) { bytes.append(UInt8(ascii: " ")) }
      case .paragraph, .heading, .tableCell: endLine(&bytes)
      default: continue
      }
    }
  }

  private func endLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }
}

// MARK: - Soft line breaks

extension MarkdownDocument {
  /// Whether a line break of the source is a space to the reader.
  ///
  /// Chinese and Japanese are written without spaces, and browsers show the break between two of their characters as
  /// one; Korean and Latin words need it. What counts are the characters on both sides, through any markup.
  func keepsSoftBreak(at index: Int) -> Bool {
    guard let before = lastScalar(before: index), let after = firstScalar(after: index) else { return true }
    if before.isHangul || after.isHangul { return true }
    let left = before.isCJK
    let right = after.isCJK
    if left && right { return false }
    return !(left && Self.isSharedPunctuation(after) || right && Self.isSharedPunctuation(before))
  }

  /// Quotation marks, dashes and the ellipsis, which Chinese shares with Western text.
  private static func isSharedPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2014}", "\u{2026}", "\u{00B7}": true
    default: false
    }
  }

  private func lastScalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0, nodes[index - 1].kind == .text else { return nil }
    let bytes = storage[nodes[index - 1].literal.bounds].span
    return UTF8Scalars.scalar(before: bytes.count, in: bytes)?.scalar
  }

  private func firstScalar(after index: Int) -> Unicode.Scalar? {
    var next = index + 1
    while next < nodes.count {
      switch nodes[next].kind {
      case .text: return UTF8Scalars.scalar(at: 0, in: storage[nodes[next].literal.bounds].span)?.scalar
      case .emphasis, .strong, .strikethrough, .link(refused: _): next += 1
      default: return nil
      }
    }
    return nil
  }
}
