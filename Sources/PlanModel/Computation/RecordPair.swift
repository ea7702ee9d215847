/// A goal, milestone or task in two states of a plan; one side is missing where it was added or removed.
struct RecordPair {
  let kind: RecordKind
  let before: ComparedRecord?
  let after: ComparedRecord?

  /// The pairs of all records, kind by kind.
  static func all(_ before: Plan, _ after: Plan) -> [RecordPair] {
    let (old, new) = (before.comparedRecords, after.comparedRecords)
    return [RecordKind.objective, .keyResult, .milestone, .task].flatMap { kind in
      pairs(kind, old.filter { $0.kind == kind }, new.filter { $0.kind == kind })
    }
  }

  /// Joins records that have identifier and title in common, then those that share a title which each side has once,
  /// then those that share an identifier: a row put in between doesn't make strangers of all rows below it.
  ///
  /// The same pairs come out whichever side is called the earlier.
  private static func pairs(_ kind: RecordKind, _ old: [ComparedRecord], _ new: [ComparedRecord]) -> [RecordPair] {
    var matches = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    func join(_ key: (ComparedRecord) -> [String], onlyUnique: Bool) {
      let earlier = Dictionary(grouping: old.indices.filter { !isTaken[$0] }) { key(old[$0]) }
      let later = Dictionary(grouping: new.indices.filter { matches[$0] == nil }) { key(new[$0]) }
      for (name, places) in later {
        guard let candidates = earlier[name], !onlyUnique || (places.count == 1 && candidates.count == 1) else {
          continue
        }
        for (place, candidate) in zip(places, candidates) {
          matches[place] = candidate
          isTaken[candidate] = true
        }
      }
    }
    join({ [$0.id, $0.title] }, onlyUnique: false)
    join({ [$0.title] }, onlyUnique: true)
    join({ [$0.id] }, onlyUnique: false)
    let kept = new.indices.map { RecordPair(kind: kind, before: matches[$0].map { old[$0] }, after: new[$0]) }
    let removed = old.indices.filter { !isTaken[$0] }.map { RecordPair(kind: kind, before: old[$0], after: nil) }
    return kept + removed
  }

  var changes: [PlanChange] {
    guard let before else { return [change(.added, nil, after?.side())] }
    guard let after else { return [change(.removed, before.side(), nil)] }
    var changes: [PlanChange] = []
    if before.id != after.id { changes.append(change(.renumbered, before.side(before.id), after.side(after.id))) }
    if before.title != after.title {
      changes.append(change(.retitled, before.side(before.title), after.side(after.title)))
    }
    for (aspect, value) in ComparedRecord.values where before[keyPath: value] != after[keyPath: value] {
      let (old, new) = (before[keyPath: value], after[keyPath: value])
      changes.append(change(aspect, before.side(old.text, old.day), after.side(new.text, new.day)))
    }
    return changes
  }

  private func change(_ aspect: PlanChange.Aspect, _ before: PlanChange.Side?, _ after: PlanChange.Side?) -> PlanChange
  {
    PlanChange(kind: kind, aspect: aspect, before: before, after: after)
  }
}

/// A record with what is compared of it.
struct ComparedRecord {
  /// Words, and what they mean; two are equal that mean the same, however it is written.
  struct Value: Equatable {
    var text: String?
    var day: CalendarDate?
    var meaning: Meaning

    enum Meaning: Equatable {
      case nothing
      case quantity(Quantity.Meaning, unit: String)
      case date(WrittenDate.Meaning)
      case dates(WrittenDate.Meaning?, WrittenDate.Meaning?)
      case number(Double)
      case names(Set<String>)
      case words(String)
    }

    static func == (left: Value, right: Value) -> Bool { left.meaning == right.meaning }

    static let nothing = Value(text: nil, day: nil, meaning: .nothing)
  }

  let kind: RecordKind
  let place: RecordPlace
  let id: String
  let title: String
  var baseline = Value.nothing
  var target = Value.nothing
  var date = Value.nothing
  var weight = Value.nothing
  var owner = Value.nothing

  init(_ kind: RecordKind, at place: RecordPlace, _ record: some PlanRecord) {
    self.kind = kind
    self.place = place
    id = record.id
    title = record.title
    if let people = record.owner { owner = Value(text: people.text, meaning: .names(Set(people.names))) }
  }

  static let values: [(PlanChange.Aspect, any KeyPath<ComparedRecord, Value> & Sendable)] = [
    (.rebased, \.baseline), (.retargeted, \.target), (.redated, \.date), (.reweighted, \.weight), (.reowned, \.owner),
  ]

  func side(_ value: String? = nil, _ day: CalendarDate? = nil) -> PlanChange.Side {
    PlanChange.Side(place: place, id: id, title: title, value: value, day: day)
  }
}

extension Plan {
  fileprivate var comparedRecords: [ComparedRecord] {
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
    return records
  }
}

extension ComparedRecord.Value {
  fileprivate static func quantity(_ quantity: Quantity?) -> Self {
    guard let quantity else { return .nothing }
    switch quantity.meaning {
    case .words, .placeholder: return Self(text: quantity.text, meaning: .words(quantity.text))
    default: return Self(text: quantity.text, meaning: .quantity(quantity.meaning, unit: quantity.unit))
    }
  }

  fileprivate static func date(_ date: WrittenDate?) -> Self {
    guard let date else { return .nothing }
    if case .unresolved = date.meaning { return Self(text: date.text, meaning: .words(date.text)) }
    return Self(text: date.text, day: date.end, meaning: .date(date.meaning))
  }

  fileprivate static func dates(_ start: WrittenDate?, _ end: WrittenDate?) -> Self {
    guard start != nil || end != nil else { return .nothing }
    let words = [start?.text, end?.text].compactMap { $0 }
    let text = words.count == 2 && words[0] == words[1] ? words[0] : words.joined(separator: " – ")
    return Self(text: text, day: end?.end ?? start?.end, meaning: .dates(start?.meaning, end?.meaning))
  }

  fileprivate static func weight(_ weight: Double?) -> Self {
    guard let weight else { return .nothing }
    let rounded = weight.rounded()
    let text = rounded == weight && abs(weight) < 1e9 ? String(Int(rounded)) : String(weight)
    return Self(text: text + "%", meaning: .number(weight))
  }
}
