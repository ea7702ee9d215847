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

  /// The words of other columns, for kinds that have no typed values to compare.
  var words: [Field: String] = [:]

  /// What stands in columns that the author headed; nil where the kind has none.
  var cells: String?

  init(_ kind: RecordKind, at place: RecordPlace, _ record: some PlanRecord) {
    self.kind = kind
    self.place = place
    id = record.id
    title = record.title
    if let people = record.owner { owner = Value(text: people.text, meaning: .names(Set(people.names))) }
  }

  /// The kinds that are compared, in the order in which changes are told.
  static let kinds: [RecordKind] =
    [.objective, .keyResult, .milestone, .task] + RecordKind.allCases.filter { !isLeftOut($0) }

  private static func isLeftOut(_ kind: RecordKind) -> Bool {
    switch kind {
    case .objective, .keyResult, .milestone, .task: true
    case .checkIn, .taskUpdate, .adjustment, .approval: true
    default: false
    }
  }

  static let values: [(PlanChange.Aspect, any KeyPath<ComparedRecord, Value> & Sendable)] = [
    (.rebased, \.baseline), (.retargeted, \.target), (.redated, \.date), (.reweighted, \.weight), (.reowned, \.owner),
  ]

  func side(_ value: String? = nil, _ day: CalendarDate? = nil) -> PlanChange.Side {
    PlanChange.Side(place: place, id: id, title: title, value: value, day: day)
  }
}

extension ComparedRecord.Value {
  static func quantity(_ quantity: Quantity?) -> Self {
    guard let quantity else { return .nothing }
    switch quantity.meaning {
    case .words, .placeholder: return Self(text: quantity.text, meaning: .words(quantity.text))
    default: return Self(text: quantity.text, meaning: .quantity(quantity.meaning, unit: quantity.unit))
    }
  }

  static func date(_ date: WrittenDate?) -> Self {
    guard let date else { return .nothing }
    if case .unresolved = date.meaning { return Self(text: date.text, meaning: .words(date.text)) }
    return Self(text: date.text, day: date.end, meaning: .date(date.meaning))
  }

  static func dates(_ start: WrittenDate?, _ end: WrittenDate?) -> Self {
    guard start != nil || end != nil else { return .nothing }
    let words = [start?.text, end?.text].compactMap { $0 }
    let text = words.count == 2 && words[0] == words[1] ? words[0] : words.joined(separator: " – ")
    return Self(text: text, day: end?.end ?? start?.end, meaning: .dates(start?.meaning, end?.meaning))
  }

  static func weight(_ weight: Double?) -> Self {
    guard let weight else { return .nothing }
    let rounded = weight.rounded()
    let text = rounded == weight && abs(weight) < 1e9 ? String(Int(rounded)) : String(weight)
    return Self(text: text + "%", meaning: .number(weight))
  }
}
