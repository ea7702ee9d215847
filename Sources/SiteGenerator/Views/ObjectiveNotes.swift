import PlanModel

/// What stands below an objective's table: what it serves, what it supports, and its five SMART clauses.
struct ObjectiveNotes {
  let dossier: PlanDossier
  let objective: Objective

  private static let clauses: [(Field, StringKey, StaticString)] = [
    (.specific, .specific, "S"), (.measurable, .measurable, "M"), (.achievable, .achievable, "A"),
    (.relevant, .relevant, "R"), (.timeBound, .timeBound, "T"),
  ]

  func write(to page: inout PageWriter) {
    facts(&page)
    smart(&page)
  }

  private func facts(_ page: inout PageWriter) {
    var details = DetailList()
    if let dimension = objective.dimension { details.add(.dimension, &page) { $0.dimension(dimension) } }
    if let owner = objective.fields[.owner] { details.add(.owner, &page) { $0.people(owner) } }
    if let due = objective.due { details.add(.due, &page) { $0.writtenDate(due) } }
    if let commitment = objective.commitment { details.add(.commitment, &page) { $0.word(commitment.word) } }
    details.add(.direction, objective.direction, &page)
    if !objective.supports.isEmpty {
      details.add(.supports, &page) { $0.references(objective.supports, in: dossier.portfolio) }
    }
    details.add(.description, objective.details, &page)
    details.add(.note, objective.note, &page)
    details.add(objective.fields.extras, &page)
    details.close(&page)
  }

  private func smart(_ page: inout PageWriter) {
    guard Self.clauses.contains(where: { objective.clause($0.0) != nil }) else { return }
    page.raw("<dl class=\"smart\">")
    for (field, key, letter) in Self.clauses {
      page.raw("<div><dt><abbr>")
      page.raw(letter)
      page.raw("</abbr> ")
      page.word(key)
      page.raw("</dt><dd>")
      clause(field, &page)
      page.raw("</dd></div>")
    }
    page.raw("</dl>")
  }

  /// What a letter's row says: several measures one below the other, and words where nothing is written.
  private func clause(_ field: Field, _ page: inout PageWriter) {
    guard let clause = objective.clause(field) else {
      page.raw("<span class=\"nil\">")
      page.word(.notWritten)
      return page.raw("</span>")
    }
    let measures = field == .measurable ? objective.measures : []
    guard measures.count > 1 else { return page.text(clause) }
    page.raw("<ul>")
    for measure in measures {
      page.raw("<li>")
      page.text(measure)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }
}
