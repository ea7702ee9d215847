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

  /// Whether the fast reader took the text.
  @discardableResult
  private func compare(_ bytes: [UInt8]) -> Bool {
    guard let document = CommonForm.document(bytes[...], firstLine: 3, limits: .frontMatter) else { return false }
    let expected = YAMLDocument.anyForm(bytes[...], firstLine: 3, limits: .frontMatter)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(outline(document) == outline(expected), "\(text.debugDescription)")
    #expect(document.problems == expected.problems, "\(text.debugDescription)")
    return true
  }
}
