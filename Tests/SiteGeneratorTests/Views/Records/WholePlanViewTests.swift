import PlanModel
import SiteGenerator
import Testing

/// Views that show a plan as a whole, where its author has asked for them.
@Suite struct WholePlanViewTests {
  private static let company = """
    ---
    title: 公司 2026 年战略
    kind: company
    period: 2026
    objectives:
      - {id: O1, title: 营收增长, dimension: growth}
      - {id: O2, title: 零事故, dimension: risk}
    ---
    """

  private static let quarter = """
    ---
    title: 市场部第二季度计划
    kind: quarter
    department: 市场部
    period: 2026-Q2
    owner: 王芳
    objectives:
      - {id: O1, title: 获客翻倍, dimension: growth, weight: 85%, supports: company#O1, key_results: [{id: O1.KR1, title: 线索, owner: 李明, baseline: 0, target: 10, current: 5}]}
      - {id: O2, title: 学会分析, dimension: team, weight: 15%}
      - {id: O3, title: 其他, weight: 0%}
    tasks:
      - {id: T1, title: 更新素材, owner: 李明, key_result: O1.KR1, end: 2026-04-17, status: done}
      - {id: T2, title: 投放 <测试>, owner: 赵敏, key_result: O1, start: 2026-04-20, end: 2026-05-08, progress: 40%}
      - {id: T3, title: 培训, key_result: O2, start: 2026-06-08, end: 2026-06-12}
    communications:
      - {audience: 项目组, content: 进展, frequency: 每周三下午3点, owner: 王芳}
    ---

    """

  private static func page(_ directive: String, of plan: String = quarter) throws -> String {
    let text = plan + "```{\(directive)}\n```\n"
    return try SmallSite.page(.plan(0), of: ["2026-q2/marketing": text, "company": company])
  }

  /// The one part of a page between a marker and the end of the view that the author has placed.
  private static func placed(_ directive: String, of plan: String = quarter) throws -> String {
    let page = try page(directive, of: plan)
    let start = try #require(page.firstRange(of: "<div class=\"placed\">"))
    return String(page[start.upperBound...])
  }

