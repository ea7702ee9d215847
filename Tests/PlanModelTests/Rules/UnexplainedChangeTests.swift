import Testing

@testable import PlanModel

struct UnexplainedChangeTests {
  private static let agreed = Plan.quarter {
    $0.objectives = [.make("O1", [.make("O1.KR1", title: "曝光量", target: .number(1800, "万次"), weight: 50)])]
  }

  private func messages(_ change: (inout Plan) -> Void) -> [String] {
    var plan = Self.agreed
    change(&plan)
    let portfolio = Portfolio.link(plans: [plan], settings: .on("2026-05-15"))
      .with(baselines: [0: FrozenPlan(plan: Self.agreed, date: "2026-04-01")])
    let text = DiagnosticText(.english) { "\($0)" }
    return PlanCheck(of: portfolio, rules: [UnexplainedChange()]).diagnostics(ofPlanAt: 0).map {
      "[\($0.code.name)] \(text.message(of: $0))"
    }
  }

  @Test func namesATargetThatWasChangedInSilence() {
    let agreed = Self.agreed.objectives[0].keyResults[0].target?.text ?? ""
    #expect(
      messages { $0.objectives[0].keyResults[0].target = .number(1500, "万次") }
        == [
          "[unexplained-change] O1.KR1 differs from the agreed plan (“\(agreed)” was agreed), and no adjustment says why"
        ])
  }

  @Test func namesAGoalThatIsGone() {
    #expect(
      messages { $0.objectives[0].keyResults = [] }
        == ["[unexplained-change] O1.KR1 differs from the agreed plan, and no adjustment says why"])
  }

  @Test func acceptsAChangeWithAnAdjustment() {
    #expect(
      messages {
        $0.objectives[0].keyResults[0].target = .number(1500, "万次")
        var adjustment = Adjustment()
        adjustment.title = "曝光目标下调"
        adjustment.affects = [.to("O1.KR1")]
        $0.more.adjustments = [adjustment]
      } == [])
  }

  @Test func acceptsNewWordsAndNewWeights() {
    #expect(
      messages {
        $0.objectives[0].keyResults[0].title = "品牌曝光量"
        $0.objectives[0].keyResults[0].weight = 60
      } == [])
  }
}
