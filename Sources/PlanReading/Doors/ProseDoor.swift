import PlanModel
import SourceText

/// The third door: records that are told in headings, paragraphs and list items.
struct ProseDoor {
  var decoding: Decoding

  /// Which record the next clauses belong to.
  private enum Current {
    case objective(Int)
    case keyResult(objective: Int, Int)
    case record(RecordKind, Int)
  }

  private var current: Current?

  /// The objective that key results and SMART clauses belong to: an index into the collected ones.
  private(set) var objective: Int?

  /// The task that the line above belongs to: an index into the collected ones.
  var task: Int? {
    if case .record(.task, let index) = current { index } else { nil }
  }

  /// Whether clauses would belong to an objective or to one of its key results.
  var isTellingGoal: Bool {
    switch current {
    case .objective, .keyResult: true
    case .record, nil: false
    }
  }

  init(decoding: Decoding) {
    self.decoding = decoding
  }

  /// A heading of a section ends the record above; labels in it begin another.
  mutating func leaveRecord(keepingObjective: Bool) {
    current = nil
    if !keepingObjective { objective = nil }
  }

  /// Whether a line without a label may belong to the record above it.
  var isTellingRecord: Bool { current != nil }

  /// Reads one line, whose label is known; true where it declared a record or gave one a column.
  @discardableResult
  mutating func read(_ line: ProseLine, _ label: ProseLabel?, into collected: inout CollectedRecords) -> Bool {
    if let label {
      switch label.opening {
      case .record(let kind, let number):
        open(kind, number, line, from: label.rest, into: &collected)
        return true
      case .clause(let field):
        guard let objective else { return false }
        let text = Cell(text: line.text(from: label.rest), span: line.span(from: label.rest))
        collected.objectives[objective].fields.append(field, text.text, at: text.span)
        return true
      }
    }
    return readClauses(line, into: &collected)
  }

  // MARK: Records

  private mutating func open(
    _ kind: RecordKind, _ number: Int, _ line: ProseLine, from start: Int, into collected: inout CollectedRecords
  ) {
    switch kind {
    case .objective:
      collected.objectives.append(record(Objective.self, number, line, from: start))
      objective = collected.objectives.count - 1
      current = .objective(collected.objectives.count - 1)
    case .keyResult:
      var keyResult = record(KeyResult.self, number, line, from: start)
      ProseNumbers.complete(&keyResult, decoding)
      if let objective {
        collected.objectives[objective].keyResults.append(keyResult)
        current = .keyResult(objective: objective, collected.objectives[objective].keyResults.count - 1)
      } else {
        collected.keyResults.append(keyResult)
        current = .record(.keyResult, collected.keyResults.count - 1)
      }
    default:
      var opener = RecordOpener(door: self, number: number, line: line, start: start, collected: collected)
      release(&collected)
      let index = kind.visit(&opener)
      self = opener.door
      collected = opener.collected
      current = .record(kind, index)
    }
  }

  /// Lets go of what a visitor holds now: two owners of a list would copy all of it for each record.
  private mutating func release(_ collected: inout CollectedRecords) {
    collected = CollectedRecords()
    decoding = Decoding(file: decoding.file, period: decoding.period)
  }

  private struct RecordOpener: RecordKindVisitor {
    var door: ProseDoor
    let number: Int
    let line: ProseLine
    let start: Int
    var collected: CollectedRecords

    mutating func visit<Record: TableRecord>(_ type: Record.Type) -> Int {
      collected[keyPath: Record.list].append(door.record(type, number, line, from: start))
      return collected[keyPath: Record.list].count - 1
    }
  }

  private mutating func record<Record: TableRecord>(
    _ type: Record.Type, _ number: Int, _ line: ProseLine, from start: Int
  ) -> Record {
    var stored = Record.Stored()
    stored.fields.span = line.span(from: 0)
    stored.fields.append(.id, type.kind.identifierPrefix + String(number), at: line.span(from: 0))
    let clauses = ProseClauses(line.scalars, from: start, as: type, within: decoding.period)
    var title = clauses.title
    if let due = ProseNumbers.deadline(at: title, within: decoding.period),
      let column = Record.columns.columns.firstIndex(where: { $0.field == .due || $0.field == .end }),
      !clauses.clauses.contains(where: { $0.field == .due || $0.field == .end })
    {
      let cell = Cell(text: due.text, span: line.span(from: clauses.titleOffset, count: due.length))
      Record.columns.decode(cell, as: column, into: &stored, &decoding)
      title.removeFirst(due.length)
    }
    stored.title = String(scalars: title[...])
    stored.fields.append(.title, stored.title, at: line.span(from: clauses.titleOffset, count: title.count))
    decode(clauses, of: line, as: type, into: &stored)
    return Record(stored: consume stored)
  }

  private mutating func decode<Record: TableRecord>(
    _ clauses: ProseClauses, of line: ProseLine, as type: Record.Type, into stored: inout Record.Stored
  ) {
    for clause in clauses.clauses where !stored.fields.contains(clause.field) {
      let cell = Cell(
        text: String(scalars: clause.text[...]), span: line.span(from: clause.offset, count: clause.text.count))
      Record.columns.decode(cell, as: clause.column, into: &stored, &decoding)
    }
  }

  // MARK: Columns below a record

  /// `负责人：李明` on a line of its own belongs to the record above it.
  private mutating func readClauses(_ line: ProseLine, into collected: inout CollectedRecords) -> Bool {
    switch current {
    case nil:
      return false
    case .objective(let index):
      return readClauses(line, into: &collected.objectives[index])
    case .keyResult(let objective, let index):
      return readClauses(line, into: &collected.objectives[objective].keyResults[index])
    case .record(let kind, let index):
      var reader = ClauseReader(door: self, line: line, index: index, collected: collected)
      release(&collected)
      let isRead = kind.visit(&reader)
      self = reader.door
      collected = reader.collected
      return isRead
    }
  }

  private struct ClauseReader: RecordKindVisitor {
    var door: ProseDoor
    let line: ProseLine
    let index: Int
    var collected: CollectedRecords

    mutating func visit<Record: TableRecord>(_ type: Record.Type) -> Bool {
      door.readClauses(line, into: &collected[keyPath: Record.list][index])
    }
  }

  private mutating func readClauses<Record: TableRecord>(_ line: ProseLine, into record: inout Record) -> Bool {
    let clauses = ProseClauses(line.scalars, from: 0, as: Record.self, within: decoding.period)
    guard clauses.isOnlyClauses else { return false }
    decode(clauses, of: line, as: Record.self, into: &record.stored)
    return true
  }
}
