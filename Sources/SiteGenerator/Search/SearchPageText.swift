import PlanModel
import PlanReading

/// What the search knows of a plan.
struct SearchPageText {
  let plan: Plan
  let body: PlanBody

  init(_ plan: Plan, _ body: PlanBody) {
    self.plan = plan
    self.body = body
  }

  var title: String { plan.title.isEmpty ? plan.key : plan.title }

  /// Whose plan it is, and for when.
  var about: [String] {
    [plan.period?.label, plan.department, plan.team, plan.owner?.text].compactMap(\.self) + plan.tags
  }

  /// Each objective and then its key results.
  func forEachGoal(_ body: (_ id: String, _ title: String) -> Void) {
    for place in plan.objectives.indices {
      body(plan.objectives[place].id, plan.objectives[place].title)
      for number in plan.objectives[place].keyResults.indices {
        let keyResult = plan.objectives[place].keyResults[number]
        body(keyResult.id, keyResult.title)
      }
    }
  }

  /// Titles and people of all other records, and the summary.
  func forEachRecord(_ body: (String) -> Void) {
    if let summary = plan.summary { body(summary) }
    func walk(_ records: [some PlanRecord]) {
      for index in records.indices {
        body(records[index].title)
        if let owner = records[index][.owner] { body(owner) }
      }
    }
    walk(plan.tasks)
    walk(plan.milestones)
    walk(plan.phases)
    walk(plan.risks)
    walk(plan.metrics)
    plan.more.forEach { _, _, _, fields in
      for entry in fields.entries { body(entry.text) }
    }
  }
}
