import PlanModel
import PlanReading
import SourceText
import Testing

@Suite struct BadInputTests {
  private func read(_ bytes: [UInt8]) -> ReadPlan {
    PlanReader().read(bytes, key: "2026-q2/marketing", file: "plans/2026-q2/marketing.md")
  }

  @Test func asksForUTF8() throws {
    // 标题: 计划 in GBK.
    let gbk: [UInt8] = Array("---\n".utf8) + [0xB1, 0xEA, 0xCC, 0xE2, 0x3A, 0x20, 0xBC, 0xC6, 0xBB, 0xAE, 0x0A]
    let wide = "---\n标题: 计划\n".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    for (bytes, encoding) in [(gbk, "GB18030"), ([0xFF, 0xFE] + wide, "UTF-16")] {
      let plan = read(bytes)
      #expect(plan.diagnostics.map(\.code.name) == ["not-utf8"])
      let argument = try #require(plan.diagnostics.first?.arguments.first)
      guard case .text(let guess) = argument else { continue }
      #expect(guess.hasPrefix(encoding) || guess == "GBK", "\(guess)")
    }
  }

  @Test func refusesBinaryAndHugeFiles() {
    #expect(findings(read(Array("---\ntitle: a\u{0}b\n---\n".utf8))) == ["2:9 contains-nul"])
    let huge = read(Array(repeating: UInt8(ascii: "a"), count: 3 << 20))
    #expect(huge.diagnostics.map(\.code.name) == ["file-too-large"])
  }

  @Test func survivesFilesThatExpand() {
    let bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + (0..<9).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined()
    let codes = Set(read(Array("---\ntitle: A\n\(bomb)---\n".utf8)).diagnostics.map(\.code.name))
    #expect(codes.contains("yaml-anchor") || codes.contains("yaml-alias"))
    let many = "---\ntitle: A\ntags: [" + String(repeating: "a,", count: 25_000) + "]\n---\n"
    #expect(read(Array(many.utf8)).diagnostics.map(\.code.name).contains("yaml-too-many-nodes"))
    let large = "---\ntitle: A\nsummary: " + String(repeating: "字", count: 30_000) + "\n---\n"
    #expect(read(Array(large.utf8)).diagnostics.map(\.code.name) == ["yaml-too-large"])
  }

  @Test(arguments: [
    String(repeating: "字", count: 300_000), "---\n" + String(repeating: "a: b\n", count: 100_000),
    "---\n" + String(repeating: "- ", count: 30_000), String(repeating: "- ", count: 300_000),
    String(repeating: "[", count: 60_000), String(repeating: "*a ", count: 20_000),
    String(repeating: "|", count: 60_000),
    String(repeating: "任务1：甲\n", count: 60_000), "---\ntitle: A\n---\n" + String(repeating: "任务1：甲\n\n", count: 10_000),
    "---\ntitle: A\n---\n\n| 任务 | 负责人 |\n|---|---|\n" + String(repeating: "| T | 李 |\n", count: 10_000),
    "---\ntitle: A\n---\n" + String(repeating: "KR1：（（（（，，，，", count: 1_500),
  ])
  func endsInSeconds(text: String) {
    let start = ContinuousClock.now
    let plan = read(Array(text.utf8))
    #expect(!plan.plan.title.isEmpty)
    #expect(start.duration(to: .now) < .seconds(20))
  }

  /// Plans of the example company with bytes changed, cut out and doubled: something always comes back.
  @Test(arguments: 0..<8)
  func survivesDamage(seed: Int) throws {
    var random = SeededBytes(state: UInt64(seed) &* 0x9E37_79B9)
    for plan in try ExamplePlans.all() {
      for _ in 0..<4 {
        var bytes = plan.bytes
        for _ in 0..<(1 + random.below(12)) { damage(&bytes, &random) }
        let read = PlanReader().read(bytes, key: plan.key, file: "plans/\(plan.key).md")
        #expect(!read.plan.title.isEmpty)
        #expect(read.diagnostics.allSatisfy { $0.span.start.line >= 0 })
      }
    }
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededBytes) {
    let pieces = [
      "\n", "|", "---\n", "：", "- ", "`", "{", "\t", "**", "[", "> ", "O1", "KR1：", "\u{0}", "\"", "（", "\r", "<",
    ]
    guard bytes.count > 64 else { return }
    let place = random.below(bytes.count - 40)
    switch random.below(4) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.removeSubrange(place..<place + random.below(40))
    case 2: bytes.insert(contentsOf: Array(bytes[place..<place + random.below(40)]), at: random.below(bytes.count))
    default: bytes.insert(contentsOf: Array(pieces[random.below(pieces.count)].utf8), at: place)
    }
  }
}

/// Numbers with a seed, so that a failure can be seen again.
private struct SeededBytes {
  var state: UInt64

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ count: Int) -> Int { count > 0 ? Int(next() % UInt64(count)) : 0 }
}
