import SourceText
import Testing

@testable import PlanModel

struct KeyResultWithoutNumberTests {
  private func messages(_ keyResult: KeyResult) -> [String] {
    let plan = Plan.quarter { $0.objectives = [.titled("客户满意", [keyResult])] }
    return PlanModelTests.messages(of: KeyResultWithoutNumber(), in: plan)
  }

  @Test func namesAKeyResultThatIsOnlyADirection() {
    #expect(
      messages(.make("O1.KR3", title: "提升門市服務水平", target: .words))
        == ["[key-result-without-number] key result O1.KR3 “提升門市服務水平” has no number"])
  }

  @Test(arguments: [
    KeyResult.make("O1.KR1", title: "满意度", target: .number(90)), .make("O1.KR1", title: "上线", target: .yes),
    .make("O1.KR1", title: "满意度", metric: "K1"), .make("O1.KR1", title: "满意度到 90 分"),
    .make("O1.KR1", title: "五个阶段评审通过"),
  ])
  func acceptsATargetAMetricOrANumberInWords(keyResult: KeyResult) {
    #expect(messages(keyResult) == [])
  }

  @Test func leavesPlaceholdersToTheirOwnRule() {
    #expect(messages(.make("O1.KR1", title: "获客成本", target: .placeholder)) == [])
  }
}
