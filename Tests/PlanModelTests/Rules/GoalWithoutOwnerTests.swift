import SourceText
import Testing

@testable import PlanModel

struct GoalWithoutOwnerTests {
  @Test func namesAGoalThatNobodyOwns() {
    let plan = Plan.quarter { $0.objectives = [.titled("新签客户 40 家")] }
    #expect(messages(of: GoalWithoutOwner(), in: plan) == ["[goal-without-owner] “新签客户 40 家” has no owner"])
  }

  @Test func letsGoalsInheritThePlansOwner() {
    let plan = Plan.quarter(owner: "李明") { $0.objectives = [.titled("新签客户 40 家")] }
    #expect(messages(of: GoalWithoutOwner(), in: plan) == [])
  }

  @Test func acceptsAnOwnerOfTheGoal() {
    let plan = Plan.quarter { $0.objectives = [.make("O1", owner: "李明")] }
    #expect(messages(of: GoalWithoutOwner(), in: plan) == [])
  }
}
