import SourceText
import Testing

@testable import PlanModel

struct PlanCheckTests {
  @Test func findsNothingInAnOrdinaryPage() {
    let page = Plan.quarter {
      $0.kind = .page
      $0.milestones = [.make("M1")]
    }
    let portfolio = Portfolio.link(plans: [page], settings: .on("2026-05-15"))
    #expect(PlanCheck(of: portfolio).diagnostics(ofPlanAt: 0) == [])
  }

  @Test func findsNothingInAGoodPlan() {
    let plan = Plan.quarter(owner: "李明") {
      $0.status = .active
      $0.objectives = [.titled("新签客户 40 家", KeyResult.good(3))]
      $0.tasks = [.make("T1", "2026-04-06", "2026-04-17"), .make("T2", "2026-04-20", "2026-04-30", after: [.on("T1")])]
      $0.milestones = [Milestone.make("M1", "2026-05-29").with(.deliverable, "合同").with(.acceptance, "法务通过")]
      $0.checkIns = (1...3).map { .make("2026-05-08", "O1.KR\($0)", .number(12)) }
    }
    let portfolio = Portfolio.link(plans: [plan], settings: .on("2026-05-15"))
    #expect(PlanCheck(of: portfolio).diagnostics(ofPlanAt: 0) == [])
  }

  @Test func namesTheFileAndTakesTheCodesSeverity() throws {
    let plan = Plan.quarter { $0.milestones = [Milestone.make("M1", "2026-05-29").with(.title, "M1", line: 9)] }
    let portfolio = Portfolio.link(plans: [plan], settings: .on("2026-05-15"))
    let finding = try #require(PlanCheck(of: portfolio).diagnostics(ofPlanAt: 0).first)
    #expect(finding.file == "plans/2026-q2/marketing.md")
    #expect(finding.span.start.line == 9)
    #expect(finding.severity == .warning)
  }

  @Test func declaresEachCodeInOneRule() {
    let names = Rules.all.flatMap { $0.codes.map(\.name) }
    #expect(names.count == Set(names).count)
  }
}
