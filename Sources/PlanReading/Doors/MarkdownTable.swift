import Markdown
import SourceText

/// Writes tables and words so that the reader gets back exactly what was given.
package enum MarkdownTable {
  /// A table, a line each row, without a line end after the last.
  package static func text(header: [String], rows: [[String]]) -> String {
    let lines = [line(header.map(cell)), line(header.map { _ in "---" })] + rows.map { line($0.map(cell)) }
    return lines.joined(separator: "\n")
  }

  /// A row of cells that are Markdown already.
  package static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The words of a cell on one line, with a backslash before every character that would be markup.
  package static func cell(_ words: String) -> String {
    let words = onOneLine(words)
    guard words.unicodeScalars.contains(where: special.contains) else { return words }
    return isPlain(words, in: { "| a |\n|---|\n| \($0) |" }) ? words : escaped(words)
  }

  /// The words of a paragraph on one line, with a backslash where they would begin a list, a heading or markup.
  package static func paragraph(_ words: String) -> String {
    let words = onOneLine(words)
    if isPlain(words, in: { $0 }) { return words }
    let inline = escaped(words)
    if isPlain(inline, in: { $0 }, as: words) { return inline }
    // What is left is the mark of a block at the beginning: `1.`, `-`, `#`.
    let digits = inline.prefix { $0.isNumber }
    return digits + "\\" + inline.dropFirst(digits.count)
  }

  private static let special = Set("\\`*_[]<>~|&#!:@$".unicodeScalars)

  private static func escaped(_ words: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if "\\`*_[]<>~|&".unicodeScalars.contains(scalar) { view.append("\\") }
      view.append(scalar)
    }
    return String(view)
  }

  /// Whether Markdown reads words as they stand.
  private static func isPlain(_ words: String, in frame: (String) -> String, as expected: String? = nil) -> Bool {
    let document: MarkdownDocument
    do throws(MarkdownError) {
      document = try MarkdownDocument.parse(frame(words))
    } catch {
      // Words that are refused as they stand are written with escapes.
      return false
    }
    let leaves = document.nodes.indices.filter {
      switch document.nodes[$0].kind {
      case .tableCell(_, header: false), .paragraph: true
      default: false
      }
    }
    guard leaves.count == 1, let leaf = leaves.first, document.blocks.reduce(0, { count, _ in count + 1 }) == 1 else {
      return false
    }
    return document.plainText(of: NodeID(index: Int32(leaf))) == (expected ?? words)
  }

  /// Lines of a cell as one, with a semicolon between those that end in no punctuation.
  private static func onOneLine(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) else { return words }
    let isChinese = words.unicodeScalars.contains { $0.value >= 0x2E80 }
    var line = ""
    for part in words.split(whereSeparator: \.isNewline).map({ $0.trimmed }) where !part.isEmpty {
      if let last = line.unicodeScalars.last {
        let isEnded = "。；;，,、：:！!？?".unicodeScalars.contains(last)
        line += isEnded ? (isChinese ? "" : " ") : (isChinese ? "；" : "; ")
      }
      line += part
    }
    return line
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var view = unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }
}
