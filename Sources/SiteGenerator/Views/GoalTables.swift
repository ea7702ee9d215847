import PlanModel
import PlanReading

/// A plan's objectives, each a table of its key results with the arithmetic of its score.
///
/// The objective's title is the first row of the table's head, so that it comes again on every sheet of paper that the
/// table takes.
struct GoalTables {
  let dossier: PlanDossier

  /// Which objectives to show; those of which a placed view names a key result are shown whole.
  let selection: [Int]

  init(_ dossier: PlanDossier, selection: [Int]? = nil) {
    self.dossier = dossier
    self.selection = selection ?? Array(dossier.plan.objectives.indices)
  }

  func write(to page: inout PageWriter) {
    if selection.count > 1, selection.count == dossier.plan.objectives.count, !dossier.body.places(.objectives) {
      GoalOverview(dossier).write(to: &page)
    }
    for place in selection {
      let objective = dossier.plan.objectives[place]
      page.raw("<section class=\"goal\"")
      page.identifier(objective.id)
      page.raw(">")
      ObjectiveTable(dossier: dossier, objective: objective, progress: dossier.analysis.objectives[place])
        .write(to: &page)
      page.raw("</section>")
    }
  }
}

/// Objectives one a row: what the plan's score is made of.
struct GoalOverview {
  let dossier: PlanDossier
  let selection: [Int]

  init(_ dossier: PlanDossier, selection: [Int]? = nil) {
    self.dossier = dossier
    self.selection = selection ?? Array(dossier.plan.objectives.indices)
  }

  func write(to page: inout PageWriter) {
    page.scrolling(.goalOverview) { page in
      page.raw("<table class=\"grid overview\"><caption>")
      page.word(.goalOverview)
      page.raw("</caption><thead><tr>")
      page.columnHead(.objective)
      page.numberHead(.progress)
      page.columnHead(.status)
      page.numberHead(.weight)
      page.columnHead(.dimension)
      page.columnHead(.owner)
      page.raw("</tr></thead><tbody>")
      for place in selection { row(&page, dossier.plan.objectives[place], dossier.analysis.objectives[place]) }
      page.raw("</tbody></table>")
    }
    guard selection.count == dossier.plan.objectives.count else { return }
    RollUp(terms: terms, score: dossier.analysis.standing.score, key: .rollUpOfPlan).write(to: &page)
  }

  private var terms: [RollUp.Term] {
    dossier.analysis.objectives.map { RollUp.Term(share: $0.share, score: $0.standing.score) }
  }

  private func row(_ page: inout PageWriter, _ objective: Objective, _ progress: ObjectiveProgress) {
    page.raw("<tr")
    let hasTable = !objective.keyResults.isEmpty || !dossier.body.places(.objectives)
    if !hasTable { page.identifier(objective.id) }
    page.raw("><th scope=\"row\">")
    if hasTable { page.openLink(record: objective.id) }
    page.raw("<span class=\"id\">")
    page.text(objective.id)
    page.raw("</span> ")
    page.text(objective.title)
    page.raw(hasTable ? "</a></th>" : "</th>")
    page.progressCell(progress.standing)
    page.raw("<td>")
    page.health(of: progress.standing)
    page.raw("</td><td class=\"n\">")
    page.percent(progress.share)
    page.raw("</td><td>")
    if let dimension = objective.dimension { page.dimension(dimension) } else { page.missing() }
    page.raw("</td><td>")
    page.people(objective.fields[.owner])
    page.raw("</td></tr>")
  }
}

/// `40% × 0.84 + 30% × 0.65 = 0.71`, so that a reader can reckon it again.
struct RollUp {
  struct Term {
    /// From 0 to 1.
    let share: Double

    /// Nil where nothing has been updated: such a part is left out of the mean.
    let score: Double?
  }

  let terms: [Term]
  let score: Double?
  let key: StringKey

  func write(to page: inout PageWriter) {
    let known = terms.filter { $0.score != nil }
    guard let score, !known.isEmpty else { return }
    page.raw("<p class=\"sum\"><span>")
    page.word(key)
    page.raw("</span> ")
    formula(&page, known, score)
    page.raw("</p>")
  }

  func formula(_ page: inout PageWriter, _ known: [Term], _ score: Double) {
    let total = known.reduce(0) { $0 + $1.share }
    let isPartial = abs(total - 1) > 0.005
    if isPartial, known.count > 1 { page.raw("(") }
    for (place, term) in known.enumerated() {
      if place > 0 { page.raw(" + ") }
      page.percent(term.share)
      page.raw(" × ")
      page.score(term.score ?? 0)
    }
    if isPartial {
      if known.count > 1 { page.raw(")") }
      page.raw(" ÷ ")
      page.percent(total)
    }
    page.raw(" = <strong>")
    page.score(score)
    page.raw("</strong>")
  }
}
