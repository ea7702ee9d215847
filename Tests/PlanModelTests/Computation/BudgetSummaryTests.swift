import PlanModel
import SourceText
import Testing

@Suite struct BudgetSummaryTests {
  private static func line(
    _ title: String, _ planned: Double, _ actual: Double? = nil, category: String? = nil, unit: String = "元"
  ) -> BudgetLine {
    var line = BudgetLine()
    line.title = title
    line.planned = Quantity(text: "", meaning: .number(planned), unit: unit)
    line.actual = actual.map { Quantity(text: "", meaning: .number($0), unit: unit) }
    if let category { line.fields.append(.category, category, at: .unknown) }
    return line
  }

  @Test func addsUpWhatHasOneUnit() {
    let summary = BudgetSummary(of: [
      Self.line("推广", 50, 58.5), Self.line("人力", 30), Self.line("顾问", 9, unit: "美元"), Self.line("设备", 20, 15),
    ])
    #expect(summary.unit == "元")
    #expect(summary.planned == 100)
    #expect(summary.actual == 73.5)
    #expect(summary.variance == 3.5)
    #expect((summary.spentLines, summary.countedLines, summary.uncountedLines) == (2, 3, 1))
  }

  @Test func countsTheReserveByItsColumnElseByItsName() {
    var marked = Self.line("备用", 10)
    marked.reserve = Quantity(text: "是", meaning: .truth(true), unit: "")
    var share = Self.line("推广", 40)
    share.reserve = Quantity(text: "5%", meaning: .number(5), unit: "%")
    #expect(BudgetSummary(of: [marked, share, Self.line("人力", 50)]).reserveShare == 0.12)
    #expect(BudgetSummary(of: [Self.line("应急储备金", 15), Self.line("人力", 85)]).reserveShare == 0.15)
    #expect(BudgetSummary(of: [Self.line("人力", 85)]).reserveShare == nil)
  }

  @Test func sumsEachCategoryAndEachPartOfTheYear() {
    var quarterly = Self.line("推广", 30, category: "营销")
    quarterly.parts = [
      PeriodAmount(
        label: "Q1", range: nil, amount: Quantity(text: "10", meaning: .number(10), unit: "元"), span: .unknown),
      PeriodAmount(
        label: "Q2", range: nil, amount: Quantity(text: "20", meaning: .number(20), unit: "元"), span: .unknown),
    ]
    let summary = BudgetSummary(of: [quarterly, Self.line("展会", 5, 4, category: "营销"), Self.line("设备", 7)])
    #expect(summary.categories.map(\.name) == ["营销"])
    #expect(summary.categories.map(\.planned) == [35])
    #expect(summary.categories.map(\.actual) == [4])
    #expect(summary.periods.map(\.planned) == [10, 20])
  }

  @Test func saysNothingOfABudgetWithoutNumbers() {
    var line = BudgetLine()
    line.planned = Quantity(text: "待定", meaning: .words, unit: "")
    let summary = BudgetSummary(of: [line])
    #expect(summary.unit == nil)
    #expect(summary.actual == nil)
    #expect(summary.uncountedLines == 1)
  }
}
