import SourceText
import Testing

@testable import PlanModel

struct GoalWithoutUpstreamTests {
  private let company = Plan.quarter("company/2026", period: .year) {
    $0.kind = .company
    $0.objectives = [.make("O1")]
  }

  private func plan(
    _ objectives: [Objective], of kind: PlanKind = .quarter, supports: [Reference] = []
  ) -> Plan {
    Plan.quarter("q/a", department: "市场部") {
      $0.kind = kind
      $0.supports = supports
      $0.objectives = objectives
    }
  }

  private func messages(_ plan: Plan, with others: [Plan]) -> [String] {
    PlanModelTests.messages(of: GoalWithoutUpstream(), in: plan, with: others)
  }

  @Test func namesAPlanOnceWhoseGoalsSupportNothing() {
    #expect(
      messages(plan([.make("O1"), .make("O2")]), with: [company])
        == ["[goal-without-upstream] “q/a” doesn’t say which higher goal it supports"])
  }

  @Test func namesTheGoalAmongOthersThatSupportsNothing() {
    #expect(
      messages(plan([.make("O1", supports: [.to("O1", of: "company/2026")]), .make("O2")]), with: [company])
        == ["[goal-without-upstream] “objective O2” doesn’t say which higher goal it supports"])
  }

  @Test func acceptsAPlanThatSupportsAsAWhole() {
    #expect(messages(plan([.make("O1")], supports: [.to("O1", of: "company/2026")]), with: [company]) == [])
  }

  @Test func isQuietWhereThereIsNothingAbove() {
    #expect(messages(plan([.make("O1")]), with: []) == [])
  }

  @Test func isQuietWhereThePlanAboveIsOfAnotherYear() throws {
    var old = company
    old.period = FiscalCalendar.calendarYear.year(2025)
    #expect(messages(plan([.make("O1")]), with: [old]) == [])
  }

  @Test(arguments: [PlanKind.company, .personal, .crisis, .retrospective, .report])
  func exemptsKindsThatAreNobodysPart(kind: PlanKind) {
    #expect(messages(plan([.make("O1")], of: kind), with: [company]) == [])
  }

  @Test func offersTheDepartmentsYearFirst() throws {
    let annual = Plan.quarter("2026/market", department: "市场部", period: .year) { $0.kind = .annual }
    let portfolio = Portfolio.link(plans: [plan([.make("O1")]), company, annual], settings: .on("2026-05-15"))
    let index = try #require(portfolio.index(of: "q/a"))
    let finding = try #require(
      PlanCheck(of: portfolio, rules: [GoalWithoutUpstream()]).diagnostics(ofPlanAt: index).first)
    #expect(finding.arguments.last == .list(["2026/market", "company/2026"]))
  }
}
