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
  /// Where a column's value is kept.
  ///
  /// The kinds of columns that most records have take it as an expression, which is written out anew for each closure that
  /// uses it: a path that a closure alone has is no object to look through but the place itself.
  typealias Path<Value> = any (WritableKeyPath<Record.Stored, Value> & Sendable)

  static func title(_ names: ColumnNames) -> Column {
    Column(field: .title, names: names, type: .title, isRequired: true, decode: nil)
  }

  static func text(_ field: Field, _ names: ColumnNames, type: ColumnType = .text) -> Column {
    Column(field: field, names: names, type: type, isRequired: false, decode: nil)
  }

  /// Words that are a value of their own, such as a department's name.
  @inline(__always)
  static func words(
    _ field: Field, _ names: ColumnNames, _ path: @autoclosure () -> Path<String?>
  ) -> Column {
    let path = path()
    return Column(field: field, names: names, type: .text, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = cell.text
    }
  }

  static func people(_ field: Field, _ names: ColumnNames) -> Column {
    Column(field: field, names: names, type: .people, isRequired: false, decode: nil)
  }

  @inline(__always)
  static func date(
    _ field: Field, _ names: ColumnNames, _ path: @autoclosure () -> Path<WrittenDate?>
  ) -> Column {
    let (target, source) = (path(), path())
    return Column(field: field, names: names, type: .date, isRequired: false) { cell, stored, decoding in
      stored[keyPath: target] = ValueReading.date(cell, field, &decoding)
    } value: { record in
      record.stored[keyPath: source].map(ColumnValue.date)
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

  @inline(__always)
  static func quantity(
    _ field: Field, _ names: ColumnNames, _ path: @autoclosure () -> Path<Quantity?>
  ) -> Column {
    let (target, source) = (path(), path())
    return Column(field: field, names: names, type: .quantity, isRequired: false) { cell, stored, _ in
      stored[keyPath: target] = QuantityGrammar.parse(cell.text)
    } value: { record in
      record.stored[keyPath: source].map(ColumnValue.quantity)
    }
  }

  /// A share; `scale` is what 100 % is read as.
  @inline(__always)
  static func percent(
    _ field: Field, _ names: ColumnNames, scale: Double,
    _ path: @autoclosure () -> Path<Double?>
  ) -> Column {
    let (target, source) = (path(), path())
    return Column(field: field, names: names, type: .percent, isRequired: false) { cell, stored, decoding in
      stored[keyPath: target] = ValueReading.share(cell, field, scale: scale, &decoding)
    } value: { record in
      record.stored[keyPath: source].map { .share($0 / scale) }
    }
  }

  @inline(__always)
  static func choice<Value: Sendable>(
    _ field: Field, _ names: ColumnNames, _ choices: Choices<Value>,
    _ path: @autoclosure () -> Path<Value?>, name: (@Sendable (Value) -> String)? = nil
  ) -> Column {
    let (target, source) = (path(), path())
    return Column(field: field, names: names, type: .choice(choices.words), isRequired: false) {
      cell, stored, decoding in
      stored[keyPath: target] = ValueReading.choice(cell, field, choices, &decoding)
    } value: { record in
      guard let name, let value = record.stored[keyPath: source] else { return nil }
      return .choice(name(value), text: record.fields[field] ?? name(value))
    }
  }

  @inline(__always)
  static func reference(
    _ field: Field, _ names: ColumnNames, _ path: @autoclosure () -> Path<Reference?>
  ) -> Column {
    let (target, source) = (path(), path())
    return Column(field: field, names: names, type: .reference, isRequired: false) { cell, stored, _ in
      stored[keyPath: target] = ReferenceGrammar.parse(cell.text, at: cell.span)
    } value: { record in
      record.stored[keyPath: source].map { .references([$0]) }
    }
  }

  /// References to plans and their goals, one or a list.
  @inline(__always)
  static func references(
    _ field: Field, _ names: ColumnNames, _ path: @autoclosure () -> Path<[Reference]>
  ) -> Column {
    let (target, source) = (path(), path())
    return Column(field: field, names: names, type: .references, isRequired: false) { cell, stored, _ in
      stored[keyPath: target] = cell.each.flatMap { ReferenceGrammar.parseList($0.text, at: $0.span) }
    } value: { record in
      .references(record.stored[keyPath: source])
    }
  }

  @inline(__always)
  static func dependencies(
    _ field: Field, _ names: ColumnNames, _ path: @autoclosure () -> Path<[Dependency]>
  ) -> Column {
    let path = path()
    return Column(field: field, names: names, type: .dependencies, isRequired: false) { cell, stored, decoding in
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
