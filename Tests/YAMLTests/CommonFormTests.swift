import SourceText
import Testing

@testable import YAML

/// The fast reader and libyaml agree on every text that the fast reader takes.
@Suite struct CommonFormTests {
  @Test(arguments: [
    "title: 年度计划\n", "title: 年度计划", "a: 1\r\nb: 2\r\n", "\n# 注释\n\na: 1 # 注释\n\n", "a:\nb: 2\n", "a:\n- 1\n- 2\nb: 3\n",
    "a:\n  - x: 1\n    y: 2\n  - {p: 1, q: [a, b, ]}\n  - 'z'\n", "a: {p: http://x/y?z, q: \"b: c\"}\n",
    "a: [\n  1,\n  2\n]\n",
    "目标 一: 说明，第一：第二 #3\n", "a:\n  b:\n    c: 1\n  d: 2\ne: 3\n", "\"a\" : 1\n'b': 2\n", "a: -1\nb: - # 空\n",
    "a: {}\nb: []\n", "a: 《白皮书》：说明 <b>\n", "- a\n", "a: b: c\n", "a: |\n  b\n", "a: b\n  c\n", "a: 'it''s'\n",
    "a: \"\\u54c1\"\n",
    "a: &x 1\nb: *x\n", "a: !t 1\n", "---\na: 1\n", "a: 1\n---\n", "a: 1\n...\n", "a:\t1\n", "\ta: 1\n",
    "a: 1\n  b: 2\n",
    "a:\n    b: 1\n  c: 2\n", "{a: 1}\n", "a: {b}\n", "a: [b: c]\n", "a: {b: 1}c\n", "? a\n: b\n", "a: 1\na: 2\n",
    "　a: 1\n",
    "<<: 1\n", "a: 1\u{85}b: 2\n", "a: x\u{2028}y\n", "a: [1, 2\nb: 3\n", "a: @b\n", "a: %b\n", "a:\n  - - b\n",
    "a: [a:b, c: d]\n",
    "a: {b: , c: 1}\n", "a: {b:1}\n", "a: \"b\"c\n", "a: b#c\n", "a: b,c]\n", "-a: 1\n", "...a: 1\n", "a: '\n",
    "a: {b: 1\n", "a: {b: c\n  d}\n",
  ])
  func agreesWithTheLibrary(text: String) {
    compare(Array(text.utf8))
  }

  @Test(arguments: [
    "title: 年度计划\nperiod: 2026-Q2\n", "a:\n- 1\nb: {c: [d, 'e'], f: \"g\"} # 注释\n",
    "a: 1\r\nb:\r\n  - c: 2\r\n    d: 3\r\n",
  ])
  func readsWhatPeopleWriteByItself(text: String) {
    #expect(CommonForm.document(Array(text.utf8)[...], firstLine: 1, limits: .frontMatter) != nil)
  }

  private static let pieces = [
    "\n", "\n", "\n", "\n  ", "\n  ", "\n    ", "\r\n", "- ", "- ", "-", "a", "b: ", "c: ", "c:", "目标", "：", "　", ": ",
    ":", " ", "  ",
    "{", "}", "[", "]", ", ", ",", "{a: 1}", "[x, y]", "# z", " #", "'", "\"", "'q'", "\"q\"", "?", "? ", "|", ">", "&",
    "*a", "!", "%",
    "@", "`", "~", "\t", "\\", "---", "...", "<<", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{7F}", "𠮷", "\r",
    "=", "1", "\u{A0}",
  ]

  @Test(arguments: 0..<8)
  func agreesWithTheLibraryOnAnyPieces(round: Int) {
    var generator = SplitMix(state: UInt64(round))
    var taken = 0
    for _ in 0..<4_000 {
      var text = Bool.random(using: &generator) ? "k: " : ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      if compare(Array(text.utf8)) { taken += 1 }
    }
    #expect(taken > 150)
  }

  @Test(arguments: 0..<8)
  func agreesWithTheLibraryOnDamagedPlans(round: Int) {
    let seed =
      "title: 计划\nperiod: 2026-Q2\nobjectives:\n  - id: O1\n    key_results:\n      - {id: KR1, title: 搜索, after: [T1, T2]}\n  - title: 'x'\n"
      + "tasks:\n- a: \"b\" # 注\n  c: 1\nowner: 李明\n"
    var generator = SplitMix(state: UInt64(100 + round))
    var taken = 0
    for _ in 0..<1_000 {
      var bytes = Array(seed.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let offset = Int.random(in: 0..<bytes.count, using: &generator)
        let piece = Array((Self.pieces.randomElement(using: &generator) ?? "").utf8)
        bytes.replaceSubrange(offset..<min(bytes.count, offset + Int.random(in: 0...2, using: &generator)), with: piece)
      }
      if String(validating: bytes, as: UTF8.self) != nil, compare(bytes) { taken += 1 }
    }
    #expect(taken > 50)
  }

