import PlanModel
import PlanReading

/// A plan's own page: how it stands, then the parts of ``PlanPart`` in the order of its kind.
struct PlanPage {
  enum Medium {
    case screen
    /// Without what leads around on a site, and without what is wrong with the plan's file.
    case paper
  }

  private let medium: Medium
  private let dossier: PlanDossier
  private let timeline: TimelineView?

  /// The parts that have something to show, in the order of the plan's kind.
  private let parts: [PlanPart]

  init(_ dossier: PlanDossier, on medium: Medium = .screen) {
    self.medium = medium
    self.dossier = dossier
    timeline = dossier.body.places(.timeline) ? nil : TimelineView(dossier)
    let hasTimeline = timeline != nil
    parts = PlanPart.parts(of: dossier.plan.kind).filter { part in
      dossier.has(part, hasTimeline: hasTimeline) && (part != .findings || medium == .screen)
    }
  }

  func write(to page: inout PageWriter) {
    head(&page)
    if medium == .paper {
      // What lies across the sheet comes last: before and after it a sheet would stay half empty.
      for part in parts.filter({ $0 != .timeline }) + parts.filter({ $0 == .timeline }) { write(part, &page) }
      return
    }
    guard parts.count > 1 || !dossier.body.headings.isEmpty else {
      for part in parts { write(part, &page) }
      return NeighbourLinks(dossier: dossier).write(to: &page)
    }
    page.raw("<div class=\"with-contents\">")
    contents(&page)
    page.raw("<div class=\"sections\">")
    for part in parts { write(part, &page) }
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
    for part in parts {
      if part == .text { headings(&page) } else { entry(&page, part) }
    }
    page.raw("</ul></nav>")
  }

