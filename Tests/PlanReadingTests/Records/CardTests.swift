import PlanModel
import PlanReading
import Testing

@Suite struct CardTests {
  @Test func readsASmartCardBelowItsObjective() throws {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      ---
      ## 目标一：提升品牌知名度，负责人：李明

      | SMART | 内容 |
      |---|---|
      | S (Specific) | 两个一线城市的线下活动 |
      | M | 搜索指数从100提升至130；到场2000人; 留资400条 |
      | A（可实现的） | 去年同期增长25% |
      | R-相关的 | 支撑公司年度获客目标 |
      | T | 6月30日前 |
      """)
    let objective = try #require(plan.plan.objectives.first)
    #expect(plan.plan.objectives.count == 1)
    #expect(objective.id == "O1")
    #expect(objective.clause(.specific) == "两个一线城市的线下活动")
    #expect(objective.measures == ["搜索指数从100提升至130", "到场2000人", "留资400条"])
    #expect(objective.clause(.achievable) == "去年同期增长25%")
    #expect(objective.clause(.relevant) == "支撑公司年度获客目标")
    #expect(objective.clause(.timeBound) == "6月30日前")
    #expect(findings(plan) == [])
  }

  @Test func readsAColumnForEachObjectiveOfASmartTable() {
    let plan = read(
      """
      ---
      title: 计划
      ---
      | 要素 | 目标一：提升品牌 | 目标二：缩短交付 |
      |---|---|---|
      | S | 线下活动 | 订单到发货 |
      | M | 2000人 | 72小时压缩至48小时 |
      | A | 有基础 | 有工具 |
      | R | 获客 | 满意度 |
      | T | 6月底 | 季度末 |
      | 负责人 | 李明 | 王芳 |
      """)
    #expect(PlanOutline(plan.plan).description == "O1 提升品牌 owner=李明\nO2 缩短交付 owner=王芳")
    #expect(plan.plan.objectives.map { $0.clause(.measurable) } == ["2000人", "72小时压缩至48小时"])
    #expect(findings(plan) == [])
  }

  @Test func readsACardWhoseFirstRowIsItsHead() {
    let plan = read(
      "---\ntitle: 计划\n---\n\n| S | 线下活动 |\n|---|---|\n| M | 2000人 |\n| A | 有基础 |\n| R | 获客 |\n| T | 6月底 |\n")
    #expect(plan.plan.objectives.map(\.title) == ["线下活动"])
    #expect(plan.plan.objectives.map { $0.clause(.relevant) } == ["获客"])
  }

  @Test func findsTheTaskOfASheetByItsNumberWithinAnother() throws {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      tasks: [{id: T2, title: 开发}, {id: T2.1, title: 派单模块, parent: T2}]
      ---

      | 5W1H | 任务2.1 |
      |---|---|
      | Who | 赵敏 |
      | What | 自动派单 |
      | Why | 派单太慢 |
      | Where | 派单页 |
      | When | 5.11-5.22 |
      | How | 先规则后算法 |
      """)
    #expect(findings(plan) == [])
    #expect(plan.plan.tasks.map(\.id) == ["T2", "T2.1"])
    #expect(plan.plan.tasks.last?.fields[.why] == "派单太慢")
  }

  @Test func readsAQuestionSheetAsATask() throws {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      ---
      ### 任务1：更新店铺详情页

      | 5W1H | 内容 |
      |---|---|
      | Who 谁 | 赵敏 |
      | What | 重写三十款商品的详情 |
      | Why | 转化率低于同行 |
      | Where | 旗舰店 |
      | When | 5.11-5.22 |
      | How | 先做五款对比测试 |

      | 5W1H | 任务2：开展直播 |
      |---|---|
      | 负责人 | 陈刚 |
      | 做什么 | 每周两场 |
      | 价值 | 带动新品 |
      | 怎么做 | 店播 |
      """)
    #expect(
      PlanOutline(plan.plan).description == """
        T1 更新店铺详情页 owner=赵敏 start=2026-05-11 end=2026-05-22
        T2 开展直播 owner=陈刚
        """)
    let task = try #require(plan.plan.tasks.first)
    #expect(task.fields[.why] == "转化率低于同行")
    #expect(task.fields[.where] == "旗舰店")
    #expect(task.fields[.how] == "先做五款对比测试")
    #expect(findings(plan) == [])
  }

  @Test func leavesTablesAloneThatAreNoCards() {
    let plan = read("---\ntitle: 计划\n---\n\n| 尺码 | 库存 |\n|---|---|\n| S | 12 |\n| M | 40 |\n| L | 31 |\n")
    #expect(plan.plan.objectives.isEmpty)
    #expect(plan.diagnostics == [])
  }

  /// The text keeps the card as its author drew it.
  @Test func keepsACardInTheText() {
    let body = read(
      "---\ntitle: 计划\n---\n\n## O1 甲\n\n| 项 | 内容 |\n|---|---|\n| S | 乙 |\n| M | 2 |\n| A | 丙 |\n"
    ).body
    #expect(body.segments.count == 1)
  }
}