  private static let keys = ["id", "title", "标题", "owner", "ower", "key_result", "\"q\"", "'q'", "a b", "完成 率", "\"\""]
  private static let values = [
    "KR1", "50%", "平均处理时效缩短14%", "2026-08-14", "《成果文档》：说明，一", "not-started", "a:b", "a#b", "'x, y'", "\"}\"", "~",
    "x  y",
    "“好”", "é", "𠮷", "-1", "[]", "{}", "[T1, T2]", "{a: 1, b: {c: [d]}}", "1234567", "12345678",
    "123456789",
    "12345678901234567", "一二三四", "ab一cd二", "key_results", "(x)", "a ! b",
  ]

  @Test(arguments: 0..<8)
  func agreesWithTheLibraryOnMappingsInBraces(round: Int) {
    var generator = SplitMix(state: UInt64(200 + round))
    var taken = 0
    for _ in 0..<200 {
      var text = "k:\n"
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let entries = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
          (Self.keys.randomElement(using: &generator) ?? "") + ":"
            + ([" ", " ", " ", "  ", "\n   "].randomElement(using: &generator) ?? "")
            + (Self.values.randomElement(using: &generator) ?? "")
        }
        let separator = [", ", ", ", " ,  ", ",\n    ", ", # 注\n    "].randomElement(using: &generator) ?? ""
        text += "  - {" + entries.joined(separator: separator) + "}\n"
      }
      let cut = max(0, Int.random(in: -6...3, using: &generator))
      if compare(Array(text.utf8.dropLast(cut))) { taken += 1 }
    }
    #expect(taken > 100)
  }

  /// As many nodes as a text can have, so that the first estimate of their number is too low.
  @Test(arguments: [
    "a: [" + String(repeating: "1,", count: 2_000) + "]\n", "a:\n" + String(repeating: "- a:\n", count: 500), "a:",
    "a: [" + String(repeating: "[],", count: 500) + "]", String(repeating: "a:\n", count: 400),
    "a:\n- a:\n  - a:\n    - a:",
  ])
  func readsTextsFullOfNodes(text: String) {
    #expect(compare(Array(text.utf8)))
  }

  @Test func leavesTheLimitsToTheLibrary() {
    let limits = YAMLLimits(bytes: 1 << 10, depth: 3, nodes: 6)
    func isTaken(_ text: String) -> Bool {
      CommonForm.document(Array(text.utf8)[...], firstLine: 1, limits: limits) != nil
    }
    #expect(isTaken("a: [1, 2, 3]"))
    #expect(!isTaken("a: [1, 2, 3, 4]"))
    #expect(isTaken("a: {b: [c]}"))
    #expect(!isTaken("a: {b: [[]]}"))
  }

  /// What ``YAMLDocument/text(of:)`` takes for UTF-8 has been looked at.
  @Test(
    arguments: [
      [0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xE4], [0xEF, 0xBF],
      [0xF0, 0x9F],
      [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func leavesWhatIsNotUTF8ToTheLibrary(bad: [UInt8]) {
    for frame in ["a: @", "a: b@c", "a: 计@划", "@: 1", "a: '@'", "a: \"b@\"", "a: {b@: @c}", "a: [@]", "a: 12345678@"] {
      let bytes = Array(frame.utf8).split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        .joined(separator: bad)
      #expect(CommonForm.document(Array(bytes)[...], firstLine: 1, limits: .frontMatter) == nil, "\(frame)")
    }
  }

  /// Whether the fast reader took the text.
  @discardableResult
  private func compare(_ bytes: [UInt8]) -> Bool {
    guard let document = CommonForm.document(bytes[...], firstLine: 3, limits: .frontMatter) else { return false }
    let expected = YAMLDocument.anyForm(bytes[...], firstLine: 3, limits: .frontMatter)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(outline(document) == outline(expected), "\(text.debugDescription)")
    #expect(document.problems == expected.problems, "\(text.debugDescription)")
    #expect(document.records.map(\.end) == expected.records.map(\.end), "\(text.debugDescription)")
    return true
  }
}
