import PlanModel
import PlanReading

/// Activities against roles: who does the work, who answers for it, who is asked, who is told; and which activities
/// nobody does, nobody answers for, or two answer for.
struct ResponsibilityMatrix {
  let rows: [Responsibility]
  let dossier: PlanDossier

  /// Every role once.
  private let roles: [String]

  init(rows: [Responsibility], dossier: PlanDossier) {
    self.rows = rows
    self.dossier = dossier
    roles = [String](merging: rows.map { $0.assignments.map(\.role) })
  }

  func write(to page: inout PageWriter) {
    legend(&page)
    page.scrolling(naming: RecordKind.responsibility.names[page.strings.language]) { page in
      page.raw(
        roles.count > PageWriter.fewColumns ? "<table class=\"grid parts many\">" : "<table class=\"grid parts\">")
      page.caption(RecordKind.responsibility.names[page.strings.language])
      page.raw("<thead><tr>")
      page.columnHead(.activity)
      for role in roles {
        page.raw("<th scope=\"col\">")
        page.people(role)
        page.raw("</th>")
      }
      page.raw("</tr></thead><tbody>")
      for row in rows { write(row, &page) }
      page.raw("</tbody></table>")
    }
  }

  private func legend(_ page: inout PageWriter) {
    page.raw("<ul class=\"legend\">")
    for part in Responsibility.Part.allCases {
      page.raw("<li>")
      page.part(part)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }

  private func write(_ row: Responsibility, _ page: inout PageWriter) {
    let fault = Fault(row)
    page.raw(fault == nil ? "<tr" : "<tr class=\"lacks\"")
    page.identifier(row.id)
    page.raw("><th scope=\"row\">")
    page.text(row.title)
    var details = DetailList()
    if let task = row.task { details.add(.task, &page) { $0.reference(task, in: dossier.portfolio) } }
    details.add(.note, row.note, &page)
    details.add(row.fields.extras, &page)
    details.close(&page)
    if let fault {
      page.raw("<span class=\"st at-risk\">")
      page.word(fault.word)
      page.raw("</span>")
    }
    page.raw("</th>")
    for role in roles {
      page.raw("<td>")
      let parts = row.assignments.first { $0.role == role }?.parts ?? []
      if parts.isEmpty { page.missing() }
      for part in parts { page.part(part) }
      page.raw("</td>")
    }
    page.raw("</tr>")
  }

  /// What keeps a row from saying who does the work and who answers for it.
  enum Fault: Hashable {
    case nobodyResponsible, nobodyAccountable, severalAccountable, neither

    init?(_ row: Responsibility) {
      let isDone = !row.roles(with: .responsible).isEmpty
      switch (isDone, row.roles(with: .accountable).count) {
      case (true, 1): return nil
      case (false, 0): self = .neither
      case (false, 1): self = .nobodyResponsible
      case (true, 0): self = .nobodyAccountable
      default: self = .severalAccountable
      }
    }

    var word: StringKey {
      switch self {
      case .nobodyResponsible: .nobodyResponsible
      case .nobodyAccountable: .nobodyAccountable
      case .severalAccountable: .severalAccountable
      case .neither: .nobodyAtAll
      }
    }
  }
}

extension PageWriter {
  /// A letter in its own shape with its meaning beside it.
  fileprivate mutating func part(_ part: Responsibility.Part) {
    raw("<span class=\"raci ")
    switch part {
    case .responsible: raw("does\"><b>R</b> ")
    case .accountable: raw("answers\"><b>A</b> ")
    case .consulted: raw("asked\"><b>C</b> ")
    case .informed: raw("told\"><b>I</b> ")
    }
    word(part.word)
    raw("</span>")
  }
}

extension Responsibility.Part {
  var word: StringKey {
    switch self {
    case .responsible: .responsible
    case .accountable: .accountable
    case .consulted: .consulted
    case .informed: .informed
    }
  }
}
