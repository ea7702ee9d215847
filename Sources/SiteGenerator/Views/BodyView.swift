import PlanModel
import PlanReading

/// The author's text, with the views that stand in it.
struct BodyView {
  let dossier: PlanDossier

  func write(to page: inout PageWriter) {
    var views = PlacedViews(dossier)
    page.raw("<section class=\"body\" id=\"text\" aria-label=\"")
    page.word(.authorText)
    page.raw("\">")
    for segment in dossier.body.segments {
      switch segment {
      case .html(let fragment):
        page.raw("<div class=\"prose\">")
        page.markup(fragment)
        page.raw("</div>")
      case .view(let view):
        page.raw(view.kind == .timeline ? "<div class=\"placed placed-timeline\">" : "<div class=\"placed\">")
        views.write(view, to: &page)
        page.raw("</div>")
      }
    }
    page.raw("</section>")
  }
}

/// Writes views where an author has placed them, with the records that stand there; a record that two places ask for is
/// shown at the first.
struct PlacedViews {
  private let dossier: PlanDossier
  private var shown: [ViewKind: Set<Int>] = [:]

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
  }

  mutating func write(_ view: PlacedView, to page: inout PageWriter) {
    let known = places(of: view)
    // What stands elsewhere on the page is not shown a second time; where there is nothing, the page says so.
    guard !known.isEmpty else { return page.emptyState(.nothingNoted) }
    let places = known.filter { view.kind != .checklist || isLeft($0) }.filter {
      shown[view.kind, default: []].insert($0).inserted
    }
    guard !places.isEmpty else { return }
    switch view.kind {
    case .goals: GoalTables(dossier, selection: places).write(to: &page)
    case .objectives: GoalOverview(dossier, selection: places).write(to: &page)
    case .timeline:
      guard let timeline = TimelineView(dossier) else { return page.emptyState(.nothingNoted) }
      timeline.write(to: &page)
    case .tasks: TaskTable(dossier, tasks: places).write(to: &page)
    case .milestones: MilestoneTable(dossier, milestones: places).write(to: &page)
    case .phases: PhaseTable(dossier, phases: places).write(to: &page)
    case .metrics: MetricCards(dossier, metrics: places).write(to: &page)
    case .risks: RiskTable(dossier, risks: places).write(to: &page)
    case .retrospective where dossier.plan.retrospective.isEmpty && dossier.plan.more.actions.isEmpty:
      page.emptyState(.nothingNoted)
    case .retrospective: LookBackView(of: dossier.number, in: dossier.portfolio).write(to: &page)
    case .changes: ChangesView(of: dossier.number, in: dossier.portfolio).write(to: &page)
    case .swot: QuadrantView(dossier.plan.swot, in: dossier.portfolio).write(to: &page)
    case .checkIns: CheckInTable(dossier, checkIns: places).write(to: &page)
    case .alignment: AlignmentView(dossier).write(to: &page)
    case .balance: BalanceGrid(dossier).write(to: &page)
    case .board: TaskBoard(dossier: dossier).write(to: &page)
    case .breakdown: BreakdownTable(dossier).write(to: &page)
    case .calendar: AgendaView(dossier).write(to: &page)
    case .ladder: CareerLadder(dossier).write(to: &page)
    case .sheets: TaskSheets(dossier).write(to: &page)
    default:
      if let kind = view.kind.otherKind {
        RegisterView(dossier, kind, places: places, header: view.header).write(to: &page)
      }
    }
  }

  /// Points that stand in the text are not shown a second time.
  private func isLeft(_ place: Int) -> Bool {
    !dossier.body.checklist.contains(dossier.plan.more.checklist[place].id)
  }

  /// The places of the records that a view shows in the plan's lists; a view that shows the plan as a whole has one.
  private func places(of view: PlacedView) -> [Int] {
    let plan = dossier.plan
    let wanted = view.records.map(Set.init)
    func chosen(_ identifiers: some Collection<String>) -> [Int] {
      identifiers.enumerated().filter { wanted?.contains($0.element) ?? true }.map(\.offset)
    }
    switch view.kind {
    case .goals:
      return plan.objectives.indices.filter { place in
        guard let wanted else { return true }
        let objective = plan.objectives[place]
        return wanted.contains(objective.id) || objective.keyResults.contains { wanted.contains($0.id) }
      }
    case .objectives: return chosen(plan.objectives.lazy.map(\.id))
    case .tasks: return chosen(plan.tasks.lazy.map(\.id))
    case .milestones: return chosen(plan.milestones.lazy.map(\.id))
    case .phases: return chosen(plan.phases.lazy.map(\.id))
    case .metrics: return chosen(plan.metrics.lazy.map(\.id))
    case .risks: return chosen(plan.risks.lazy.map(\.id))
    case .checkIns: return chosen(plan.checkIns.lazy.map(\.id))
    case .timeline, .retrospective, .swot, .changes, .alignment, .balance, .board, .breakdown, .calendar, .ladder,
      .sheets:
      return [0]
    default: return view.kind.otherKind.map { chosen(plan.more.identifiers(of: $0)) } ?? []
    }
  }
}
