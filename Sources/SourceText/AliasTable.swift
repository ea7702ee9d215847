/// An immutable dictionary from the spellings of a word to what they mean, looked up as ``TextFolding`` compares.
///
///     let columns = AliasTable([("weight", Column.weight), ("权重", .weight), ("owner", .owner)])
///     columns["Weight (%)"]          // .weight
///     columns.nearest(to: "wieght")  // "weight"
public final class AliasTable<Value: Sendable>: Sendable {
  @usableFromInline
  let index: SpellingIndex

  /// By the numbers of the spellings.
  @usableFromInline
  let values: [Value]

  /// Spellings that fold to one that was there before; they are not reachable, so a table should have none that
  /// mean something else.
  public let shadowed: [(spelling: String, value: Value)]

  /// Makes a table; of two spellings that fold to the same the first wins.
  public init(_ spellings: [(String, Value)]) {
    index = SpellingIndex(spellings.map(\.0))
    let isShadowed = Set(index.shadowed)
    values = spellings.indices.filter { !isShadowed.contains($0) }.map { spellings[$0].1 }
    shadowed = index.shadowed.map { spellings[$0] }
  }

  /// The meaning of a word given as its unfolded UTF-8 bytes; allocates nothing.
  @inlinable
  public func value(of word: Span<UInt8>) -> Value? {
    let number = index.number(of: word)
    return number < 0 ? nil : values[number]
  }

  /// The meaning of a word given as its unfolded UTF-8 bytes.
  @inlinable
  public subscript(word: ArraySlice<UInt8>) -> Value? { value(of: word.span) }

  /// The meaning of a word given as its unfolded UTF-8 bytes.
  @inlinable
  public subscript(word: [UInt8]) -> Value? { value(of: word.span) }

  /// The meaning of a word.
  @inlinable
  public subscript(word: String) -> Value? { value(of: word.utf8Span.span) }

  /// The spelling that was probably meant by a word that is not in the table, or nil where none is near.
  ///
  /// Near is one edit in a word of two to five characters, and one more for each further three; a character that is
  /// missing, added, changed, or swapped with its neighbour is one edit. Of equally near ones the first wins.
  public func nearest(to word: String) -> String? { index.nearest(to: word) }
}
