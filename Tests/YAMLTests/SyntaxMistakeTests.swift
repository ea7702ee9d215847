import Testing
import YAML

/// Broken texts, what is reported, and what can still be read.
@Suite struct SyntaxMistakeTests {
  @Test(arguments: [
    (
      "a: {x: 1 y: 2}\n",
      ["unquotedColon 1:11+1"],
      "{a: {x: 1 y： 2}}"
    ),
    (
      "{id: KR1，title: x}",
      ["fullWidthComma 1:9+1"],
      "{id: KR1, title: x}"
    ),
    (
      "- {id: K, title: a: b, w: 1}\n",
      ["unquotedColon 1:19+1"],
      "[{id: K, title: a： b, w: 1}]"
    ),
    (
      "title：年度计划\n",
      ["fullWidthColon 1:6+1 “title”"],
      "{title: 年度计划}"
    ),
    (
      "title：年度\nowner：李明\nb: 1",
      ["fullWidthColon 1:6+1 “title”", "fullWidthColon 2:6+1 “owner”"],
      "{title: 年度, owner: 李明, b: 1}"
    ),
    (
      "a: 1\nowner：李明\n",
      ["fullWidthColon 2:6+1 “owner”"],
      "{a: 1, owner: 李明}"
    ),
    (
      "o:\n  - id: O1\n    标题：x\n    b: 2\n摘要：y\n",
      ["fullWidthColon 3:7+1 “标题”", "fullWidthColon 5:3+1 “摘要”"],
      "{o: [{id: O1, 标题: x, b: 2}], 摘要: y}"
    ),
    (
      "s: |\n  目标：x\n  b\nt: u: v\n",
      ["unquotedColon 4:5+1 “t”"],
      "{s: \"目标：x\nb\n\", t: u： v}"
    ),
    (
      "title:x\nowner: y\n",
      ["missingSpaceAfterColon 1:6+1 “title”"],
      "{title: x, owner: y}"
    ),
    (
      "title:x",
      ["missingSpaceAfterColon 1:6+1 “title”"],
      "{title: x}"
    ),
    (
      "a: 1\ntitle:x\nb: 1",
      ["missingSpaceAfterColon 2:6+1 “title”"],
      "{a: 1, title: x, b: 1}"
    ),
    (
      "a: 1\nhello\nb: 2",
      ["missingColon 2:1+5 “hello”"],
      "{a: 1, b: 2}"
    ),
    (
      "title: 目标: 增长\nb: 1",
      ["unquotedColon 1:10+1 “title”"],
      "{title: 目标： 增长, b: 1}"
    ),
  ])
  func namesColonsAndCommasThatAreMissingOrWrong(text: String, problems: [String], rest: String) {
    let document = parse(text)
    #expect(report(document) == problems)
    #expect(summary(document) == rest)
  }

  @Test(arguments: [
    (
      "title: \"abc\nowner: x\n",
      ["unclosedQuote 1:8+1 “\"”"],
      "{title: \"abc\", owner: x}"
    ),
    (
      "a: {t: \"x}\nb: \"y\"\n",
      ["unclosedQuote 1:8+1 “\"”"],
      "{a: {t: \"x\"}, b: \"y\"}"
    ),
    (
      "o:\n  - {id: 1, t: \"x}\n  - {id: 2, t: \"y\"}\nb: 1",
      ["unclosedQuote 2:16+1 “\"”"],
      "{o: [{id: 1, t: \"x\"}, {id: 2, t: \"y\"}], b: 1}"
    ),
    (
      "a: \"x\nb: \"y\"\nc: z",
      ["unclosedQuote 1:4+1 “\"”"],
      "{a: \"x\", b: \"y\", c: z}"
    ),
    (
      "a: [1, 2\nb: 3\n",
      ["unclosedBracket 1:4+1 “[”"],
      "{a: [1, 2], b: 3}"
    ),
    (
      "a: {x: 1, y: 2\nb: 3\n",
      ["unclosedBracket 1:4+1 “{”"],
      "{a: {x: 1, y: 2}, b: 3}"
    ),
    (
      "a: [1, 2",
      ["unclosedBracket 1:4+1 “[”"],
      "{a: [1, 2]}"
    ),
    (
      "o:\n  - {id: 1, t: x\n  - {id: 2, t: y}\nb: 1",
      ["unclosedBracket 2:5+1 “{”"],
      "{o: [{id: 1, t: x}, {id: 2, t: y}], b: 1}"
    ),
    (
      "a: [\"1\" \"2\"]\n",
      ["missingComma 1:9 ← 1:4+1"],
      "{a: [\"1\", \"2\"]}"
    ),
    (
      "a: \"x\"y\nb: 1",
      ["textAfterClosing 1:7+1"],
      "{a: \"x\", b: 1}"
    ),
    (
      "a: [x] y\nb: 1\n",
      ["textAfterClosing 1:8+1"],
      "{a: [x], b: 1}"
    ),
    (
      "a: 'it's'\nb: 2",
      ["textAfterClosing 1:8+2"],
      "{a: \"it\", b: 2}"
    ),
    (
      "a: \"C:\\dir\"\nb: 2\n",
      ["unknownEscape 1:7+2 “\\d”"],
      "{a: \"C:＼dir\", b: 2}"
    ),
    (
      "tags: [a,\n  b\nnext: 1\n",
      ["unclosedBracket 1:7+1 “[”"],
      "{tags: [a, b], next: 1}"
    ),
    (
      "a: \"x\\q\"\nb：1\nc: @y\nd: 1\n",
      ["unknownEscape 1:6+2 “\\q”", "fullWidthColon 2:2+1 “b”", "reservedCharacter 3:4+1 “@”"],
      "{a: \"x＼q\", b: 1, c: ＠y, d: 1}"
    ),
  ])
  func namesQuotesAndBracketsThatDoNotClose(text: String, problems: [String], rest: String) {
    let document = parse(text)
    #expect(report(document) == problems)
    #expect(summary(document) == rest)
  }

