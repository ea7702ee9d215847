package import SourceText

/// Everybody who is named as an owner or collaborator, with what they are named for.
package struct PersonIndex: Sendable {
  package struct Person: Sendable, Hashable {
    package let name: String

    /// In the order of the plans, and in each of its lists.
    package fileprivate(set) var entries: [Entry]
  }

  /// Small and in this order, for a site has hundreds of thousands of them.
  package struct Entry: Sendable, Hashable {
    /// Nil means the plan as a whole.
    package let place: RecordPlace?
    package let role: Role
    private let number: Int32

    package var plan: Int { Int(number) }

    package init(plan: Int, place: RecordPlace?, role: Role) {
      number = Int32(clamping: plan)
      self.place = place
      self.role = role
    }
  }

  package enum Role: Sendable, Hashable {
    case owner, collaborator
  }

  /// In the natural order of their names.
  package let people: [Person]
  private let numbers: [UTF8Key: Int]

  /// Who is meant by an owner's or collaborator's cell: pages ask for the same cells again and again.
  private let cells: TextNumbers

  /// The people of all cells one behind the other, and where each cell's end.
  private let members: [Int]
  private let ends: [Int]

  private let names: AliasTable<String>

  /// - Parameter names: what people are called properly, by their other names.
  package init(_ plans: [Plan], names: AliasTable<String> = AliasTable([])) {
    self.names = names
    var collector = Collector(names: names)
    for (index, plan) in plans.enumerated() { collector.add(plan, at: index) }
    collector.addThoseWhoAreKnown()
    let keys = collector.people.map { NaturalOrder($0.name) }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    people = order.map { collector.people[$0] }
    var numbers = [UTF8Key: Int](minimumCapacity: people.count)
    for (number, person) in people.enumerated() { numbers[UTF8Key(person.name)] = number }
    self.numbers = numbers
    var ranks = order
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    cells = collector.cells
    var (members, ends): ([Int], [Int]) = ([], [])
    for meaning in collector.meanings {
      for number in meaning { members.append(ranks[number]) }
      ends.append(members.count)
    }
    (self.members, self.ends) = (members, ends)
  }

  package func number(of name: String) -> Int? {
    numbers[UTF8Key(name)] ?? names[name].flatMap { numbers[UTF8Key($0)] }
  }

  /// The people of a cell by number, in the order written; none for words that stand in no plan.
  package func numbers(in cell: String) -> [Int] {
    places(ofPeopleIn: cell).map { Array(members[$0]) } ?? known(in: cell)
  }

  /// The people of a cell as places for ``person(at:)``, in the order written; nil for words that stand in no plan.
  package func places(ofPeopleIn cell: String) -> Range<Int>? {
    guard let number = cells.number(of: cell) else { return nil }
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The number of the person at one of the places of a cell.
  package func person(at place: Int) -> Int { members[place] }

  /// The people of a cell that names nobody else.
  private func known(in cell: String) -> [Int] {
    let names = People(text: cell).names
    let numbers = names.compactMap { number(of: $0) }
    return numbers.count == names.count ? numbers : []
  }

  package subscript(_ name: String) -> Person? {
    number(of: name).map { people[$0] }
  }
}

private struct Collector {
  let names: AliasTable<String>
  private(set) var people: [PersonIndex.Person] = []
  private var numbers: [UTF8Key: Int] = [:]

  /// Who is meant by a cell's words: most cells repeat.
  private(set) var cells = TextNumbers()
  private(set) var meanings: [[Int]] = []

  private var uncertain: [(fields: RecordFields, plan: Int, place: RecordPlace)] = []

  init(names: AliasTable<String>) {
    self.names = names
  }

  mutating func add(_ plan: Plan, at index: Int) {
    name(plan.fields, at: index, nil)
    let objectives = plan.objectives.span
    for objective in objectives.indices {
      name(objectives[objective].fields, at: index, .objective(objective))
      let keyResults = objectives[objective].keyResults.span
      for number in keyResults.indices {
        name(keyResults[number].fields, at: index, .keyResult(objective: objective, number))
      }
    }
    name(plan.tasks, at: index) { .task($0) }
    name(plan.milestones, at: index) { .milestone($0) }
    name(plan.phases, at: index) { .phase($0) }
    name(plan.risks, at: index) { .risk($0) }
    name(plan.metrics, at: index) { .metric($0) }
    plan.more.forEach { _, number, kind, fields in
      if Self.mayNameARole(kind) {
        uncertain.append((fields, index, .other(kind, number)))
      } else {
        name(fields, at: index, .other(kind, number))
      }
    }
    guard !plan.retrospective.isEmpty else { return }
    for quadrant in Retrospective.Quadrant.allCases {
      for (number, item) in plan.retrospective[quadrant].enumerated() {
        for person in item.people { append(person, at: index, .retrospective(quadrant, number), .owner) }
      }
    }
  }

  /// Records whose owner is as often a position as a person: who commands at a level, who leads a crisis team.
  private static func mayNameARole(_ kind: RecordKind) -> Bool { kind == .responseLevel || kind == .crisisTeam }

  /// Such records concern those who are named elsewhere too; `部门负责人` is nobody's name.
  mutating func addThoseWhoAreKnown() {
    for (fields, plan, place) in uncertain {
      for entry in fields.entries where entry.field == .owner {
        let known = People(text: entry.text).names.compactMap { numbers[UTF8Key(names[$0] ?? $0)] }
        for number in known { insert(PersonIndex.Entry(plan: plan, place: place, role: .owner), ofPerson: number) }
      }
    }
  }

  /// After the person's entries of the same plan.
  private mutating func insert(_ entry: PersonIndex.Entry, ofPerson number: Int) {
    let place = people[number].entries.lastIndex { $0.plan <= entry.plan }.map { $0 + 1 } ?? 0
    people[number].entries.insert(entry, at: place)
  }

  @inline(__always)
  private mutating func name<Record: PlanRecord>(
    _ records: [Record], at plan: Int, _ place: (Int) -> RecordPlace
  ) {
    let records = records.span
    for number in records.indices { name(records[number].fields, at: plan, place(number)) }
  }

  private mutating func name(_ fields: RecordFields, at plan: Int, _ place: RecordPlace?) {
    let entries = fields.entries.span
    for index in entries.indices {
      switch entries[index].field {
      case .owner: append(entries[index].text, at: plan, place, .owner)
      case .collaborators: append(entries[index].text, at: plan, place, .collaborator)
      default: continue
      }
    }
  }

  private mutating func append(_ text: String, at plan: Int, _ place: RecordPlace?, _ role: PersonIndex.Role) {
    let entry = PersonIndex.Entry(plan: plan, place: place, role: role)
    let cell = read(text)
    for member in meanings[cell].indices { people[meanings[cell][member]].entries.append(entry) }
  }

  /// The number of a cell by its words.
  private mutating func read(_ text: String) -> Int {
    let (cell, isNew) = cells.insert(text)
    guard isNew else { return cell }
    var found: [Int] = []
    for name in People(text: text).names {
      let number = self.number(of: names[name] ?? name)
      if !found.contains(number) { found.append(number) }
    }
    meanings.append(found)
    return cell
  }

  private mutating func number(of name: String) -> Int {
    let key = UTF8Key(name)
    if let known = numbers[key] { return known }
    numbers[key] = people.count
    people.append(PersonIndex.Person(name: name, entries: []))
    return people.count - 1
  }
}
