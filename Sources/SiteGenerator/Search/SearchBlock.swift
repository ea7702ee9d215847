/// What some pages that follow one another have: for each digest of a token the pages, and where on them.
///
/// A block takes one byte for each token of a page, and eight for each digest that any of its pages has.
struct SearchBlock: Sendable {
  /// So few that the number of a page and a part of it fit into a byte.
  static let mostPages = 64

  /// A file of the search is made of whole buckets, unless there are more files than that.
  static let bucketCount = 1_024

  /// The number of the first page: those of the places begin there.
  let firstPage: Int

  /// One bucket after another; in a bucket, the lowest bits of all digests are the same.
  let digests: [UInt32]

  /// Of each bucket where its digests end.
  let bucketEnds: [UInt32]

  /// The pages that have a digest, in their order, each times four plus the part.
  let places: [UInt8]

  /// Of each digest where its places end.
  let ends: [UInt32]

  /// Which digests are in a bucket.
  func digests(ofBucket number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(bucketEnds[number - 1]))..<Int(bucketEnds[number])
  }

  /// Which places are those of a digest.
  func places(ofDigest number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}

extension SearchBlock {
  /// - Parameters:
  ///   - pages: at most ``mostPages``.
  ///   - addTokens: adds the tokens of a page, those of its better parts first.
  init(of pages: Range<Int>, _ addTokens: (_ page: Int, _ tokens: inout SearchTokens) -> Void) {
    var tokens = SearchTokens(reservingCapacity: 4_096)
    var table = DigestTable()
    for page in pages {
      tokens.removeAll()
      addTokens(page, &tokens)
      table.add(tokens.packed, of: page - pages.lowerBound)
    }
    self.init(table.entries[..<table.count], firstPage: pages.lowerBound)
  }

  private init(_ entries: ArraySlice<DigestTable.Entry>, firstPage: Int) {
    let mask = UInt32(Self.bucketCount - 1)
    var bucketEnds = [UInt32](repeating: 0, count: Self.bucketCount)
    for entry in entries { bucketEnds[Int(entry.digest & mask)] += 1 }
    var total: UInt32 = 0
    for bucket in bucketEnds.indices {
      total += bucketEnds[bucket]
      bucketEnds[bucket] = total - bucketEnds[bucket]
    }
    var order = [Int](repeating: 0, count: entries.count)
    for number in entries.indices {
      let bucket = Int(entries[number].digest & mask)
      order[Int(bucketEnds[bucket])] = number
      bucketEnds[bucket] += 1
    }
    var places: [UInt8] = []
    places.reserveCapacity(entries.reduce(0) { $0 + $1.pages.nonzeroBitCount })
    ends = order.map { number in
      entries[number].appendPlaces(to: &places)
      return UInt32(places.count)
    }
    digests = order.map { entries[$0].digest }
    self.firstPage = firstPage
    self.bucketEnds = bucketEnds
    self.places = places
  }
}

/// The digests of the tokens of up to 64 pages.
private struct DigestTable {
  /// A digest, and as bits the pages that have it.
  struct Entry {
    var digest: UInt32 = 0
    var pages: UInt64 = 0

    /// Of each page the two bits of the part.
    var lowParts: UInt64 = 0
    var highParts: UInt64 = 0

    /// For each page its number times four plus the part.
    func appendPlaces(to places: inout [UInt8]) {
      places.append(addingCapacity: pages.nonzeroBitCount) { places in
        var rest = pages
        while rest != 0 {
          let page = UInt64(rest.trailingZeroBitCount)
          rest &= rest &- 1
          let part = (highParts &>> page & 1) << 1 | lowParts &>> page & 1
          places.append(UInt8(truncatingIfNeeded: page << 2 | part))
        }
      }
    }
  }

  /// Room for as many digests as half the slots.
  private(set) var entries = [Entry](repeating: Entry(), count: 2_048)

  /// So many of the entries are there.
  private(set) var count = 0

  /// In the upper half the key of a digest, in the lower one the number of its entry; 0 where nothing is. A digest whose
  /// slot is taken stands in the next one that was free.
  private var slots = [UInt64](repeating: 0, count: 4_096)

  /// - Parameters:
  ///   - tokens: of one that stands twice, the first counts.
  ///   - page: below 64.
  mutating func add(_ tokens: [UInt32], of page: Int) {
    reserve(count + tokens.count)
    Self.add(tokens, of: page, to: &entries, &count, &slots)
  }

  private static func add(
    _ tokens: [UInt32], of page: Int, to entries: inout [Entry], _ count: inout Int, _ slots: inout [UInt64]
  ) {
    // Spans, which are known to be nobody else's.
    var entries = entries.mutableSpan
    var slots = slots.mutableSpan
    let isPage: UInt64 = 1 << UInt64(page)
    for token in tokens {
      let digest = token >> 2
      let slot = slot(of: digest, in: slots.span)
      if slots[slot] == 0 {
        entries[count].digest = digest
        slots[slot] = key(of: digest) << 32 | UInt64(count)
        count += 1
      }
      let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF)
      let pages = entries[number].pages
      guard pages & isPage == 0 else { continue }
      entries[number].pages = pages | isPage
      if token & 1 != 0 { entries[number].lowParts |= isPage }
      if token & 2 != 0 { entries[number].highParts |= isPage }
    }
  }

  /// The slot that has a digest, or that is free for it.
  @inline(__always)
  private static func slot(of digest: UInt32, in slots: Span<UInt64>) -> Int {
    let key = key(of: digest)
    var slot = Int(digest &* 0x9E37_79B1 >> 7) & (slots.count &- 1)
    while slots[slot] >> 32 != key, slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }

  /// Never 0, as the digest may be.
  private static func key(of digest: UInt32) -> UInt64 { UInt64(digest) | 1 << 31 }

  /// Makes room for so many digests.
  private mutating func reserve(_ wanted: Int) {
    guard wanted > entries.count else { return }
    var size = entries.count
    while size < wanted { size *= 2 }
    entries += repeatElement(Entry(), count: size - entries.count)
    slots = [UInt64](repeating: 0, count: size * 2)
    for number in 0..<count {
      let digest = entries[number].digest
      slots[Self.slot(of: digest, in: slots.span)] = Self.key(of: digest) << 32 | UInt64(number)
    }
  }
}
