import Testing

import PlanModel
@testable import SiteGenerator

struct SearchIndexTests {
  @Test func writesForEachTokenThePagesThatHaveIt() throws {
    let site = try SmallSite.make([
      "2026-q2/a": "---\ntitle: 获客\ndepartment: 客\n---\n",
      "2026-q2/b": "---\ntitle: 客\n---\n\n获客\n",
    ])
    let index = SearchIndex(nil, of: site, names: ["获"], shardCount: 1)
    // `202`, `026` and `q2` of both periods, 获客 in a title and in a text, 客 in two titles, 获 in a title and a name.
    let expected = """
      planpress.shard(0,{"izunt":"BF","5hhmbs":"BF","84pbcj":"BF","9blkzx":"AH","awkgxp":"AE","do1lo1":"AI"})

      """
    #expect(String(decoding: index.shard(0), as: UTF8.self) == expected)
  }

  @Test(arguments: [1, 2, 64, 1_024, 4_096], [0, 1, 64, 65, 300])
  func dealsOutTokensAsAPlainWalkOverAllPagesDoes(shardCount: Int, pageCount: Int) throws {
    let site = try SmallSite.make([:])
    let names = (0..<pageCount).map { _ in SearchPieces.random(40) }
    let index = SearchIndex(nil, of: site, names: names, shardCount: shardCount)
    var pages: [UInt32: [UInt32: UInt32]] = [:]
    for (page, name) in names.enumerated() {
      for token in PlainTokens.of(name, isMarkup: false, part: .title) {
        pages[token >> 2, default: [:]][UInt32(page)] = token & 3
      }
    }
    var shards = [[String]](repeating: [], count: shardCount)
    for (digest, places) in pages.sorted(by: { $0.key < $1.key }) {
      var last: UInt32 = 0
      var text = ""
      for (page, part) in places.sorted(by: { $0.key < $1.key }) {
        text += Self.digits((page - last) << 2 | part)
        last = page
      }
      shards[Int(digest) % shardCount].append("\"\(String(digest, radix: 36))\":\"\(text)\"")
    }
    for (number, entries) in shards.enumerated() {
      let expected = "planpress.shard(\(number),{\(entries.joined(separator: ","))})\n"
      #expect(String(decoding: index.shard(number), as: UTF8.self) == expected)
    }
  }

  @Test func findsTheSameInPlansWhetherTheyWereGatheredBeforeOrNot() async throws {
    var plans: [String: String] = [:]
    for number in 100..<300 {
      plans["2026-q2/\(number)"] = """
        ---
        title: 计划\(number)
        owner: 王芳
        ---

        ## 复盘

        \(SearchPieces.random(30))
        """
    }
    let site = try SmallSite.make(plans)
    let tokens = await SearchIndex.PlanTokens(site.portfolio.plans, site.bodies, workers: Workers(3))
    for number in 0..<4 {
      let before = SearchIndex(tokens, of: site, names: ["市场部"], shardCount: 4).shard(number)
      #expect(before == SearchIndex(nil, of: site, names: ["市场部"], shardCount: 4).shard(number))
    }
  }

  @Test func keepsTheBestPartOfATokenThatStandsTwice() {
    let block = SearchBlock(of: 7..<8) { _, tokens in
      tokens.add("获客", as: .heading)
      tokens.add("获客", as: .body)
    }
    #expect(block.places == [UInt8(SearchTokens.Part.heading.rawValue)])
  }

  @Test func hasRoomForAPageOfManyTokens() {
    let block = SearchBlock(of: 0..<2) { page, tokens in
      for scalar: UInt32 in 0xAC00..<0xBC00 {
        tokens.add(String(Unicode.Scalar(scalar + UInt32(page) * 0x800).map(Character.init) ?? " "), as: .title)
      }
    }
    #expect(block.digests.count == 0x1800)
    #expect(Set(block.digests).count == 0x1800)
    #expect(block.places.count == 0x2000)
  }

  /// Groups of five bits, the lowest first.
  private static func digits(_ number: UInt32) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    return number < 32 ? String(digits[Int(number)]) : String(digits[Int(number & 31 | 32)]) + Self.digits(number >> 5)
  }
}
