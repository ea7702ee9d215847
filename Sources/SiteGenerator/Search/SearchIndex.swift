import HTML
import PlanModel
import PlanReading
import Synchronization

/// What the search of a site looks up: for each token the pages that have it, and where on them.
///
/// Each plan's tokens are gathered alone, on all cores. They are dealt out to files of a few kilobytes by their digests; a
/// file is sorted and written when it is asked for, on whatever core asks. Some files are dealt out together, and each is
/// forgotten once it has been handed over: all at once would be a tenth of all memory.
package final class SearchIndex: Sendable {
  private let shardCount: Int
  private let gather: @Sendable () -> [[UInt32]]

  private struct State {
    /// Of each page, once somebody has asked.
    var tokens: [[UInt32]]?

    /// The shards of each group that have been dealt out and not handed over.
    var groups: [[Shard?]]
  }

  /// Tokens with their pages: the digest, the page and the part in one number, in the order in which a file has them.
  private typealias Shard = [UInt64]

  private let state: Mutex<State>

  /// Files of about so many bytes: three or four of them answer a question.
  private static let shardSize = 12_000

  /// So many groups at the most, for each walks through all tokens.
  private static let mostGroups = 4

  private let groupSize: Int

  /// - Parameters:
  ///   - tokens: those of the site's plans, where they have been gathered.
  ///   - names: those of pages that are no plan's, behind the plans.
  ///   - shardCount: a power of two.
  init(_ tokens: PlanTokens?, of site: Site, names: [String], shardCount: Int) {
    self.shardCount = shardCount
    groupSize = max(1, shardCount / Self.mostGroups)
    gather = {
      let plans = tokens?.take() ?? site.portfolio.plans.indices.map { Self.tokens(ofPlan: $0, in: site) }
      return plans + names.map(Self.tokens(ofName:))
    }
    state = Mutex(State(tokens: nil, groups: Array(repeating: [], count: shardCount / groupSize)))
  }

  /// The tokens of each plan, gathered on all cores.
  ///
  /// They are handed over once.
  final class PlanTokens: Sendable {
    private let lists: Mutex<[[UInt32]]?>

    /// Of all plans together.
    let count: Int

    init(_ site: Site, workers: Workers) async {
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

  /// A power of two.
  static func shardCount(plans: Int, _ tokens: PlanTokens?) -> Int {
    let total = tokens?.count ?? plans * 1_000
    // A token of a page takes about two bytes, its digest seven more in every file that has it.
    let wanted = total * 5 / 2 / Self.shardSize
    var count = 1
    while count < wanted { count *= 2 }
    return count
  }

  /// Takes the tokens of one file out of its group, which is dealt out where it isn't there.
  private func take(_ number: Int) -> Shard {
    let (group, place) = (number / groupSize, number % groupSize)
    return state.withLock { state in
      if state.groups[group].isEmpty || state.groups[group][place] == nil {
        let tokens = state.tokens ?? gather()
        state.tokens = tokens
        state.groups[group] = deal(tokens, from: group * groupSize)
      }
      let shard = state.groups[group][place] ?? []
      state.groups[group][place] = nil
      if state.groups[group].allSatisfy({ $0 == nil }) { state.groups[group] = [] }
      return shard
    }
  }

  /// The shards of a group.
  private func deal(_ tokens: [[UInt32]], from first: Int) -> [Shard] {
    // What the tokens of the group have in common: the upper bits of their shard's number.
    let common = UInt32(shardCount - groupSize) << 2
    let wanted = UInt32(first) << 2
    let rest = UInt32(groupSize - 1)
    var sizes = [Int](repeating: 0, count: groupSize)
    for page in tokens {
      for token in page where token & common == wanted { sizes[Int(token >> 2 & rest)] += 1 }
    }
    var shards = sizes.map { size in
      var shard = Shard()
      shard.reserveCapacity(size)
      return shard
    }
    for page in tokens.indices {
      for token in tokens[page] where token & common == wanted {
        shards[Int(token >> 2 & rest)].append(UInt64(token >> 2) << 32 | UInt64(page) << 2 | UInt64(token & 3))
      }
    }
    return shards
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
    page.forEachGoal { id, title in
      tokens.add(id, as: .goal)
      tokens.add(title, as: .goal)
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
    let entries = RadixSort.byUpperHalf(take(number))
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
