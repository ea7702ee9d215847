import PlanModel
import PlanReading

/// Records of a kind that most plans have none of, in the form that their readers know them by; a table where they have
/// none.
struct RegisterView {
  let dossier: PlanDossier
  let kind: RecordKind

  /// The records' places in the plan's list of that kind.
  let places: [Int]

  /// The heads of the author's table; empty where there is none.
  let header: [String]

  init(_ dossier: PlanDossier, _ kind: RecordKind, places: [Int], header: [String] = []) {
    self.dossier = dossier
    self.kind = kind
    self.places = places
    self.header = header
  }

  /// Whether the quarter or month that a line of the budget names is over.
  private func hasEnded(_ line: BudgetLine) -> Bool {
    let range = line.period.flatMap { QuarterHeading.range(of: $0, within: dossier.plan.period) }
    return range.map { $0.end < dossier.asOf } ?? false
  }

  func write(to page: inout PageWriter) {
    let more = dossier.plan.more
    switch kind {
    case .responsibility:
      ResponsibilityMatrix(rows: places.map { more.responsibilities[$0] }, dossier: dossier).write(to: &page)
    case .skillProfile: SkillsMatrix(profiles: places.map { more.skills[$0] }).write(to: &page)
    case .workstream: WorkstreamGrid(modules: places.map { more.workstreams[$0] }).write(to: &page)
    case .budgetLine:
      let thresholds = dossier.portfolio.settings.thresholds
      BudgetTable(
        lines: places.map { more.budget[$0] }, thresholds: thresholds, isOver: dossier.isOver, hasEnded: hasEnded
      ).write(to: &page)
    case .timeWindow:
      TimeWindowsView(windows: places.map { more.timeWindows[$0] }, dossier: dossier).write(to: &page)
    case .businessFunction: ImpactTable(functions: places.map { more.functions[$0] }).write(to: &page)
    case .responseLevel: ResponseLevels(levels: places.map { more.levels[$0] }).write(to: &page)
    case .crisisTeam: CrisisTeams(teams: places.map { more.teams[$0] }).write(to: &page)
    case .contact: ContactList(contacts: places.map { more.contacts[$0] }).write(to: &page)
    case .checklistItem: TickList(items: places.map { more.checklist[$0] }).write(to: &page)
    case .role:
      OrganisationChart(roles: places.map { more.roles[$0] }).writeIfAny(to: &page)
      RegisterTable(dossier, kind, places: places, header: header).write(to: &page)
    case .communication, .drill:
      RegisterTable(dossier, kind, places: places, header: header).write(to: &page)
      let isFirst = kind == .communication || more.communications.isEmpty
      if isFirst, !dossier.body.places(.calendar) { AgendaView(dossier).writeIfAny(to: &page) }
    default: RegisterTable(dossier, kind, places: places, header: header).write(to: &page)
    }
  }
}

extension PageWriter {
  /// The beginning of a record's row, up to the end of its heading cell: its name, and below it the columns that only
  /// the author knows.
  mutating func beginRow(of record: some PlanRecord) {
    raw("<tr")
    identifier(record.id)
    raw("><th scope=\"row\">")
    text(record.title)
    var details = DetailList()
    details.add(.note, record.note, &self)
    details.add(record.fields.extras, &self)
    details.close(&self)
    raw("</th>")
  }

  mutating func caption(_ words: String) {
    raw("<caption>")
    text(words)
    raw("</caption>")
  }
}
