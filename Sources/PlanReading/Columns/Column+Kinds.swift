import PlanModel
import SourceText

extension Column {
  /// A value of an enumeration that the documents call by its raw value.
  static func named<Value: Sendable & RawRepresentable<String>>(
    _ field: Field, _ names: ColumnNames, _ choices: Choices<Value>,
    _ path: any (WritableKeyPath<Record.Stored, Value?> & Sendable)
  ) -> Column {
    choice(field, names, choices, path, name: \.rawValue)
  }

  /// A value of an enumeration where the words say one; other words are as good, and stay words.
  static func loose<Value: Sendable & RawRepresentable<String>>(
    _ field: Field, _ names: ColumnNames, _ choices: Choices<Value>,
    _ path: any (WritableKeyPath<Record.Stored, Value?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .text, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = choices.leading(cell.text)
    } value: { record in
      record.stored[keyPath: path].map { .choice($0.rawValue, text: record.fields[field] ?? $0.rawValue) }
    }
  }

  /// A sum; a bare number counts in the unit of the column's heading.
  static func money(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, Quantity?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .quantity, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = ValueReading.amount(cell)
    } value: { record in
      record.stored[keyPath: path].map(ColumnValue.quantity)
    }
  }

  /// References where the words are some; words such as `未采纳：预算不足` stay words.
  static func looseReferences(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, [Reference]> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .references, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = cell.each.flatMap { ReferenceGrammar.parseList($0.text, at: $0.span) }
        .filter(\.looksLikeOne)
    } value: { record in
      let references = record.stored[keyPath: path]
      return references.isEmpty ? nil : .references(references)
    }
  }

  static func recurrences(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, [Recurrence]> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .recurrence, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = RecurrenceGrammar.parseAll(cell.text)
    } value: { record in
      record.fields[field].map { .recurrences(record.stored[keyPath: path], text: $0) }
    }
  }

  static func recurrence(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, Recurrence?> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .recurrence, isRequired: false) { cell, stored, _ in
      stored[keyPath: path] = RecurrenceGrammar.parse(cell.text)
    } value: { record in
      record.fields[field].map { words in
        .recurrences(record.stored[keyPath: path].map { [$0] } ?? [], text: words)
      }
    }
  }

  /// Yes or no, a tick or an empty box.
  static func truth(
    _ field: Field, _ names: ColumnNames, _ path: any (WritableKeyPath<Record.Stored, Bool> & Sendable)
  ) -> Column {
    Column(field: field, names: names, type: .truth, isRequired: false) { cell, stored, decoding in
      if let truth = ValueReading.truth(cell, field, &decoding) { stored[keyPath: path] = truth }
    } value: { record in
      .truth(record.stored[keyPath: path])
    }
  }
}

extension ValueReading {
  /// A number without a unit gets that of its column's heading: `20` below `预算（万元）` is `20万元`.
  static func amount(_ cell: Cell) -> Quantity {
    let quantity = QuantityGrammar.parse(cell.text)
    guard case .number = quantity.meaning, quantity.unit.isEmpty, !cell.unit.isEmpty else { return quantity }
    return QuantityGrammar.parse(cell.text + cell.unit)
  }

  static func truth(_ cell: Cell, _ field: Field, _ decoding: inout Decoding) -> Bool? {
    if let truth = truths[cell.text] { return truth }
    if case .truth(let truth) = QuantityGrammar.parse(cell.text).meaning { return truth }
    decoding.report(
      Diagnostic(
        .unknownValue, file: decoding.file, at: cell.span, .field(field), .text(cell.text),
        .list(["yes", "no", "是", "否"]), .text("")))
    return nil
  }

  private static let truths = AliasTable<Bool>([
    ("☑", true), ("✓", true), ("✔", true), ("√", true), ("[x]", true), ("x", true), ("true", true), ("完成", true),
    ("已完成", true), ("done", true), ("yes", true), ("是", true), ("☐", false), ("□", false), ("✗", false),
    ("×", false), ("false", false), ("未完成", false), ("no", false), ("否", false), ("open", false), ("todo", false),
  ])
}

extension Reference {
  /// Whether it names a plan, or a record by letters and digits, rather than being a few words of prose.
  var looksLikeOne: Bool {
    if plan != nil { return true }
    return record.map(PlanAssembler.looksLikeIdentifier) ?? false
  }
}

extension Choices {
  /// The value whose name the words are, or begin with: `外部（政策收紧）`, `内部：核心人员离职`.
  func leading(_ words: String) -> Value? {
    if let value = self[words] { return value }
    let scalars = words.unicodeScalars
    guard let end = scalars.firstIndex(where: { "：:，,；;（( —-、/".unicodeScalars.contains($0) }) else { return nil }
    return self[String(scalars[..<end])]
  }
}
