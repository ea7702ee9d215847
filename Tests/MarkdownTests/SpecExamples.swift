import Foundation
import HTML
import Markdown

/// One example of a specification: what is written and what it becomes.
struct SpecExample: Decodable, Sendable {
  let example: Int
  let markdown: String
  let html: String
}

enum Specs {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// The examples of CommonMark 0.31.2.
  static func commonMark() throws -> [SpecExample] {
    try JSONDecoder().decode([SpecExample].self, from: data("commonmark.json"))
  }

  /// The examples of a file of GitHub's, which are fenced by 32 back quotes and divided by a full stop.
  static func gfm(_ name: String) throws -> [SpecExample] {
    let text = String(decoding: try data(name), as: UTF8.self).replacing("→", with: "\t")
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let start = lines.firstIndex(where: { $0.hasPrefix(fence + " example") }) {
      let isOff = lines[start].hasSuffix("disabled")
      lines = lines[(start + 1)...]
      guard let dot = lines.firstIndex(of: "."), let end = lines.firstIndex(where: { $0 == fence }) else { break }
      if !isOff {
        examples.append(
          SpecExample(
            example: examples.count + 1, markdown: lines[..<dot].map { $0 + "\n" }.joined(),
            html: lines[(dot + 1)..<end].map { $0 + "\n" }.joined()))
      }
      lines = lines[(end + 1)...]
    }
    return examples
  }

  private static func data(_ name: String) throws -> Data {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let file = root.appending(path: ".tools/specs").appending(path: name)
    guard let data = try? Data(contentsOf: file) else {
      throw Missing(description: "\(name) is not there: run Tests/fetch-specs.sh first")
    }
    return data
  }
}

/// Renders with what the specification allows and a page does not: every scheme of the examples, and raw HTML.
func specHTML(_ source: String) throws -> String {
  var options = MarkdownOptions()
  options.schemes += ["ftp", "irc", "a+b+c", "made-up-scheme", "localhost", "xmpp", "mailto", "smtp"]
  let document = try MarkdownDocument.parse(source, options: options)
  var render = RenderOptions()
  render.resolve = { _, _ in .keep }
  render.replace = { node, html in
    switch document.kind(of: node) {
    case .htmlInline:
      html.text("\u{E000}\(document.literal(of: node))\u{E001}")
    case .htmlBlock:
      html.freshLine()
      html.text("\u{E000}\(document.literal(of: node))\u{E001}")
    default: return false
    }
    return true
  }
  var writer = HTMLWriter()
  HTMLRenderer.render(document, options: render, into: &writer)
  return unescapedHTML(String(decoding: writer.bytes, as: UTF8.self))
}

/// Turns what stands between the marks back into the HTML that an author wrote.
private func unescapedHTML(_ page: String) -> String {
  var parts = page.split(separator: "\u{E000}", omittingEmptySubsequences: false).map(String.init)
  for index in parts.indices.dropFirst() {
    let halves = parts[index].split(separator: "\u{E001}", maxSplits: 1, omittingEmptySubsequences: false)
    let raw = halves[0].replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
    let rest = raw.hasSuffix("\n") && halves[1].hasPrefix("\n") ? halves[1].dropFirst() : halves[1][...]
    parts[index] = raw + String(rest)
  }
  return parts.joined()
}
