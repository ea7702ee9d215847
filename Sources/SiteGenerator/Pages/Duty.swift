import PlanModel

/// Something that a person answers for or takes part in.
struct Duty: Sendable {
  enum Subject: UInt8, Sendable { case plan, objective, keyResult, task, milestone, risk }

  let plan: Int32
  let subject: Subject

  /// Whether the person helps and doesn't own it.
  let isCollaboration: Bool

  /// The record's place in its plan; for a key result that of its objective.
  let record: Int32

  /// For a key result its place in the objective.
  let part: Int32

  /// Everybody who is named, and for each of them what they have to do, in the order of plans.
  static func gather(_ plans: [Plan]) -> (PeopleDirectory, [[Duty]]) {
    var list = DutyList()
    for (number, plan) in plans.enumerated() { list.enter(plan, number) }
    return (list.people, list.duties)
  }
}

private struct DutyList {
  var people = PeopleDirectory()
  var duties: [[Duty]] = []

  mutating func enter(_ plan: Plan, _ number: Int) {
    enter(plan.fields[.owner], number, .plan, 0)
    for (place, objective) in plan.objectives.enumerated() {
      enter(objective.fields[.owner], number, .objective, place)
      for (part, keyResult) in objective.keyResults.enumerated() {
        enter(keyResult.fields[.owner], number, .keyResult, place, part)
        enter(keyResult.fields[.collaborators], number, .keyResult, place, part, isCollaboration: true)
      }
    }
    for (place, task) in plan.tasks.enumerated() { enter(task.fields[.owner], number, .task, place) }
    for (place, milestone) in plan.milestones.enumerated() {
      enter(milestone.fields[.owner], number, .milestone, place)
    }
    for (place, risk) in plan.risks.enumerated() { enter(risk.fields[.owner], number, .risk, place) }
    for metric in plan.metrics { if let cell = metric.fields[.owner] { enter(cell) } }
    for phase in plan.phases { if let cell = phase.fields[.owner] { enter(cell) } }
  }

  @discardableResult
  private mutating func enter(_ cell: String) -> [Int32] {
    let numbers = people.enter(cell)
    while duties.count < people.names.count { duties.append([]) }
    return numbers
  }

  private mutating func enter(
    _ cell: String?, _ plan: Int, _ subject: Duty.Subject, _ record: Int, _ part: Int = 0,
    isCollaboration: Bool = false
  ) {
    guard let cell else { return }
    for person in enter(cell) {
      duties[Int(person)].append(
        Duty(
          plan: Int32(plan), subject: subject, isCollaboration: isCollaboration, record: Int32(record),
          part: Int32(part)))
    }
  }
}
