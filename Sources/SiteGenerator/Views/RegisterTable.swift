import PlanModel
import PlanReading

/// Records of a kind without a view of its own: as their author's table has them, or the declared columns by their names
/// in the page's language, then the author's own.
struct RegisterTable {
  let dossier: PlanDossier
  let kind: RecordKind

  /// Nil means all.
  let places: [Int]?

  /// The heads of the author's table, whose columns and words it keeps.
  let header: [String]

  init(_ dossier: PlanDossier, _ kind: RecordKind, places: [Int]? = nil, header: [String] = []) {
    self.dossier = dossier
    self.kind = kind
    self.places = places
    self.header = header
  }

  func write(to page: inout PageWriter) {
    let register = RecordRegister(of: kind, in: dossier.plan, at: places, header: header)
    page.scrolling(naming: kind.names[page.strings.language]) { page in
      // Few columns fit a narrow screen.
      if register.headings.count > 4 {
        page.raw("<table class=\"grid register\"><thead><tr>")
      } else {
        page.raw("<table class=\"grid compact register\"><thead><tr>")
      }
      for (place, heading) in register.headings.enumerated() {
        head(&page, heading, register.captions.isEmpty ? nil : register.captions[place])
      }
      page.raw("</tr></thead><tbody>")
      for row in register.rows { write(row, register.headings, &page) }
      page.raw("</tbody></table>")
    }
  }

  private func head(_ page: inout PageWriter, _ heading: RecordRegister.Heading, _ caption: String?) {
    page.raw("<th scope=\"col\"")
    if heading.isNumber { page.raw(" class=\"n\"") }
    page.raw(">")
    switch heading {
    case .declared(let column):
      let language = page.strings.language
      page.text(caption.flatMap { Self.isIn(language, $0) ? $0 : nil } ?? column.names[language])
    case .written(let words): page.text(words)
    }
    page.raw("</th>")
  }

  /// Whether an author's heading can stand on a page of a language: a site in English names Chinese tables in English.
  private static func isIn(_ language: Language, _ words: String) -> Bool {
    words.unicodeScalars.contains { $0.value >= 0x2E80 } != (language == .english)
  }

  private func write(_ row: RecordRegister.Row, _ headings: [RecordRegister.Heading], _ page: inout PageWriter) {
    page.raw("<tr")
    page.identifier(row.id)
    page.raw(">")
    for (heading, value) in zip(headings, row.cells) {
      if heading.isTitle {
        page.raw("<th scope=\"row\">")
        if let value { self.value(value, &page) }
        page.raw("</th>")
      } else {
        page.raw("<td")
        cellClass(&page, heading, value)
        page.raw(">")
        if let value { self.value(value, &page) } else { page.missing() }
        page.raw("</td>")
      }
    }
    page.raw("</tr>")
  }

  private func cellClass(_ page: inout PageWriter, _ heading: RecordRegister.Heading, _ value: ColumnValue?) {
    if heading.isNumber { return page.raw(" class=\"n\"") }
    if case .declared(let column) = heading, column.type == .identifier { return page.raw(" class=\"id\"") }
    guard case .date(let date) = value, case .day = date.meaning else { return }
    page.raw(" class=\"when\"")
  }

  private func value(_ value: ColumnValue, _ page: inout PageWriter) {
    switch value {
    case .text(let words), .choice(_, let words), .recurrences(_, let words): page.text(words)
    case .people(let names): page.people(names)
    case .date(let date): page.writtenDate(date)
    case .duration(let duration): page.text(duration.text)
    case .quantity(let quantity): page.text(quantity.text)
    case .share(let share): page.percent(share)
    case .truth(let truth): page.text(truth ? "☑" : "☐")
    case .references(let references): page.references(references, in: dossier.portfolio)
    }
  }
}

extension RecordRegister.Heading {
  fileprivate var isTitle: Bool {
    if case .declared(let column) = self { column.type == .title } else { false }
  }

  fileprivate var isNumber: Bool {
    if case .declared(let column) = self { column.type == .quantity || column.type == .percent } else { false }
  }
}
