import PlanModel
import SourceText

/// Puts the records of all doors together: key results under their objectives, an identifier for each, none twice.
struct PlanAssembler {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  /// Moves the records into the plan; whoever shared them would have them copied one by one.
  mutating func assemble(_ collected: inout CollectedRecords, into plan: inout PlanContent) {
    number(&collected.objectives)
    place(&collected.keyResults, under: &collected.objectives, of: plan)
    for index in collected.objectives.indices { numberKeyResults(of: &collected.objectives[index]) }
    let names = KeyResultNames(collected.objectives)
    for index in collected.tasks.indices {
      if let full = names.completed(collected.tasks[index].keyResult) { collected.tasks[index].keyResult = full }
    }
    for index in collected.checkIns.indices {
      if let full = names.completed(collected.checkIns[index].keyResult) { collected.checkIns[index].keyResult = full }
    }
    number(&collected.tasks)
    number(&collected.milestones)
    completeTaskNumbers(&collected.tasks, &collected.milestones)
    number(&collected.phases)
    number(&collected.risks)
    number(&collected.metrics)
    number(&collected.checkIns)
    sortByDate(&collected.checkIns)
    if !collected.more.isEmpty {
      numberOthers(&collected.more)
      track(&collected)
    }
    plan.objectives = collected.objectives
    plan.tasks = collected.tasks
    plan.milestones = collected.milestones
    plan.phases = collected.phases
    plan.risks = collected.risks
    plan.metrics = collected.metrics
    plan.checkIns = collected.checkIns
    plan.more = collected.more
    collected = CollectedRecords()
    reportDuplicates(in: plan)
    reportMissingTitles(in: plan)
  }

  // MARK: Identifiers

  /// A request for resources may name its task by its title.
  private func nameTasks(_ requests: inout [ResourceRequest], _ tasks: [PlanTask]) {
    let names = TaskNames(tasks)
    for index in requests.indices {
      guard let task = requests[index].task, task.plan == nil, let words = task.record,
        let place = names.place(of: words)
      else { continue }
      requests[index].task = Reference(plan: nil, record: tasks[place].id, span: task.span)
    }
  }

  private mutating func track(_ collected: inout CollectedRecords) {
    if !collected.more.resourceRequests.isEmpty { nameTasks(&collected.more.resourceRequests, collected.tasks) }
    guard !collected.more.taskUpdates.isEmpty else { return }
    var tracking = TaskTracking(file: file)
    tracking.apply(&collected.more.taskUpdates, to: &collected.tasks)
    diagnostics += tracking.diagnostics
  }

  private func numberOthers(_ records: inout OtherRecords) {
    var numbering = Numbering(assembler: self, records: records)
    records = OtherRecords()
    OtherRecords.visitKinds(&numbering)
    records = numbering.records
  }

  private struct Numbering: OtherRecordVisitor {
    let assembler: PlanAssembler
    var records: OtherRecords

    mutating func visit<Record: OtherRecord>(_ type: Record.Type) {
      assembler.number(&records[dynamicMember: Record.list])
    }
  }

  private func number<Record: PlanRecord>(_ records: inout [Record]) {
    // Doors that read a record as a whole have given it the identifier that its author wrote.
    guard records.indices.contains(where: { records[$0].id.isEmpty }) else { return }
    var next = 1
    let isComplete = records.indices.allSatisfy { records[$0][.id] != nil }
    let given =
      isComplete
      ? []
      : Set(
        records.compactMap { record in
          record[.id].map { UTF8Key(Self.numbered(Self.canonical($0, Record.kind), Record.kind)) }
        })
    for index in records.indices where records[index].id.isEmpty {
      if let id = records[index][.id] {
        records[index].id = Self.canonical(id, Record.kind)
        continue
      }
      while given.contains(UTF8Key(Record.kind.identifierPrefix + String(next))) { next += 1 }
      records[index].id = Record.kind.identifierPrefix + String(next)
      next += 1
    }
  }