  @Test(arguments: [
    (
      "\ta: 1\n\tb: 2\n",
      ["tabIndentation 1:1+1"],
      "{a: 1, b: 2}"
    ),
    (
      "a:\n\t- b\n\t- c\nd: 1\n",
      ["tabIndentation 2:1+1"],
      "{a: [b, c], d: 1}"
    ),
    (
      "a:\n  b: 1\n\tc: 2\n",
      ["tabIndentation 3:1+1"],
      "{a: {b: 1, c: 2}}"
    ),
    (
      "a: 1\n b: 2\nc: 3\n",
      ["badIndentation 2:2"],
      "{a: 1, b: 2, c: 3}"
    ),
    (
      "a:\n    b: 1\n  c: 2\nd: 4",
      ["badIndentation 3:3"],
      "{a: {b: 1, c: 2}, d: 4}"
    ),
    (
      "a:\n  - b: 1\n   - c: 2\nd: 4",
      ["badIndentation 3:4"],
      "{a: [{b: 1}, {c: 2}], d: 4}"
    ),
    (
      "a: - b\nc: 1\n",
      ["badIndentation 1:4"],
      "{a: , c: 1}"
    ),
    (
      "a: b\n- c\nd: 1\n",
      ["badIndentation 2:1"],
      "{a: b, d: 1}"
    ),
    (
      "- a\nb: c\n",
      ["badIndentation 2:1"],
      "[a]"
    ),
    (
      "o:\n　　- id: 1\n　　  b: 2\nc: 3\n",
      ["fullWidthSpace 2:1+2"],
      "{o: [{id: 1, b: 2}], c: 3}"
    ),
    (
      "a: 说明\n\tb\nc: 1",
      ["tabIndentation 2:1+1"],
      "{a: 说明 b, c: 1}"
    ),
  ])
  func namesWrongIndentation(text: String, problems: [String], rest: String) {
    let document = parse(text)
    #expect(report(document) == problems)
    #expect(summary(document) == rest)
  }

  @Test(arguments: [
    (
      "owner: @李明\nb: `x`\nc: %50\nd: **重点**\ne: & x\nf: >30%\ng: >5\nh: >=3\ni: 2\n",
      [
        "reservedCharacter 1:8+1 “@”", "reservedCharacter 2:4+1 “`”", "reservedCharacter 3:4+1 “%”",
        "reservedCharacter 4:4+1 “*”", "reservedCharacter 5:4+1 “&”", "reservedCharacter 6:4+1 “>”",
        "reservedCharacter 7:4+1 “>”", "reservedCharacter 8:4+1 “>”",
      ],
      "{owner: ＠李明, b: ｀x`, c: ％50, d: ＊*重点**, e: ＆ x, f: ＞30%, g: ＞5, h: ＞=3, i: 2}"
    ),
    (
      "a: }\nb: 1",
      ["reservedCharacter 1:4+1 “}”"],
      "{a: ｝, b: 1}"
    ),
    (
      ": x\na: 1",
      ["syntax 1:1 “did not find expected key”"],
      "{a: 1}"
    ),
    (
      "a: [1,2,,3]\nb: 2",
      ["reservedCharacter 1:9+1 “,”"],
      "{a: [1, 2, ，3], b: 2}"
    ),
    (
      "a: x\u{07}y\nb: \u{7F}\n",
      ["controlCharacter 1:5+1 “U+0007”", "controlCharacter 2:4+1 “U+007F”"],
      "{a: x y, b: }"
    ),
  ])
  func namesCharactersThatMustNotStandThere(text: String, problems: [String], rest: String) {
    let document = parse(text)
    #expect(report(document) == problems)
    #expect(summary(document) == rest)
  }
}
