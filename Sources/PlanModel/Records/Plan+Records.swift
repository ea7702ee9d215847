extension Plan {
  /// Walks over every record that has an identifier, in the order of kinds and then of the text.
  package func forEachRecord(_ body: (_ id: String, _ kind: RecordKind, _ fields: RecordFields) -> Void) {
    shared.content.forEachRecord(body)
  }
}

extension PlanContent {
  /// Walks over every record that has an identifier, in the order of kinds and then of the text.
  package func forEachRecord(_ body: (_ id: String, _ kind: RecordKind, _ fields: RecordFields) -> Void) {
    for index in objectives.indices {
      body(objectives[index].id, .objective, objectives[index].fields)
      Self.walk(objectives[index].keyResults, body)
    }
    Self.walk(tasks, body)
    Self.walk(milestones, body)
    Self.walk(phases, body)
    Self.walk(risks, body)
    Self.walk(metrics, body)
    Self.walk(checkIns, body)
    more.forEach { id, _, kind, fields in body(id, kind, fields) }
  }

  /// Goes by index, for a copy of a large record costs more than what is done with it.
  private static func walk<Record: PlanRecord>(
    _ records: [Record], _ body: (_ id: String, _ kind: RecordKind, _ fields: RecordFields) -> Void
  ) {
    for index in records.indices { body(records[index].id, Record.kind, records[index].fields) }
  }
}
