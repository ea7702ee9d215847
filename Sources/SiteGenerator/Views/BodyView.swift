import PlanModel
import PlanReading

/// The author's text, with the views that stand in it.
struct BodyView {
  let dossier: PlanDossier

  var isEmpty: Bool { dossier.body.segments.isEmpty }

  func write(to page: inout PageWriter) {
    page.raw("<section class=\"body\" id=\"section.text\" aria-label=\"")
    page.word(.authorText)
    page.raw("\">")
    for segment in dossier.body.segments {
      switch segment {
      case .html(let fragment):
        page.raw("<div class=\"prose\">")
        page.markup(fragment)
        page.raw("</div>")
      case .view(let view):
        page.raw("<div class=\"placed\">")
        PlacedViews(dossier: dossier).write(view, to: &page)
        page.raw("</div>")
      }
    }
    page.raw("</section>")
  }
}

/// Writes a view where an author has placed it, with the records that stand there.
struct PlacedViews {
  let dossier: PlanDossier

  func write(_ view: PlacedView, to page: inout PageWriter) {
    let plan = dossier.plan
    let wanted = view.records.map(Set.init)
    func selection(_ identifiers: [String]) -> [Int] {
      guard let wanted else { return Array(identifiers.indices) }
      return identifiers.indices.filter { wanted.contains(identifiers[$0]) }
    }
    switch view.kind {
    case .goals: goals(wanted, &page)
    case .objectives: GoalOverview(dossier, selection: selection(plan.objectives.map(\.id))).write(to: &page)
    case .timeline: TimelineView(dossier)?.write(to: &page)
    case .tasks: TaskTable(dossier, tasks: selection(plan.tasks.map(\.id))).write(to: &page)
    case .milestones: MilestoneTable(dossier, milestones: selection(plan.milestones.map(\.id))).write(to: &page)
    case .phases: PhaseTable(dossier, phases: selection(plan.phases.map(\.id))).write(to: &page)
    case .metrics: MetricCards(dossier, metrics: selection(plan.metrics.map(\.id))).write(to: &page)
    case .risks: RiskTable(dossier, risks: selection(plan.risks.map(\.id))).write(to: &page)
    case .retrospective: QuadrantView(plan.retrospective, in: dossier.portfolio).write(to: &page)
    case .swot: QuadrantView(plan.swot, in: dossier.portfolio).write(to: &page)
    case .checkIns: CheckInTable(dossier, checkIns: selection(plan.checkIns.map(\.id))).write(to: &page)
    }
  }

  private func goals(_ wanted: Set<String>?, _ page: inout PageWriter) {
    let objectives = dossier.plan.objectives
    let selection = objectives.indices.filter { place in
      guard let wanted else { return true }
      let objective = objectives[place]
      return wanted.contains(objective.id) || objective.keyResults.contains { wanted.contains($0.id) }
    }
    GoalTables(dossier, selection: selection).write(to: &page)
  }
}
