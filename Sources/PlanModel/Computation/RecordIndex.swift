import SourceText

/// Finds the records of one plan by identifier.
///
/// An identifier counts as written. A key result is found by the part after its objective too (`KR1` for `O2.KR1`)
/// where only one has it, and key results and metrics by their titles. Of these three readings the first that fits
/// anything wins.
package struct RecordIndex: Sendable {
  package enum Match: Sendable, Hashable {
    case none
    case one(RecordPlace)
    /// Two or more fit equally well, in the order of the plan's lists.
    case several([RecordPlace])
  }

  private let plan: Plan

  /// Nil for a plan so small that looking through it costs less than hashing it.
  private var tables: Tables?

  private struct Tables: Sendable {
    var identifiers: [UTF8Key: [RecordPlace]] = [:]
    var suffixes: [UTF8Key: [RecordPlace]] = [:]
    var titles: [UTF8Key: [RecordPlace]] = [:]
  }

  /// Up to so many records are looked through one by one.
  static let smallPlan = 128

  package init(_ plan: Plan) {
    self.plan = plan
    guard plan.recordCount > RecordIndex.smallPlan else { return }
    var tables = Tables()
    plan.forEachIdentifier { place, id in
      if !id.isEmpty { tables.identifiers[UTF8Key(id), default: []].append(place) }
      if let suffix = place.suffix(of: id) {
        tables.suffixes[UTF8Key(String(decoding: suffix, as: UTF8.self)), default: []].append(place)
      }
      if let title = plan.namingTitle(of: place), !title.isEmpty {
        tables.titles[UTF8Key(title), default: []].append(place)
      }
    }
    self.tables = tables
  }

  package func match(_ identifier: String) -> Match {
    guard !identifier.isEmpty else { return .none }
    guard let tables else { return plan.match(identifier) }
    let key = UTF8Key(identifier)
    return Match(tables.identifiers[key] ?? tables.suffixes[key] ?? tables.titles[key] ?? [])
  }
}

extension RecordIndex.Match {
  init(_ places: [RecordPlace]) {
    switch places.count {
    case 0: self = .none
    case 1: self = .one(places[0])
    default: self = .several(places)
    }
  }
}

extension Plan {
  var recordCount: Int {
    var count = objectives.count + tasks.count + milestones.count + phases.count + risks.count + metrics.count
    count += checkIns.count
    more.forEach { _, _, _, _ in count += 1 }
    for index in objectives.indices { count += objectives[index].keyResults.count }
    count += retrospective.items.count + swot.items.count
    return count
  }

  /// Looks through all records; what most references need, the identifier as it stands, first.
  func match(_ identifier: String) -> RecordIndex.Match {
    var found: [RecordPlace] = []
    forEachIdentifier { place, id in
      if id == identifier { found.append(place) }
    }
    if !found.isEmpty { return RecordIndex.Match(found) }
    var byTitle: [RecordPlace] = []
    forEachIdentifier { place, id in
      if let suffix = place.suffix(of: id), suffix.elementsEqual(identifier.utf8) { found.append(place) }
      if let title = namingTitle(of: place), title == identifier { byTitle.append(place) }
    }
    return RecordIndex.Match(found.isEmpty ? byTitle : found)
  }
}

extension RecordPlace {
  /// `KR1` of `O2.KR1`; nil for other records and forms.
  fileprivate func suffix(of id: String) -> Substring.UTF8View? {
    guard case .keyResult = self, let dot = id.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let suffix = id.utf8[id.utf8.index(after: dot)...]
    return suffix.isEmpty ? nil : suffix
  }
}
