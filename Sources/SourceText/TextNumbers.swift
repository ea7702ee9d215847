/// Numbers texts in the order in which they come, and finds a text's number by its bytes.
///
/// What a dictionary of texts does, for places that look up hundreds of thousands of words: of each word one cheap hash is
/// made, and nothing is copied.
public struct TextNumbers: Sendable {
  private var keys: [UTF8Key] = []

  /// A power of two, at most half full: a number plus one, or 0.
  private var slots = [Int32](repeating: 0, count: 16)

  /// Without any text.
  public init() {}

  /// How many texts there are.
  public var count: Int { keys.count }

  /// The number of a text; nil for one that never came.
  public func number(of text: String) -> Int? {
    let key = UTF8Key(text)
    let slot = slot(of: key)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// The number of a text, which gets the next one where it is new.
  public mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    let key = UTF8Key(text)
    let found = slot(of: key)
    if slots[found] != 0 { return (Int(slots[found]) - 1, false) }
    keys.append(key)
    slots[found] = Int32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return (keys.count - 1, true)
  }

  /// Where a key is, or where it would be.
  private func slot(of key: UTF8Key) -> Int {
    let mask = slots.count - 1
    let keys = keys.span
    var slot = Self.first(key.digest) & mask
    while slots[slot] != 0, !keys[Int(slots[slot]) - 1].equals(key) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [Int32](repeating: 0, count: mask + 1)
    for (number, key) in keys.enumerated() {
      var slot = Self.first(key.digest) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  /// The lower bits of the hash alone depend too little on the first bytes.
  private static func first(_ digest: UInt64) -> Int { Int(truncatingIfNeeded: digest ^ digest >> 32) }
}

extension UTF8Key {
  fileprivate func equals(_ other: UTF8Key) -> Bool {
    digest == other.digest && text.hasSameBytes(as: other.text)
  }
}
