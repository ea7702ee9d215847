import SourceText
import Testing

@testable import PlanModel

struct BudgetReserveTests {
  private func messages(
    _ lines: [(String, Double)], kind: PlanKind = .annual, settings: (inout AnalysisSettings) -> Void = { _ in }
  ) -> [String] {
    let plan = Plan.quarter {
      $0.kind = kind
      $0.more.budget = lines.map { title, planned in
        var line = BudgetLine()
        line.title = title
        line.planned = .number(planned, "万元")
        return line
      }
    }
    return PlanModelTests.messages(of: BudgetReserve(), in: plan, settings: settings)
  }

  @Test(arguments: [
    (9.0, "9 %"), (16.0, "16 %"), (40.0, "40 %"),
  ])
  func namesAReserveThatIsTooSmallOrTooLarge(reserve: Double, share: String) {
    #expect(
      messages([("投放", 100 - reserve), ("应急储备", reserve)])
        == ["[budget-reserve] \(share) of the budget is kept in reserve; 10 % to 15 % is sound"])
  }

  @Test(arguments: [10.0, 12, 15])
  func acceptsATenthTo15PerCent(reserve: Double) {
    #expect(messages([("投放", 100 - reserve), ("应急储备", reserve)]) == [])
  }

  @Test func namesAYearWithoutAReserve() {
    #expect(
      messages([("投放", 100)]) == ["[budget-reserve] 0 % of the budget is kept in reserve; 10 % to 15 % is sound"])
  }

  @Test func leavesTheReserveOfAQuarterToItsYear() {
    #expect(messages([("投放", 100)], kind: .quarter) == [])
  }

  @Test func takesTheBoundsFromTheSettings() {
    #expect(messages([("投放", 80), ("应急储备", 20)]) { $0.thresholds.mostReserve = 0.2 } == [])
    #expect(messages([("投放", 90), ("应急储备", 10)]) { $0.thresholds.leastReserve = 0.12 }.count == 1)
  }
}
