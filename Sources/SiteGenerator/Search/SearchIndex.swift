import HTML
import PlanModel
import PlanReading
import Synchronization

/// What the search of a site looks up: for each token the pages that have it, and where on them.
///
/// The tokens of some plans at a time are gathered and put in order, on all cores. A file of the search takes what it
/// needs of each such block when it is asked for, on whatever core asks.
package final class SearchIndex: Sendable {
  private let shardCount: Int
  private let gather: @Sendable () -> [SearchBlock]

  /// All blocks in the order of their pages, once somebody has asked.
  private let gathered = Mutex<[SearchBlock]?>(nil)

  /// Files of about so many bytes: three or four of them answer a question.
  private static let shardSize = 12_000

  /// - Parameters:
  ///   - tokens: those of the site's plans, where they have been gathered.
  ///   - names: those of pages that are no plan's, behind the plans.
  ///   - shardCount: a power of two.
  init(_ tokens: PlanTokens?, of site: Site, names: [String], shardCount: Int) {
    self.shardCount = shardCount
    let planCount = site.portfolio.plans.count
    gather = {
      let plans =
        tokens?.blocks
        ?? Self.blocks(of: 0..<planCount).map { Self.block(ofPlans: $0, of: site.portfolio.plans, site.bodies) }
      return plans
        + Self.blocks(of: planCount..<planCount + names.count).map { pages in
          SearchBlock(of: pages) { page, tokens in tokens.add(names[page - planCount], as: .title) }
        }
    }
  }

  /// The tokens of all plans, gathered on all cores.
  final class PlanTokens: Sendable {
    fileprivate let blocks: [SearchBlock]

    /// Of each plan its different ones, all together.
    let count: Int

    init(_ plans: [Plan], _ bodies: [PlanBody], workers: Workers) async {
      blocks = await workers.map(SearchIndex.blocks(of: plans.indices)) {
        SearchIndex.block(ofPlans: $0, of: plans, bodies)
      }
      count = blocks.reduce(0) { $0 + $1.places.count }
    }
  }

  /// A power of two.
  static func shardCount(plans: Int, _ tokens: PlanTokens?) -> Int {
    let total = tokens?.count ?? plans * 1_000
    // A token of a page takes about two bytes, its digest seven more in every file that has it.
    let wanted = total * 5 / 2 / Self.shardSize
    var count = 1
    while count < wanted { count *= 2 }
    return count
  }

  private static func blocks(of pages: Range<Int>) -> [Range<Int>] {
    stride(from: pages.lowerBound, to: pages.upperBound, by: SearchBlock.mostPages).map { first in
      first..<min(first + SearchBlock.mostPages, pages.upperBound)
    }
  }

  private static func block(ofPlans pages: Range<Int>, of plans: [Plan], _ bodies: [PlanBody]) -> SearchBlock {
    SearchBlock(of: pages) { number, tokens in
      let page = SearchPageText(plans[number], bodies[number])
      tokens.add(page.title, as: .title)
      for words in page.about { tokens.add(words, as: .goal) }
      page.forEachGoal { id, title in
        tokens.add(id, as: .goal)
        tokens.add(title, as: .goal)
      }
      for heading in page.body.headings { tokens.add(heading.text, as: .heading) }
      page.forEachRecord { tokens.add($0, as: .body) }
      for case .html(let fragment) in page.body.segments { tokens.add(markup: fragment.bytes, as: .body) }
    }
  }

  // MARK: - Files

  /// A digest of a block, whose pages are listed in a file.
  private struct Listed {
    let block: Int
    let digest: Int
  }

  /// `planpress.shard(3,{"1x3f":"Cb",…})`: for each digest in base 36 the pages that have it, as differences times four
  /// plus the part, in groups of five bits with the lowest first.
  func shard(_ number: Int) -> [UInt8] {
    let blocks = gathered.withLock { gathered in
      let blocks = gathered ?? gather()
      gathered = blocks
      return blocks
    }
    let (listed, keys) = listed(in: number, of: blocks)
    // A digest has at most six digits and six marks around them; of its pages in a block, the first has at most seven
    // digits, the others, less than 64 pages away, two.
    let capacity = listed.reduce(0) { $0 + 17 + 2 * blocks[$1.block].places(ofDigest: $1.digest).count }
    var bytes = Array("planpress.shard(\(number),{".utf8)
    bytes.append(addingCapacity: capacity) { bytes in
      var last: UInt64?
      var page: UInt64 = 0
      for key in keys {
        let (block, digest) = (listed[Int(key & 0xFFFF_FFFF)].block, listed[Int(key & 0xFFFF_FFFF)].digest)
        if key >> 32 != last {
          if last != nil { Self.append("\",", to: &bytes) }
          Self.append("\"", to: &bytes)
          Self.append(base36: UInt32(key >> 32), to: &bytes)
          Self.append("\":\"", to: &bytes)
          (last, page) = (key >> 32, 0)
        }
        let first = UInt64(blocks[block].firstPage)
        for place in blocks[block].places(ofDigest: digest) {
          let next = UInt64(blocks[block].places[place])
          Self.append((first + next >> 2 - page) << 2 | next & 3, to: &bytes)
          page = first + next >> 2
        }
      }
      if last != nil { Self.append("\"", to: &bytes) }
    }
    bytes += "})\n".utf8
    return bytes
  }

  /// What is listed in a file, and for each of it a key: the digest in the upper half, its number in the list in the lower
  /// one. The keys are in the order of the digests, those of a digest in the order of the blocks.
  private func listed(in shard: Int, of blocks: [SearchBlock]) -> ([Listed], keys: [UInt64]) {
    var listed: [Listed] = []
    var keys: [UInt64] = []
    let mask = UInt32(shardCount - 1)
    let buckets = stride(
      from: shard % SearchBlock.bucketCount, to: SearchBlock.bucketCount, by: min(shardCount, SearchBlock.bucketCount))
    for block in blocks.indices {
      for bucket in buckets {
        for number in blocks[block].digests(ofBucket: bucket) {
          let digest = blocks[block].digests[number]
          guard digest & mask == UInt32(shard) else { continue }
          keys.append(UInt64(digest) << 32 | UInt64(listed.count))
          listed.append(Listed(block: block, digest: number))
        }
      }
    }
    return (listed, RadixSort.byUpperHalf(keys))
  }

  // MARK: - Digits

  private static func append(_ text: StaticString, to bytes: inout OutputSpan<UInt8>) {
    text.withUTF8Buffer { text in
      for index in text.indices { unsafe bytes.append(text[index]) }
    }
  }

  private static func append(base36 number: UInt32, to bytes: inout OutputSpan<UInt8>) {
    var unit: UInt32 = 1
    while number / unit >= 36 { unit *= 36 }
    while unit > 0 {
      let digit = UInt8(truncatingIfNeeded: number / unit % 36)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      unit /= 36
    }
  }

  /// Groups of five bits, the lowest first, each but the last with a sixth one.
  private static func append(_ number: UInt64, to bytes: inout OutputSpan<UInt8>) {
    var rest = number
    while rest >= 32 {
      bytes.append(digit(rest & 31 | 32))
      rest >>= 5
    }
    bytes.append(digit(rest))
  }

  private static func digit(_ bits: UInt64) -> UInt8 {
    let bits = UInt8(truncatingIfNeeded: bits)
    return switch bits {
    case 0..<26: UInt8(ascii: "A") + bits
    case 26..<52: UInt8(ascii: "a") - 26 + bits
    case 52..<62: bits &- 52 &+ UInt8(ascii: "0")
    case 62: UInt8(ascii: "-")
    default: UInt8(ascii: "_")
    }
  }
}
