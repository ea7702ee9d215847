import PlanModel
import PlanReading

/// A part of a plan's page, in the order of most plans: how it stands, its goals, its time, the author's text, and then
/// what the text has not shown.
enum PlanPart: CaseIterable {
  case alerts, goals, timeline, text
  /// What the last look back handed on, and what has changed since the plan was agreed.
  case lessons, changes
  case tasks, milestones, phases, metrics, risks, retrospective, swot, checkIns
  /// How weight, work and money are spread over the dimensions; the tasks with their numbers, or in three columns.
  case balance, breakdown, board, ladder
  /// Records of the kinds that most plans have none of, a section for each.
  case others
  case connections, findings
}

// MARK: - Composition

extension PlanPart {
  /// The parts of a kind's page in their order: what its readers come for, then the others as in most plans.
  static func parts(of kind: PlanKind) -> [PlanPart] {
    composition[kind] ?? allCases
  }

  private static let composition: [PlanKind: [PlanPart]] = Dictionary(
    uniqueKeysWithValues: PlanKind.allCases.map { kind in
      let first = first(of: kind)
      return (kind, first + allCases.filter { !first.contains($0) })
    })

  /// What stands first on the page of a kind.
  private static func first(of kind: PlanKind) -> [PlanPart] {
    switch kind {
    case .company: [.alerts, .goals, .balance, .connections, .swot, .text]
    case .annual: [.alerts, .goals, .balance, .swot, .timeline, .milestones, .text]
    case .quarter: [.alerts, .goals, .timeline, .text]
    case .project: [.alerts, .timeline, .breakdown, .phases, .milestones, .goals, .text]
    case .personal: [.alerts, .swot, .ladder, .goals, .text, .timeline, .checkIns]
    // In an emergency the author's instructions are what is looked for.
    case .crisis: [.text, .others, .risks, .tasks, .timeline]
    case .retrospective: [.retrospective, .connections, .goals, .text]
    case .report: [.alerts, .metrics, .text, .goals, .board, .tasks]
    case .breakdown: [.alerts, .goals, .tasks, .timeline, .text, .checkIns]
    case .page: [.text]
    }
  }
}

// MARK: - Names

extension PlanPart {
  /// Where links within the page lead; it never changes.
  var anchor: StaticString {
    switch self {
    case .alerts: "alerts"
    case .lessons: "lessons"
    case .changes: "changes"
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
    case .balance: "balance"
    case .breakdown: "breakdown"
    case .board: "board"
    case .ladder: "ladder"
    case .connections: "connections"
    case .findings: "findings"
    case .others: "records"
    }
  }

  /// The view by which an author places some of a part's records in the text.
  var view: ViewKind? {
    switch self {
    case .tasks: .tasks
    case .milestones: .milestones
    case .phases: .phases
    case .metrics: .metrics
    case .risks: .risks
    case .checkIns: .checkIns
    default: nil
    }
  }

  var word: StringKey {
    switch self {
    case .alerts: .alerts
    case .lessons: .lessonsReceived
    case .changes: .changes
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
    case .balance: .balance
    case .breakdown: .breakdown
    case .board: .board
    case .ladder: .ladder
    case .connections: .connections
    case .findings: .findings
    case .others: .register
    }
  }
}
