public import SourceText

/// The author's words of one record, column by column, with the place of each.
///
/// Only the columns that were written are stored, in the order in which they were.
public struct RecordFields: Sendable, Hashable {
  /// The field fits behind the seven bytes of the span: a site has millions of these.
  @usableFromInline
  package struct Entry: Sendable, Hashable {
    @usableFromInline package let text: String
    @usableFromInline package let span: SourceSpan
    @usableFromInline package let field: Field

    @inlinable
    package init(field: Field, text: consuming String, span: SourceSpan) {
      self.field = field
      self.text = text
      self.span = span
    }
  }

  /// A column that no declaration knows: it is kept and shown under the author's own heading.
  package struct Extra: Sendable, Hashable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Where the record begins: its row, its list item, its paragraph.
  @usableFromInline
  package var span: SourceSpan
  @usableFromInline
  package var entries: [Entry] = []
  package var extras: [Extra] = []

  package init(span: SourceSpan = .unknown) {
    self.span = span
  }

  /// Adds a column's words behind those that are there.
  @inlinable
  public mutating func append(_ field: Field, _ text: consuming String, at span: SourceSpan) {
    entries.append(Entry(field: field, text: text, span: span))
  }

  /// Writes a column's words anew, where they stand or at the end.
  package mutating func set(_ field: Field, _ text: String, at span: SourceSpan) {
    let entry = Entry(field: field, text: text, span: span)
    if let index = index(of: field) { entries[index] = entry } else { entries.append(entry) }
  }

  package mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
  }

  /// The words of a column; nil where the author left it out or empty.
  ///
  /// Always inlined, as are the others that look for a column: a call would count references of all the columns. They are
  /// looked at through a span, which lends its elements.
  @inlinable @inline(__always)
  public subscript(_ field: Field) -> String? {
    let entries = entries.span
    for index in entries.indices where entries[index].field == field {
      return entries[index].text.isEmpty ? nil : entries[index].text
    }
    return nil
  }

  /// Whether the author left a column out or empty, told without taking its words out.
  @inlinable @inline(__always)
  package func lacks(_ field: Field) -> Bool {
    let entries = entries.span
    for index in entries.indices where entries[index].field == field { return entries[index].text.isEmpty }
    return true
  }

  /// The place of a column's words, else the place of the record.
  @inlinable @inline(__always)
  public func span(of field: Field) -> SourceSpan {
    let entries = entries.span
    for index in entries.indices where entries[index].field == field { return entries[index].span }
    return span
  }

  /// Whether the author wrote the column at all, be it empty.
  @inlinable @inline(__always)
  public func contains(_ field: Field) -> Bool {
    index(of: field) != nil
  }

  @inlinable @inline(__always)
  func index(of field: Field) -> Int? {
    let entries = entries.span
    for index in entries.indices where entries[index].field == field { return index }
    return nil
  }
}
