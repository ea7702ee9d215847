import PlanModel
import SourceText

/// All columns of a record kind, found by any of their names.
final class ColumnSet<Record: ColumnRecord>: Sendable {
  let columns: [Column<Record>]

  // What each cell needs of its column; a column is an object, which to ask would count references.
  let fields: [Field]
  private let decoders: [Column<Record>.Decode?]
  private let titles: [Bool]

  /// Names in every language, folded, to indices into ``columns``.
  let names: AliasTable<Int>

  /// The names that introduce a clause of prose.
  let clauseNames: ClauseNames

  init(_ columns: [Column<Record>]) {
    self.columns = columns
    fields = columns.map(\.field)
    decoders = columns.map(\.decode)
    titles = columns.map(\.isTitle)
    clauseNames = ClauseNames(columns)
    var spellings: [(spelling: String, value: Int)] = []
    for (index, column) in columns.enumerated() {
      for name in column.names.all { spellings.append((name, index)) }
    }
    names = AliasTable(spellings)
  }

  /// Writes a cell's words and value into what a record stores.
  func decode(_ cell: Cell, as index: Int, into stored: inout Record.Stored, _ decoding: inout Decoding) {
    stored.fields.append(fields[index], cell.text, at: cell.span)
    decodeValue(cell, as: index, into: &stored, &decoding)
  }

  /// Whether a column's words become a value; the others need no cell to be read.
  func decodes(_ index: Int) -> Bool { decoders[index] != nil }

  func isTitle(_ index: Int) -> Bool { titles[index] }

  /// Writes a cell's value alone, for those who keep the words themselves.
  func decodeValue(_ cell: Cell, as index: Int, into stored: inout Record.Stored, _ decoding: inout Decoding) {
    if titles[index] {
      stored.title = cell.text
    } else if !cell.text.isEmpty || cell.items != nil, let decode = decoders[index] {
      decode(cell, &stored, &decoding)
    }
  }
}

extension ColumnNames {
  /// Every spelling, the three proper ones first.
  package var all: [String] { [english, simplified, traditional] + also }
}

extension Column {
  static func title(_ names: ColumnNames) -> Column {
    Column(field: .title, names: names, type: .title, isRequired: true, decode: nil)
  }

  static func text(_ field: Field, _ names: ColumnNames, type: ColumnType = .text) -> Column {
    Column(field: field, names: names, type: type, isRequired: false, decode: nil)
  }

  /// Words that are a value of their own, such as a department's name.
  static func words(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, String?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .text, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = cell.text
    }
  }

  static func people(_ field: Field, _ names: ColumnNames) -> Column {
    Column(field: field, names: names, type: .people, isRequired: false, decode: nil)
  }

  static func date(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, WrittenDate?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .date, isRequired: false) { cell, stored, decoding in
      stored[keyPath: path] = ValueReading.date(cell, field, &decoding)
    } value: { record in
      record.stored[keyPath: path].map(ColumnValue.date)
    }
  }

  /// A column such as `5.1-5.10`, which says a start and an end at once.
  static func span(
    _ field: Field, _ names: ColumnNames, from start: any (WritableKeyPath<Record.Stored, WrittenDate?> & Sendable),
    to end: any (WritableKeyPath<Record.Stored, WrittenDate?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .dateRange, isRequired: false) { cell, stored, decoding in
      guard let written = ValueReading.date(cell, field, &decoding) else { return }
      stored[keyPath: start] = written.startOnly
      stored[keyPath: end] = written.endOnly
    } value: { record in
      guard let words = record.fields[field], let first = record.stored[keyPath: start]?.start,
        let last = record.stored[keyPath: end]?.end, let range = DateRange(start: first, end: last)
      else { return nil }
      return .date(WrittenDate(text: words, meaning: .range(range)))
    }
  }

  /// A column of how long something takes, in which `6.1-6.26` gives the start and the end instead.
  static func duration(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, WrittenDuration?> & Sendable),
    from start: any (WritableKeyPath<Record.Stored, WrittenDate?> & Sendable),
    to end: any (WritableKeyPath<Record.Stored, WrittenDate?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .duration, isRequired: false) { cell, stored, decoding in
      if let span = ValueReading.span(insteadOfDuration: cell, decoding) {
        stored[keyPath: start] = span.startOnly
        stored[keyPath: end] = span.endOnly
        return
      }
      stored[keyPath: path] = ValueReading.duration(cell, field, &decoding)
    } value: { record in
      record.stored[keyPath: path].map(ColumnValue.duration)
    }
  }

  static func quantity(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, Quantity?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .quantity, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = QuantityGrammar.parse(cell.text)
    } value: { record in
      record.stored[keyPath: path].map(ColumnValue.quantity)
    }
  }

  /// A share; `scale` is what 100 % is read as.
  static func percent(
    _ field: Field, _ names: ColumnNames, scale: Double,
    _ path: any (WritableKeyPath<Record.Stored, Double?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .percent, isRequired: false) { cell, stored, decoding in
      stored[keyPath: path] = ValueReading.share(cell, field, scale: scale, &decoding)
    } value: { record in
      record.stored[keyPath: path].map { .share($0 / scale) }
    }
  }

  static func choice<Value: Sendable>(
    _ field: Field, _ names: ColumnNames, _ choices: Choices<Value>,
    _ path: any (WritableKeyPath<Record.Stored, Value?> & Sendable), name: (@Sendable (Value) -> String)? = nil
  ) -> Column {
    Column(field: field, names: names, type: .choice(choices.words), isRequired: false) { cell, stored, decoding in
      stored[keyPath: path] = ValueReading.choice(cell, field, choices, &decoding)
    } value: { record in
      guard let name, let value = record.stored[keyPath: path] else { return nil }
      return .choice(name(value), text: record.fields[field] ?? name(value))
    }
  }

  static func reference(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, Reference?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .reference, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = ReferenceGrammar.parse(cell.text, at: cell.span)
    } value: { record in
      record.stored[keyPath: path].map { .references([$0]) }
    }
  }

  /// References to plans and their goals, one or a list.
  static func references(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, [Reference]> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .references, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = cell.each.flatMap { ReferenceGrammar.parseList($0.text, at: $0.span) }
    } value: { record in
      .references(record.stored[keyPath: path])
    }
  }

  static func dependencies(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, [Dependency]> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .dependencies, isRequired: false) { cell, stored, decoding in
      stored[keyPath: path] = cell.each.flatMap { ValueReading.dependencies($0, field, &decoding) }
    }
  }

  static func list(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, [String]> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .list, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = cell.each.flatMap { People(text: $0.text).names }
    }
  }

  /// A list of records within this one, which the doors read themselves.
  static func records(_ field: Field, _ kind: RecordKind, _ names: ColumnNames) -> Column {
    Column(field: field, names: names, type: .records(kind), isRequired: false, decode: nil)
  }
}

extension WrittenDate {
  /// The same words, meaning the first day alone.
  var startOnly: WrittenDate {
    guard let start else { return self }
    return WrittenDate(text: text, meaning: .day(start))
  }

  /// The same words, meaning the last day alone.
  var endOnly: WrittenDate {
    guard let end else { return self }
    return WrittenDate(text: text, meaning: .day(end))
  }
}
