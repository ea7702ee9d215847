/// A record of a plan by its place in the plan's lists.
package enum RecordPlace: Sendable, Hashable {
  case objective(Int)
  case keyResult(objective: Int, Int)
  case task(Int)
  case milestone(Int)
  case phase(Int)
  case risk(Int)
  case metric(Int)
  case checkIn(Int)
  case retrospective(Retrospective.Quadrant, Int)
  case swot(SWOT.Quadrant, Int)
}

extension Plan {
  /// Calls with every record's place, identifier and title, in the order of the plan's lists.
  func forEachRecord(_ body: (RecordPlace, _ id: String, _ title: String) -> Void) {
    for (index, objective) in objectives.enumerated() {
      body(.objective(index), objective.id, objective.title)
      for (number, keyResult) in objective.keyResults.enumerated() {
        body(.keyResult(objective: index, number), keyResult.id, keyResult.title)
      }
    }
    for (index, task) in tasks.enumerated() { body(.task(index), task.id, task.title) }
    for (index, milestone) in milestones.enumerated() { body(.milestone(index), milestone.id, milestone.title) }
    for (index, phase) in phases.enumerated() { body(.phase(index), phase.id, phase.title) }
    for (index, risk) in risks.enumerated() { body(.risk(index), risk.id, risk.title) }
    for (index, metric) in metrics.enumerated() { body(.metric(index), metric.id, metric.title) }
    for (index, checkIn) in checkIns.enumerated() { body(.checkIn(index), checkIn.id, checkIn.title) }
    if !retrospective.isEmpty {
      for quadrant in Retrospective.Quadrant.allCases {
        for (index, item) in retrospective[quadrant].enumerated() {
          body(.retrospective(quadrant, index), item.id, item.text)
        }
      }
    }
    if !swot.isEmpty {
      for quadrant in SWOT.Quadrant.allCases {
        for (index, item) in swot[quadrant].enumerated() { body(.swot(quadrant, index), item.id, item.text) }
      }
    }
  }

  /// The identifier of the record, which is its anchor; nil where the plan has no such record.
  package func identifier(of place: RecordPlace) -> String? {
    switch place {
    case .objective(let index): objectives.element(at: index)?.id
    case .keyResult(let objective, let index): objectives.element(at: objective)?.keyResults.element(at: index)?.id
    case .task(let index): tasks.element(at: index)?.id
    case .milestone(let index): milestones.element(at: index)?.id
    case .phase(let index): phases.element(at: index)?.id
    case .risk(let index): risks.element(at: index)?.id
    case .metric(let index): metrics.element(at: index)?.id
    case .checkIn(let index): checkIns.element(at: index)?.id
    case .retrospective(let quadrant, let index): retrospective[quadrant].element(at: index)?.id
    case .swot(let quadrant, let index): swot[quadrant].element(at: index)?.id
    }
  }
}

extension Array {
  /// The element, or nil beyond the ends.
  func element(at index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
