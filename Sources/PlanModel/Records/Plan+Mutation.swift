extension Plan {
  /// Takes away the references of the plan and of its records that may not stay; the words that they were read from
  /// remain in ``fields``.
  ///
  /// - Parameter keeps: whether a reference may stay.
  package mutating func removeReferences(unless keeps: (Reference) -> Bool) {
    shared.content.removeReferences(unless: keeps)
  }

  /// Changes the author's words of the plan and of every record.
  package mutating func forEachFields(_ body: (inout RecordFields) -> Void) {
    shared.content.forEachFields(body)
  }
}

/// Of a plan all is changed at once: each change to what is in a box makes another box.
extension PlanContent {
  fileprivate mutating func removeReferences(unless keeps: (Reference) -> Bool) {
    supports.removeAll { !keeps($0) }
    reviews.removeAll { !keeps($0) }
    for index in objectives.indices {
      Self.keep(&objectives[index], \.supports, keeps)
      for number in objectives[index].keyResults.indices {
        Self.keep(&objectives[index].keyResults[number], \.metric, keeps)
      }
    }
    for index in tasks.indices {
      Self.keep(&tasks[index], \.keyResult, keeps)
      Self.keep(&tasks[index], \.parent, keeps)
      Self.keep(&tasks[index], \.after, keeps)
    }
    for index in milestones.indices { Self.keep(&milestones[index], \.after, keeps) }
    for index in checkIns.indices { Self.keep(&checkIns[index], \.keyResult, keeps) }
    for quadrant in Retrospective.Quadrant.allCases { retrospective.items[quadrant].keepFeeds(keeps) }
    for quadrant in SWOT.Quadrant.allCases { swot.items[quadrant].keepFeeds(keeps) }
    more.removeReferences(unless: keeps)
  }

  // What may stay is not written again: a record would get another box for it.

  private static func keep<Record>(
    _ record: inout Record, _ path: WritableKeyPath<Record, Reference?>, _ keeps: (Reference) -> Bool
  ) {
    if let reference = record[keyPath: path], !keeps(reference) { record[keyPath: path] = nil }
  }

  private static func keep<Record>(
    _ record: inout Record, _ path: WritableKeyPath<Record, [Reference]>, _ keeps: (Reference) -> Bool
  ) {
    let kept = record[keyPath: path].filter(keeps)
    if kept.count < record[keyPath: path].count { record[keyPath: path] = kept }
  }

  private static func keep<Record>(
    _ record: inout Record, _ path: WritableKeyPath<Record, [Dependency]>, _ keeps: (Reference) -> Bool
  ) {
    let kept = record[keyPath: path].filter { keeps($0.reference) }
    if kept.count < record[keyPath: path].count { record[keyPath: path] = kept }
  }

  fileprivate mutating func forEachFields(_ body: (inout RecordFields) -> Void) {
    body(&fields)
    for index in objectives.indices {
      body(&objectives[index].fields)
      Self.change(&objectives[index].keyResults, body)
    }
    Self.change(&tasks, body)
    Self.change(&milestones, body)
    Self.change(&phases, body)
    Self.change(&risks, body)
    Self.change(&metrics, body)
    Self.change(&checkIns, body)
    more.forEachFields(body)
  }

  private static func change(_ records: inout [some PlanRecord], _ body: (inout RecordFields) -> Void) {
    for index in records.indices { body(&records[index].fields) }
  }
}

extension Plan {
  /// Walks over every reference of the plan and of its records.
  package func forEachReference(_ body: (Reference) -> Void) {
    var copy = self
    copy.removeReferences { reference in
      body(reference)
      return true
    }
  }
}

extension OtherRecords {
  fileprivate mutating func removeReferences(unless keeps: (Reference) -> Bool) {
    guard !isEmpty else { return }
    Self.keep(&self[dynamicMember: \.resourceRequests], \.task, keeps)
    Self.keep(&self[dynamicMember: \.responsibilities], \.task, keeps)
    Self.keep(&self[dynamicMember: \.taskUpdates], \.task, keeps)
    Self.keep(&self[dynamicMember: \.adjustments], \.affects, keeps)
    Self.keep(&self[dynamicMember: \.actions], \.adoptedAs, keeps)
  }

  private static func keep<Record>(
    _ records: inout [Record], _ path: WritableKeyPath<Record, Reference?>, _ keeps: (Reference) -> Bool
  ) {
    for index in records.indices { records[index][keyPath: path] = records[index][keyPath: path].kept(by: keeps) }
  }

  private static func keep<Record>(
    _ records: inout [Record], _ path: WritableKeyPath<Record, [Reference]>, _ keeps: (Reference) -> Bool
  ) {
    for index in records.indices { records[index][keyPath: path].removeAll { !keeps($0) } }
  }

  fileprivate mutating func forEachFields(_ body: (inout RecordFields) -> Void) {
    guard !isEmpty else { return }
    withoutActuallyEscaping(body) { body in
      var change = Change(records: self, body: body)
      self = OtherRecords()
      Self.visitKinds(&change)
      self = change.records
    }
  }

  private struct Change: OtherRecordVisitor {
    var records: OtherRecords
    let body: (inout RecordFields) -> Void

    mutating func visit<Record: OtherRecord>(_ type: Record.Type) {
      let count = records[dynamicMember: Record.list].count
      for place in 0..<count { body(&records[dynamicMember: Record.list][place].fields) }
    }
  }
}

extension Reference? {
  fileprivate func kept(by keeps: (Reference) -> Bool) -> Reference? {
    guard let self, keeps(self) else { return nil }
    return self
  }
}

extension [QuadrantItem] {
  fileprivate mutating func keepFeeds(_ keeps: (Reference) -> Bool) {
    for index in indices { self[index].feeds.removeAll { !keeps($0) } }
  }
}
