import HTML
import PlanModel
import SourceText

/// What is wrong with one plan's file, line by line; a line leads to the record that it belongs to.
struct FindingsTable {
  private let findings: [Diagnostic]
  private let places: RecordLines

  /// More findings than this are counted; the first ones mended, others come into sight.
  private static let mostShown = 200

  init(_ findings: [Diagnostic], of plan: Plan) {
    self.findings = findings
    places = RecordLines(plan)
  }

  func write(to page: inout PageWriter) {
    page.scrolling(.findings) { page in
      page.raw("<table class=\"grid findings\"><thead><tr>")
      page.columnHead(.line)
      page.columnHead(.severity)
      page.columnHead(.finding)
      page.columnHead(.rule)
      page.raw("</tr></thead><tbody>")
      let words = page.strings.findings
      for place in findings.indices.prefix(Self.mostShown) { row(&page, findings[place], words) }
      page.raw("</tbody></table>")
    }
    page.moreFindings(findings.count - Self.mostShown)
  }

  private func row(_ page: inout PageWriter, _ finding: Diagnostic, _ words: DiagnosticText) {
    page.raw("<tr><td class=\"n\">")
    let place = finding.span.start
    if place.line > 0 {
      let record = places.record(at: place)
      if let record { page.openLink(record: record) }
      page.integer(Int(place.line))
      page.raw(":")
      page.integer(Int(place.column))
      if record != nil { page.raw("</a>") }
    } else {
      page.missing()
    }
    page.raw("</td><td>")
    page.severity(finding.severity)
    page.raw("</td><td>")
    page.message(of: finding, words)
    page.help(of: finding, words)
    page.raw("</td><td><code>")
    page.text(finding.codeName)
    page.raw("</code></td></tr>")
  }
}

/// Which record stands where in a plan's file.
private struct RecordLines {
  /// By their starts; a record goes on to the end of the line that its last word stands on.
  private var records: [(start: SourcePosition, lastLine: Int32, number: Int)] = []
  private var identifiers: [String] = []

  init(_ plan: Plan) {
    records.reserveCapacity(48)
    identifiers.reserveCapacity(48)
    plan.forEachRecord { id, _, extent in
      guard extent.start.line > 0 else { return }
      records.append((extent.start, extent.lastLine, identifiers.count))
      identifiers.append(id)
    }
    records.sort { $0.start < $1.start }
  }

  /// The identifier of the innermost record at a place: of a goal's key result rather than of the goal.
  func record(at place: SourcePosition) -> String? {
    records.last { $0.start <= place && place.line <= $0.lastLine }.map { identifiers[$0.number] }
  }
}

extension PageWriter {
  mutating func severity(_ severity: Diagnostic.Severity) {
    raw(severity == .error ? "<span class=\"st off-track\">" : "<span class=\"st at-risk\">")
    word(severity == .error ? .error : .warning)
    raw("</span>")
  }

  /// What is wrong.
  ///
  /// - Parameter words: those of the page's language, taken out once for all rows.
  mutating func message(of finding: Diagnostic, _ words: DiagnosticText) {
    words.writeMessage(of: finding) { html.text($0) }
  }

  /// What can be done about it; nothing where nothing helps.
  mutating func help(of finding: Diagnostic, _ words: DiagnosticText) {
    var isThere = false
    words.writeHelp(of: finding) { piece in
      if !isThere { raw("<br><small>") }
      isThere = true
      html.text(piece)
    }
    if isThere { raw("</small>") }
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
