/// Words of a grammar, folded once, so that trying them all at a place costs a few comparisons.
///
/// Of two words with one beginning the longer has to come first. Latin words are written in lower case, match any, and
/// end where a word ends: `by` is found in `by June` and not in `bypass`.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  /// First characters, so that most words are ruled out without touching them.
  let firsts: [UInt32]
  let words: [[UInt32]]

  /// Has the bit of every first character's last six bits.
  let filter: UInt64

  init(arrayLiteral literals: String...) {
    self.init(literals)
  }

  init(_ literals: [String]) {
    words = literals.map { $0.unicodeScalars.map(\.value) }
    firsts = words.map { $0.first ?? 0 }
    filter = firsts.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }
}

extension GrammarCursor {
  /// Takes the first word of the list that stands here.
  mutating func take(_ list: WordList) -> Bool {
    index(takingOneOf: list) != nil
  }

  /// Takes the first word of the list that stands here, and tells which.
  mutating func index(takingOneOf list: WordList) -> Int? {
    let first = GrammarCursor.lowercased(peek())
    guard list.filter & (1 << UInt64(first & 63)) != 0 else { return nil }
    for index in list.firsts.indices where list.firsts[index] == first {
      if take(list.words[index]) { return index }
    }
    return nil
  }

  /// Whether a word of the list could begin here, by its first character.
  func mayStart(_ list: WordList) -> Bool {
    let first = GrammarCursor.lowercased(peek())
    return list.filter & (1 << UInt64(first & 63)) != 0 && list.firsts.contains(first)
  }

  private mutating func take(_ word: [UInt32]) -> Bool {
    let end = position + word.count
    guard end <= scalars.count else { return false }
    for offset in 1..<max(word.count, 1)
    where GrammarCursor.lowercased(scalars[position + offset]) != word[offset] {
      return false
    }
    let isLatin = word.last.map { 0x61...0x7A ~= $0 } ?? false
    if isLatin, end < scalars.count, 0x61...0x7A ~= GrammarCursor.lowercased(scalars[end]) { return false }
    position = end
    return true
  }
}
