package import SourceText

/// Where a record stands in its file.
package struct RecordExtent: Sendable {
  package let start: SourcePosition

  /// The line that the last of its words stands on, from 1; 0 for a record that nobody wrote.
  package let lastLine: Int32

  /// The place of its identifier, else of the record.
  package let identifier: SourceSpan
}

extension RecordFields {
  /// Always inlined, and its columns lent by a span: a call would count references of all of them.
  @inline(__always)
  fileprivate var extent: RecordExtent {
    var lastLine = span.start.line
    let entries = entries.span
    for index in entries.indices { lastLine = max(lastLine, entries[index].span.start.line) }
    return RecordExtent(start: span.start, lastLine: lastLine, identifier: self.span(of: .id))
  }
}

extension Plan {
  /// Walks over every record that has an identifier, in the order of kinds and then of the text.
  package func forEachRecord(_ body: (_ id: String, _ kind: RecordKind, _ extent: RecordExtent) -> Void) {
    shared.content.forEachRecord(body)
  }
}

extension PlanContent {
  /// Walks over every record that has an identifier, in the order of kinds and then of the text.
  package func forEachRecord(_ body: (_ id: String, _ kind: RecordKind, _ extent: RecordExtent) -> Void) {
    for index in objectives.indices {
      body(objectives[index].id, .objective, objectives[index].fields.extent)
      Self.walk(objectives[index].keyResults, body)
    }
    Self.walk(tasks, body)
    Self.walk(milestones, body)
    Self.walk(phases, body)
    Self.walk(risks, body)
    Self.walk(metrics, body)
    Self.walk(checkIns, body)
    more.forEach { id, _, kind, fields in body(id, kind, fields.extent) }
  }

  /// Goes by index, for a copy of a large record costs more than what is done with it.
  private static func walk<Record: PlanRecord>(
    _ records: [Record], _ body: (_ id: String, _ kind: RecordKind, _ extent: RecordExtent) -> Void
  ) {
    for index in records.indices { body(records[index].id, Record.kind, records[index].fields.extent) }
  }
}

// MARK: - What is wrong with records

extension PlanContent {
  /// Whether two records may have the same identifier, by hashes alone: nearly no plan has such.
  package var mayRepeatIdentifiers: Bool {
    var digests: [UInt64] = []
    digests.reserveCapacity(tasks.count * 2 + 32)
    forEachIdentifier { _, id in digests.append(UTF8Key.digest(of: id)) }
    digests.sort()
    return zip(digests, digests.dropFirst()).contains { $0 == $1 }
  }

  /// Walks over the records without a title, of the kinds that must have one; `span` is where each begins.
  package func forEachRecordWithoutTitle(_ body: (_ kind: RecordKind, _ span: SourceSpan) -> Void) {
    let objectives = objectives.span
    for index in objectives.indices {
      Self.visit(objectives[index], body)
      Self.walkWithoutTitle(objectives[index].keyResults, body)
    }
    Self.walkWithoutTitle(tasks, body)
    Self.walkWithoutTitle(milestones, body)
    Self.walkWithoutTitle(phases, body)
    Self.walkWithoutTitle(risks, body)
    Self.walkWithoutTitle(metrics, body)
    more.forEach { _, _, kind, fields in
      if kind != .taskUpdate, fields.lacks(.title) { body(kind, fields.span) }
    }
  }

  private static func walkWithoutTitle<Record: PlanRecord>(
    _ records: [Record], _ body: (RecordKind, SourceSpan) -> Void
  ) {
    let records = records.span
    for index in records.indices { visit(records[index], body) }
  }

  private static func visit<Record: PlanRecord>(_ record: Record, _ body: (RecordKind, SourceSpan) -> Void) {
    if record.fields.lacks(.title) { body(Record.kind, record.fields.span) }
  }
}
