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

  /// For the usual small mapping: a filter tells most keys apart without comparing them.
  private mutating func compareWithEarlierKeys(_ node: YAMLNode) {
    var seen = KeyFilter()
    let first = Int(node.index) + 1
    var place = first
    for _ in 0..<count(of: node) {
      let key = records[place]
      if seen.mayHave(storage.span, Int(key.low)..<Int(key.high)),
        let earlier = earlierKey(from: first, equalTo: place)
      {
        report(duplicate: YAMLNode(index: UInt32(place)), of: YAMLNode(index: UInt32(earlier)))
      }
      place = placeAfterEntry(place)
    }
  }

  private func placeAfterEntry(_ key: Int) -> Int { Int(records[Int(records[key].end)].end) }

  private func earlierKey(from first: Int, equalTo key: Int) -> Int? {
    var place = first
    while place < key {
      if hasSameText(YAMLNode(index: UInt32(place)), YAMLNode(index: UInt32(key))) { return place }
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
}

/// Tells of most keys of a mapping that they differ from those before.
///
/// It is a Bloom filter: two bits for each key, chosen by its length and its outer bytes.
struct KeyFilter {
  private var seen: UInt64 = 0
  private var seenToo: UInt64 = 0

  /// Takes a key, the bytes of a range; false means that none of those before has the same bytes.
  @inline(__always)
  mutating func mayHave(_ text: Span<UInt8>, _ key: Range<Int>) -> Bool {
    var hash: UInt64 = 0
    if !key.isEmpty {
      let (first, last) = (text[key.lowerBound], text[key.upperBound &- 1])
      hash = UInt64(truncatingIfNeeded: key.upperBound &- key.lowerBound) << 16 | UInt64(first) << 8 | UInt64(last)
    }
    hash &*= 0x9E37_79B9_7F4A_7C15
    let bit: UInt64 = 1 << (hash >> 58)
    let bitToo: UInt64 = 1 << (hash >> 52 & 63)
    defer {
      seen |= bit
      seenToo |= bitToo
    }
    return seen & bit != 0 && seenToo & bitToo != 0
  }
}
