import SourceText
import Testing

@testable import PlanModel

struct ForgottenLessonTests {
  private let next = Plan.quarter("2026-q3/marketing", department: "市场部", period: .q3) { $0.objectives = [.make("O1")] }

  private func plan(_ quadrant: Retrospective.Quadrant, feeds: [Reference] = [], dropped: String? = nil) -> Plan {
    .quarter("2026-q2/marketing", department: "市场部", period: .q2) {
      var item = QuadrantItem(id: "\(quadrant.rawValue)-1", text: "客户案例来得太晚", feeds: feeds, span: .unknown)
      item.dropped = dropped
      $0.retrospective.items[quadrant] = [item]
    }
  }

  @Test(arguments: [Retrospective.Quadrant.toImprove, .opportunities, .risks])
  func namesAPointThatTheNextPlanDoesNotTakeUp(quadrant: Retrospective.Quadrant) {
    #expect(
      messages(of: ForgottenLesson(), in: plan(quadrant), with: [next])
        == ["[forgotten-lesson] “客户案例来得太晚” is forgotten: nothing in 2026-q3/marketing takes it up"])
  }

  @Test func namesAnActionThatNobodyAdopted() {
    var plan = Plan.quarter("2026-q2/marketing", department: "市场部", period: .q2)
    var action = ImprovementAction()
    action.title = "每月案例例会"
    plan.more.actions = [action]
    #expect(
      messages(of: ForgottenLesson(), in: plan, with: [next])
        == ["[forgotten-lesson] “每月案例例会” is forgotten: nothing in 2026-q3/marketing takes it up"])
  }

  @Test func waitsForTheNextPlan() {
    #expect(messages(of: ForgottenLesson(), in: plan(.toImprove)) == [])
  }

  @Test func acceptsPointsThatLeadSomewhereOrWereDroppedOrWentWell() {
    let adopted = plan(.toImprove, feeds: [.to("O1", of: "2026-q3/marketing")])
    for plan in [adopted, plan(.risks, dropped: "不再使用"), plan(.wentWell)] {
      #expect(messages(of: ForgottenLesson(), in: plan, with: [next]) == [])
    }
  }
}
