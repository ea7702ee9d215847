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
  /// A record of one of the kinds in ``Plan/more``.
  case other(RecordKind, Int)
  case retrospective(Retrospective.Quadrant, Int)
  case swot(SWOT.Quadrant, Int)
}

extension PlanContent {
  /// Calls with every record's place and identifier, in the order of the plan's lists.
  ///
  /// Lists lend their records: to take one out as a whole costs more than all that is asked of it.
  package func forEachIdentifier(_ body: (RecordPlace, _ id: String) -> Void) {
    let objectives = objectives.span
    for index in objectives.indices {
      body(.objective(index), objectives[index].id)
      Self.walk(objectives[index].keyResults) { body(.keyResult(objective: index, $0), $1) }
    }
    Self.walk(tasks) { body(.task($0), $1) }
    Self.walk(milestones) { body(.milestone($0), $1) }
    Self.walk(phases) { body(.phase($0), $1) }
    Self.walk(risks) { body(.risk($0), $1) }
    Self.walk(metrics) { body(.metric($0), $1) }
    Self.walk(checkIns) { body(.checkIn($0), $1) }
    more.forEach { id, place, kind, _ in body(.other(kind, place), id) }
    if !retrospective.isEmpty {
      for quadrant in Retrospective.Quadrant.allCases {
        for (index, item) in retrospective[quadrant].enumerated() { body(.retrospective(quadrant, index), item.id) }
      }
    }
    if !swot.isEmpty {
      for quadrant in SWOT.Quadrant.allCases {
        for (index, item) in swot[quadrant].enumerated() { body(.swot(quadrant, index), item.id) }
      }
    }
  }

  @inline(__always)
  private static func walk<Record: PlanRecord>(_ records: [Record], _ body: (Int, _ id: String) -> Void) {
    let records = records.span
    for index in records.indices { body(index, records[index].id) }
  }
}

extension Plan {
  /// Calls with every record's place and identifier, in the order of the plan's lists.
  package func forEachIdentifier(_ body: (RecordPlace, _ id: String) -> Void) {
    shared.content.forEachIdentifier(body)
  }

  /// The title by which a record may be named instead of its identifier: key results and metrics have one.
  func namingTitle(of place: RecordPlace) -> String? {
    switch place {
    case .keyResult(let objective, let index): objectives[objective].keyResults[index].title
    case .metric(let index): metrics[index].title
    default: nil
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
    case .other(let kind, let index): more.identifier(of: kind, at: index)
    case .retrospective(let quadrant, let index): retrospective[quadrant].element(at: index)?.id
    case .swot(let quadrant, let index): swot[quadrant].element(at: index)?.id
    }
  }
}

extension Array {
  /// The element, or nil beyond the ends.
  package func element(at index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
