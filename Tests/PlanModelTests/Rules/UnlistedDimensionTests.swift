import SourceText
import Testing

@testable import PlanModel

struct UnlistedDimensionTests {
  private func messages(_ dimensions: [(Dimension, String)], listed: [(Dimension, String)]) -> [String] {
    let plan = Plan.quarter {
      $0.objectives = dimensions.enumerated().map { number, dimension in
        var objective = Objective.make("O\(number + 1)")
        objective.dimension = dimension.0
        return objective.with(.dimension, dimension.1)
      }
    }
    return PlanModelTests.messages(of: UnlistedDimension(), in: plan) {
      $0.dimensions = listed.map(\.0)
      $0.dimensionNames = listed.map(\.1)
    }
  }

  @Test func namesADimensionThatTheSiteDoesNotList() {
    #expect(
      messages(
        [(.growth, "增长"), (.other("业绩"), "业绩")], listed: [(.growth, "业务增长"), (.other("客户"), "客户")])
        == ["[unlisted-dimension] “业绩” is none of this site’s dimensions"])
  }

  @Test func asksNothingWhereTheSiteListsNone() {
    #expect(messages([(.other("业绩"), "业绩")], listed: []) == [])
  }
}
