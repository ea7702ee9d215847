/// A record in two states of a plan; one side is missing where it was added or removed.
struct RecordPair {
  let kind: RecordKind
  let before: ComparedRecord?
  let after: ComparedRecord?

  /// The pairs of all records, kind by kind.
  static func all(_ before: Plan, _ after: Plan) -> [RecordPair] {
    let (old, new) = (before.comparedRecords, after.comparedRecords)
    let (earlier, later) = (Dictionary(grouping: old, by: \.kind), Dictionary(grouping: new, by: \.kind))
    return ComparedRecord.kinds.flatMap { pairs($0, earlier[$0] ?? [], later[$0] ?? []) }
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
    return changes + rewordings(before, after)
  }

  /// Column by column in the order in which columns are declared, whichever side is called the earlier.
  private func rewordings(_ before: ComparedRecord, _ after: ComparedRecord) -> [PlanChange] {
    var changes: [PlanChange] = []
    for field in Set(before.words.keys).union(after.words.keys).sorted(by: { $0.rawValue < $1.rawValue }) {
      let (old, new) = (before.words[field], after.words[field])
      guard old != new else { continue }
      changes.append(change(.reworded, before.side(old), after.side(new), field))
    }
    if before.cells != after.cells {
      changes.append(change(.reworded, before.side(before.cells), after.side(after.cells)))
    }
    return changes
  }

  private func change(
    _ aspect: PlanChange.Aspect, _ before: PlanChange.Side?, _ after: PlanChange.Side?, _ field: Field? = nil
  ) -> PlanChange {
    PlanChange(kind: kind, aspect: aspect, field: field, before: before, after: after)
  }
}
