/// Numbers spellings in the order in which they come, and finds the number of a word as ``TextFolding`` compares.
///
/// It is the part of ``AliasTable`` that does not depend on the kind of values, and so need not be generic.
/// It is a class because a table is looked up for each word of a site, and never changes.
@usableFromInline
final class SpellingIndex: Sendable {
  /// A power of two, at most half full: the number of a spelling plus one, or 0.
  private let slots: [Int32]

  private let digests: [UInt64]

  /// The folded spellings one after another, and where each ends.
  private let storage: [UInt8]
  private let ends: [Int]

  private let spellings: [String]

  /// Words are mostly written just as the list has them, and need not be folded to be found.
  private let exact: ExactSpellings

  /// The places, in the list that the index was made of, of spellings that equal one before.
  let shadowed: [Int]

  init(_ list: [String]) {
    var slotCount = 8
    while slotCount < list.count * 2 { slotCount *= 2 }
    var slots = [Int32](repeating: 0, count: slotCount)
    var digests: [UInt64] = []
    var storage: [UInt8] = []
    var ends: [Int] = []
    var spellings: [String] = []
    var shadowed: [Int] = []
    var exact = ExactSpellings(count: list.count)
    for (place, spelling) in list.enumerated() {
      let folded = FoldedText(spelling)
      var slot = Int(truncatingIfNeeded: folded.digest) & (slotCount - 1)
      var isNew = true
      var number = spellings.count
      while isNew, slots[slot] != 0 {
        number = Int(slots[slot]) - 1
        let start = number == 0 ? 0 : ends[number - 1]
        isNew = digests[number] != folded.digest || !storage[start..<ends[number]].elementsEqual(folded.bytes)
        slot = (slot + 1) & (slotCount - 1)
      }
      guard isNew else {
        shadowed.append(place)
        exact.insert(spelling, number)
        continue
      }
      for written in Self.ways(ofWriting: spelling) where FoldedText(written) == folded {
        exact.insert(written, spellings.count)
      }
      storage += folded.bytes
      ends.append(storage.count)
      digests.append(folded.digest)
      spellings.append(spelling)
      slots[slot] = Int32(spellings.count)
    }
    (self.slots, self.digests, self.storage, self.ends) = (slots, digests, storage, ends)
    (self.spellings, self.shadowed, self.exact) = (spellings, shadowed, exact)
  }

  /// As the list has it, and as keys are mostly written: `Due date`, `due date`, `due_date`, `due-date`.
  private static func ways(ofWriting spelling: String) -> [String] {
    let small = spelling.lowercased()
    guard small.utf8.contains(UInt8(ascii: " ")) else { return small == spelling ? [small] : [spelling, small] }
    let words = small.split(separator: " ")
    return [spelling, small, words.joined(separator: "_"), words.joined(separator: "-")]
  }

  /// The number of the spelling that a word, given as its unfolded bytes, equals; -1 for none.
  ///
  /// A word in traditional characters that is not in the list is looked up in simplified ones.
  @usableFromInline
  func number(of word: Span<UInt8>) -> Int {
    let written = exact.number(of: word)
    if written >= 0 { return written }
    let number = number(ofFolded: word)
    guard number < 0, let simplified = SearchFolding.shared.simplified(word) else { return number }
    return self.number(ofFolded: simplified.span)
  }

  private func number(ofFolded word: Span<UInt8>) -> Int {
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
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if digests[number] == hash.value, matches(number, word, count: count, bracketed: bracketed) { return number }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func matches(_ number: Int, _ word: Span<UInt8>, count: Int, bracketed: Bool) -> Bool {
    let range = range(of: number)
    guard range.count == count else { return false }
    var position = range.lowerBound
    var difference: UInt8 = 0
    TextFolding.visit(word, bracketed: bracketed) {
      difference |= storage[position] ^ $0
      position += 1
    }
    return difference == 0
  }

  /// See ``AliasTable/nearest(to:)``.
  func nearest(to word: String) -> String? {
    let scalars = Self.scalars(FoldedText(word).bytes[...])
    guard scalars.count >= 2, scalars.count <= 64 else { return nil }
    var best: (distance: Int, spelling: String)?
    for (number, spelling) in spellings.enumerated() {
      let candidate = Self.scalars(storage[range(of: number)])
      let allowed = max(1, min(scalars.count, candidate.count) / 3)
      let limit = min(allowed, (best?.distance ?? Int.max) - 1)
      guard candidate.count >= 2, abs(candidate.count - scalars.count) <= limit else { continue }
      let distance = EditDistance.between(scalars, candidate)
      if distance <= limit { best = (distance, spelling) }
    }
    return best?.spelling
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}

/// Finds the number of a word that is written with the same bytes as a spelling.
private struct ExactSpellings: Sendable {
  /// A power of two, at most half full: the place of an entry plus one, or 0.
  private var slots: [Int32]

  private var entries: [(digest: UInt64, end: Int, number: Int)] = []

  /// The spellings one after another.
  private var storage: [UInt8] = []

  /// - Parameter count: of the spellings; each may be entered in two ways or, if it has a space, in four.
  init(count: Int) {
    var slotCount = 8
    while slotCount < count * 8 { slotCount *= 2 }
    slots = [Int32](repeating: 0, count: slotCount)
  }

  mutating func insert(_ spelling: String, _ number: Int) {
    let word = Array(spelling.utf8)
    guard self.number(of: word.span) < 0 else { return }
    let digest = Self.digest(of: word.span)
    var slot = Int(truncatingIfNeeded: digest) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    storage += word
    entries.append((digest, storage.count, number))
    slots[slot] = Int32(entries.count)
  }

  /// -1 where no spelling is written so.
  func number(of word: Span<UInt8>) -> Int {
    let digest = Self.digest(of: word)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: digest) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if entries[place].digest == digest, isWritten(place, word) { return entries[place].number }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private func isWritten(_ place: Int, _ word: Span<UInt8>) -> Bool {
    let start = place == 0 ? 0 : entries[place - 1].end
    guard entries[place].end - start == word.count else { return false }
    for offset in word.indices where storage[start + offset] != word[offset] { return false }
    return true
  }

  private static func digest(of word: Span<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for offset in word.indices { hash.add(word[offset]) }
    return hash.value ^ hash.value >> 32
  }
}
