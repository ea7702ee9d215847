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
    page.moreFindings(findings.count - Self.mostShown)
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
    page.message(of: finding)
    page.help(of: finding)
    page.raw("</td><td><code>")
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

  /// What is wrong, in the page's language.
  mutating func message(of finding: Diagnostic) {
    words.writeMessage(of: finding) { text($0) }
  }

  /// What can be done about it; nothing where nothing helps.
  mutating func help(of finding: Diagnostic) {
    var isThere = false
    words.writeHelp(of: finding) { words in
      if !isThere { raw("<br><small>") }
      isThere = true
      text(words)
    }
    if isThere { raw("</small>") }
  }

  private var words: DiagnosticText {
    let strings = strings
    return DiagnosticText(strings.language) { strings.plainText($0.word) }
  }
}

extension PageWriter {
  /// How many findings no page has, and the command that tells them.
  mutating func moreFindings(_ count: Int) {
    guard count > 0 else { return }
    raw("<p class=\"hint\">")
    phrase(.moreFindings, count)
    raw("</p>")
  }
}
