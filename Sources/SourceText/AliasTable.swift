/// An immutable dictionary from the spellings of a word to what they mean, looked up as ``TextFolding`` compares.
///
///     let columns = AliasTable([("weight", Column.weight), ("权重", .weight), ("owner", .owner)])
///     columns["Weight (%)"]          // .weight
///     columns.nearest(to: "wieght")  // "weight"
package struct AliasTable<Value: Sendable>: Sendable {
  /// A power of two, at most half full: the number of an entry plus one, or 0.
  @usableFromInline
  var slots: [Int32]

  @usableFromInline
  var entries: [Entry] = []

  /// The folded spellings one after another.
  @usableFromInline
  var storage: [UInt8] = []

  /// Spellings that fold to one that was there before; they are not reachable, so a table should have none that
  /// mean something else.
  package private(set) var shadowed: [(spelling: String, value: Value)] = []

  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let digest: UInt64
    @usableFromInline let start: Int
    @usableFromInline let count: Int
    @usableFromInline let spelling: String
    @usableFromInline let value: Value

    @usableFromInline
    init(digest: UInt64, start: Int, count: Int, spelling: String, value: Value) {
      self.digest = digest
      self.start = start
      self.count = count
      self.spelling = spelling
      self.value = value
    }
  }

  /// Makes a table; of two spellings that fold to the same the first wins.
  package init(_ spellings: some Collection<(String, Value)>) {
    var capacity = 8
    while capacity < spellings.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for (spelling, value) in spellings { insert(spelling, value) }
  }

  private mutating func insert(_ spelling: String, _ value: Value) {
    let folded = FoldedText(spelling)
    let raw = Array(spelling.utf8)
    guard index(of: raw.span) == nil else {
      shadowed.append((spelling, value))
      return
    }
    let start = storage.count
    storage.append(contentsOf: folded.bytes)
    entries.append(
      Entry(digest: folded.digest, start: start, count: folded.bytes.count, spelling: spelling, value: value))
    var slot = Int(truncatingIfNeeded: folded.digest) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entries.count)
  }

  /// The meaning of a word given as its unfolded UTF-8 bytes; allocates nothing.
  @inlinable
  package func value(of word: Span<UInt8>) -> Value? {
    guard let index = index(of: word) else { return nil }
    return entries[index].value
  }

  @inlinable
  package subscript(word: ArraySlice<UInt8>) -> Value? { value(of: word.span) }

  @inlinable
  package subscript(word: [UInt8]) -> Value? { value(of: word.span) }

  @inlinable
  package subscript(word: String) -> Value? { value(of: Array(word.utf8).span) }

  @inlinable
  func index(of word: Span<UInt8>) -> Int? {
    var hash = FNV1a()
    var count = 0
    var bracketed = false
    TextFolding.visit(word, bracketed: false) {
      hash.add($0)
      count += 1
    }
    if count == 0 {
      bracketed = true
      TextFolding.visit(word, bracketed: true) {
        hash.add($0)
        count += 1
      }
    }
    var slot = Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      let entry = entries[index]
      if entry.digest == hash.value, entry.count == count, matches(entry, word, bracketed: bracketed) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inlinable
  func matches(_ entry: Entry, _ word: Span<UInt8>, bracketed: Bool) -> Bool {
    var position = entry.start
    var isEqual = true
    TextFolding.visit(word, bracketed: bracketed) {
      if storage[position] != $0 { isEqual = false }
      position += 1
    }
    return isEqual
  }
}

extension AliasTable {
  /// The spelling that was probably meant by a word that is not in the table, or nil where none is near.
  ///
  /// Near is one edit in a word of two or three characters, and one more for each further three; a character that is
  /// missing, added, changed, or swapped with its neighbour is one edit. Of equally near ones the first wins.
  package func nearest(to word: String) -> String? {
    let scalars = Self.scalars(FoldedText(word).bytes)
    guard scalars.count >= 2, scalars.count <= 64 else { return nil }
    var best: (distance: Int, spelling: String)?
    for entry in entries {
      let candidate = Self.scalars(Array(storage[entry.start..<entry.start + entry.count]))
      let allowed = max(1, min(scalars.count, candidate.count) / 3)
      let limit = min(allowed, (best?.distance ?? Int.max) - 1)
      guard candidate.count >= 2, abs(candidate.count - scalars.count) <= limit else { continue }
      let distance = EditDistance.between(scalars, candidate)
      if distance <= limit { best = (distance, entry.spelling) }
    }
    return best?.spelling
  }

  private static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}
