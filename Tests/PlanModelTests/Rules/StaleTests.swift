import SourceText
import Testing

@testable import PlanModel

struct StaleTests {
  private func messages(asOf day: String = "2026-05-15", _ build: (inout Plan) -> Void) -> [String] {
    let plan = Plan.quarter {
      $0.status = .active
      $0.objectives = [
        .make(
          "O1",
          [
            .make("O1.KR1", title: "sign 40", target: .number(40)),
            .make("O1.KR2", title: "renew 20", target: .number(20), current: .number(3)),
          ])
      ]
      build(&$0)
    }
    return PlanModelTests.messages(of: Stale(), in: plan, asOf: day)
  }

  @Test func namesAKeyResultWhoseNewestValueIsOld() {
    #expect(
      messages { $0.checkIns = [.make("2026-04-14", "O1.KR1", .number(4))] }
        == ["[stale] “O1.KR1 sign 40” has not been updated since 2026-04-14"])
  }

  @Test func namesAKeyResultThatWasNeverUpdated() {
    #expect(messages { _ in } == ["[stale] “O1.KR1 sign 40” has not been updated"])
  }

  @Test func namesAPlanOnceThatWasNeverUpdated() {
    #expect(
      messages { $0.objectives[0].keyResults[1].current = nil }
        == ["[stale] “2026-q2/marketing” has not been updated"])
  }

  @Test func acceptsAValueOfThirtyDaysAgo() {
    #expect(messages { $0.checkIns = [.make("2026-04-15", "O1.KR1", .number(4))] } == [])
  }

  @Test func acceptsANoteWithoutAValue() {
    var checkIn = CheckIn.make("2026-05-10", "O1.KR1", .words)
    checkIn.current = nil
    #expect(messages { $0.checkIns = [checkIn] } == [])
  }

  @Test func givesANewPlanItsFirstMonth() {
    #expect(messages(asOf: "2026-05-01") { _ in } == [])
  }

  @Test func leavesWhatIsDoneAlone() {
    #expect(messages { $0.checkIns = [.make("2026-04-02", "O1.KR1", .number(40))] } == [])
  }

  @Test(arguments: [PlanStatus.draft, .closed])
  func leavesPlansAloneThatDoNotRun(status: PlanStatus) {
    #expect(messages { $0.status = status } == [])
  }

  @Test func leavesPlansAloneWhosePeriodIsOver() {
    #expect(messages(asOf: "2026-07-20") { _ in } == [])
  }
}
