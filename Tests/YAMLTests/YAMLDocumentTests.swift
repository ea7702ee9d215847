import Testing
import YAML

@Suite struct YAMLDocumentTests {
  @Test func readsNestedListsAndMappingsWithTheirPlaces() {
    let document = parse(
      """
      title: 年度计划
      objectives:
        - id: O1
          标题: "提升 品牌"
          key_results:
            - {id: KR1, title: 搜索指数, weight: 40%}
        - {}
      tags: [一, '二']
      """, lineOffset: 1)
    #expect(
      outline(document) == """
        mapping 2:1
          title 2:1+5: plain 2:8+4 年度计划
          objectives 3:1+10: sequence 4:3
            - mapping 4:5
              id 4:5+2: plain 4:9+2 O1
              标题 5:5+2: doubleQuoted 5:9+7 提升 品牌
              key_results 6:5+11: sequence 7:7
                - mapping 7:9
                  id 7:10+2: plain 7:14+3 KR1
                  title 7:19+5: plain 7:26+4 搜索指数
                  weight 7:32+6: plain 7:40+3 40%
            - mapping 8:5
          tags 9:1+4: sequence 9:7
            - plain 9:8+1 一
            - singleQuoted 9:11+3 二
        """)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func countsLinesAndColumnsWithAnyLineEnd(lineEnd: String) {
    let text = ["标题: 计划", "# 注释", "摘要: |", "  第一行", "  第二行", "负责人: 李明", ""].joined(separator: lineEnd)
    #expect(
      outline(parse(text)) == """
        mapping 1:1
          标题 1:1+2: plain 1:5+2 计划
          摘要 3:1+2: literal 3:5 第一行⏎第二行⏎
          负责人 6:1+3: plain 6:6+2 李明
        """)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func hasNoRootWhereTheTextSaysNothing(text: String) {
    let document = parse(text)
    #expect(document.root == nil)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("Null", true), ("NULL", true), ("nULL", false), ("nulL", false),
    ("''", false), ("'~'", false), ("0", false), ("nil", false), ("done", false),
  ])
  func tellsAnEmptyValueFromAnEmptyText(value: String, isNull: Bool) throws {
    let document = parse("key: \(value)\n")
    let root = try #require(document.root)
    let entry = try #require(document.entries(of: root).first { _ in true })
    #expect(document.isNull(entry.value) == isNull)
  }

  /// Strings that are known to be ASCII are hashed and compared in a fraction of the time.
  @Test(arguments: [
    ("The plan of the second quarter", true), ("The plan of the second\n  quarter", true), ("第二季度的工作计划", false),
    ("'The plan of the second quarter'", true), ("\"The plan of the second \\n\\n中 quarter\"", false),
    ("|\n  The plan of the second quarter\n", true), (">\n  第二季度的工作计划\n", false), ("x", true), ("", true),
  ])
  func knowsWhatIsASCII(value: String, isASCII: Bool) throws {
    let document = parse("key: \(value)\n")
    let root = try #require(document.root)
    let entry = try #require(document.entries(of: root).first { _ in true })
    let text = document.text(of: entry.value)
    #expect(text.utf8Span.isKnownASCII == isASCII)
    #expect(text.utf8.allSatisfy { $0 < 0x80 } == isASCII)
  }

  /// Also of texts that end where the file ends, and that differ in any one byte.
  @Test func comparesTextsOfAnyLength() throws {
    for count in 1...20 {
      let word = String("abcdefghijklmnopqrst".prefix(count))
      for place in 0..<count {
        let other = word.prefix(place) + "X" + word.dropFirst(place + 1)
        let document = parse("[\(word), \(other), \(word)y, 计, {}, '\(word)']")
        let nodes = Array(document.elements(of: try #require(document.root)))
        let isSame = nodes.map { document.hasSameText(nodes[0], $0) }
        #expect(isSame == [true, false, false, false, false, true], "\(word) \(other)")
        let plan = parse("a: \(other)\nb: \(word)\nc: \(word)")
        let values = plan.entries(of: try #require(plan.root)).map(\.value)
        #expect(values.map { plan.hasSameText(values[2], $0) } == [false, true, true], "\(word) \(other)")
      }
    }
  }
}
