import HTML
import PlanModel
import SourceText

/// What is wrong with one plan's file, line by line.
struct FindingsTable {
  let findings: ArraySlice<Diagnostic>

  /// More findings than this are counted; the first ones mended, others come into sight.
  private static let mostShown = 200

  func write(to page: inout PageWriter) {
    page.scrolling(.findings) { page in
      page.raw("<table class=\"grid findings\"><thead><tr>")
      page.columnHead(.line)
      page.columnHead(.severity)
      page.columnHead(.finding)
      page.columnHead(.rule)
      page.raw("</tr></thead><tbody>")
      for finding in findings.prefix(Self.mostShown) { row(&page, finding) }
      page.raw("</tbody></table>")
    }
    page.remainder(findings.count - Self.mostShown)
  }

  private func row(_ page: inout PageWriter, _ finding: Diagnostic) {
    page.raw("<tr><td class=\"n\">")
    if finding.span.start.line > 0 {
      page.integer(Int(finding.span.start.line))
      page.raw(":")
      page.integer(Int(finding.span.start.column))
    } else {
      page.missing()
    }
    page.raw("</td><td>")
    page.severity(finding.severity)
    page.raw("</td><td>")
    page.sentence(finding.code.message, finding.arguments)
    page.raw("<br><small>")
    page.sentence(finding.code.help, finding.arguments)
    page.raw("</small></td><td><code>")
    page.text(finding.code.name)
    page.raw("</code></td></tr>")
  }
}

extension PageWriter {
  mutating func severity(_ severity: Diagnostic.Severity) {
    raw(severity == .error ? "<span class=\"st off-track\">" : "<span class=\"st at-risk\">")
    word(severity == .error ? .error : .warning)
    raw("</span>")
  }

  /// A diagnostic's sentence in the page's language with what its placeholders stand for.
  mutating func sentence(_ sentence: DiagnosticCode.Sentence, _ arguments: [Diagnostic.Argument]) {
    let words = strings.language == .english ? sentence.english : sentence.chinese
    var rest = Array(words.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      guard open + 2 < rest.endIndex, rest[open + 2] == UInt8(ascii: "}"),
        case let digit = Int(rest[open + 1]) - 48, arguments.indices.contains(digit)
      else {
        html.text(rest[...open])
        rest = rest[(open + 1)...]
        continue
      }
      html.text(rest[..<open])
      argument(arguments[digit])
      rest = rest[(open + 3)...]
    }
    html.text(rest)
  }

  private mutating func argument(_ argument: Diagnostic.Argument) {
    switch argument {
    case .text(let words): text(words)
    case .integer(let number): integer(number)
    case .number(let value): number(value)
    case .percent(let ratio): percent(ratio)
    case .date(let day): isoDate(day)
    case .field(let field): word(field.word)
    case .list(let words):
      for (place, word) in words.enumerated() {
        if place > 0 { self.word(.listSeparator) }
        text(word)
      }
    }
  }
}