  /// The identifier as it is referred to: a bare number gets its kind's letter, spaces go.
  static func canonical(_ id: String, _ kind: RecordKind) -> String {
    let bytes = id.utf8Span.span
    var id = id
    if bytes.indices.contains(where: { bytes[$0] == 0x20 || bytes[$0] == 0x09 || bytes[$0] >= 0x80 }) {
      id = String(String.UnicodeScalarView(id.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
    return isNumber(id) ? kind.identifierPrefix + id : id
  }

  /// Whether there are digits alone, or nothing.
  static func isNumber(_ id: String) -> Bool {
    let bytes = id.utf8Span.span
    return bytes.indices.allSatisfy { (0x30...0x39).contains(bytes[$0]) }
  }

  private func numberKeyResults(of objective: inout Objective) {
    let prefix = objective.id + "."
    number(&objective.keyResults)
    for index in objective.keyResults.indices {
      let id = objective.keyResults[index].id
      if !Self.begins(id, with: prefix) { objective.keyResults[index].id = prefix + Self.lastPart(of: id) }
    }
  }

  /// The identifier by which a record that has none is kept apart: a key result's without its objective.
  private static func numbered(_ id: String, _ kind: RecordKind) -> String {
    kind == .keyResult ? lastPart(of: id) : id
  }

  /// The identifier that a record's author wrote, as it is referred to; empty where none is.
  ///
  /// - Parameter objective: that of a key result's objective.
  static func identifier(_ fields: RecordFields, _ kind: RecordKind, of objective: String = "") -> String {
    guard let written = fields[.id] else { return "" }
    let id = canonical(written, kind)
    if objective.isEmpty { return id }
    guard hasDot(id) else { return objective + "." + id }
    return begins(id, with: objective + ".") ? id : objective + "." + lastPart(of: id)
  }

  private static func begins(_ id: String, with prefix: String) -> Bool {
    let (bytes, start) = (id.utf8Span.span, prefix.utf8Span.span)
    return start.count <= bytes.count && bytes.extracting(first: start.count).hasSameBytes(as: start)
  }

  /// Whether an identifier names what it is a part of.
  fileprivate static func hasDot(_ id: String) -> Bool {
    let bytes = id.utf8Span.span
    return bytes.indices.contains { bytes[$0] == UInt8(ascii: ".") }
  }

  /// `KR2` of `O1.KR2`; of `1.2`, which numbers both, `KR2`.
  private static func lastPart(of id: String) -> String {
    guard let dot = id.utf8.lastIndex(of: UInt8(ascii: ".")) else { return id }
    let last = String(id[id.utf8.index(after: dot)...])
    return isNumber(last) ? "KR" + last : last
  }

  // MARK: Key results

  private mutating func place(_ loose: inout [KeyResult], under objectives: inout [Objective], of plan: PlanContent) {
    for keyResult in loose {
      guard let index = home(of: keyResult, in: &objectives, of: plan) else { continue }
      objectives[index].keyResults.append(keyResult)
    }
    loose = []
  }

  private mutating func home(of keyResult: KeyResult, in objectives: inout [Objective], of plan: PlanContent) -> Int? {
    guard let words = keyResult.fields[.objective] ?? objectivePart(of: keyResult.fields[.id]) else {
      if objectives.isEmpty { objectives.append(objective("O1", titled: plan.title, like: keyResult)) }
      if objectives.count > 1 {
        diagnostics.append(
          Diagnostic(
            .keyResultWithoutObjective, file: file, at: keyResult.fields.span, .text(keyResult.title),
            .list(objectives.map(\.id))))
      }
      return objectives.count - 1
    }
    if let found = objectives.firstIndex(where: { Self.isNamed($0, words) }) { return found }
    if Self.looksLikeIdentifier(words) {
      diagnostics.append(
        Diagnostic(
          .unknownObjective, file: file, at: keyResult.fields.span(of: .objective), .text(words),
          .list(objectives.map(\.id))))
    }
    // The breakdown's tables name the objective by its words: the first row that does so declares it.
    let ordinal = objectives.count + 1
    let id = Self.looksLikeIdentifier(words) ? words : "O" + String(ordinal)
    objectives.append(objective(id, titled: words, like: keyResult))
    return objectives.count - 1
  }

  private func objective(_ id: String, titled title: String, like keyResult: KeyResult) -> Objective {
    var objective = Objective()
    objective.id = id
    objective.title = title
    objective.fields.span = keyResult.fields.span(of: .objective)
    objective.fields.append(.title, title, at: objective.fields.span)
    return objective
  }

  /// `O1` of `O1.KR2`.
  private func objectivePart(of id: String?) -> String? {
    guard let id, let dot = id.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let part = String(id[..<dot])
    return Self.isNumber(part) ? "O" + part : part
  }

  /// Whether the words are an objective's identifier, its title, or both (`O1 提升销售额`).
  private static func isNamed(_ objective: Objective, _ words: String) -> Bool {
    let named = SourceText.FoldedText(words)
    return named == SourceText.FoldedText(objective.id) || named == SourceText.FoldedText(objective.title)
      || named == SourceText.FoldedText(objective.id + objective.title)
  }

  static func looksLikeIdentifier(_ words: String) -> Bool {
    words.utf8.count <= 8 && words.utf8.allSatisfy { $0 < 0x80 } && words.utf8.contains { (0x30...0x39).contains($0) }
  }

  // MARK: What is wrong

  private func sortByDate(_ checkIns: inout [CheckIn]) {
    checkIns = checkIns.enumerated().sorted { left, right in
      let first = left.element.date?.end ?? .distantPast
      let second = right.element.date?.end ?? .distantPast
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  private mutating func reportDuplicates(in plan: PlanContent) {
    guard plan.mayRepeatIdentifiers else { return }
    var seen: [UTF8Key: SourceSpan] = [:]
    var repeats: [(id: String, span: SourceSpan, first: SourceSpan)] = []
    plan.forEachRecord { id, _, extent in
      if let first = seen.updateValue(extent.identifier, forKey: UTF8Key(id)) {
        repeats.append((id, extent.identifier, first))
        seen[UTF8Key(id)] = first
      }
    }
    for (id, span, first) in repeats {
      diagnostics.append(
        Diagnostic(
          .duplicateIdentifier, file: file, at: span.start < first.start ? first : span, .text(id),
          related: .init(file: file, span: span.start < first.start ? span : first)))
    }
  }

  private mutating func reportMissingTitles(in plan: PlanContent) {
    plan.forEachRecordWithoutTitle { kind, span in
      diagnostics.append(Diagnostic(.missingTitle, file: file, at: span, .field(kind.listField)))
    }
  }
}

/// Key results by the last part of their identifiers.
private struct KeyResultNames {
  private let objectives: [Objective]

  init(_ objectives: [Objective]) {
    self.objectives = objectives
  }

  /// `KR2` is `O1.KR2` where no other objective has a `KR2`; nil for what stays as it is.
  func completed(_ reference: Reference?) -> Reference? {
    guard let written = reference, written.plan == nil, let record = written.record,
      !PlanAssembler.hasDot(record)
    else { return nil }
    let suffix = Array(("." + record).utf8)
    // Nearly all references have their dot, so that no list of the identifiers is kept.
    let matches = objectives.flatMap { objective in
      objective.keyResults.map(\.id).filter {
        $0.utf8.count > suffix.count && $0.utf8.suffix(suffix.count).elementsEqual(suffix)
      }
    }
    guard let match = matches.first, matches.count == 1 else { return nil }
    return Reference(plan: nil, record: match, span: written.span)
  }
}

extension CalendarDate {
  fileprivate static let distantPast = CalendarDate(daysSinceEpoch: .min)
}
