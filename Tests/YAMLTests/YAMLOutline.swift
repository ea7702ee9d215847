import SourceText
import YAML

/// Writes a document as one line a node, so that a test can show the whole of it.
///
///     mapping 1:1
///       title 1:1+5: plain 1:8+4 年度计划
func outline(_ document: YAMLDocument) -> String {
  guard let root = document.root else { return "" }
  var lines: [String] = []
  describe(root, label: "", depth: 0)
  return lines.joined(separator: "\n")

  func describe(_ node: YAMLNode, label: String, depth: Int) {
    let kind = document.kind(of: node)
    var line = String(repeating: "  ", count: depth) + label + "\(kind) \(place(document.span(of: node)))"
    if kind.isScalar {
      line +=
        " " + document.text(of: node).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    }
    lines.append(line)
    for entry in document.entries(of: node) {
      let key = document.text(of: entry.key)
      describe(entry.value, label: "\(key) \(place(document.span(of: entry.key))): ", depth: depth + 1)
    }
    for element in document.elements(of: node) { describe(element, label: "- ", depth: depth + 1) }
  }
}

/// Writes a place as `line:column+length`.
func place(_ span: SourceSpan) -> String {
  "\(span.start.line):\(span.start.column)" + (span.length > 0 ? "+\(span.length)" : "")
}

/// Writes each problem as one line: code, place, related place, text.
func report(_ document: YAMLDocument) -> [String] {
  document.problems.map { problem in
    var line = "\(problem.code) \(place(problem.span))"
    if let related = problem.related { line += " ← \(place(related))" }
    if !problem.text.isEmpty { line += " “\(problem.text)”" }
    return line
  }
}

func parse(_ text: String, lineOffset: Int = 0, limits: YAMLLimits = .frontMatter) -> YAMLDocument {
  YAMLDocument(parsing: Array(text.utf8)[...], lineOffset: lineOffset, limits: limits)
}

/// Writes what a document says on one line, without places: `{a: 1, b: [x, {c: ""}]}`.
func summary(_ document: YAMLDocument) -> String {
  guard let root = document.root else { return "" }
  return describe(root)

  func describe(_ node: YAMLNode) -> String {
    switch document.kind(of: node) {
    case .mapping:
      let entries = document.entries(of: node).map { "\(document.text(of: $0.key)): \(describe($0.value))" }
      return "{" + entries.joined(separator: ", ") + "}"
    case .sequence: return "[" + document.elements(of: node).map(describe).joined(separator: ", ") + "]"
    case .plain: return document.text(of: node)
    default: return "\"\(document.text(of: node))\""
    }
  }
}
