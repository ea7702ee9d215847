import Markdown
import SourceText

/// One line of a heading, a paragraph or a list item: its words without markup, and where it stands.
struct ProseLine {
  let scalars: [Unicode.Scalar]
  let start: SourcePosition
  var isHeading = false

  /// The words from a scalar on, without spaces at the end.
  func text(from offset: Int) -> String {
    var words = scalars[min(offset, scalars.count)...]
    while let last = words.last, last.properties.isWhitespace { words.removeLast() }
    return String(scalars: words)
  }

  /// A place in the file; the columns of words behind markup are as near as the line allows.
  func span(from offset: Int, count: Int? = nil) -> SourceSpan {
    SourceSpan(
      start: SourcePosition(line: Int(start.line), column: Int(start.column) + offset),
      length: count ?? max(0, scalars.count - offset))
  }
}

extension MarkdownDocument {
  /// Whether one of a block's own lines begins with a certain kind of character; asked before the lines are read whole.
  func hasLine(in block: NodeID, whereFirst isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    var isWithinLine = false
    for node in subtree(of: block) {
      switch kind(of: node) {
      case .text, .code:
        guard !isWithinLine, let first = firstScalar(of: node) else { continue }
        if isWanted(first) { return true }
        isWithinLine = true
      case .softBreak, .lineBreak, .paragraph, .item, .taskItem:
        isWithinLine = false
      default:
        break
      }
    }
    return false
  }

  /// The lines of a block's own words, cut at line breaks of either kind.
  func lines(of block: NodeID) -> [ProseLine] {
    var lines: [ProseLine] = []
    var scalars: [Unicode.Scalar] = []
    var start: SourcePosition?
    let isHeading = if case .heading = kind(of: block) { true } else { false }
    func finish() {
      if let start, !scalars.isEmpty {
        lines.append(ProseLine(scalars: scalars, start: start, isHeading: isHeading))
      }
      scalars = []
      start = nil
    }
    for node in subtree(of: block) {
      switch kind(of: node) {
      case .text, .code:
        if start == nil { start = position(of: node) }
        appendScalars(of: node, to: &scalars)
      case .softBreak, .lineBreak, .paragraph, .item, .taskItem:
        finish()
      default:
        break
      }
    }
    finish()
    return lines
  }
}
