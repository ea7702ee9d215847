import SourceText
import Testing
import YAML

/// Whatever the bytes, reading ends, and every place lies within the text.
@Suite struct MutationTests {
  private static let seed = """
    title: 年度计划
    objectives:
      - id: O1
        标题: "提升 \\u54c1牌"
        key_results:
          - {id: KR1, title: '搜索', weight: 40%, tags: [a, b]}
    摘要: |
      第一行：说明
      - 第二行
    tags: [一, 二]

    """

  private static let pieces = [
    "：", "，", "　", "\t", "\r", "\r\n", "\n", "\"", "'", "[", "]", "{", "}", ": ", "- ", "#", "&a ", "*a", "!t ", "@",
    "|",
    ">", "? ", "---\n", "%", "\\", "\u{2028}", "\u{85}", "\u{0}", "\u{7}", "\u{FEFF}", "\u{FFFF}", "𠮷", "<<: ",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<16)
  func survivesMutations(round: Int) {
    var generator = SplitMix(state: UInt64(round))
    for _ in 0..<60 {
      var bytes = Array(Self.seed.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) { mutate(&bytes, &generator) }
      check(bytes)
    }
  }

  @Test(arguments: 0..<8)
  func survivesRandomPieces(round: Int) {
    var generator = SplitMix(state: UInt64(1000 + round))
    for _ in 0..<60 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        bytes += Self.pieces.randomElement(using: &generator) ?? []
        if Bool.random(using: &generator) { bytes.append(UInt8.random(in: 97...99, using: &generator)) }
      }
      check(bytes)
    }
  }

  @Test func survivesRandomBytes() {
    var generator = SplitMix(state: 42)
    for length in 0..<300 {
      check((0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SplitMix) {
    let offset = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: offset)
    case 1: if offset < bytes.count { bytes.remove(at: offset) }
    case 2: if offset < bytes.count { bytes[offset] = UInt8.random(in: 0...255, using: &generator) }
    default: bytes.removeSubrange(offset..<min(bytes.count, offset + 8))
    }
  }

  private func check(_ bytes: [UInt8]) {
    let lines = LineTable(bytes)
    let document = YAMLDocument(parsing: bytes[...])
    for problem in document.problems {
      #expect((1...lines.lineCount + 1).contains(Int(problem.span.start.line)), "\(bytes)")
      #expect(problem.span.start.column >= 1, "\(bytes)")
      #expect(problem.span.length >= 0, "\(bytes)")
    }
    #expect(summary(document).utf8.count <= bytes.count * 16 + 16)
    _ = outline(document)
    _ = FrontMatter(splitting: bytes)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
