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
    for (place, spelling) in list.enumerated() {
      let folded = FoldedText(spelling)
      var slot = Int(truncatingIfNeeded: folded.digest) & (slotCount - 1)
      var isNew = true
      while isNew, slots[slot] != 0 {
        let number = Int(slots[slot]) - 1
        let start = number == 0 ? 0 : ends[number - 1]
        isNew = digests[number] != folded.digest || !storage[start..<ends[number]].elementsEqual(folded.bytes)
        slot = (slot + 1) & (slotCount - 1)
      }
      guard isNew else {
        shadowed.append(place)
        continue
      }
      storage += folded.bytes
      ends.append(storage.count)
      digests.append(folded.digest)
      spellings.append(spelling)
      slots[slot] = Int32(spellings.count)
    }
    (self.slots, self.digests, self.storage, self.ends) = (slots, digests, storage, ends)
    (self.spellings, self.shadowed) = (spellings, shadowed)
  }

  /// The number of the spelling that a word, given as its unfolded bytes, equals; -1 for none.
  ///
  /// A word in traditional characters that is not in the list is looked up in simplified ones.
  @usableFromInline
  func number(of word: Span<UInt8>) -> Int {
    let number = number(ofExactly: word)
    guard number < 0, let simplified = SearchFolding.shared.simplified(word) else { return number }
    return self.number(ofExactly: simplified.span)
  }

  private func number(ofExactly word: Span<UInt8>) -> Int {
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
