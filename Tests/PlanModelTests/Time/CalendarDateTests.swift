import PlanModel
import Testing

@Suite struct CalendarDateTests {
  @Test func returnsToTheSameDayOverTwoCenturies() throws {
    var expected = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    #expect(expected.daysSinceEpoch == -25_567)
    #expect(expected.isoWeekday == 1)
    var weekday = 1
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date == expected, date.components == (year, month, day), date.isoWeekday == weekday else {
            Issue.record("\(year)-\(month)-\(day) is not \(date)")
            return
          }
          expected = expected.adding(days: 1)
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test(arguments: [(1, 1, 1), (1, 12, 31), (400, 2, 29), (1582, 10, 15), (9999, 12, 31)])
  func returnsToADayFarAway(year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.components == (year, month, day))
  }

  @Test(arguments: [(2026, 2, 29), (2026, 6, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (1900, 2, 29), (0, 1, 1)])
  func refusesADayThatDoesNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func knowsLeapDays() {
    #expect(CalendarDate(iso: "2024-02-29")?.adding(days: 1).description == "2024-03-01")
    #expect(CalendarDate(iso: "2000-02-29") != nil)
  }

  @Test(arguments: [
    ("2026-01-01", 2026, 1), ("2026-06-30", 2026, 27), ("2026-12-31", 2026, 53), ("2027-01-01", 2026, 53),
    ("2027-01-04", 2027, 1), ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53),
  ])
  func namesTheISOWeek(iso: String, year: Int, week: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.isoWeek == (year, week))
    let monday = try #require(CalendarDate(isoWeek: week, of: year))
    #expect(monday == date.startOfWeek)
  }

  @Test func refusesAWeekThatTheYearHasNot() {
    #expect(CalendarDate(isoWeek: 53, of: 2025) == nil)
    #expect(CalendarDate(isoWeek: 53, of: 2026)?.description == "2026-12-28")
  }

  @Test(arguments: [
    "2026-6-30", "2026-06-3", "2026/06/30", "20260630", "2026-06-300", "2026-06-31", "２０２６-06-30", "", "-026-06-30",
  ])
  func readsNothingButTenBytesOfISO(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func writesWhatItReads() {
    for text in ["0001-01-01", "1969-12-31", "2026-06-30", "9999-12-31"] {
      #expect(CalendarDate(iso: text)?.description == text)
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-11-15", 3, "2027-02-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-05-05", 12, "2027-05-05"),
  ])
  func keepsTheDayOfTheMonthWhereItCan(start: String, months: Int, expected: String) {
    #expect(CalendarDate(iso: start)?.adding(months: months).description == expected)
  }

  @Test func findsTheEndsOfAMonth() throws {
    let date = try #require(CalendarDate(iso: "2024-02-10"))
    #expect(date.startOfMonth.description == "2024-02-01")
    #expect(date.endOfMonth.description == "2024-02-29")
  }

  @Test func intersectsRanges() throws {
    let may = try #require(range("2026-05-01", "2026-05-31"))
    let middle = try #require(range("2026-05-20", "2026-06-10"))
    #expect(may.intersection(middle)?.description == "2026-05-20..2026-05-31")
    #expect(may.overlaps(middle))
    #expect(!may.contains(middle))
    #expect(range("2026-05-02", "2026-05-01") == nil)
    #expect(may.dayCount == 31)
  }
}

/// The range between two ISO dates.
func range(_ start: String, _ end: String) -> DateRange? {
  guard let start = CalendarDate(iso: start), let end = CalendarDate(iso: end) else { return nil }
  return DateRange(start: start, end: end)
}
