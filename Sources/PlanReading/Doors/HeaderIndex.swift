package import PlanModel
import SourceText

/// Which kinds know a heading: one look-up a column, however many kinds there are.
enum HeaderIndex {
  struct Meaning {
    /// The kinds that have such a column, and those whose title it is.
    var known = KindSet()
    var title = KindSet()
  }

  static func meanings(of header: [String]) -> [Meaning] {
    header.map { name in
      guard let slot = slots[name] else { return Meaning() }
      return all[slot]
    }
  }

  /// The kinds whose title column is there, and one more of their columns; of the kinds that most plans have none of,
  /// those whose title column is there.
  static func candidates(_ headings: [Meaning]) -> [RecordKind] {
    var titles = KindSet()
    var others = KindSet()
    for heading in headings {
      titles.formUnion(heading.title)
      others.formUnion(heading.title.intersection(.rare))
      others.formUnion(heading.known.subtracting(heading.title))
    }
    let both = titles.intersection(others)
    return both.isEmpty ? [] : RecordKind.allCases.filter { both.contains(KindSet($0)) }
  }

  private static let (slots, all) = index()

  private static func index() -> (AliasTable<Int>, [Meaning]) {
    var collector = Collector()
    for kind in RecordKind.allCases where kind.isHeaded { kind.visit(&collector) }
    return (AliasTable(collector.spellings), collector.meanings)
  }

  /// Names of titles that head tables of anything: keys in the front matter, and no more.
  static func isGeneric(_ name: String) -> Bool { generic[name] ?? false }

  private static let generic = AliasTable<Bool>(
    [
      "title", "level", "name", "姓名", "item", "function", "process", "position", "topic", "对象", "對象", "会议", "會議", "业务",
      "業務",
    ]
    .map { (spelling: $0, value: true) })

  private struct Collector: RecordKindVisitor {
    var places: [FoldedText: Int] = [:]
    var spellings: [(spelling: String, value: Int)] = []
    var meanings: [Meaning] = []

    /// Of the kinds that most plans have none of only the titles: to make all their columns ready costs more than to
    /// check a plan.
    mutating func visit<Record: TableRecord>(_ type: Record.Type) {
      if Record.kind.isOther {
        for name in Record.titleNames.all { add(name, Record.kind, isTitle: true) }
        return
      }
      for column in Record.columns.columns {
        for name in column.names.all { add(name, Record.kind, isTitle: column.field == Record.titleField) }
      }
    }

    private mutating func add(_ name: String, _ kind: RecordKind, isTitle: Bool) {
      let folded = SourceText.FoldedText(name)
      let place: Int
      if let known = places[folded] {
        place = known
      } else {
        place = meanings.count
        places[folded] = place
        spellings.append((name, place))
        meanings.append(Meaning())
      }
      meanings[place].known.insert(KindSet(kind))
      if isTitle, !HeaderIndex.isGeneric(name) { meanings[place].title.insert(KindSet(kind)) }
    }
  }
}

/// Kinds of records, a bit for each.
struct KindSet: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  init(_ kind: RecordKind) {
    rawValue = 1 << UInt64(kind.rawValue)
  }

  static let rare = RecordKind.allCases.filter(\.isOther).reduce(into: KindSet()) { $0.insert(KindSet($1)) }
}

extension RecordKind {
  /// Whether a table's header alone tells the kind: matrices are told by their cells too, and updates by their tasks.
  var isHeaded: Bool {
    switch self {
    case .responsibility, .skillProfile, .workstream, .taskUpdate: false
    default: true
    }
  }

  /// Whether most plans have none of the kind.
  package var isOther: Bool { rawValue > RecordKind.checkIn.rawValue }
}

/// Finds a kind's columns in a table's header.
struct HeaderMatcher: RecordKindVisitor {
  let header: [String]

  mutating func visit<Record: TableRecord>(_ type: Record.Type) -> (title: Int, fields: [Field?])? {
    let fields = header.map { name in
      Record.columns.names[name].map { Record.columns.columns[$0].field }
    }
    // "Title" alone could be the title of anything.
    guard
      let title = fields.indices.first(where: { fields[$0] == Record.titleField && !HeaderIndex.isGeneric(header[$0]) }
      ),
      fields.contains(where: { $0 != nil && $0 != Record.titleField })
    else { return nil }
    return (title, fields)
  }
}
