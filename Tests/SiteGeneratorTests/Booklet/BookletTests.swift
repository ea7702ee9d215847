import PlanModel
import PlanReading
import Testing

@testable import SiteGenerator

struct BookletTests {
  @Test(arguments: [BookletLayout.paged, .browser(pages: [:])])
  func hasEveryIdOnceAndEveryPlaceThatALinkLeadsTo(layout: BookletLayout) async throws {
    let text = try await SmallBooklet().quarter(layout).text
    let identifiers = text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    let targets = text.matches(of: #/ href="#([^"]*)"/#).map { String($0.1) }
    #expect(targets.count > 10)
    #expect(Set(targets).subtracting(identifiers) == [])
  }

  @Test func namesItsChaptersAndTheirPartsInOrder() async throws {
    let headings = try await SmallBooklet().quarter().headings
    #expect(
      headings.map { String(repeating: "#", count: $0.level) + " " + $0.title } == [
        "# 2026 年第 2 季度", "## 各部门时间线", "## 计划", "# 2026 年第 2 季度复盘报告", "## 目标", "## 延误的任务与里程碑", "# 市场部第二季度计划",
        "## 目标", "## 任务", "## 审批", "## 时间线", "# 运营部第二季度计划", "# 人员索引", "# 签署",
      ])
    #expect(headings.filter { $0.level == 1 }.map(\.anchor).suffix(2) == ["people-title", "sign-off-title"])
  }

  @Test func loadsNothingAndRunsNothing() async throws {
    for layout in [BookletLayout.paged, .browser(pages: [:])] {
      let text = try await SmallBooklet().quarter(layout).text
      #expect(!text.contains("<script") && !text.contains("<link") && !text.contains("@import"))
      #expect(text.matches(of: #/ src="([^"]*)"/#).allSatisfy { $0.1.hasPrefix("data:image/") })
      #expect(text.matches(of: /url\(/).isEmpty)
      #expect(!text.contains("rel=\"attachment") && !text.contains("note.txt"))
      #expect(text.contains("href=\"https://example.org/\""))
      #expect(text.contains("<html lang=\"zh-Hans\" class=\"a4\">"))
    }
  }

  @Test func setsAFootnoteWhereItIsCalledFirstAndLeavesItInAListForABrowser() async throws {
    let paged = try await SmallBooklet().quarter().text
    #expect(
      paged.contains(
        /<span class="footnote" data-number="1" id="c3-\d+">注一 ，见<a href="#c3-\d+">目标<\/a>。<\/span>，再见<sup/))
    #expect(!paged.contains("class=\"footnotes\""))
    let browser = try await SmallBooklet().quarter(.browser(pages: [:])).text
    #expect(browser.contains("class=\"footnotes\"") && !browser.contains("class=\"footnote\""))
  }

  @Test func keepsANoteWithAListInTheListOfNotes() async throws {
    let plan = """
      ---
      title: 注
      period: 2026-Q2
      ---

      一[^1]二[^2]。

      [^1]: 短注。

      [^2]: 长注：

          - 甲
          - 乙

      """
    let text = try await SmallBooklet(["plans/2026-q2/operations.md": plan]).quarter().text
    #expect(text.contains(/<span class="footnote" data-number="1" id="[^"]*">短注。<\/span>/))
    #expect(text.contains("<li value=\"2\""))
    #expect(!text.contains("data-number=\"2\""))
  }

  @Test func repeatsAnObjectivesTitleInTheHeadOfItsTable() async throws {
    let text = try await SmallBooklet().quarter().text
    #expect(text.contains(/<table class="grid goals"><thead><tr class="title"><th[^>]*><span class="id">O1<\/span>/))
    #expect(text.matches(of: /<svg [^>]*role="img"[^>]*>(<style>[^<]*<\/style>)?<title>/).count > 0)
    #expect(text.matches(of: /<svg [^>]*role="img"/).count == text.matches(of: /<title>/).count - 1)
  }

  @Test func givesEveryDrawingTheStyleOfItsKind() async throws {
    let text = try await SmallBooklet().quarter().text
    #expect(text.contains(/<svg class="tl"[^>]*><style>\.tl \.o \{[^<]*<\/style>/))
    #expect(!text.contains(#/<svg class="tl"[^>]*><style>[^<]*\.bar /#))
    let browser = try await SmallBooklet().quarter(.browser(pages: [:])).text
    #expect(!browser.contains("><style>") && browser.contains(".tl .o {"))
  }

  @Test func tellsABrowserTheNumbersOfPages() async throws {
    let text = try await SmallBooklet().quarter(.browser(pages: ["c3-h0": 7])).text
    #expect(
      text.contains("<span class=\"what\">市场部第二季度计划</span><span class=\"dots\"></span><span class=\"page\">7</span>"))
    #expect(text.contains("@page c3 { @top-right { content: \"市场部第二季度计划\" } }"))
  }

  @Test func saysWhichImagesAreNotInIt() async throws {
    let plan = """
      ---
      title: 图
      period: 2026-Q2
      ---

      ![无](none.png) ![外](https://example.org/a.png) ![文](note.txt) ![出](../../../secret.png)

      """
    let booklet = try await SmallBooklet(["plans/2026-q2/operations.md": plan]).quarter()
    #expect(
      booklet.gaps.map { "\($0.image) \($0.reason)" } == [
        "none.png missing", "https://example.org/a.png notOfTheSite", "note.txt unknownFormat",
        "../../../secret.png notOfTheSite",
      ])
    #expect(booklet.text.contains("<span class=\"no-image\">无</span>"))
    #expect(booklet.gaps[0].text(in: .simplifiedChinese) == "plans/2026-q2/operations.md：找不到图片 none.png")
  }

  @Test func describesAnImageWithoutWordsByItsFilesName() async throws {
    let plan = "---\ntitle: 图\nperiod: 2026-Q2\n---\n\n![](map.svg) ![甲 & 乙](map.svg)\n"
    let text = try await SmallBooklet(["plans/2026-q2/operations.md": plan]).quarter().text
    #expect(text.contains(" alt=\"map.svg\">") && text.contains(" alt=\"甲 &amp; 乙\">"))
  }

  @Test func namesPeopleWithThePagesOfTheirGoalsAndTasks() async throws {
    let text = try await SmallBooklet().quarter().text
    let entry = try #require(text.firstMatch(of: /<dt id="person-\d+">林舟<\/dt>(.*?)<\/div>/)).1
    #expect(entry.contains(/<dd><span class="where">市场部第二季度计划<\/span> 目标 <a class="ref" href="#c3-\d+"><\/a> · 任务 <a/))
  }

  @Test func hasAPlaceToSignForEveryApproval() async throws {
    let text = try await SmallBooklet().quarter().text
    let page = try #require(text.firstMatch(of: /<article class="chapter" id="sign-off">.*/)).0
    #expect(
      page.contains("</a></th><td>陈屿</td><td>总经理</td><td>已批准</td><td>2026-04-02</td><td class=\"sign\"></td></tr>"))
    #expect(page.matches(of: /<p class="line">/).count == 6)
  }

  @Test func laysATimelineThatStandsInTheTextAcrossTheSheet() async throws {
    let plan = SmallBooklet.files["plans/2026-q2/marketing.md", default: ""] + "```{timeline}\n```\n"
    let booklet = try SmallBooklet(["plans/2026-q2/marketing.md": plan])
    let paged = try await booklet.quarter().text
    #expect(paged.contains("<div class=\"placed placed-timeline\">") && !paged.contains("part-timeline\">"))
    #expect(paged.contains(".part-timeline, .placed-timeline { page: wide;"))
    let browser = try await booklet.quarter(.browser(pages: [:])).text
    #expect(browser.contains("#c3 :is(.part-timeline, .placed-timeline) { page: c3-wide }"))
  }

  @Test func isMadeTheSameTwice() async throws {
    let booklet = try SmallBooklet()
    #expect(try await booklet.quarter().html == booklet.quarter().html)
  }

  @Test func takesAWordOfCSSIntoTheMarginsAsItStands() {
    #expect(BookletPageRules.quoted("甲\"</style>\\\n&乙") == "\"甲\\22 \\3c /style\\3e \\5c \\a \\26 乙\"")
  }
}

