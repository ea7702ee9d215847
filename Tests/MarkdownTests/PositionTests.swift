import Markdown
import SourceText
import Testing

@Suite struct PositionTests {
  /// Each text of a document with its place, `line:column text`.
  private func places(_ source: String, lineOffset: Int = 0) throws -> [String] {
    let document = try MarkdownDocument.parse(Array(source.utf8)[...], lineOffset: lineOffset)
    return document.subtree(of: document.root).compactMap { id in
      guard [.text, .code].contains(document.kind(of: id)) else { return nil }
      let position = document.position(of: id)
      return "\(position.line):\(position.column) \(document.literal(of: id))"
    }
  }

  @Test func countsCharactersAndTheLinesOfTheFrontMatter() throws {
    #expect(
      try places("# 背景\n\n本计划**升级**战略，\n聚焦`用户`。\n", lineOffset: 10) == [
        "11:3 背景", "13:1 本计划", "13:6 升级", "13:10 战略，", "14:1 聚焦", "14:4 用户", "14:7 。",
      ])
  }

  @Test func countsTheCharactersBeforeTextOfEveryLength() throws {
    for length in 1...40 {
      for letter in ["a", "é", "文", "😀"] {
        let words = String(repeating: letter, count: length)
        #expect(try places(words + "`b` c\n") == ["1:1 \(words)", "1:\(length + 2) b", "1:\(length + 4)  c"])
      }
    }
  }

  @Test func findsEmphasisThatIsLeftOverBehindTextOfEveryLength() throws {
    for length in 0...40 {
      for letter in ["a", "文"] {
        let document = try MarkdownDocument.parse(String(repeating: letter, count: length) + "** b")
        #expect(document.leftoverEmphasis == [SourcePosition(line: 1, column: length + 1)])
      }
    }
    #expect(try MarkdownDocument.parse("2 * 3 文文文文 ** 4").leftoverEmphasis.isEmpty)
  }

  @Test func findsTheTextOfCells() throws {
    #expect(
      try places("| 目标 |  负责人|\n|--|--|\n|增长 | 李明 |\n  | **a** | b\\|c |\n") == [
        "1:3 目标", "1:9 负责人", "3:2 增长", "3:7 李明", "4:7 a", "4:13 b|c",
      ])
  }

  @Test func findsTheHeadOfATableThatAParagraphRunsInto() throws {
    let source = "说明一\n说明二\n| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |\n"
    #expect(try places(source) == ["1:1 说明一", "2:1 说明二", "3:3 甲", "3:7 乙", "5:3 丙", "5:7 丁"])
    let document = try MarkdownDocument.parse(source)
    let table = document.blocks.first { document.kind(of: $0) == .table }
    #expect(table.map(document.position(of:)) == SourcePosition(line: 3, column: 1))
  }

  @Test func findsTextInQuotesAndLists() throws {
    #expect(
      try places("> - 一\n>   二\n> 三\n>\n> - [x] 四\n\n1. 五\n\n   六\n七\n") == [
        "1:5 一", "2:5 二", "3:3 三", "5:5 [x] 四", "7:4 五", "9:4 六", "10:1 七",
      ])
  }

  @Test func findsTextBehindDefinitionsOfLinks() throws {
    #expect(try places("[a]: /x\n[b]: /y\n见 [a] 与\n[b]\n") == ["3:1 见 ", "3:4 a", "3:6  与", "4:2 b"])
  }

  @Test func findsAddressesThatStandInTheText() throws {
    let document = try MarkdownDocument.parse(
      "见 https://a.example/x 与 www.b.example，或 c@d.example\n<http://e.example>\n")
    #expect(document.links.map(\.position.column) == [3, 25, 41, 1])
    #expect(document.links.map(\.position.line) == [1, 1, 1, 2])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func countsLinesByEveryLineBreak(_ end: String) throws {
    #expect(try places("一\(end)\(end)- 二\(end)- 三\(end)") == ["1:1 一", "3:3 二", "4:3 三"])
  }

  @Test func pointsAtHeadingsItemsAndCode() throws {
    let source = "一\n===\n\n  * 二\n\n```swift\nx\n```\n\n[^1]: 三\n\n四[^1]\n"
    let document = try MarkdownDocument.parse(source)
    var places: [String] = []
    for id in document.subtree(of: document.root) {
      let position = document.position(of: id)
      switch document.kind(of: id) {
      case .heading: places.append("heading \(position.line):\(position.column)")
      case .item: places.append("item \(position.line):\(position.column)")
      case .codeBlock: places.append("code \(position.line):\(position.column)")
      case .footnoteDefinition: places.append("footnote \(position.line):\(position.column)")
      case .footnoteReference: places.append("reference \(position.line):\(position.column)")
      default: continue
      }
    }
    #expect(places == ["heading 1:1", "item 4:3", "code 6:1", "reference 12:2", "footnote 10:1"])
  }
}
