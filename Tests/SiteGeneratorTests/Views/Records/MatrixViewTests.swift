import PlanModel
import SiteGenerator
import Testing

/// Matrices that a manager reads at a glance: every sign has a word beside it.
@Suite struct MatrixViewTests {
  private static func page(
    _ table: String, language: Language = .simplifiedChinese, status: String = "active"
  ) throws -> String {
    let plan = "---\ntitle: 市场部第二季度计划\nperiod: 2026-Q2\nstatus: \(status)\n---\n\n" + table
    return try SmallSite.page(.plan(0), of: ["2026-q2/marketing": plan], language: language)
  }

  @Test func givesEachPartOfAnActivityItsLetterAndItsWord() throws {
    let page = try Self.page(
      """
      | 活动 | 产品 | 研发 |
      |---|---|---|
      | 评审 <一> | A | R |
      | 发布 | | A/R |
      """)
    #expect(
      page.contains(
        """
        <caption>责任矩阵（RACI）</caption><thead><tr><th scope="col">活动</th><th scope="col">产品</th>\
        <th scope="col">研发</th></tr></thead><tbody>\
        <tr id="RA1"><th scope="row">评审 &lt;一&gt;</th>\
        <td><span class="raci answers"><b>A</b> 审批</span></td><td><span class="raci does"><b>R</b> 负责</span></td></tr>\
        <tr id="RA2"><th scope="row">发布</th><td><span class="nil">–</span></td>\
        <td><span class="raci answers"><b>A</b> 审批</span><span class="raci does"><b>R</b> 负责</span></td></tr>
        """))
  }

  @Test(arguments: [
    ("| 甲 | R | C |", "无人审批（缺 A）"), ("| 甲 | A | I |", "无人负责（缺 R）"), ("| 甲 | A/R | A |", "审批人不止一个（A 应只有一个）"),
    ("| 甲 | C | I |", "无人负责也无人审批（缺 R、A）"),
  ])
  func saysWhatARowLacks(row: String, words: String) throws {
    let page = try Self.page("| 活动 | 产品 | 研发 |\n|---|---|---|\n| 好 | A | R |\n" + row)
    #expect(
      page.contains(
        "<tr class=\"lacks\" id=\"RA2\"><th scope=\"row\">甲<span class=\"st at-risk\">\(words)</span></th>"))
    #expect(page.contains("<tr id=\"RA1\"><th scope=\"row\">好</th>"))
  }

  @Test func showsAPersonsPostBelowTheName() throws {
    let page = try Self.page("| 成员 | 岗位 | 数据分析 | SQL |\n|---|---|---|---|\n| 李明 | 专员 | 4 | 2 |\n| 赵敏 | 主管 | 2 | 1 |")
    #expect(page.ranges(of: "专员").count == 1)
    #expect(page.contains(">李明<") && page.ranges(of: "<th scope=\"col\">").count == 3)
  }

  @Test func showsLevelsAsCirclesAndWhatIsMissing() throws {
    let page = try Self.page(
      """
      | 成员 | 数据分析 | SQL |
      |---|---|---|
      | 李明 | 4 | |
      | 赵敏 | 2 | 1 |
      | 所需 | 3 | 4 |
      """)
    #expect(
      page.contains(
        """
        <td><span class="level"><span aria-hidden="true">●●●●○</span> 4</span></td><td><span class="nil">–</span></td>
        """))
    #expect(
      page.contains(
        """
        <tr><th scope="row">覆盖率</th><td>50% <small>1/2</small></td><td>0% <small>0/2</small></td></tr>\
        <tr><th scope="row">缺口</th><td><span class="st on-track">无缺口</span></td>\
        <td><span class="st off-track">最高者还差 3 级</span></td></tr>
        """))
  }

  @Test func setsWhatACellNamesApart() throws {
    let page = try Self.page(
      """
      | 核心工作模块 | Q1 | Q2 |
      |---|---|---|
      | 品牌 | 主题：焕新；任务：更换标识；衡量标准：访问量提升30% | 路演 |
      | 渠道 | | |
      """)
    #expect(
      page.contains(
        """
        <td><strong>焕新</strong><dl><div><dt>任务</dt><dd>更换标识</dd></div>\
        <div><dt>衡量标准</dt><dd>访问量提升30%</dd></div></dl></td><td>路演</td></tr>
        """))
    #expect(page.contains("渠道</th><td><span class=\"nil\">–</span></td><td><span class=\"nil\">–</span></td></tr>"))
  }

  @Test func sumsABudgetAndSaysWhatItMeans() throws {
    let table = """
      | 预算项 | 预算（万元） | 实际支出（万元） | 应急储备 |
      |---|---|---|---|
      | 推广 | 50 | 58.5 | |
      | 人力 | 44 | | |
      | 备用 | 6 | | 是 |
      """
    let page = try Self.page(table, status: "closed")
    #expect(
      page.contains("<td class=\"n\">+8.5万元 <small>+17%</small></td><td><span class=\"st at-risk\">超支</span></td>"))
    #expect(
      page.contains(
        """
        <tfoot><tr><th scope="row">合计</th><td class="n">100万元</td><td class="n">58.5万元</td>
        """))
    #expect(page.contains("6万元 ÷ 100万元 = <strong>6%</strong> <span class=\"st at-risk\">低于 10%"))
    #expect(page.contains("偏差只计算已有实际支出的 1 项（共 3 项）。"))
    #expect(try Self.page(table, language: .english).contains("<td class=\"n\">1,000,000 元</td>"))
  }

  @Test func countsLargeSumsInHundredsOfMillions() throws {
    let page = try Self.page(
      """
      | 预算项 | 预算 | 实际支出 |
      |---|---|---|
      | 厂房 | 12.5亿元 | 12亿元 |
      | 设备 | 3000万元 | 2000万元 |
      """)
    #expect(
      page.contains("<th scope=\"row\">合计</th><td class=\"n\">12.8亿元</td><td class=\"n\">12.2亿元</td>"))
  }

  /// On paper the columns of such a matrix are narrow, with their heads on their sides.
  @Test(arguments: [(6, "<table class=\"grid parts\">"), (7, "<table class=\"grid parts many\">")])
  func marksAMatrixThatIsTooWideForASheet(roles: Int, opening: String) throws {
    let row = { (first: String, cell: (Int) -> String) in
      "| " + ([first] + (1...roles).map(cell)).joined(separator: " | ") + " |\n"
    }
    let table = row("活动") { "岗位\($0)" } + row("---") { _ in "---" } + row("评审") { $0 == 1 ? "A/R" : "C" }
    #expect(try Self.page(table).contains(opening))
  }

  /// What has not been spent yet is no saving.
  @Test func tellsOfAnUnfinishedBudgetHowMuchIsGone() throws {
    let page = try Self.page(
      """
      | 预算项 | 预算（万元） | 实际支出（万元） |
      |---|---|---|
      | 推广 | 50 | 58.5 |
      | 人力 | 50 | 20 |
      """)
    #expect(page.contains("<th scope=\"col\" class=\"n\">已用比例</th>"))
    #expect(page.contains("<td class=\"n p\">117%"))
    #expect(page.contains("<span class=\"st at-risk\">超支 8.5万元</span>"))
    #expect(page.contains("<td class=\"n p\">40%"))
    #expect(page.contains("<span class=\"st in-progress\">执行中</span>"))
    #expect(!page.contains("结余"))
  }

  @Test func tellsOfALineWhoseQuarterIsOverWhatItSaved() throws {
    let plan = """
      ---
      title: 市场部年度计划
      period: 2026
      ---

      | 预算项 | 季度 | 预算（万元） | 实际支出（万元） |
      |---|---|---|---|
      | 推广 | 第一季度 | 50 | 40 |
      | 展会 | Q2 | 50 | 20 |
      """
    let page = try SmallSite.page(.plan(0), of: ["2026/marketing": plan])
    #expect(
      page.split(separator: "<tr id=\"").compactMap { row in
        ["结余", "执行中"].first { row.prefix { $0 != "\n" }.contains($0) }
      } == ["结余", "执行中"])
  }
}