  @Test func putsTasksIntoThreeColumns() throws {
    let board = try Self.placed("board")
    #expect(
      board.hasPrefix(
        """
        <div class="board"><section><h3>待办 <span class="badge">1</span></h3><ul><li><a href="#T3">\
        <span class="id">T3</span> 培训</a><p class="hint"><span><span class="nil">–</span></span> \
        <span><time>2026-06-12</time></span></p></li></ul></section>\
        <section><h3>进行中 <span class="badge">1</span></h3><ul><li class="late"><a href="#T2">\
        <span class="id">T2</span> 投放 &lt;测试&gt;</a> <span class="st off-track">延期</span>
        """))
    #expect(board.contains("<h3>已完成 <span class=\"badge\">1</span></h3>"))
  }

  @Test func marksADimensionThatHasMoreThanItsShare() throws {
    let balance = try Self.placed("balance")
    #expect(balance.hasPrefix("<ul class=\"balance\"><li class=\"over\"><h3>业务增长</h3>"))
    #expect(balance.contains("<b>85%</b>"))
    #expect(balance.contains("<b>67%</b>"))
    #expect(balance.contains("<span class=\"st at-risk\">失衡</span> “业务增长”占比超过 80%"))
    #expect(balance.contains("1 个目标未写维度：<a href=\"#O3\">O3</a>"))
  }

  @Test func putsGoalsBelowThoseThatTheySupport() throws {
    let tree = try Self.placed("alignment")
    let goal = try #require(tree.firstRange(of: "company.html#O1"))
    let own = try #require(tree.firstRange(of: "marketing.html#O1\""))
    let keyResult = try #require(tree.firstRange(of: "marketing.html#O1.KR1"))
    #expect(goal.lowerBound < own.lowerBound && own.lowerBound < keyResult.lowerBound)
    #expect(tree.ranges(of: "未承接上级目标").count == 2)
  }

  @Test func drawsTheMapOfAllPlansThatGoOn() throws {
    let page = try SmallSite.page(
      .alignment, of: ["2026-q2/marketing": Self.quarter, "company": Self.company, "2025/old": "---\ntitle: 旧\n---\n"])
    #expect(page.contains("<h2>未承接上级目标 <span class=\"badge\">2</span></h2>"))
    #expect(page.contains("<a href=\"../company.html#O2\"><span class=\"id\">O2</span> 零事故</a>"))
    #expect(!page.contains("旧"))
  }

  @Test func endsAMapWhereGoalsSupportEachOther() throws {
    let first = "---\ntitle: 甲\nperiod: 2026-Q2\nobjectives: [{id: O1, title: 一, supports: b#O1}]\n---\n"
    let second = "---\ntitle: 乙\nperiod: 2026-Q2\nobjectives: [{id: O1, title: 二, supports: a#O1}]\n---\n"
    let plans = ["a": first + "```{alignment}\n```\n", "b": second]
    #expect(try SmallSite.page(.plan(0), of: plans).contains("已在上文列出"))
    #expect(try SmallSite.page(.alignment, of: plans).contains("没有写明承接关系的目标。"))
  }

  @Test func namesTheNextDaysOfMeetings() throws {
    let calendar = try Self.placed("calendar")
    #expect(calendar.contains("<time>2026-05-20</time> <small>周三</small> 15:00</td>"))
    #expect(calendar.contains("<time>2026-06-24</time>"))
    #expect(!calendar.contains("<time>2026-07-01</time>"))
  }

  /// A heading with nothing below it looks like a fault of the page.
  @Test(arguments: [
    "goals", "objectives", "timeline", "tasks", "milestones", "phases", "metrics", "risks", "retrospective",
    "check-ins",
    "budget", "raci", "contacts", "checklist",
  ])
  func saysSoWhereThereAreNoRecords(directive: String) throws {
    let page = try Self.page(directive, of: "---\ntitle: 空\nperiod: 2026-Q2\n---\n\n")
    #expect(page.contains("<p class=\"empty\">暂无记录</p>"))
  }

  @Test func saysNothingWhereTheRecordsStandElsewhereOnThePage() throws {
    let page = try Self.page("tasks", of: Self.quarter + "```{tasks}\n```\n\n")
    #expect(!page.contains("暂无记录"))
    #expect(page.ranges(of: "<td class=\"id\">T1</td>").count == 1)
  }

  private static let deep = """
    ---
    title: 六层
    period: 2026-Q2
    tasks:
      - {id: T1, title: 一, start: 2026-04-01, end: 2026-04-10}
      - {id: T2, title: 二, parent: T1, start: 2026-04-01, end: 2026-04-10}
      - {id: T3, title: 三, parent: T2, start: 2026-04-01, end: 2026-04-10}
      - {id: T4, title: 四, parent: T3, start: 2026-04-01, end: 2026-04-10}
      - {id: T5, title: 五, parent: T4, start: 2026-04-01, end: 2026-04-10}
    ---

    """

  @Test func indentsEachLevelOfABreakdown() throws {
    let table = try Self.placed("breakdown", of: Self.deep)
    for level in 1...5 { #expect(table.ranges(of: "<tr class=\"l\(level)\">").count == 1) }
  }

  @Test func indentsPartsOfTasksOnATimeline() throws {
    let page = try Self.page("timeline", of: Self.deep)
    let rows = ["<tr><th scope=\"row\">", "<tr class=\"sub\">", "<tr class=\"sub d2\">", "<tr class=\"sub d3\">"]
    let start = try #require(page.firstRange(of: "<tbody>"))
    let timeline = String(page[start.upperBound...].prefix { _ in true }.split(separator: "</table>", maxSplits: 1)[0])
    #expect(rows.map { timeline.ranges(of: $0).count } == [1, 1, 1, 2])
  }

  @Test(arguments: ["board", "breakdown", "balance", "alignment", "calendar"])
  func saysSoWhereThereIsNothingToShow(directive: String) throws {
    let empty = "---\ntitle: 空\nperiod: 2026-Q2\n---\n\n"
    #expect(try Self.placed(directive, of: empty).hasPrefix("<p class=\"empty\">"))
  }
}
