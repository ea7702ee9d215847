/// Numbers spellings in the order in which they come, and finds the number of a word as ``TextFolding`` compares.
///
/// It is the part of ``AliasTable`` that does not depend on the kind of values, and so need not be generic.
@usableFromInline
struct SpellingIndex: Sendable {
  /// A power of two, at most half full: the number of a spelling plus one, or 0.
  private var slots: [Int32]

  private var digests: [UInt64] = []

  /// The folded spellings one after another, and where each ends.
  private var storage: [UInt8] = []
  private var ends: [Int] = []

  private var spellings: [String] = []

  init(capacity: Int) {
    var slotCount = 8
    while slotCount < capacity * 2 { slotCount *= 2 }
    slots = Array(repeating: 0, count: slotCount)
  }

  /// Gives the next number to a spelling; false where an equal one has a number already.
  mutating func insert(_ spelling: String) -> Bool {
    guard number(of: Array(spelling.utf8).span) < 0 else { return false }
    let folded = FoldedText(spelling)
    storage += folded.bytes
    ends.append(storage.count)
    digests.append(folded.digest)
    spellings.append(spelling)
    var slot = Int(truncatingIfNeeded: folded.digest) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(spellings.count)
    return true
  }

  /// The number of the spelling that a word, given as its unfolded bytes, equals; -1 for none.
  @usableFromInline
  func number(of word: Span<UInt8>) -> Int {
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
    let folded = storage.span
    var position = range.lowerBound
    var difference: UInt8 = 0
    TextFolding.visit(word, bracketed: bracketed) {
      difference |= folded[position] ^ $0
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
