extension Plan {
  var comparedRecords: [ComparedRecord] {
    var records: [ComparedRecord] = []
    for (index, objective) in objectives.enumerated() {
      var record = ComparedRecord(.objective, at: .objective(index), objective)
      record.date = .date(objective.due)
      record.weight = .weight(objective.weight)
      records.append(record)
      for (number, keyResult) in objective.keyResults.enumerated() {
        var record = ComparedRecord(.keyResult, at: .keyResult(objective: index, number), keyResult)
        record.baseline = .quantity(keyResult.baseline)
        record.target = .quantity(keyResult.target)
        record.date = .date(keyResult.due)
        record.weight = .weight(keyResult.weight)
        records.append(record)
      }
    }
    for (index, milestone) in milestones.enumerated() {
      var record = ComparedRecord(.milestone, at: .milestone(index), milestone)
      record.date = .date(milestone.due)
      records.append(record)
    }
    for (index, task) in tasks.enumerated() {
      var record = ComparedRecord(.task, at: .task(index), task)
      record.date = .dates(task.start, task.end)
      records.append(record)
    }
    records += phases.enumerated().map { index, phase in
      var record = ComparedRecord(words: phase, at: .phase(index))
      record.date = .dates(phase.start, phase.end)
      return record
    }
    records += risks.enumerated().map { ComparedRecord(words: $1, at: .risk($0)) }
    records += metrics.enumerated().map { index, metric in
      var record = ComparedRecord(words: metric, at: .metric(index))
      record.baseline = .quantity(metric.baseline)
      record.target = .quantity(metric.target)
      return record
    }
    guard !more.isEmpty else { return records }
    var visitor = OtherRecordComparison(records: more)
    OtherRecords.visitKinds(&visitor)
    return records + visitor.compared
  }
}

/// Makes the compared form of every record of the kinds that few plans have.
private struct OtherRecordComparison: OtherRecordVisitor {
  let records: OtherRecords
  private(set) var compared: [ComparedRecord] = []

  mutating func visit<Record: OtherRecord>(_ type: Record.Type) {
    for (index, record) in records[dynamicMember: Record.list].enumerated() {
      compared.append(ComparedRecord(words: record, at: .other(Record.kind, index)))
    }
  }
}

extension ComparedRecord {
  /// A record of which each column's words are compared, but for those that tell how far it is.
  fileprivate init(words record: some PlanRecord, at place: RecordPlace) {
    self.init(type(of: record).kind, at: place, record)
    for entry in record.fields.entries where !Self.isTold(entry.field, of: kind) && !entry.text.isEmpty {
      words[entry.field] = entry.text
    }
    cells = record.openCells
  }

  /// Whether a column is compared as something else, or tells of the way and not of the plan.
  private static func isTold(_ field: Field, of kind: RecordKind) -> Bool {
    switch field {
    case .id, .title, .owner: true
    case .status, .current, .actual, .actualStart, .actualEnd, .progress, .done, .adoptedAs, .evaluation,
      .improvements, .series:
      true
    case .start, .end: kind == .phase
    case .baseline, .target: kind == .metric
    default: false
    }
  }
}

extension PlanRecord {
  /// The cells of columns that the author headed, in their order: roles, skills, quarters.
  fileprivate var openCells: String? {
    let cells: [String] =
      switch self {
      case let record as Responsibility: record.assignments.map { $0.role + " " + $0.text }
      case let record as SkillProfile: record.levels.map { $0.skill + " " + $0.text }
      case let record as Workstream: record.stages.map { $0.label + " " + $0.text }
      case let record as BudgetLine: record.parts.map { $0.label + " " + $0.amount.text }
      default: []
      }
    return cells.isEmpty ? nil : cells.joined(separator: "；")
  }
}
