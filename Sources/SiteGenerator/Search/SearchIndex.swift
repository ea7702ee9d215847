import HTML
import PlanModel
import PlanReading
import Synchronization

/// What the search of a site looks up: for each token the pages that have it, and where on them.
///
/// Each plan's tokens are gathered alone, on all cores. They are dealt out to files of a few kilobytes by their digests;
/// a file is sorted and written when the site is, on whatever core is free.
package struct SearchIndex: Sendable {
  /// A token of a page: the digest, the page and the part in one number, in the order in which a file has them.
  private var shards: [[UInt64]] = []
  /// Files of about so many bytes: three or four of them answer a question.
  private static let shardSize = 12_000

  /// The tokens of each plan, gathered on all cores.
  ///
  /// They are handed over once, and forgotten plan by plan as they are dealt out: those of ten thousand plans are a tenth
  /// of all memory.
  package final class PlanTokens: Sendable {
    private let lists: Mutex<[[UInt32]]?>

    /// Of all plans together.
    let count: Int

    package init(_ site: Site, workers: Workers) async {
      let lists = await workers.map(Array(site.portfolio.plans.indices)) { SearchIndex.tokens(ofPlan: $0, in: site) }
      count = lists.reduce(0) { $0 + $1.count }
      self.lists = Mutex(lists)
    }

    /// Nil where they have been handed over before.
    fileprivate func take() -> [[UInt32]]? {
      lists.withLock { lists in
        defer { lists = nil }
        return lists
      }
    }
  }

  /// - Parameters:
  ///   - tokens: those of the site's plans, where they have been gathered.
  ///   - names: those of pages that are no plan's, behind the plans.
  init(_ tokens: PlanTokens?, of site: Site, names: [String], shardCount: Int) {
    var lists = tokens?.take() ?? site.portfolio.plans.indices.map { Self.tokens(ofPlan: $0, in: site) }
    lists += names.map(Self.tokens(ofName:))
    self.init(&lists, shardCount: shardCount)
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

  private init(_ tokens: inout [[UInt32]], shardCount count: Int) {
    let mask = UInt32(count - 1)
    var sizes = [Int](repeating: 0, count: count)
    for page in tokens { for token in page { sizes[Int(token >> 2 & mask)] += 1 } }
    shards = sizes.map { size in
      var shard: [UInt64] = []
      shard.reserveCapacity(size)
      return shard
    }
    for page in tokens.indices {
      for token in tokens[page] {
        shards[Int(token >> 2 & mask)].append(UInt64(token >> 2) << 32 | UInt64(page) << 2 | UInt64(token & 3))
      }
      tokens[page] = []
    }
  }

  private static func tokens(ofName name: String) -> [UInt32] {
    var tokens = SearchTokens()
    tokens.add(name, as: .title)
    return tokens.finished()
  }

  fileprivate static func tokens(ofPlan number: Int, in site: Site) -> [UInt32] {
    let page = SearchPageText(site.portfolio.plans[number], site.bodies[number])
    var tokens = SearchTokens(reservingCapacity: 4_096)
    tokens.add(page.title, as: .title)
    for words in page.about { tokens.add(words, as: .goal) }
    for goal in page.goals {
      tokens.add(goal.id, as: .goal)
      tokens.add(goal.title, as: .goal)
    }
    for heading in page.body.headings { tokens.add(heading.text, as: .heading) }
    page.forEachRecord { tokens.add($0, as: .body) }
    for case .html(let fragment) in page.body.segments { tokens.add(markup: fragment.bytes, as: .body) }
    return tokens.finished()
  }

  // MARK: - Files

  /// `planpress.shard(3,{"1x3f":"Cb",…})`: for each digest in base 36 the pages that have it, as differences times four
  /// plus the part, in groups of five bits with the lowest first.
  func shard(_ number: Int) -> [UInt8] {
    let entries = RadixSort.byUpperHalf(shards[number])
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 3)
    bytes += "planpress.shard(\(number),{".utf8
    var digest = UInt64.max
    var page: UInt64 = 0
    for entry in entries {
      if entry >> 32 != digest {
        bytes += digest == .max ? "\"".utf8 : "\",\"".utf8
        digest = entry >> 32
        page = 0
        bytes += String(digest, radix: 36).utf8
        bytes += "\":\"".utf8
      }
      let next = entry & 0xFFFF_FFFF
      Self.append((next >> 2 - page) << 2 | next & 3, to: &bytes)
      page = next >> 2
    }
    bytes += (entries.isEmpty ? "" : "\"").utf8
    bytes += "})\n".utf8
    return bytes
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      bytes.append(digits[Int(rest & 31 | 32)])
      rest >>= 5
    }
    bytes.append(digits[Int(rest)])
  }
}

/// An index that is made when it is first asked for, by whichever thread asks.
final class LazySearchIndex: Sendable {
  private let made = Mutex<SearchIndex?>(nil)
  private let make: @Sendable () -> SearchIndex

  init(_ make: @escaping @Sendable () -> SearchIndex) {
    self.make = make
  }

  var value: SearchIndex {
    made.withLock { index in
      if let index { return index }
      let new = make()
      index = new
      return new
    }
  }
}
