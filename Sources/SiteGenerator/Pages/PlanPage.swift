import PlanModel
import PlanReading

/// A plan's own page: how it stands, its goals, its time, the author's text, then everything else that it has.
struct PlanPage {
  private let dossier: PlanDossier
  private let timeline: TimelineView?
  private let sections: [Section]

  /// The parts of the page that have something to show, in their order.
  fileprivate enum Section {
    case alerts, goals, timeline, text, tasks, milestones, phases, metrics, risks, retrospective, swot, checkIns
    case connections, findings
  }

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    timeline = dossier.body.places(.timeline) ? nil : TimelineView(dossier)
    sections = PlanPage.sections(dossier, hasTimeline: timeline != nil)
  }

  func write(to page: inout PageWriter) {
    head(&page)
    guard sections.count > 1 || !dossier.body.headings.isEmpty else {
      for section in sections { write(section, &page) }
      return NeighbourLinks(dossier: dossier).write(to: &page)
    }
    page.raw("<div class=\"with-contents\">")
    contents(&page)
    page.raw("<div class=\"sections\">")
    for section in sections { write(section, &page) }
    NeighbourLinks(dossier: dossier).write(to: &page)
    page.raw("</div></div>")
  }

  // MARK: - Head

  private func head(_ page: inout PageWriter) {
    let plan = dossier.plan
    page.raw("<header class=\"page-head\">")
    if plan.kind != .page {
      page.raw("<p class=\"eyebrow\">")
      page.word(plan.kind.word)
      if let period = plan.period {
        page.raw(" · ")
        page.period(period)
      }
      if let status = plan.status, status != .active {
        page.raw(" · ")
        page.word(status.word)
      }
      page.raw("</p>")
    }
    page.raw("<h1>")
    page.text(plan.title.isEmpty ? plan.key : plan.title)
    page.raw("</h1>")
    if let summary = plan.summary {
      page.raw("<p class=\"lead\">")
      page.text(summary)
      page.raw("</p>")
    }
    StandingPanel(dossier: dossier).write(to: &page)
    if plan.kind != .page { FactsView(dossier: dossier).write(to: &page) }
    page.raw("</header>")
  }

  // MARK: - Contents

  private static let mostHeadings = 24

  private func contents(_ page: inout PageWriter) {
    page.raw("<nav class=\"contents\" aria-label=\"")
    page.word(.onThisPage)
    page.raw("\"><h2>")
    page.word(.onThisPage)
    page.raw("</h2><ul>")
    for section in sections {
      if section == .text { headings(&page) } else { entry(&page, section) }
    }
    page.raw("</ul></nav>")
  }

  private func entry(_ page: inout PageWriter, _ section: Section) {
    page.raw("<li><a href=\"#")
    page.raw(section.anchor)
    page.raw("\">")
    page.word(section.word)
    page.raw("</a></li>")
  }

  private func headings(_ page: inout PageWriter) {
    let top = dossier.body.headings.map(\.level).min() ?? 2
    let shown = dossier.body.headings.filter { $0.level == top }
    guard !shown.isEmpty else { return entry(&page, .text) }
    for heading in shown.prefix(Self.mostHeadings) {
      page.raw("<li>")
      page.openLink(record: heading.anchor)
      page.text(heading.text)
      page.raw("</a></li>")
    }
  }

  // MARK: - Sections

  private static func sections(_ dossier: PlanDossier, hasTimeline: Bool) -> [Section] {
    let plan = dossier.plan
    func shows(_ kind: ViewKind, _ identifiers: some Collection<String>) -> Bool {
      guard !identifiers.isEmpty else { return false }
      let remainder = dossier.unplaced(kind)
      return identifiers.contains { remainder.contains($0) }
    }
    let conditions: [(Section, Bool)] = [
      (.alerts, !dossier.analysis.alerts.isEmpty),
      (.goals, plan.objectives.indices.contains { dossier.showsGoal($0) }),
      (.timeline, hasTimeline), (.text, !dossier.body.segments.isEmpty),
      (.tasks, shows(.tasks, plan.tasks.lazy.map(\.id))),
      (.milestones, shows(.milestones, plan.milestones.lazy.map(\.id))),
      (.phases, shows(.phases, plan.phases.lazy.map(\.id))),
      (.metrics, shows(.metrics, plan.metrics.lazy.map(\.id))), (.risks, shows(.risks, plan.risks.lazy.map(\.id))),
      (.retrospective, !plan.retrospective.isEmpty && !dossier.body.places(.retrospective)),
      (.swot, !plan.swot.isEmpty && !dossier.body.places(.swot)),
      (.checkIns, shows(.checkIns, plan.checkIns.lazy.map(\.id))),
      (.connections, !ConnectionsView(dossier).isEmpty), (.findings, !dossier.findings.isEmpty),
    ]
    return conditions.compactMap { $0.1 ? $0.0 : nil }
  }

  private func write(_ section: Section, _ page: inout PageWriter) {
    guard section != .text else { return BodyView(dossier: dossier).write(to: &page) }
    page.raw("<section id=\"")
    page.raw(section.anchor)
    page.raw("\" class=\"part part-")
    page.raw(section.anchor)
    page.raw("\">")
    page.heading(section.word)
    content(section, &page)
    page.raw("</section>")
  }

  private func content(_ section: Section, _ page: inout PageWriter) {
    let plan = dossier.plan
    func left(_ kind: ViewKind, _ identifiers: some Collection<String>) -> [Int] {
      let remainder = dossier.unplaced(kind)
      return identifiers.enumerated().filter { remainder.contains($0.element) }.map(\.offset)
    }
    switch section {
    case .alerts:
      let alerts = dossier.analysis.alerts.map { (plan: dossier.number, alert: $0) }
      AlertList(alerts: alerts, portfolio: dossier.portfolio, namesPlans: false).write(to: &page)
    case .goals:
      GoalTables(dossier, selection: plan.objectives.indices.filter { dossier.showsGoal($0) }).write(to: &page)
    case .timeline:
      timeline?.write(to: &page)
      CriticalPathView(dossier: dossier).write(to: &page)
    case .text: break
    case .tasks: TaskTable(dossier, tasks: left(.tasks, plan.tasks.lazy.map(\.id))).write(to: &page)
    case .milestones:
      MilestoneTable(dossier, milestones: left(.milestones, plan.milestones.lazy.map(\.id))).write(to: &page)
    case .phases: PhaseTable(dossier, phases: left(.phases, plan.phases.lazy.map(\.id))).write(to: &page)
    case .metrics: MetricCards(dossier, metrics: left(.metrics, plan.metrics.lazy.map(\.id))).write(to: &page)
    case .risks: RiskTable(dossier, risks: left(.risks, plan.risks.lazy.map(\.id))).write(to: &page)
    case .retrospective: QuadrantView(plan.retrospective, in: dossier.portfolio).write(to: &page)
    case .swot: QuadrantView(plan.swot, in: dossier.portfolio).write(to: &page)
    case .checkIns: CheckInTable(dossier, checkIns: left(.checkIns, plan.checkIns.lazy.map(\.id))).write(to: &page)
    case .connections: ConnectionsView(dossier).write(to: &page)
    case .findings: FindingsTable(findings: dossier.findings).write(to: &page)
    }
  }
}

