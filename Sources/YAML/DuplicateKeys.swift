internal import SourceText

extension YAMLDocument {
  /// Reports each key of a mapping that equals, byte by byte, one before it.
  mutating func reportDuplicateKeys(ofMappingAt index: Int) {
    let node = YAMLNode(index: UInt32(truncatingIfNeeded: index))
    if count(of: node) <= 24 {
      compareWithEarlierKeys(node)
    } else {
      lookUpEarlierKeys(node)
    }
  }

  /// For the usual small mapping: a mask of 64 bits tells most keys apart without comparing them.
  private mutating func compareWithEarlierKeys(_ node: YAMLNode) {
    var seen: UInt64 = 0
    let first = Int(node.index) + 1
    var place = first
    for _ in 0..<count(of: node) {
      let bit = keyBit(place)
      if seen & bit != 0, let earlier = earlierKey(from: first, equalTo: place) {
        report(duplicate: YAMLNode(index: UInt32(place)), of: YAMLNode(index: UInt32(earlier)))
      }
      seen |= bit
      place = placeAfterEntry(place)
    }
  }

  private func placeAfterEntry(_ key: Int) -> Int { Int(records[Int(records[key].end)].end) }

  private func earlierKey(from first: Int, equalTo key: Int) -> Int? {
    var place = first
    while place < key {
      if hasSameText(place, key) { return place }
      place = placeAfterEntry(place)
    }
    return nil
  }

  private mutating func lookUpEarlierKeys(_ node: YAMLNode) {
    var first: [UTF8Key: YAMLNode] = [:]
    for entry in entries(of: node) {
      let key = UTF8Key(text(of: entry.key))
      if let earlier = first[key] {
        report(duplicate: entry.key, of: earlier)
      } else {
        first[key] = entry.key
      }
    }
  }

  private mutating func report(duplicate key: YAMLNode, of earlier: YAMLNode) {
    add(YAMLProblem(.duplicateKey, at: span(of: key), related: span(of: earlier), text: text(of: key)))
  }

  /// A bit chosen by the length and the outer bytes of the key at a place.
  private func keyBit(_ place: Int) -> UInt64 {
    let (low, high) = (records[place].low, records[place].high)
    guard high > low else { return 1 }
    let first = UInt64(storage[Int(low)])
    let last = UInt64(storage[Int(high) - 1])
    return 1 << ((UInt64(high - low) &* 7 &+ first &* 5 &+ last &* 11) & 63)
  }

  private func hasSameText(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (Int(records[left].low), Int(records[right].low))
    let count = Int(records[left].high) - first
    guard count == Int(records[right].high) - second else { return false }
    for offset in 0..<count where storage[first + offset] != storage[second + offset] { return false }
    return true
  }
}
