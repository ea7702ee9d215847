import HTML
import PlanModel
import PlanReading
import Testing

@Suite struct BodyTests {
  private func segments(_ text: String) -> [String] {
    read(text).body.segments.map { segment in
      switch segment {
      case .html(let html): String(decoding: html.bytes, as: UTF8.self)
      case .view(let view): "{\(view.kind.rawValue) \((view.records ?? ["*"]).joined(separator: " "))}"
      }
    }
  }

  @Test func putsTheViewOfItsRowsWhereATableStood() {
    let text = "---\ntitle: A\n---\n前\n\n| 任务 | 负责人 |\n|---|---|\n| 甲 | 李明 |\n| 乙 | 王芳 |\n\n后\n"
    #expect(segments(text) == ["<p>前</p>\n", "{tasks T1 T2}", "<p>后</p>\n"])
  }

  @Test(arguments: [
    ("任务1：甲", ["{tasks T1}"]),
    ("任务1：甲\n\n任务2：乙，负责人：李明\n\n任务3：丙", ["{tasks T1 T2 T3}"]),
    ("任务1：甲\n\n说明\n\n任务2：乙", ["{tasks T1}", "<p>说明</p>\n", "{tasks T2}"]),
    ("目标一：甲\n\n- S：乙\n- KR1：完成 4 份报告", ["{goals O1}"]),
    ("任务1：见[说明](a.md)", ["<p>任务1：见<a href=\"a.html\">说明</a></p>\n"]),
    ("任务1：甲\n还要和财务说一声。", ["<p>任务1：甲还要和财务说一声。</p>\n"]),
  ])
  func putsTheirViewWhereGoalsAndTasksAreToldAndNothingElse(text: String, expected: [String]) {
    #expect(segments("---\ntitle: A\n---\n\(text)\n") == expected)
  }

  @Test func keepsTheHeadingOfAGoalThatIsTold() {
    let told = segments("---\ntitle: A\n---\n## 目标一：甲\n\n负责人：李明\n\n- S：乙\n\n前因后果。\n")
    #expect(told.count == 3)
    #expect(told[0].contains("目标一：甲"))
    #expect(told[1...] == ["{goals O1}", "<p>前因后果。</p>\n"])
  }

  @Test func leavesOutTheHeadingThatRepeatsTheTitle() {
    let body = read("---\ntitle: 计划\n---\n# 计划\n\n## 背景\n\n### 数据\n").body
    #expect(body.headings.map(\.text) == ["背景", "数据"])
    #expect(body.headings.map(\.level) == [2, 3])
  }

  @Test func beginsTheTextsHeadingsAtTheSecondLevel() {
    #expect(read("---\ntitle: 计划\n---\n# 背景\n\n## 数据\n").body.headings.map(\.level) == [2, 3])
    #expect(read("---\ntitle: 计划\n---\n### 背景\n\n#### 数据\n").body.headings.map(\.level) == [2, 3])
  }

  @Test func listsLinksWithinTheSiteOnly() {
    let body = read(
      "---\ntitle: A\n---\n[甲](../2026/%E5%B8%82.md#O1) [乙](https://example.com) ![丙](图.png) [丁](#背景) [戊](mailto:a@b.c)\n"
    ).body
    #expect(body.links.map(\.path) == ["../2026/市.md", "图.png", ""])
    #expect(body.links.map(\.fragment) == ["O1", nil, "背景"])
    #expect(body.links.map(\.isImage) == [false, true, false])
  }

  @Test func putsFootnotesBehindTheText() {
    let html = segments("---\ntitle: A\n---\n甲[^1]\n\n```{tasks}\n```\n\n[^1]: 说明\n")
    #expect(html.count == 3)
    #expect(html.last?.contains("说明") == true)
  }

  @Test func leavesOutHTMLAndSaysSo() {
    let plan = read("---\ntitle: A\n---\n<div>\n甲\n</div>\n\n<!-- 注释 -->\n\n")
    #expect(findings(plan) == ["4:1 raw-html"])
    #expect(segments("---\ntitle: A\n---\n<script>x</script>\n") == [])
  }

  @Test(arguments: [("我们要** 提升**品牌", 4), ("价格 **很高", 4), ("a **b", 3)])
  func pointsAtStarsThatAreLeftOver(line: String, column: Int) {
    #expect(findings(read("---\ntitle: A\n---\n\(line)\n")) == ["4:\(column) leftover-emphasis"])
  }

  @Test(arguments: ["**完成率：**80%", "`**kwargs`", "**“品牌”**提升"])
  func findsNoFaultWithEmphasisThatWorks(line: String) {
    #expect(findings(read("---\ntitle: A\n---\n\(line)\n")) == [])
  }

  @Test func showsATextThatCanNotBeParsedAsItStands() {
    let plan = read("---\ntitle: A\ntasks: [甲]\n---\n" + String(repeating: "> ", count: 90) + "<b>")
    #expect(plan.plan.tasks.map(\.title) == ["甲"])
    let html = plan.body.segments.map {
      if case .html(let html) = $0 { String(decoding: html.bytes, as: UTF8.self) } else { "" }
    }
    #expect(html.joined().contains("&gt; &lt;b&gt;"))
  }

  @Test func readsNoRecordsFromAPageWithoutFrontMatter() {
    let page = read("# 关于我们\n\n任务1：甲\n\n| 任务 | 负责人 |\n|---|---|\n| 甲 | 李明 |\n", key: "about")
    #expect(page.plan.title == "关于我们")
    #expect(page.plan.kind == .page)
    #expect(page.plan.tasks.isEmpty)
    #expect(findings(page) == [])
  }
}
