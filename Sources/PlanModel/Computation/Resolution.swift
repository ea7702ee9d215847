import SourceText

/// What a reference leads to.
package enum Resolution: Sendable, Hashable {
  case plan(Int)
  case record(plan: Int, RecordPlace)
  /// No plan has that key.
  case unknownPlan
  /// The plan is there, and has no such record.
  case unknownRecord(plan: Int)
  /// Two or more records fit, as `KR1` does where several objectives have one; in the order of the plan's lists.
  case ambiguous(plan: Int, [RecordPlace])

  /// Whether it leads to exactly one thing.
  package var isResolved: Bool {
    switch self {
    case .plan, .record: true
    case .unknownPlan, .unknownRecord, .ambiguous: false
    }
  }
}

extension Portfolio {
  /// Finds what a reference in a plan leads to.
  ///
  /// Without a plan's key the identifier is looked for in the plan itself, then taken as a plan's key: a plan may lie at
  /// the top, and its key look like an identifier.
  package func resolve(_ reference: Reference, from plan: Int) -> Resolution {
    links.resolve(reference, from: plan, in: plans)
  }

  /// Up to three names that the author may have meant, the nearest first, written as a reference is.
  ///
  /// Among many plans only those are compared whose keys begin alike.
  ///
  /// - Parameter own: a record of the plan that can't be meant, for it is the one that has the reference.
  package func nearestNames(to reference: Reference, from plan: Int, except own: String? = nil) -> [String] {
    switch resolve(reference, from: plan) {
    case .plan, .record: return []
    case .ambiguous(let other, let places):
      return places.prefix(3).compactMap { plans[other].identifier(of: $0) }.map { name($0, in: other, from: plan) }
    case .unknownPlan:
      let wanted = reference.plan ?? reference.record ?? ""
      let keys = NearestNames.of(wanted, among: neighbours(of: wanted).map { plans[$0].key })
      guard reference.plan != nil, let record = reference.record else { return keys }
      return keys.map { $0 + "#" + record }
    case .unknownRecord(let other):
      var names: [String] = []
      plans[other].forEachIdentifier { _, id in
        if names.count < NearestNames.limit, other != plan || id != own { names.append(id) }
      }
      let wanted = reference.record ?? ""
      return NearestNames.of(wanted, among: names).map { name($0, in: other, from: plan) }
    }
  }

  private func name(_ record: String, in other: Int, from plan: Int) -> String {
    other == plan ? record : plans[other].key + "#" + record
  }

  /// The plans whose keys stand next to the wanted one.
  private func neighbours(of key: String) -> Range<Int> {
    guard plans.count > NearestNames.limit else { return plans.indices }
    var (low, high) = (0, plans.count)
    while low < high {
      let middle = (low + high) / 2
      if plans[middle].key < key { low = middle + 1 } else { high = middle }
    }
    let half = NearestNames.limit / 2
    let first = max(0, min(low - half, plans.count - NearestNames.limit))
    return first..<(first + NearestNames.limit)
  }
}

extension PortfolioLinks {
  func resolve(_ reference: Reference, from plan: Int, in plans: [Plan]) -> Resolution {
    guard let key = reference.plan else {
      guard let record = reference.record else { return .plan(plan) }
      let own = resolve(record, in: plan, of: plans)
      if case .unknownRecord = own, let other = planIndex[UTF8Key(record)] { return .plan(other) }
      return own
    }
    guard let other = planIndex[UTF8Key(key)] else { return .unknownPlan }
    guard let record = reference.record else { return .plan(other) }
    return resolve(record, in: other, of: plans)
  }

  private func resolve(_ record: String, in plan: Int, of plans: [Plan]) -> Resolution {
    switch recordIndexes[plan]?.match(record) ?? plans[plan].match(record) {
    case .none: .unknownRecord(plan: plan)
    case .one(let place): .record(plan: plan, place)
    case .several(let places): .ambiguous(plan: plan, places)
    }
  }
}

enum NearestNames {
  /// Among so many names a nearest one is looked for.
  static let limit = 400

  /// Up to three names that differ in at most a third of their characters, the nearest first, else in the order given.
  static func of(_ wanted: String, among names: [String]) -> [String] {
    let word = Array(wanted.unicodeScalars)
    guard !word.isEmpty, word.count <= 200 else { return [] }
    var found: [(distance: Int, place: Int)] = []
    for (place, name) in names.enumerated() {
      let other = Array(name.unicodeScalars)
      let bound = max(1, max(word.count, other.count) / 3)
      guard abs(word.count - other.count) <= bound, other.count <= 200 else { continue }
      let distance = EditDistance.between(word, other)
      if distance <= bound { found.append((distance, place)) }
    }
    found.sort { $0.distance == $1.distance ? $0.place < $1.place : $0.distance < $1.distance }
    return found.prefix(3).map { names[$0.place] }
  }
}
