import SourceText
import Testing

@testable import PlanModel

struct OneDimensionTests {
  private func messages(_ goals: [(Dimension?, Double?)], of kind: PlanKind = .quarter) -> [String] {
    let plan = Plan.quarter {
      $0.kind = kind
      $0.objectives = goals.enumerated().map { number, goal in
        var objective = Objective.make("O\(number + 1)", weight: goal.1)
        objective.dimension = goal.0
        return goal.0 == nil ? objective : objective.with(.dimension, "\(number + 1)")
      }
    }
    return PlanModelTests.messages(of: OneDimension(), in: plan)
  }

  @Test func namesADimensionThatHasMoreThanFourFifths() {
    #expect(
      messages([(.growth, 50), (.team, 10), (.growth, 40)])
        == ["[one-dimension] 90 % of the weight lies in one dimension: 1"])
    #expect(
      messages([(.team, nil), (.team, nil), (.team, nil)])
        == ["[one-dimension] 100 % of the weight lies in one dimension: 1"])
  }

  @Test func acceptsExactlyFourFifths() {
    #expect(messages([(.growth, 35), (.growth, 45), (.team, 20)]) == [])
  }

  @Test func asksNothingOfSmallPlansProjectsAndGoalsWithoutADimension() {
    #expect(messages([(.growth, 90), (.team, 10)]) == [])
    #expect(messages([(.growth, 50), (.growth, 40), (.team, 10)], of: .project) == [])
    #expect(messages([(.growth, 50), (.growth, 40), (nil, 10)]) == [])
  }
}
