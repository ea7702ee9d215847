import SourceText
import Testing

@testable import PlanModel

struct GoalOnlyDirectionTests {
  private func messages(_ objective: Objective, metrics: [Metric] = []) -> [String] {
    let plan = Plan.quarter {
      $0.objectives = [objective]
      $0.metrics = metrics
    }
    return PlanModelTests.messages(of: GoalOnlyDirection(), in: plan)
  }

  @Test(arguments: ["提升团队能力", "持续加强客户服务", "優化流程", "Improve teamwork", "进一步提升 团队能力"])
  func namesGoalsThatSayOnlyWhichWay(title: String) {
    #expect(messages(.titled(title)) == ["[goal-only-direction] “\(title)” only says which way"])
  }

  @Test(arguments: ["人均课程到 1.6 门", "提升团队能力，认证率达到九成", "Net promoter score from 45 to 55", "客户愿意推荐我们"])
  func acceptsGoalsThatSayMore(title: String) {
    #expect(messages(.titled(title)) == [])
  }

  /// Goals that the guides to goals hold up as bad.
  @Test(arguments: ["提升团队能力", "加强客户服务", "提升團隊能力", "加強客戶服務", "客户满意度提升", "團隊能力提升", "提高销售额", "提升销售额"])
  func namesTheBadGoalsOfTheGuides(title: String) {
    #expect(messages(.titled(title)) == ["[goal-only-direction] “\(title)” only says which way"])
  }

  /// What the same guides make of them.
  @Test(arguments: [
    "将产品A在华东地区的销售额提升20%", "NPS得分从45提升至55", "投诉率从8%降至5%", "新人试用期通过率从70%提升至85%", "核心崗位技能認證率從60%提升至90%",
    "在未来3个月内完成Python数据分析课程，并产出分析报告",
  ])
  func acceptsWhatTheGuidesMakeOfThem(title: String) {
    #expect(messages(.titled(title)) == [])
  }

  @Test(arguments: ["流程优化", "渠道拓展", "完成能力提升班的教材"])
  func acceptsTheNameOfAPieceOfWork(title: String) {
    #expect(messages(.titled(title)) == [])
  }

  @Test func acceptsADirectionWhoseKeyResultsHaveNumbers() {
    #expect(messages(.titled("提升团队能力", KeyResult.good(3))) == [])
  }

  @Test func acceptsADirectionWithClauses() {
    #expect(messages(Objective.titled("提升团队能力").with(.specific, "每名工程师通过云平台认证")) == [])
  }

  @Test func suggestsWhatThePlanKnows() throws {
    let metric = Metric.make("K1", baseline: .number(1.1), target: .number(1.6), [])
    let plan = Plan.quarter {
      $0.objectives = [.titled("提升团队能力")]
      $0.metrics = [metric]
    }
    let portfolio = Portfolio.link(plans: [plan], settings: .on("2026-05-15"))
    let finding = try #require(PlanCheck(of: portfolio, rules: [GoalOnlyDirection()]).diagnostics(ofPlanAt: 0).first)
    let baseline = try #require(metric.baseline).text
    let target = try #require(metric.target).text
    #expect(
      DiagnosticText(.english) { "\($0)" }.help(of: finding)
        == "say what is measured, from what to what, such as “metric K1 \(baseline) → \(target)”, by 2026-06-30")
  }

  private func help(_ objective: Objective, measuring metrics: [String], owner: String? = nil) throws -> String {
    let plan = Plan.quarter {
      $0.objectives = [objective]
      $0.metrics = metrics.map { name in
        var metric = Metric.make("K", baseline: .number(45), target: .number(55), [])
        metric.title = name
        return metric
      }
      if let owner { $0.fields.append(.owner, owner, at: .unknown) }
    }
    let portfolio = Portfolio.link(plans: [plan], settings: .on("2026-05-15"))
    let finding = try #require(PlanCheck(of: portfolio, rules: [GoalOnlyDirection()]).diagnostics(ofPlanAt: 0).first)
    return DiagnosticText(.simplifiedChinese) { "\($0)" }.help(of: finding)
  }

  private static let aim = "\(Quantity.number(45).text) → \(Quantity.number(55).text)"

  @Test(arguments: [
    (["获客成本", "客户满意度", "人均课程"], "，例如“客户满意度 \(aim)”"),
    (["获客成本"], "，例如“获客成本 \(aim)”"),
    (["获客成本", "人均课程"], ""),
    ([], ""),
  ])
  func suggestsTheMetricWhoseNameIsNearest(metrics: [String], example: String) throws {
    #expect(
      try help(.titled("提升客户满意"), measuring: metrics) == "写明衡量什么、从多少到多少\(example)，何时完成（如 2026-06-30）")
  }

  @Test func suggestsWhoIsInCharge() throws {
    let place = "写明衡量什么、从多少到多少，何时完成（如 2026-06-30）"
    #expect(try help(.titled("提升客户满意"), measuring: [], owner: "李明") == place + "，由谁负责（如李明）")
    #expect(
      try help(Objective.titled("提升客户满意").with(.owner, "王芳"), measuring: [], owner: "李明") == place + "，由谁负责（如王芳）")
  }
}
