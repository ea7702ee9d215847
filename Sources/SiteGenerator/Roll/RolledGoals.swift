import PlanModel
import PlanReading

/// The rows of the next plan's tables: goals that go on, and what look backs planted beside them.
struct RolledGoals {
  private(set) var objectives: [RolledRow] = []
  private(set) var keyResults: [RolledRow] = []
  private(set) var tasks: [RolledRow] = []
  private(set) var milestones: [RolledRow] = []
  private(set) var risks: [RolledRow] = []

  /// One line for each point that a look back has sent here.
  private(set) var notes: [String] = []

  private let source: Plan
  private let period: Period

  init(_ rollover: Rollover, _ source: Plan, _ analysis: PlanAnalysis, _ portfolio: Portfolio, period: Period) {
    self.source = source
    self.period = period
    for goal in rollover.goals { add(goal, analysis) }
    for seed in rollover.seeds { plant(seed, portfolio) }
  }

  // MARK: - Goals that go on

  private mutating func add(_ goal: Rollover.Goal, _ analysis: PlanAnalysis) {
    let objective = source.objectives[goal.objective]
    var row = words(of: objective, [.dimension, .owner, .commitment])
    row[.due] = moved(objective.due)
    row[.supports] = objective.supports.map(\.text).joined(separator: "、")
    objectives.append(row)
    for index in goal.keyResults {
      let keyResult = objective.keyResults[index]
      let progress = analysis.objectives[goal.objective].keyResults[index]
      var row = words(of: keyResult, [.owner, .collaborators, .unit, .source])
      row[.objective] = objective.id
      row[.baseline] = keyResult.baseline?.text
      row[.target] = keyResult.target?.text
      row[.current] = progress.achievement.current?.text
      row[.due] = moved(keyResult.due)
      if goal.isWhole { row[.weight] = keyResult.fields[.weight] }
      keyResults.append(row)
    }
  }

  private func words(of record: some PlanRecord, _ fields: [Field]) -> RolledRow {
    var row = RolledRow()
    row[.id] = record.id
    row[.title] = record.title
    for field in fields { row[field] = record.fields[field] }
    return row
  }

  /// What was due at the end of its period is due at the end of the next; an earlier day is nobody's wish any more.
  private func moved(_ due: WrittenDate?) -> String? {
    guard let end = due?.end, let last = source.period?.end, end >= last else { return nil }
    return period.end.description
  }

  // MARK: - Points of look backs

  private mutating func plant(_ seed: Rollover.Seed, _ portfolio: Portfolio) {
    let plan = portfolio.plans[seed.lesson.plan]
    let text = plan.text(of: seed.lesson.source)
    let origin = plan.key + "#" + (plan.identifier(of: seed.lesson.source) ?? "")
    let id = seed.record ?? nextObjective
    notes.append("\(id): \(text) (\(origin))")
    guard !isTaken(id) else { return }
    let owner = plan.owner(of: seed.lesson.source) ?? source.fields[.owner]
    switch Self.kind(ofIdentifier: id) {
    case .objective: objectives.append(row(id, text, owner, due: period.end))
    case .keyResult: plantKeyResult(id, text, owner)
    case .task: tasks.append(row(id, text, owner))
    case .milestone: milestones.append(row(id, text, owner))
    case .risk: risks.append(row(id, text, owner))
    default: break
    }
  }

  private mutating func plantKeyResult(_ id: String, _ text: String, _ owner: String?) {
    let objective = id.split(separator: ".").first.map(String.init) ?? id
    if !isTaken(objective) {
      // The objective that it had, though all of its key results are reached, or else one to be named.
      let known = source.objectives.first { $0.id == objective }
      objectives.append(row(objective, known?.title ?? text, known?.fields[.owner] ?? owner, due: period.end))
    }
    var keyResult = row(id, text, owner, due: period.end)
    keyResult[.objective] = objective
    keyResults.append(keyResult)
  }

  private func row(_ id: String, _ title: String, _ owner: String?, due: CalendarDate? = nil) -> RolledRow {
    var row = RolledRow()
    row[.id] = id
    row[.title] = title
    row[.owner] = owner
    row[.due] = due?.description
    return row
  }

  private func isTaken(_ id: String) -> Bool {
    (objectives + keyResults + tasks + milestones + risks).contains { $0[.id] == id }
  }

  private var nextObjective: String {
    var number = 1
    while isTaken("O\(number)") { number += 1 }
    return "O\(number)"
  }

  /// `O2`, `O2.KR1`, `T3`, `M1`, `R2`; nil for what names nothing that a plan begins with.
  private static func kind(ofIdentifier id: String) -> RecordKind? {
    func isNumbered(_ prefix: String, _ text: Substring) -> Bool {
      text.hasPrefix(prefix) && text.count > prefix.count && text.dropFirst(prefix.count).allSatisfy(\.isNumber)
    }
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, isNumbered("O", parts[0]), isNumbered("KR", parts[1]) { return .keyResult }
    guard parts.count == 1 else { return nil }
    return [RecordKind.objective, .task, .milestone, .risk].first { isNumbered($0.identifierPrefix, parts[0]) }
  }
}

extension Plan {
  fileprivate func owner(of source: Lesson.Source) -> String? {
    switch source {
    case .item(let quadrant, let index):
      let people = self.retrospective[quadrant][index].people
      return people.isEmpty ? nil : people.joined(separator: "、")
    case .action(let index): return self.more.actions[index].fields[.owner]
    }
  }
}
