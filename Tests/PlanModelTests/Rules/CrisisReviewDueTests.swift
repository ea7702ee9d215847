import SourceText
import Testing

@testable import PlanModel

struct CrisisReviewDueTests {
  private func messages(
    _ days: [String], decision: Approval.Decision? = .approved, kind: PlanKind = .crisis, status: PlanStatus? = .active,
    months: Int = 12
  ) -> [String] {
    let plan = Plan.quarter {
      $0.kind = kind
      $0.status = status
      $0.title = "crisis plan"
      $0.more.approvals = days.map {
        var approval = Approval()
        approval.date = .day($0)
        approval.decision = decision
        return approval
      }
    }
    return PlanModelTests.messages(of: CrisisReviewDue(), in: plan, asOf: "2026-05-15") {
      $0.thresholds.crisisReviewMonths = months
    }
  }

  @Test func namesAPlanWhoseNewestReviewIsMoreThanAYearAgo() {
    #expect(
      messages(["2024-05-01", "2025-05-14"])
        == [
          "[crisis-review-due] the crisis plan “crisis plan” has no review in the last 12 months (the last was on 2025-05-14)"
        ])
  }

  @Test func namesAPlanThatWasNeverReviewed() {
    let never = ["[crisis-review-due] the crisis plan “crisis plan” has no review in the last 12 months"]
    #expect(messages([]) == never)
    #expect(messages(["2026-01-15"], decision: .pending) == never)
    #expect(messages(["2026-06-15"]) == never)
  }

  @Test func acceptsAReviewOfAYearAgoToTheDay() {
    #expect(messages(["2025-05-15"]) == [])
  }

  @Test func takesTheMonthsFromTheSettings() {
    #expect(messages(["2025-11-14"], months: 6).count == 1)
    #expect(messages(["2025-11-15"], months: 6) == [])
  }

  @Test func leavesOtherPlansAlone() {
    #expect(messages([], kind: .annual) == [])
    #expect(messages([], status: .draft) == [])
    #expect(messages([], status: .closed) == [])
  }
}
