import SourceText
import Testing

@testable import PlanModel

struct WeightsTotalTests {
  private func messages(_ weights: [Double?]) -> [String] {
    let keyResults = weights.enumerated().map { KeyResult.make("O1.KR\($0.offset + 1)", weight: $0.element) }
    let plan = Plan.quarter { $0.objectives = [.titled("扩大销售", keyResults)] }
    return PlanModelTests.messages(of: WeightsTotal(), in: plan)
  }

  @Test(
    arguments: [
      ([40, 30, 20], "90 %"), ([50, 50, 20], "120 %"), ([0.5, 0.4], "90 %"), ([80, 40, nil], "120 %"), ([97], "97 %"),
    ] as [([Double?], String)])
  func namesATotalThatIsNotTheWhole(weights: [Double?], total: String) {
    #expect(messages(weights) == ["[weights-total] the weights of “扩大销售” add up to \(total), not 100 %"])
  }

  @Test(
    arguments: [
      [40, 30, 30], [33, 33, 33], [33.3, 33.3, 33.3], [0.5, 0.5], [nil, nil], [60, nil, nil], [60, 40, nil], [100], [],
    ] as [[Double?]])
  func acceptsTotalsThatAreTheWholeOrLeaveARest(weights: [Double?]) {
    #expect(messages(weights) == [])
  }

  @Test func addsUpTheObjectivesOfAPlan() {
    let plan = Plan.quarter { $0.objectives = [.make("O1", weight: 50), .make("O2", weight: 30)] }
    #expect(
      PlanModelTests.messages(of: WeightsTotal(), in: plan)
        == ["[weights-total] the weights of “2026-q2/marketing” add up to 80 %, not 100 %"])
  }

  @Test func pointsAtTheFirstWeight() {
    let keyResults = [
      KeyResult.make("O1.KR1"), .make("O1.KR2", weight: 120).with(.weight, "120%", line: 12),
    ]
    let plan = Plan.quarter { $0.objectives = [.make("O1", keyResults)] }
    #expect(lines(of: WeightsTotal(), in: plan) == [12])
  }
}
