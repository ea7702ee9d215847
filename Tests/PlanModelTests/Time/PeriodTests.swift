import PlanModel
import Testing

@Suite struct PeriodTests {
  private let calendar = FiscalCalendar.calendarYear

  @Test func labelsEachUnit() throws {
    let custom = try #require(range("2026-05-01", "2026-06-15"))
    let periods = [
      calendar.year(2026), calendar.half(1, of: 2026), calendar.quarter(2, of: 2026), calendar.month(5, of: 2026),
      calendar.week(14, of: 2026), calendar.custom(custom),
    ]
    #expect(
      periods.map { $0.map { "\($0.label) \($0.range)" } } == [
        "2026 2026-01-01..2026-12-31", "2026-H1 2026-01-01..2026-06-30", "2026-Q2 2026-04-01..2026-06-30",
        "2026-05 2026-05-01..2026-05-31", "2026-W14 2026-03-30..2026-04-05",
        "2026-05-01..2026-06-15 2026-05-01..2026-06-15",
      ])
  }

  @Test func refusesWhatAYearHasNot() {
    #expect(calendar.quarter(5, of: 2026) == nil)
    #expect(calendar.half(0, of: 2026) == nil)
    #expect(calendar.month(13, of: 2026) == nil)
    #expect(calendar.week(53, of: 2025) == nil)
    #expect(FiscalCalendar(startMonth: 13) == nil)
  }

  @Test func namesAFiscalYearAfterTheYearInWhichItStarts() throws {
    let april = try #require(FiscalCalendar(startMonth: 4))
    #expect(april.year(2026)?.range == range("2026-04-01", "2027-03-31"))
    #expect(april.quarter(1, of: 2026)?.range == range("2026-04-01", "2026-06-30"))
    #expect(april.quarter(4, of: 2026)?.range == range("2027-01-01", "2027-03-31"))
    #expect(april.month(2, of: 2026)?.containingQuarter?.label == "2025-Q4")
    #expect(april.month(2, of: 2026)?.containingYear?.label == "2025")
  }

  @Test(arguments: [
    ("2026-Q4", "2027-Q1"), ("2026-H2", "2027-H1"), ("2026", "2027"), ("2026-12", "2027-01"), ("2026-W53", "2027-W01"),
  ])
  func walksOverNewYear(label: String, following: String) throws {
    let period = try #require(self.period(label))
    #expect(period.next?.label == following)
    #expect(period.next?.previous == period)
  }

  @Test func followsWholeMonthsWithMonthsAndDaysWithDays() throws {
    let months = calendar.custom(try #require(range("2026-05-01", "2026-06-30")))
    #expect(months.next?.label == "2026-07-01..2026-08-31")
    #expect(months.previous?.label == "2026-03-01..2026-04-30")
    let days = calendar.custom(try #require(range("2026-05-04", "2026-05-13")))
    #expect(days.next?.label == "2026-05-14..2026-05-23")
    #expect(days.previous?.label == "2026-04-24..2026-05-03")
  }

  @Test func nestsAQuarterInItsHalfAndYear() throws {
    let quarter = try #require(calendar.quarter(2, of: 2026))
    #expect(quarter.containing(.half)?.label == "2026-H1")
    #expect(quarter.containingYear?.label == "2026")
    #expect(quarter.containingQuarter == quarter)
    #expect(calendar.year(2026)?.contains(quarter) == true)
    #expect(calendar.quarter(1, of: 2026)?.contains(quarter) == false)
    #expect(calendar.week(14, of: 2026)?.containingQuarter == nil)
  }

  @Test func sortsByFirstDayThenLongestFirst() {
    let labels = ["2026-Q2", "2026-01", "2026", "2026-Q1", "2026-H1", "2025-Q4"]
    #expect(
      labels.compactMap { self.period($0) }.sorted().map(\.label)
        == ["2025-Q4", "2026", "2026-H1", "2026-Q1", "2026-01", "2026-Q2"])
  }

  @Test func findsThePeriodOfADayAsLabelled() throws {
    for startMonth in 1...12 {
      let fiscal = try #require(FiscalCalendar(startMonth: startMonth))
      var day = try #require(CalendarDate(iso: "2025-12-25"))
      for _ in 0..<400 {
        for unit in Period.Unit.allCases where unit != .custom {
          let period = try #require(fiscal.period(unit, containing: day))
          #expect(period.contains(day))
        }
        day = day.adding(days: 1)
      }
    }
  }

  /// A period of the calendar year from its canonical label.
  private func period(_ label: String) -> Period? {
    guard let year = Int(label.prefix(4)) else { return nil }
    let rest = label.dropFirst(5)
    switch rest.first {
    case nil: return calendar.year(year)
    case "Q": return Int(rest.dropFirst()).flatMap { calendar.quarter($0, of: year) }
    case "H": return Int(rest.dropFirst()).flatMap { calendar.half($0, of: year) }
    case "W": return Int(rest.dropFirst()).flatMap { calendar.week($0, of: year) }
    default: return Int(rest).flatMap { calendar.month($0, of: year) }
    }
  }
}
