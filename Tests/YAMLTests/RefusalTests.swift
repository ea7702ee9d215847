import SourceText
import Testing
import YAML

/// What YAML allows and plans must not use, and how much is too much.
@Suite struct RefusalTests {
  @Test(arguments: [
    (
      "a: {{ b }}\nc: 1",
      ["keyIsNotText 1:5"],
      "{a: {}, c: 1}"
    ),
    (
      "a: 1\n---\nb: 2",
      ["severalDocuments 2:1+3"],
      "{a: 1}"
    ),
    (
      "%FOO\na: 1",
      ["directive 1:1+4 “%FOO”"],
      "{a: 1}"
    ),
    (
      "%YAML 1.1\n---\na: 1\n",
      ["directive 1:1"],
      "{a: 1}"
    ),
    (
      "a: 1\nb: 2\na: 3\n",
      ["duplicateKey 3:1+1 ← 1:1+1 “a”"],
      "{a: 1, b: 2, a: 3}"
    ),
    (
      "a: &x 1\nb: *x\nc: !!str 2\nd:\n  <<: *x\n  e: 1\n",
      ["anchor 1:4 “x”", "alias 2:4+2 “x”", "tag 3:4 “tag:yaml.org,2002:str”", "mergeKey 5:3+2", "alias 5:7+2 “x”"],
      "{a: 1, b: , c: 2, d: {e: 1}}"
    ),
    (
      "? [a]\n: 1\nb: 2\n",
      ["keyIsNotText 1:3"],
      "{b: 2}"
    ),
  ])
  func refusesWhatNoPlanNeeds(text: String, problems: [String], rest: String) {
    let document = parse(text)
    #expect(report(document) == problems)
    #expect(summary(document) == rest)
  }

  @Test func refusesATextThatIsTooLarge() {
    let document = parse(String(repeating: "a", count: 101), lineOffset: 1, limits: YAMLLimits(bytes: 100, nodes: 10))
    #expect(report(document) == ["tooLarge 2:1 “100”"])
    #expect(document.root == nil)
  }

  @Test(arguments: ["[", "{a: ", "- ", "{", "[["])
  func stopsWhereATextIsTooDeep(opening: String) {
    let text = String(repeating: opening, count: 10_000)
    let document = parse(text)
    #expect(document.problems.map(\.code).filter { $0 != .keyIsNotText }.prefix(1) == [.tooDeep])
  }

  @Test func allowsThirtyTwoLevels() {
    let text = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(parse(text).problems.isEmpty)
    #expect(report(parse("[" + text + "]")) == ["tooDeep 1:33 “32”"])
  }

  @Test func stopsAtTooManyNodes() {
    let document = parse("a: [1, 2, 3, 4, 5]\n", limits: YAMLLimits(bytes: 100, nodes: 5))
    #expect(report(document) == ["tooManyNodes 1:11+1 “5”"])
    #expect(summary(document) == "{a: [1, 2, 3]}")
  }

  @Test func doesNotExpandABomb() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, previous) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [" + String(repeating: "*\(previous), ", count: 9) + "]\n"
    }
    let document = parse(text)
    #expect(document.problems.filter { $0.code == .anchor }.count == 9)
    #expect(document.problems.filter { $0.code == .alias }.count == 72)
  }

  @Test func findsDuplicatesAmongManyKeys() {
    let keys = (0..<2000).map { "键\($0): \($0)\n" }.joined()
    let document = parse(keys + "键7: again\n键1999: again\n", limits: .dataFile)
    #expect(report(document) == ["duplicateKey 2001:1+2 ← 8:1+2 “键7”", "duplicateKey 2002:1+5 ← 2000:1+5 “键1999”"])
  }

  @Test func countsLineSeparatorsAsSpacesAsEditorsDo() {
    let document = parse("a: b\u{2028}c\u{85}d\ne: f: g\n")
    #expect(report(document) == ["unquotedColon 2:5+1 “e”"])
    #expect(summary(parse("a: b\u{2029}c\nd: e\n")) == "{a: b\u{2002}c, d: e}")
  }

  @Test(arguments: ["a\n", "a：b\n", "a: b: c\n", "a: 1\n b: 2\n", "a: \"b\" c\n", "\t", "\t　x", "[a, ", "{a b: c: d, "])
  func endsSoonForALargeTextThatIsAllWrong(piece: String) {
    let bytes = Array(String(repeating: piece, count: (64 << 10) / piece.utf8.count).utf8)
    let time = ContinuousClock().measure { #expect(YAMLDocument(parsing: bytes[...]).problems.count <= 1000) }
    #expect(time < .seconds(20))
  }
}