  private func entry(_ page: inout PageWriter, _ part: PlanPart) {
    if part == .others { return OtherSections(dossier).entries(&page) }
    page.raw("<li><a href=\"#")
    page.raw(part.anchor)
    page.raw("\">")
    name(of: part, &page)
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

  // MARK: - Parts

  private func write(_ part: PlanPart, _ page: inout PageWriter) {
    guard part != .text else { return BodyView(dossier: dossier).write(to: &page) }
    if part == .others { return OtherSections(dossier).write(to: &page) }
    page.raw("<section id=\"")
    page.raw(part.anchor)
    page.raw("\" class=\"part part-")
    page.raw(part.anchor)
    page.raw("\">")
    page.raw("<h2>")
    name(of: part, &page)
    page.raw("</h2>")
    content(part, &page)
    page.raw("</section>")
  }

  /// A part's name: `指标`, or `其他指标` where the text has shown some of them under a heading of its own.
  private func name(of part: PlanPart, _ page: inout PageWriter) {
    guard let view = part.view, dossier.body.places(view) else { return page.word(part.word) }
    page.phrase(.othersOfKind) { page, _ in page.word(part.word) }
  }

  private func content(_ part: PlanPart, _ page: inout PageWriter) {
    let plan = dossier.plan
    func left(_ kind: ViewKind, _ identifiers: some Collection<String>) -> [Int] {
      let remainder = dossier.unplaced(kind)
      if case .everything = remainder { return Array(0..<identifiers.count) }
      return identifiers.enumerated().filter { remainder.contains($0.element) }.map(\.offset)
    }
    switch part {
    case .alerts:
      let alerts = dossier.analysis.alerts.map { (plan: dossier.number, alert: $0) }
      AlertList(alerts: alerts, portfolio: dossier.portfolio, namesPlans: false).write(to: &page)
    case .goals:
      GoalTables(dossier, selection: plan.objectives.indices.filter { dossier.showsGoal($0) }).write(to: &page)
    case .timeline:
      timeline?.write(to: &page)
      CriticalPathView(dossier: dossier).write(to: &page)
    case .text, .others: break
    case .tasks: TaskTable(dossier, tasks: left(.tasks, plan.tasks.lazy.map(\.id))).write(to: &page)
    case .milestones:
      MilestoneTable(dossier, milestones: left(.milestones, plan.milestones.lazy.map(\.id))).write(to: &page)
    case .phases: PhaseTable(dossier, phases: left(.phases, plan.phases.lazy.map(\.id))).write(to: &page)
    case .metrics: MetricCards(dossier, metrics: left(.metrics, plan.metrics.lazy.map(\.id))).write(to: &page)
    case .risks: RiskTable(dossier, risks: left(.risks, plan.risks.lazy.map(\.id))).write(to: &page)
    case .retrospective: LookBackView(of: dossier.number, in: dossier.portfolio).write(to: &page)
    case .lessons: LessonsReceived(of: dossier.number, in: dossier.portfolio).write(to: &page)
    case .changes: ChangesView(of: dossier.number, in: dossier.portfolio).write(to: &page)
    case .swot: QuadrantView(plan.swot, in: dossier.portfolio).write(to: &page)
    case .checkIns: CheckInTable(dossier, checkIns: left(.checkIns, plan.checkIns.lazy.map(\.id))).write(to: &page)
    case .balance: BalanceGrid(dossier).write(to: &page)
    case .breakdown: BreakdownTable(dossier).write(to: &page)
    case .board: TaskBoard(dossier: dossier).write(to: &page)
    case .ladder: CareerLadder(dossier).write(to: &page)
    case .connections: ConnectionsView(dossier).write(to: &page)
    case .findings: FindingsTable(dossier.findings, of: dossier.plan).write(to: &page)
    }
  }
}

extension PlanDossier {
  /// Whether a part has something to show that no view in the text shows.
  fileprivate func has(_ part: PlanPart, hasTimeline: Bool) -> Bool {
    switch part {
    case .alerts: !analysis.alerts.isEmpty
    case .goals: plan.objectives.indices.contains { showsGoal($0) }
    case .timeline: hasTimeline
    case .text: !body.segments.isEmpty
    case .tasks: isLeft(.tasks, plan.tasks.lazy.map(\.id))
    case .milestones: isLeft(.milestones, plan.milestones.lazy.map(\.id))
    case .phases: isLeft(.phases, plan.phases.lazy.map(\.id))
    case .metrics: isLeft(.metrics, plan.metrics.lazy.map(\.id))
    case .risks: isLeft(.risks, plan.risks.lazy.map(\.id))
    case .retrospective: plan.looksBack && !body.places(.retrospective)
    case .lessons: !LessonsReceived(of: number, in: portfolio).lessons.isEmpty
    case .changes: portfolio.baselines[number] != nil && !body.places(.changes)
    case .swot: !plan.swot.isEmpty && !body.places(.swot)
    case .checkIns: isLeft(.checkIns, plan.checkIns.lazy.map(\.id))
    case .balance: isCompanyWide && !body.places(.balance) && !BalanceGrid(self).isEmpty
    case .breakdown: plan.kind == .project && !body.places(.breakdown) && !BreakdownTable(self).isEmpty
    case .board: plan.kind == .report && !plan.tasks.isEmpty && !body.places(.board)
    case .ladder: plan.kind == .personal && !body.places(.ladder) && CareerLadder(self).isLadder
    case .connections: !ConnectionsView(self).isEmpty
    case .findings: !findings.isEmpty
    case .others: !plan.more.isEmpty && !OtherSections(self).kinds.isEmpty
    }
  }

  /// Whether the plan's balance concerns those who share out a year's money, and not only its author.
  private var isCompanyWide: Bool { plan.kind == .company || plan.kind == .annual }

  private func isLeft(_ kind: ViewKind, _ identifiers: some Collection<String>) -> Bool {
    guard !identifiers.isEmpty else { return false }
    let remainder = unplaced(kind)
    return identifiers.contains { remainder.contains($0) }
  }

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
