internal import CMarkGFM
import SourceText

/// Finds where nodes stand in the file.
///
/// The library counts the columns of a paragraph's text as if each line began where the paragraph does, gives a table
/// whose paragraph it split the wrong first line, and gives addresses that it found by itself no place. So each block's
/// true beginning is looked up in the source, and its text is counted from there.
struct SourcePlaces {
  typealias CNode = UnsafeMutablePointer<cmark_node>

  private(set) var lines: SourceLines
  private var block = Block()
  /// The byte and line of the last node that was placed.
  private var last = (line: Int32(1), byte: 0)

  /// Where the text of an address begins that has been placed and whose text comes next.
  private var address: Int?

  /// The block whose text is being placed: the library's idea of where its text begins, and the truth.
  private struct Block {
    var line: Int32 = 1
    var column: Int32 = 1
    var trueLine: Int32 = 1
    var trueByte = 0
  }

  init(lines: SourceLines) {
    self.lines = lines
  }

  mutating func position(of node: CNode, kind: MarkdownDocument.Kind, in source: Span<UInt8>) -> SourcePosition {
    switch kind {
    case .softBreak, .lineBreak:
      return .unknown
    case .document:
      return SourcePosition(line: 1 + lines.lineOffset, column: 1)
    case .paragraph, .heading:
      unsafe beginBlock(node, in: source)
      return unsafe place(ofBlock: node, in: source)
    case .tableCell:
      unsafe beginCell(node, in: source)
      return lines.position(line: block.trueLine, byte: block.trueByte, in: source)
    case .table, .tableRow:
      last = unsafe (trueLine(of: node, kind: kind), -1)
      last.byte = lines.textStart(ofLine: last.line, in: source) ?? 0
      return lines.position(line: last.line, byte: last.byte, in: source)
    case .list, .item, .taskItem, .codeBlock, .htmlBlock, .blockQuote, .thematicBreak, .footnoteDefinition:
      return unsafe place(ofBlock: node, in: source)
    default:
      return unsafe place(ofInline: node, kind: kind, in: source)
    }
  }

  // MARK: - Blocks

  private mutating func place(ofBlock node: CNode, in source: Span<UInt8>) -> SourcePosition {
    guard unsafe node.pointee.start_line > 0, let start = lines.start(ofLine: unsafe node.pointee.start_line) else {
      return lines.position(line: block.trueLine, byte: block.trueByte, in: source)
    }
    let line = unsafe node.pointee.start_line
    // A footnote's column points behind its mark.
    let column =
      unsafe node.pointee.type == UInt16(CMARK_NODE_FOOTNOTE_DEFINITION.rawValue)
      ? 1 : max(1, node.pointee.start_column)
    return lines.position(line: line, byte: start + Int(column) - 1, in: source)
  }

  private mutating func beginBlock(_ node: CNode, in source: Span<UInt8>) {
    block.line = unsafe node.pointee.start_line
    block.column = unsafe node.pointee.start_column + node.pointee.internal_offset
    block.trueLine = block.line
    if block.line == 0, let table = unsafe node.pointee.next {
      // The lines before a table's first that were one paragraph with it.
      block.trueLine = unsafe table.pointee.start_line
      block.trueByte = (lines.start(ofLine: block.trueLine) ?? 0) + Int(unsafe table.pointee.start_column) - 1
    } else {
      block.trueByte = (lines.start(ofLine: block.line) ?? 0) + Int(block.column) - 1
      unsafe skipDefinitions(node, in: source)
    }
    last = (block.trueLine, block.trueByte)
  }

  /// Moves behind the definitions of links that a paragraph began with; the library has cut them off its text.
  private mutating func skipDefinitions(_ node: CNode, in source: Span<UInt8>) {
    guard block.trueByte < source.count, source[block.trueByte] == UInt8(ascii: "[") else { return }
    let content = unsafe node.pointee.content
    guard let text = unsafe content.ptr, unsafe content.size > 0 else { return }
    let beginning = unsafe UnsafeBufferPointer(start: text, count: Int(min(content.size, 24))).span
    var line = block.trueLine
    var byte = block.trueByte
    while !Self.matches(beginning, at: byte, in: source) {
      line += 1
      guard unsafe line <= node.pointee.end_line, let next = lines.textStart(ofLine: line, in: source) else { return }
      byte = next
    }
    (block.trueLine, block.trueByte) = (line, byte)
  }

  // MARK: - Tables

