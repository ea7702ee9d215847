extension Plan {
  /// Walks over every record that has an identifier, in the order of kinds and then of the text.
  package func forEachRecord(_ body: (_ id: String, _ kind: RecordKind, _ fields: RecordFields) -> Void) {
    for objective in objectives {
      body(objective.id, .objective, objective.fields)
      for keyResult in objective.keyResults { body(keyResult.id, .keyResult, keyResult.fields) }
    }
    for task in tasks { body(task.id, .task, task.fields) }
    for milestone in milestones { body(milestone.id, .milestone, milestone.fields) }
    for phase in phases { body(phase.id, .phase, phase.fields) }
    for risk in risks { body(risk.id, .risk, risk.fields) }
    for metric in metrics { body(metric.id, .metric, metric.fields) }
    for checkIn in checkIns { body(checkIn.id, .checkIn, checkIn.fields) }
  }
}
