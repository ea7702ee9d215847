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
    var next = Int(node.index) + 1
    for number in 0..<count(of: node) {
      let bit = keyBit(next)
      if seen & bit != 0 { compareWithEarlierKeys(node, number, next) }
      seen |= bit
      next = Int(records[Int(records[next].end)].end)
    }
  }

  private mutating func compareWithEarlierKeys(_ node: YAMLNode, _ number: Int, _ place: Int) {
    let key = YAMLNode(index: UInt32(truncatingIfNeeded: place))
    guard let first = entries(of: node).prefix(number).first(where: { hasSameText($0.key, key) }) else { return }
    report(duplicate: key, of: first.key)
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

  private func hasSameText(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    bytes(of: left) == bytes(of: right)
  }
}
