import PlanModel
import Testing

/// April to June 2026: 1 April is a Wednesday.
@Suite struct RecurrenceDaysTests {
  private static func days(_ recurrence: Recurrence, from start: CalendarDate, to end: CalendarDate) -> [String] {
    recurrence.occurrences(in: DateRange(between: start, and: end), since: "2026-04-01", .weekends)
      .map { $0.dayCount == 1 ? "\($0.start)" : "\($0)" }
  }

  @Test func comesOnItsWeekdays() {
    let weekly = Recurrence(frequency: .weekly, weekdays: [1, 3])
    #expect(Self.days(weekly, from: "2026-04-06", to: "2026-04-14") == ["2026-04-06", "2026-04-08", "2026-04-13"])
  }

  @Test func skipsEverySecondWeekFromTheAnchor() {
    let fortnightly = Recurrence(frequency: .weekly, interval: 2, weekdays: [3])
    #expect(
      Self.days(fortnightly, from: "2026-04-01", to: "2026-04-30") == ["2026-04-01", "2026-04-15", "2026-04-29"])
  }

  @Test func comesOnEveryWorkingDay() {
    let daily = Recurrence(frequency: .daily)
    #expect(Self.days(daily, from: "2026-04-03", to: "2026-04-06") == ["2026-04-03", "2026-04-06"])
  }

  @Test func takesAStretchOfTheMonth() {
    let monthly = Recurrence(frequency: .monthly, window: .days(first: 11, last: 20))
    #expect(
      Self.days(monthly, from: "2026-04-15", to: "2026-06-01") == ["2026-04-11..2026-04-20", "2026-05-11..2026-05-20"])
  }

  @Test(arguments: [
    (Recurrence.Frequency.monthly, ["2026-04-30", "2026-05-29", "2026-06-30"]), (.quarterly, ["2026-06-30"]),
    (.halfYearly, ["2026-06-30"]), (.yearly, []),
  ])
  func endsOnTheLastWorkingDay(frequency: Recurrence.Frequency, days: [String]) {
    let recurrence = Recurrence(frequency: frequency, window: .end)
    #expect(Self.days(recurrence, from: "2026-04-01", to: "2026-06-30") == days)
  }

  @Test func givesNoDayWhereNoneIsSaid() {
    #expect(Self.days(Recurrence(frequency: .weekly, count: 3), from: "2026-04-01", to: "2026-04-30").isEmpty)
    #expect(Self.days(Recurrence(frequency: .monthly), from: "2026-04-01", to: "2026-04-30").isEmpty)
  }
}
