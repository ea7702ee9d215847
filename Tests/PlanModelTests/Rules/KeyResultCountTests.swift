import SourceText
import Testing

@testable import PlanModel

struct KeyResultCountTests {
  private func messages(_ objective: Objective, kind: PlanKind = .quarter) -> [String] {
    let plan = Plan.quarter {
      $0.kind = kind
      $0.objectives = [objective]
    }
    return PlanModelTests.messages(of: KeyResultCount(), in: plan)
  }

  @Test(arguments: [1, 2, 6, 9])
  func namesAnObjectiveWithTooFewOrTooMany(count: Int) {
    #expect(
      messages(.titled("扩大销售", KeyResult.good(count)))
        == ["[key-result-count] “扩大销售” has \(count) key results, where 3 to 5 are usual"])
  }

  @Test(arguments: 3...5)
  func acceptsThreeToFive(count: Int) {
    #expect(messages(.titled("扩大销售", KeyResult.good(count))) == [])
  }

  @Test func namesANumberedGoalWithoutAny() {
    #expect(
      messages(.titled("销售额提升20%"))
        == ["[key-result-count] “销售额提升20%” has 0 key results, where 3 to 5 are usual"])
  }

  @Test func acceptsSMARTClausesInstead() {
    #expect(messages(Objective.titled("销售额提升20%").with(.measurable, "销售额 9,600 万元")) == [])
  }

  @Test func leavesPersonalPlansAlone() {
    #expect(messages(.titled("读 12 本书", KeyResult.good(1)), kind: .personal) == [])
  }
}
