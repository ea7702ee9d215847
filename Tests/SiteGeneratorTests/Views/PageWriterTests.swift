import HTML
import PlanModel
import Testing

@testable import SiteGenerator

@Suite struct PageWriterTests {
  private func written(_ language: Language = .english, _ write: (inout PageWriter) -> Void) -> String {
    var page = PageWriter(strings: TemplateLibrary().strings(language), links: .none, depth: 0)
    write(&page)
    return String(decoding: page.html.bytes, as: UTF8.self)
  }

  @Test(arguments: [(0.0, "0%"), (0.714, "71%"), (1.2, "120%"), (-0.05, "-5%"), (.infinity, "1000000000000000%")])
  func writesARatioAsPerCent(_ ratio: Double, _ expected: String) {
    #expect(written { $0.percent(ratio) } == expected)
  }

  @Test(arguments: [(0.0, "0.00"), (0.705, "0.71"), (1, "1.00"), (0.049, "0.05"), (.nan, "0.00")])
  func writesAScoreWithTwoDecimals(_ score: Double, _ expected: String) {
    #expect(written { $0.score(score) } == expected)
  }

  @Test(arguments: [(12.0, "12"), (3.5, "3.5"), (0.25, "0.25"), (-1.05, "-1.05")])
  func writesANumberWithoutEmptyDecimals(_ number: Double, _ expected: String) {
    #expect(written { $0.number(number) } == expected)
  }

  @Test func writesADateInTheWordsOfTheLanguage() throws {
    let day = try #require(CalendarDate(iso: "2026-05-09"))
    #expect(written { $0.longDate(day) } == "<time datetime=\"2026-05-09\">9 May 2026</time>")
    #expect(written(.simplifiedChinese) { $0.longDate(day) } == "<time datetime=\"2026-05-09\">2026年5月9日</time>")
  }

  @Test func writesTheAuthorsDateWithTheDayThatItMeans() throws {
    let day = try #require(CalendarDate(iso: "2026-06-30"))
    #expect(
      written { $0.writtenDate(WrittenDate(text: "6月底", meaning: .day(day))) }
        == "<time datetime=\"2026-06-30\">6月底</time>")
    #expect(
      written { $0.writtenDate(WrittenDate(text: "2026-06-30", meaning: .day(day))) } == "<time>2026-06-30</time>")
  }

  @Test(arguments: [
    ("12,345 万元", "<td class=\"n\">"), ("从 4,200 提升至 5,460", "<td class=\"n long\">"), ("", "<td class=\"n\">"),
  ])
  func breaksLinesOfAValueThatIsASentence(_ words: String, _ expected: String) {
    #expect(written { $0.openQuantityCell(Quantity(text: words, meaning: .words, unit: "")) } == expected)
  }

  @Test func encodesAnIdentifierForAnAddress() {
    #expect(written { $0.openLink(record: "O1.KR2") } == "<a href=\"#O1.KR2\">")
    #expect(written { $0.openLink(record: "目标 1") } == "<a href=\"#%E7%9B%AE%E6%A0%87-1\">")
    #expect(written { $0.identifier("目标 1") } == " id=\"目标-1\"")
  }
}
