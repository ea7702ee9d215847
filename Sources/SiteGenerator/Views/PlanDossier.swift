import PlanModel
import PlanReading

/// One plan with everything that its page shows of it.
///
/// A class, so that every view of a page holds one reference: as a value, its fifty arrays would be counted anew for each.
final class PlanDossier: Sendable {
  let number: Int
  let plan: Plan
  let analysis: PlanAnalysis
  let body: PlanBody
  let digest: PlanDigest

  /// The plan's own, in the order of their places.
  let findings: [Diagnostic]
  let portfolio: Portfolio
  let calendar: WorkingCalendar

  init(_ number: Int, of site: Site, _ index: SiteIndex) {
    self.number = number
    portfolio = site.portfolio
    plan = portfolio.plans[number]
    analysis = portfolio.analyses[number]
    body = site.bodies[number]
    digest = index.digests[number]
    findings = site.findings(ofPlanAt: number)
    calendar = portfolio.workingCalendar(of: plan)
  }

  var asOf: CalendarDate { portfolio.asOf }

  /// Whether nothing more is to come: the plan is closed, or its time has passed.
  var isOver: Bool { plan.status == .closed || plan.period.map { $0.range.end < asOf } ?? false }

  /// From the first day of any of some tasks to the last of any; nil where none has a date.
  func span(ofTasks places: [Int]) -> DateRange? {
    let ranges = places.compactMap { plan.tasks[$0].plannedRange ?? analysis.schedule.tasks[$0].dates?.range }
    guard let first = ranges.first else { return nil }
    return ranges.dropFirst().reduce(first) {
      DateRange(between: min($0.start, $1.start), and: max($0.end, $1.end))
    }
  }

  /// The records of a kind that no view in the text shows: `nil` where all of them are left.
  func unplaced(_ kind: ViewKind) -> Remainder {
    var placed: Set<String> = []
    var isPlaced = false
    if kind == .checklist, !body.checklist.isEmpty { (placed, isPlaced) = (body.checklist, true) }
    for case .view(let view) in body.segments where view.kind == kind {
      guard let records = view.records else { return .nothing }
      isPlaced = true
      placed.formUnion(records)
    }
    return isPlaced ? .without(placed) : .everything
  }

  enum Remainder: Sendable {
    case everything, nothing
    case without(Set<String>)

    func contains(_ record: String) -> Bool {
      switch self {
      case .everything: true
      case .nothing: false
      case .without(let placed): !placed.contains(record)
      }
    }
  }
}

extension Schedule {
  /// The computed dates of a task or milestone; nil for an index that the schedule does not have.
  func dates(of node: ScheduleNode) -> ScheduleDates? {
    switch node {
    case .task(let place): tasks.indices.contains(place) ? tasks[place].dates : nil
    case .milestone(let place): milestones.indices.contains(place) ? milestones[place].dates : nil
    }
  }
}

extension Plan {
  func dependencies(of node: ScheduleNode) -> [Dependency] {
    switch node {
    case .task(let place): self.tasks[place].after
    case .milestone(let place): self.milestones[place].after
    }
  }

  func id(of node: ScheduleNode) -> String {
    switch node {
    case .task(let place): self.tasks[place].id
    case .milestone(let place): self.milestones[place].id
    }
  }

  func title(of node: ScheduleNode) -> String {
    switch node {
    case .task(let place): self.tasks[place].title
    case .milestone(let place): self.milestones[place].title
    }
  }
}