  private func trueLine(of node: CNode, kind: MarkdownDocument.Kind) -> Int32 {
    var header = unsafe Optional(node)
    if case .tableRow(header: true) = kind {
      unsafe header = node
    } else if kind == .table {
      unsafe header = node.pointee.first_child
    } else {
      return unsafe node.pointee.start_line
    }
    if let row = unsafe header?.pointee.next { return unsafe row.pointee.start_line - 2 }
    let table = unsafe kind == .table ? node : (node.pointee.parent ?? node)
    return unsafe max(table.pointee.start_line, table.pointee.end_line - 1)
  }

  private mutating func beginCell(_ node: CNode, in source: Span<UInt8>) {
    block.line = unsafe node.pointee.start_line
    block.column = unsafe node.pointee.start_column + node.pointee.internal_offset
    block.trueLine = last.line
    let start = lines.start(ofLine: last.line) ?? 0
    let content = unsafe node.pointee.content
    block.trueByte = unsafe node.pointee.start_column > 0 ? start + Int(block.column) - 1 : last.byte
    guard let text = unsafe content.ptr, unsafe content.size > 0 else { return }
    let beginning = unsafe UnsafeBufferPointer(start: text, count: Int(min(content.size, 24))).span
    if block.trueByte < last.byte || !Self.matches(beginning, at: block.trueByte, in: source) {
      let end = lines.end(ofLine: last.line, in: source)
      block.trueByte = Self.find(beginning, from: last.byte, to: end, in: source) ?? block.trueByte
    }
    last.byte = block.trueByte
  }

  // MARK: - Text

  private mutating func place(
    ofInline node: CNode, kind: MarkdownDocument.Kind, in source: Span<UInt8>
  ) -> SourcePosition {
    if let byte = address, kind == .text {
      // The text of an address stands where the link does.
      last.byte = byte
      address = nil
      return lines.position(line: last.line, byte: byte, in: source)
    }
    let line = unsafe node.pointee.start_line
    let column = unsafe node.pointee.start_column
    if column > 0 || line > 0, let place = counted(line: line, column: column, in: source) {
      if !isAddress(kind, at: place.byte, in: source) {
        last = place
        return lines.position(line: place.line, byte: place.byte, in: source)
      }
      if place.line > last.line { last = (place.line, lines.textStart(ofLine: place.line, in: source) ?? place.byte) }
    }
    if let byte = unsafe searched(node, in: source) {
      let isBracketed = byte > 0 && source[byte - 1] == UInt8(ascii: "<")
      last.byte = kind != .text && isBracketed ? byte - 1 : byte
      if kind != .text { address = byte }
    }
    return lines.position(line: last.line, byte: last.byte, in: source)
  }

  private func counted(line: Int32, column: Int32, in source: Span<UInt8>) -> (line: Int32, byte: Int)? {
    let below = line - block.line
    if below < 0 { return nil }
    if below == 0 { return (block.trueLine, block.trueByte + Int(column - block.column)) }
    guard let start = lines.textStart(ofLine: block.trueLine + below, in: source) else { return nil }
    return (block.trueLine + below, start + Int(column - block.column))
  }

  /// Whether a link is an address that stands in the text as it is; the library misplaces those.
  private func isAddress(_ kind: MarkdownDocument.Kind, at byte: Int, in source: Span<UInt8>) -> Bool {
    guard case .link = kind else { return false }
    return !source.indices.contains(byte) || source[byte] != UInt8(ascii: "[")
  }

  private func searched(_ node: CNode, in source: Span<UInt8>) -> Int? {
    let text = unsafe node.pointee.first_child ?? node
    guard unsafe text.pointee.type == UInt16(CMARK_NODE_TEXT.rawValue) else { return nil }
    let literal = unsafe text.pointee.as.literal
    guard let data = unsafe literal.data, unsafe literal.len > 0 else { return nil }
    let beginning = unsafe UnsafeBufferPointer(start: data, count: Int(min(literal.len, 24))).span
    return Self.find(beginning, from: last.byte, to: lines.end(ofLine: last.line, in: source), in: source)
  }

  private static func matches(_ text: Span<UInt8>, at start: Int, in source: Span<UInt8>) -> Bool {
    guard start >= 0, start + text.count <= source.count else { return false }
    for index in 0..<text.count where source[start + index] != text[index] {
      // A paragraph's lines are joined without their indent: a line is enough.
      return index > 0 && (text[index] == UInt8(ascii: "\n") || source[start + index] == UInt8(ascii: "\\"))
    }
    return true
  }

  private static func find(_ text: Span<UInt8>, from start: Int, to end: Int, in source: Span<UInt8>) -> Int? {
    var index = start
    while index < end {
      if source[index] == text[0], matches(text, at: index, in: source) { return index }
      index += 1
    }
    return nil
  }
}
