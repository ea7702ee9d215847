/// Numbers texts in the order in which they come, and finds a text's number by its bytes.
///
/// What a dictionary of texts does, for places that look up hundreds of thousands of words: of each word one cheap hash is
/// made, and nothing is copied.
public struct TextNumbers: Sendable {
  /// All texts one behind the other, where each ends, and their hashes: to compare with one counts no reference, for all
  /// cores look up the same words.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []

  /// A power of two, at most half full: a number plus one, or 0.
  private var slots = [Int32](repeating: 0, count: 16)

  /// Without any text.
  public init() {}

  /// How many texts there are.
  public var count: Int { ends.count }

  /// The number of a text; nil for one that never came.
  public func number(of text: String) -> Int? {
    let text = text.utf8Span.span
    let number = slots[slot(of: text, Self.hash(of: text))]
    return number == 0 ? nil : Int(number) - 1
  }

  /// The number of a text, which gets the next one where it is new.
  public mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    let span = text.utf8Span.span
    let hash = Self.hash(of: span)
    let slot = slot(of: span, hash)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    bytes += text.utf8
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = Int32(count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// Where a text is, or where it would be.
  private func slot(of text: Span<UInt8>, _ hash: UInt64) -> Int {
    let (slots, ends, hashes, bytes) = (slots.span, ends.span, hashes.span, bytes.span)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash {
        let start = number == 0 ? 0 : ends[number - 1]
        if bytes.extracting(start..<ends[number]).hasSameBytes(as: text) { break }
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [Int32](repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  /// Eight bytes at a time, each multiplied into all bits above it and folded down again.
  private static func hash(of text: Span<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    func add(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    var place = 0
    while place &+ 8 <= text.count {
      add(ByteWord(text, at: place).word)
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < text.count {
      rest = rest << 8 | UInt64(text[place])
      place &+= 1
    }
    add(rest)
    return hash
  }
}
