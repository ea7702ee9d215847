import SourceText
import Testing

@testable import PlanModel

struct GoalWithoutDateTests {
  private func messages(_ objective: Objective, period: Period? = nil) -> [String] {
    let plan = Plan.quarter(period: period) { $0.objectives = [objective] }
    return PlanModelTests.messages(of: GoalWithoutDate(), in: plan)
  }

  @Test func namesAGoalWithoutADateInAPlanWithoutAPeriod() {
    #expect(messages(.titled("月可用率 99.9%")) == ["[goal-without-date] “月可用率 99.9%” has no date to be reached by"])
  }

  @Test func letsGoalsInheritThePeriod() {
    #expect(messages(.titled("月可用率 99.9%"), period: .q2) == [])
  }

  @Test func acceptsADateOfTheGoalItsClauseOrItsKeyResults() {
    #expect(messages(.make("O1", due: "2026-06-30")) == [])
    #expect(messages(Objective.titled("月可用率 99.9%").with(.timeBound, "6月底前")) == [])
    #expect(messages(.make("O1", [.make("O1.KR1", due: "2026-06-30")])) == [])
  }
}