struct BookletSelectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var plans: [String] = []
    var departments: [String] = []
    var periods: [String] = []
    let keys: [String]
    let title: String
  }

  static let cases = [
    Case(
      testDescription: "one plan", plans: ["2026-q2/operations"], keys: ["2026-q2/operations"], title: "运营部第二季度计划"),
    Case(
      testDescription: "plans in the order of departments", plans: ["2026-q2/operations", "2026-q2/marketing"],
      keys: ["2026-q2/marketing", "2026-q2/operations"], title: "澄屿家居"),
    Case(
      testDescription: "a quarter", periods: ["2026-Q2"], keys: ["2026-q2/marketing", "2026-q2/operations"],
      title: "2026 年第 2 季度"),
    Case(
      testDescription: "a year with its quarters", periods: ["2026"],
      keys: ["company/2026", "2026-q2/marketing", "2026-q2/operations"], title: "2026 年"),
    Case(
      testDescription: "a department within a year", departments: ["运营部"], periods: ["2026"],
      keys: ["2026-q2/operations"], title: "运营部第二季度计划"),
    Case(
      testDescription: "a department and a plan", plans: ["company/2026"], departments: ["市场部"],
      keys: ["company/2026", "2026-q2/marketing"], title: "澄屿家居"),
  ]

  @Test(arguments: cases)
  func takesThePlansThatAreAskedFor(_ example: Case) async throws {
    let maker = try await SmallBooklet().maker { wish in
      wish.plans = example.plans
      wish.departments = example.departments
      wish.periods = example.periods.compactMap { PeriodGrammar.parse($0) }
    }
    let site = try await SmallBooklet().loaded().site
    #expect(maker.selection.plans.map { site.portfolio.plans[$0].key } == example.keys)
    #expect(maker.booklet(.paged).title == example.title)
  }

  @Test func namesWhatThereIsNot() async throws {
    let maker = try await SmallBooklet().maker { wish in
      wish.plans = ["2026-q2/none"]
      wish.departments = ["财务部"]
    }
    #expect(maker.selection.unknown == ["2026-q2/none", "财务部"] && maker.selection.plans.isEmpty)
  }
}

struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func writesTheExamplesOfTheStandard(text: String, encoded: String) {
    #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == encoded)
  }
}
