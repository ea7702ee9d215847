import PlanModel

/// The index of people: for each the plans that name them, with the pages of what they are named for.
struct BookletPeople {
  /// Those whom a plan of the booklet names, by their numbers in the site's index.
  let people: [Int]
  private let index: PersonIndex
  private let numbers: [Int: Int]

  /// - Parameter plans: the booklet's plans in their order.
  init(_ index: PersonIndex, plans: [Int]) {
    self.index = index
    numbers = Dictionary(uniqueKeysWithValues: zip(plans, plans.indices))
    people = index.people.indices.filter { [numbers] in index.people[$0].entries.contains { numbers[$0.plan] != nil } }
  }

  /// `person-3`
  static func anchor(ofPerson number: Int) -> String { "person-\(number + 1)" }

  /// What somebody is named for in one plan: the first record of each part.
  private struct Mention {
    let plan: Int
    var parts: [(word: StringKey, place: RecordPlace)] = []
  }

  private func mentions(_ person: Int) -> [Mention] {
    var mentions: [Mention] = []
    for entry in index.people[person].entries where numbers[entry.plan] != nil {
      let place = mentions.firstIndex { $0.plan == entry.plan } ?? mentions.endIndex
      if place == mentions.endIndex { mentions.append(Mention(plan: entry.plan)) }
      guard let record = entry.place, let word = record.part else { continue }
      if !mentions[place].parts.contains(where: { $0.word == word }) { mentions[place].parts.append((word, record)) }
    }
    return mentions.sorted { (numbers[$0.plan] ?? 0) < (numbers[$1.plan] ?? 0) }
  }

  /// - Parameters:
  ///   - anchor: gives the anchor of a plan's record, or of the plan as a whole.
  ///   - reference: writes a link to an anchor with its page.
  func write(
    to page: inout PageWriter, plans: [Plan], anchor: (_ plan: Int, _ record: RecordPlace?) -> String?,
    reference: (inout PageWriter, String) -> Void
  ) {
    page.raw("<dl class=\"people\">")
    for person in people {
      page.raw("<div><dt id=\"")
      page.text(Self.anchor(ofPerson: person))
      page.raw("\">")
      page.text(index.people[person].name)
      page.raw("</dt>")
      for mention in mentions(person) {
        page.raw("<dd><span class=\"where\">")
        let plan = plans[mention.plan]
        page.text(plan.title.isEmpty ? plan.key : plan.title)
        page.raw("</span>")
        var isFirst = true
        for part in mention.parts {
          guard let target = anchor(mention.plan, part.place) else { continue }
          page.raw(isFirst ? " " : " · ")
          isFirst = false
          page.word(part.word)
          page.raw(" ")
          reference(&page, target)
        }
        if isFirst, let target = anchor(mention.plan, nil) {
          page.raw(" ")
          reference(&page, target)
        }
        page.raw("</dd>")
      }
      page.raw("</div>")
    }
    page.raw("</dl>")
  }
}

extension RecordPlace {
  /// The part of a plan that the record belongs to, in words.
  fileprivate var part: StringKey? {
    switch self {
    case .objective, .keyResult: .goals
    case .task: .tasks
    case .milestone: .milestones
    case .phase: .phases
    case .risk: .risks
    case .metric: .metrics
    case .checkIn: .checkIns
    case .retrospective: .retrospective
    case .swot: .swot
    case .other: .otherRecords
    }
  }
}
