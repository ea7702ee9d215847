import PlanModel
import SourceText
import Testing

struct DiagnosticTextTests {
  private static func code(_ english: String, _ chinese: String, _ traditional: String = "丙") -> DiagnosticCode {
    DiagnosticCode(
      "a-code", .warning, message: .init(en: english, hans: chinese, hant: traditional),
      help: .init(en: "{0?write {0}}", hans: "{0?改为{0}}", hant: "{0?改為{0}}"),
      explanation: .init(en: "why", hans: "为什么", hant: "為什麼"), badExample: "a", goodExample: "b")
  }

  private func texts(_ english: String, _ chinese: String, _ arguments: Diagnostic.Argument...) -> [String] {
    let diagnostic = Diagnostic(Self.code(english, chinese), file: "plans/a.md", at: .unknown, arguments: arguments)
    return [Language.english, .simplifiedChinese].map {
      DiagnosticText($0) { "field \($0)" }.message(of: diagnostic)
    }
  }

  @Test func fillsPlaceholders() {
    #expect(
      texts("{0} weighs {1}, not {2}", "{0}权重为{1}，不是{2}", .text("O1"), .percent(0.9), .percent(1))
        == ["O1 weighs 90 %, not 100 %", "O1权重为90%，不是100%"])
  }

  @Test(arguments: [
    ("title", ["no “titel”; did you mean “title”?", "没有“titel”，是不是“title”？"]), ("", ["no “titel”", "没有“titel”"]),
  ])
  func leavesOutAnOptionalPartWhoseArgumentIsEmpty(nearest: String, expected: [String]) {
    #expect(
      texts("no “{0}”{1?; did you mean “{1}”?}", "没有“{0}”{1?，是不是“{1}”？}", .text("titel"), .text(nearest)) == expected)
  }

  @Test func leavesOutAnOptionalPartWhoseArgumentIsMissing() {
    #expect(texts("no “{0}”{1?; try {1}}", "没有“{0}”{1?，试试{1}}", .text("a")) == ["no “a”", "没有“a”"])
  }

  @Test func keepsBracesThatNoNumberFollows() {
    #expect(texts("“{{ x }}” {0}", "“{a}” {0}", .integer(3)) == ["“{{ x }}” 3", "“{a}” 3"])
  }

  @Test func writesEveryKindOfArgument() throws {
    let day = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    #expect(
      texts("{0} {1} {2} {3}", "{0} {1} {2} {3}", .date(day), .field(.owner), .list(["O1", "O2"]), .number(2.5))
        == ["2026-06-30 field owner O1, O2 2.5", "2026-06-30 field owner O1、O2 2.5"])
  }

  @Test(arguments: [(0.0, "0"), (12, "12"), (-0.001, "0"), (1.006, "1.01"), (-1.5, "−1.5"), (99.05, "99.05")])
  func writesNumbersWithUpToTwoDecimals(number: Double, expected: String) {
    #expect(texts("{0}", "{0}", .number(number)) == [expected, expected])
  }

  @Test func saysNothingWhereNothingHelps() {
    let diagnostic = Diagnostic(Self.code("a", "b"), file: "plans/a.md", at: .unknown, .text(""))
    #expect(DiagnosticText(.english) { "\($0)" }.help(of: diagnostic).isEmpty)
  }

  @Test func speaksTraditionalChineseInItsOwnWords() {
    let code = Self.code("the file weighs {0}", "文件占{0}：{1}", "檔案佔{0}：{1}")
    let diagnostic = Diagnostic(code, file: "plans/a.md", at: .unknown, .percent(0.9))
    #expect(DiagnosticText(.traditionalChinese) { "\($0)" }.message(of: diagnostic) == "檔案佔90%：")
    #expect(DiagnosticText(.traditionalChinese) { "\($0)" }.explanation(of: code) == "為什麼")
  }

  @Test func namesTheFlawsOfASentence() {
    #expect(Self.code("{0}", "{0}", "檔案").flaws == ["message: the placeholders of the languages differ"])
    #expect(Self.code("a", "文件", "").flaws == ["message: a language is missing"])
    #expect(Self.code("a", "这里", "这里").flaws == ["message: the traditional text has “这”"])
  }
}
