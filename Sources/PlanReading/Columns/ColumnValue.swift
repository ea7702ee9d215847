package import PlanModel

/// What the words of a column became, for those who show or export records of any kind.
package enum ColumnValue: Sendable, Hashable {
  /// The author's words, where nothing computes with them.
  case text(String)
  case people(String)
  case date(WrittenDate)
  case duration(WrittenDuration)
  case quantity(Quantity)
  /// From 0 to 1.
  case share(Double)
  /// A value of an enumeration, by its name in the documents, with the author's words.
  case choice(String, text: String)
  case truth(Bool)
  case references([Reference])
  case recurrences([Recurrence], text: String)
}

extension Column {
  /// The value of a record's column; nil where the author left it out or empty.
  func value(of record: Record) -> ColumnValue? {
    if let value, let found = value(record) { return found }
    guard let words = record.fields[field] else { return nil }
    return type == .people ? .people(words) : .text(words)
  }
}
