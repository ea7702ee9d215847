import SourceText
import Testing

@testable import PlanModel

struct ClosedWithoutRetrospectiveTests {
  private let closed = Plan.quarter {
    $0.status = .closed
    $0.objectives = [.make("O1")]
  }

  @Test func namesAClosedQuarterThatNobodyLooksBackOn() {
    #expect(
      messages(of: ClosedWithoutRetrospective(), in: closed)
        == ["[closed-without-retrospective] “2026-q2/marketing” is closed, and nobody has looked back on it"])
  }

  @Test func acceptsARetrospectiveInThePlan() {
    var plan = closed
    plan.retrospective.items[.wentWell] = [QuadrantItem(id: "went-well-1", text: "试点先行", span: .unknown)]
    #expect(messages(of: ClosedWithoutRetrospective(), in: plan) == [])
  }

  @Test func acceptsARetrospectiveElsewhere() {
    let review = Plan.quarter("2026-q2/review") {
      $0.kind = .retrospective
      $0.reviews = [.to(nil, of: "2026-q2/marketing")]
    }
    #expect(messages(of: ClosedWithoutRetrospective(), in: closed, with: [review]) == [])
  }

  @Test(arguments: [PlanStatus.active, .draft])
  func asksNothingOfPlansThatAreNotClosed(status: PlanStatus) {
    var plan = closed
    plan.status = status
    #expect(messages(of: ClosedWithoutRetrospective(), in: plan) == [])
  }
}
