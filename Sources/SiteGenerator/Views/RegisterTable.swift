import PlanModel
import PlanReading

/// Records of a kind without a view of its own: the declared columns by their names in the page's language, then the
/// author's own.
struct RegisterTable {
  let dossier: PlanDossier
  let kind: RecordKind

  /// Nil means all.
  let places: [Int]?

  init(_ dossier: PlanDossier, _ kind: RecordKind, places: [Int]? = nil) {
    self.dossier = dossier
    self.kind = kind
    self.places = places
  }

  func write(to page: inout PageWriter) {
    let register = RecordRegister(of: kind, in: dossier.plan, at: places)
    page.scrolling(naming: kind.names[page.strings.language]) { page in
      // Few columns fit a narrow screen.
      if register.headings.count > 4 {
        page.raw("<table class=\"grid register\"><thead><tr>")
      } else {
        page.raw("<table class=\"grid compact register\"><thead><tr>")
      }
      for heading in register.headings { head(&page, heading) }
      page.raw("</tr></thead><tbody>")
      for row in register.rows { write(row, register.headings, &page) }
      page.raw("</tbody></table>")
    }
  }

  private func head(_ page: inout PageWriter, _ heading: RecordRegister.Heading) {
    page.raw("<th scope=\"col\"")
    if heading.isNumber { page.raw(" class=\"n\"") }
    page.raw(">")
    switch heading {
    case .declared(let column): page.text(column.names[page.strings.language])
    case .written(let words): page.text(words)
    }
    page.raw("</th>")
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
