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
      let key = YAMLNode(index: UInt32(truncatingIfNeeded: next))
      let bit = UInt64(1) << keyBit(key)
      if seen & bit != 0, let first = entries(of: node).prefix(number).first(where: { hasSameText($0.key, key) }) {
        report(duplicate: key, of: first.key)
      }
      seen |= bit
      next = Int(records[Int(records[next].end)].end)
    }
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

  private func keyBit(_ key: YAMLNode) -> UInt64 {
    let record = records[Int(key.index)]
    guard record.high > record.low else { return 0 }
    let first = UInt64(storage[Int(record.low)])
    let last = UInt64(storage[Int(record.high) - 1])
    return (UInt64(record.high - record.low) &* 7 &+ first &* 5 &+ last &* 11) & 63
  }

  private func hasSameText(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    bytes(of: left) == bytes(of: right)
  }
}