extension PlanDossier {
  /// Whether an objective is left for the page's own goal section: no view in the text shows it or one of its key
  /// results.
  func showsGoal(_ place: Int) -> Bool {
    let objective = plan.objectives[place]
    if objective.keyResults.isEmpty, !unplaced(.objectives).contains(objective.id) { return false }
    switch unplaced(.goals) {
    case .everything: return true
    case .nothing: return false
    case .without(let placed):
      return !placed.contains(objective.id) && !objective.keyResults.contains { placed.contains($0.id) }
    }
  }
}

extension PlanPage.Section {
  fileprivate var anchor: StaticString {
    switch self {
    case .alerts: "alerts"
    case .goals: "goals"
    case .timeline: "timeline"
    case .text: "text"
    case .tasks: "tasks"
    case .milestones: "milestones"
    case .phases: "phases"
    case .metrics: "metrics"
    case .risks: "risks"
    case .retrospective: "retrospective"
    case .swot: "swot"
    case .checkIns: "check-ins"
    case .connections: "connections"
    case .findings: "findings"
    }
  }

  fileprivate var word: StringKey {
    switch self {
    case .alerts: .alerts
    case .goals: .goals
    case .timeline: .timeline
    case .text: .authorText
    case .tasks: .tasks
    case .milestones: .milestones
    case .phases: .phases
    case .metrics: .metrics
    case .risks: .risks
    case .retrospective: .retrospective
    case .swot: .swot
    case .checkIns: .checkIns
    case .connections: .connections
    case .findings: .findings
    }
  }
}
