import PlanModel
import PlanReading
import Testing

@Suite struct PeriodGrammarTests {
  @Test(arguments: [
    ("2026-Q2", "2026-Q2"), ("2026", "2026"), ("2026-H1", "2026-H1"), ("2026-05", "2026-05"),
    ("2026-W14", "2026-W14"), ("2026-05-01..2026-06-30", "2026-05-01..2026-06-30"), ("2026-q2", "2026-Q2"),
    ("2026年第二季度", "2026-Q2"), ("2026年二季度", "2026-Q2"), ("2026年2季度", "2026-Q2"), ("2026年第2季度", "2026-Q2"),
    ("2026年Q1", "2026-Q1"), ("2026Q1", "2026-Q1"), ("2026 Q1", "2026-Q1"), ("Q1 2026", "2026-Q1"),
    ("2026/Q1", "2026-Q1"), ("２０２６年Ｑ１", "2026-Q1"), ("二〇二六年第一季度", "2026-Q1"),
    ("2026 1季度", "2026-Q1"), ("2026 第一季度", "2026-Q1"),
    ("2026年上半年", "2026-H1"), ("2026年下半年", "2026-H2"), ("2026上半年", "2026-H1"), ("H1 2026", "2026-H1"),
    ("2026H2", "2026-H2"), ("2026年", "2026"), ("2026年度", "2026"), ("2026財年", "2026"), ("2026财年", "2026"),
    ("FY2026", "2026"), ("FY26", "2026"), ("FY 2026", "2026"), ("FY2026-Q2", "2026-Q2"), ("FY26 Q2", "2026-Q2"),
    ("2026年5月", "2026-05"), ("2026年05月份", "2026-05"), ("2026年五月", "2026-05"), ("May 2026", "2026-05"),
    ("2026 May", "2026-05"), ("2026.5", "2026-05"), ("2026/05", "2026-05"), ("2026-5", "2026-05"),
    ("2026年第14周", "2026-W14"), ("2026年第14週", "2026-W14"), ("W14 2026", "2026-W14"), ("2026 W14", "2026-W14"),
    ("2026-05-01 至 2026-06-30", "2026-05-01..2026-06-30"), ("2026年5月1日-6月30日", "2026-05-01..2026-06-30"),
    ("2026年5月-6月", "2026-05-01..2026-06-30"), ("2026.5.1-2026.6.30", "2026-05-01..2026-06-30"),
    ("2026年5-6月", "2026-05-01..2026-06-30"), ("2025-12-01..2026-01-31", "2025-12-01..2026-01-31"),
    (" 2026-Q2 ", "2026-Q2"), ("2026 年第 2 季度", "2026-Q2"), ("2026 年 5 月", "2026-05"), ("2026 年 Q2", "2026-Q2"),
    ("2026 年上半年", "2026-H1"), ("2026 年", "2026"), ("2026 年度", "2026"),
  ])
  func readsAPeriod(text: String, label: String) {
    #expect(PeriodGrammar.parse(text)?.label == label)
  }

  @Test(arguments: [
    "", "一季度", "Q2", "2026-Q5", "2026-13", "2026-W54", "第一季度", "2026-06-30..2026-05-01", "2026年第五季度", "二季度内",
    "soon", "2026年底", "20260", "2026-Q", "5月",
  ])
  func refusesWhatIsNoPeriod(text: String) {
    #expect(PeriodGrammar.parse(text) == nil)
  }

  @Test(arguments: [("一季度", "2026-Q1"), ("Q2", "2026-Q2"), ("上半年", "2026-H1"), ("5月", "2026-05"), ("第14周", "2026-W14")])
  func takesTheDefaultYear(text: String, label: String) {
    #expect(PeriodGrammar.parse(text, defaultYear: 2026)?.label == label)
  }

  @Test func readsFiscalPeriods() throws {
    let fiscal = try #require(FiscalCalendar(startMonth: 4))
    let quarter = try #require(PeriodGrammar.parse("2026年第四季度", fiscal: fiscal))
    #expect(quarter.label == "2026-Q4")
    #expect(quarter.range.description == "2027-01-01..2027-03-31")
    #expect(PeriodGrammar.parse("FY2026", fiscal: fiscal)?.range.description == "2026-04-01..2027-03-31")
    #expect(PeriodGrammar.parse("2026-05", fiscal: fiscal)?.range.description == "2026-05-01..2026-05-31")
  }

  @Test func readsEveryLabelThatItWrites() throws {
    var day = try #require(CalendarDate(iso: "2025-12-20"))
    for startMonth in [1, 4, 7] {
      let fiscal = try #require(FiscalCalendar(startMonth: startMonth))
      for _ in 0..<400 {
        for unit in Period.Unit.allCases where unit != .custom {
          let period = try #require(fiscal.period(unit, containing: day))
          #expect(PeriodGrammar.parse(period.label, fiscal: fiscal) == period)
        }
        day = day.adding(days: 1)
      }
    }
  }
}
