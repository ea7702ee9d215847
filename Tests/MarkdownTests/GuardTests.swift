import Markdown
import SourceText
import Testing

@Suite struct GuardTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private func error(in source: String) -> MarkdownError? {
    do {
      _ = try MarkdownDocument.parse(source)
      return nil
    } catch {
      return error
    }
  }

  /// Each would take the library many seconds, or end the process.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("![[]()\n", "", 60_000, MarkdownError.Code.tooManyImages),
      ("<?x\n", "", 200_000, .tooManyLines),
      ("<?x ", "\n", 20_000, .lineTooLong),
      ("a <?x\n", "", 60_000, .tooManyDeclarations),
      ("a <!A\n", "", 60_000, .tooManyDeclarations),
      ("|-\nt>|-\n", "", 20_000, .tooManyDelimiterRows),
      ("*t\n_t*_\n", "", 48_000, .tooMuchEmphasis),
      ("~e,z~~\n", "", 90_000, .tooMuchStrikethrough),
      ("z_www.", "", 10_000, .tooManyAddresses),
      ("<http://s", "", 7_000, .tooManyAddresses),
      ("> ", "a", 20_000, .nestingTooDeep),
      (">", "a*", 100, .nestingTooDeep),
      (" -", "x", 30_000, .nestingTooDeep),
      ("1. ", "x", 100, .nestingTooDeep),
    ])
  func refusesWhatWouldBeSlow(_ pattern: String, _ rest: String, _ count: Int, _ code: MarkdownError.Code) {
    let clock = ContinuousClock()
    let start = clock.now
    #expect(error(in: repeated(pattern, count) + rest)?.code == code)
    #expect(start.duration(to: clock.now) < .seconds(10))
  }

  @Test func refusesTablesThatGrow() {
    #expect(error(in: "|" + repeated("a|", 1_000) + "\n|" + repeated("-|", 1_000) + "\n")?.code == .tableTooWide)
    let table = "|" + repeated("a|", 200) + "\n|" + repeated("-|", 200) + "\n" + repeated("a\n", 4_000)
    #expect(error(in: table)?.code == .tableTooLarge)
    #expect(error(in: "x\n| - |\n" + repeated("|", 30_000))?.code == .tooManyPipes)
  }

  @Test func refusesReferencesThatGrow() {
    #expect(
      error(in: "[f]: u \"" + repeated("x", 20_000) + "\"\n\n" + repeated("[f]\n", 20_000))?.code == .referencesTooLarge
    )
    #expect(error(in: repeated("[^1]: x\n\n", 12_000))?.code == .tooManyDefinitions)
  }

  @Test func refusesAMillionLinesAndSaysWhere() {
    let found = error(in: repeated("一\n", 1_000_000))
    #expect(found?.code == .textTooLong)
    let lines = error(in: repeated("a\n", 1_000_000))
    #expect(lines?.code == .tooManyLines)
    #expect(lines?.limit == 100_000)
  }

  @Test func pointsAtTheLineInTheFile() {
    let source = "一\n\n" + repeated("x", 70_000) + "\n"
    #expect(throws: MarkdownError.self) { try MarkdownDocument.parse(Array(source.utf8)[...], lineOffset: 10) }
    #expect(error(in: source)?.position == SourcePosition(line: 3, column: 1))
  }

  @Test func readsLargeTextsThatPeopleWrite() throws {
    let prose = repeated("本季度**用户增长**目标达成率为 30%，详见[附件](https://a.example/b)，编号 `P-1`。\n\n", 10_000)
    #expect(prose.utf8.count > 1_000_000)
    #expect(error(in: prose) == nil)
    let row = "| 增长~~3~~ | - | 一 | 二 | 三 | 四 | 五 | 六 | [七](b) | 八 |\n"
    let table = "|a|b|c|d|e|f|g|h|i|j|\n|-|-|-|-|-|-|-|-|-|-|\n" + repeated(row, 2_000)
    let document = try MarkdownDocument.parse(table)
    #expect(document.nodes.count { $0.kind == .tableRow(header: false) } == 2_000)
    #expect(error(in: repeated("- [条目](a.html) 说明\n", 5_000)) == nil)
    #expect(error(in: repeated("- - -\n\n", 100) + repeated("* ", 200) + "\n") == nil)
    #expect(error(in: repeated("1. 一\n   - 二\n     > 三\n", 2_000)) == nil)
  }

  @Test func readsNestingWithoutRecursion() throws {
    let inline = repeated("*a **b ", 2_000) + repeated("** *", 2_000)
    #expect(try html(inline).hasPrefix("<p>"))
    var list = ""
    for depth in 0..<300 { list += repeated("  ", depth) + "- x\n" }
    #expect(try html(list).hasSuffix("</ul>\n"))
  }

  @Test func replacesWhatIsNotUTF8() throws {
    let document = try MarkdownDocument.parse([0x61, 0xFF, 0xC4, 0xE3, 0x00, 0x62][...])
    #expect(document.plainText(of: document.root).hasPrefix("a\u{FFFD}"))
  }

  @Test func readsNothing() throws {
    #expect(try html("") == "")
    #expect(try html("\n\n") == "")
  }
}
