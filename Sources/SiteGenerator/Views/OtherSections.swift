import PlanModel
import PlanReading

/// What the text has not shown of the kinds that most plans have none of, a section of the page for each.
struct OtherSections {
  let dossier: PlanDossier
  let kinds: [RecordKind]

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    let more = dossier.plan.more
    kinds = RecordKind.allCases.filter { kind in
      guard kind.isOther else { return false }
      let identifiers = more.identifiers(of: kind)
      guard !identifiers.isEmpty else { return false }
      // Approvers of whom nothing but the name is known stand among the facts.
      if kind == .approval, !more.approvals.contains(where: \.saysMore) { return false }
      let remainder = dossier.unplaced(ViewKind(kind))
      return identifiers.contains { remainder.contains($0) }
    }
  }

  /// The sections in the page's contents.
  func entries(_ page: inout PageWriter) {
    for kind in kinds {
      page.raw("<li><a href=\"#")
      page.text(ViewKind(kind).rawValue)
      page.raw("\">")
      page.text(kind.names[page.strings.language])
      page.raw("</a></li>")
    }
  }

  func write(to page: inout PageWriter) {
    for kind in kinds {
      let remainder = dossier.unplaced(ViewKind(kind))
      let places = dossier.plan.more.identifiers(of: kind).enumerated().filter { remainder.contains($0.element) }
      page.raw("<section id=\"")
      page.text(ViewKind(kind).rawValue)
      page.raw("\" class=\"part part-")
      page.text(ViewKind(kind).rawValue)
      page.raw("\"><h2>")
      page.text(kind.names[page.strings.language])
      page.raw("</h2>")
      RegisterView(dossier, kind, places: places.map(\.offset)).write(to: &page)
      page.raw("</section>")
    }
  }
}
