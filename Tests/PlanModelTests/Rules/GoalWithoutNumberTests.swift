import SourceText
import Testing

@testable import PlanModel

struct GoalWithoutNumberTests {
  private func messages(_ objective: Objective, kind: PlanKind = .quarter) -> [String] {
    let plan = Plan.quarter {
      $0.kind = kind
      $0.objectives = [objective]
    }
    return PlanModelTests.messages(of: GoalWithoutNumber(), in: plan)
  }

  @Test func namesAGoalThatNothingMeasures() {
    #expect(messages(.titled("客户愿意推荐我们")) == ["[goal-without-number] “客户愿意推荐我们” has no number to measure it by"])
  }

  @Test(arguments: ["推荐值到 55", "推荐值到５５", "新开三家门店", "一个客户都不流失", "零事故", "全员持证", "Open three shops", "Answer all calls"])
  func findsNumbersInDigitsAndWords(title: String) {
    #expect(messages(.titled(title)) == [])
  }

  @Test(arguments: ["第三方愿意推荐我们", "新一代产品让人喜欢", "统一口径", "Customers recommend us together"])
  func takesOrdinalsAndPartsOfWordsForNoNumbers(title: String) {
    #expect(messages(.titled(title)).count == 1)
  }

  @Test func acceptsAMeasurableClause() {
    #expect(messages(Objective.titled("客户愿意推荐我们").with(.measurable, "净推荐值 55")) == [])
  }

  @Test func leavesKeyResultsWithoutNumbersToTheirOwnRule() {
    #expect(messages(.titled("客户愿意推荐我们", [.make("O1.KR1", title: "更快")])) == [])
  }

  @Test func leavesPlansAloneThatSetNoGoals() {
    #expect(messages(.titled("客户愿意推荐我们"), kind: .retrospective) == [])
  }
}
