import PlanModel
import Testing

@Suite struct WorkingCalendarTests {
  @Test(arguments: [2024: 251, 2025: 248, 2026: 248])
  func countsTheWorkingDaysOfAChineseYear(year: Int, expected: Int) throws {
    let days = try #require(range("\(year)-01-01", "\(year)-12-31"))
    #expect(WorkingCalendar.china.workingDays(in: days) == expected)
    #expect(WorkingCalendar.china.covers(days))
  }

  @Test func agreesWithTheNoticeOf2026() throws {
    let china = WorkingCalendar.china
    let off = ["2026-01-03", "2026-02-15", "2026-02-23", "2026-04-06", "2026-05-05", "2026-06-19", "2026-09-25"]
    let working = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10", "2026-10-08"]
    for iso in off { #expect(try !china.isWorkingDay(#require(CalendarDate(iso: iso))), "\(iso)") }
    for iso in working { #expect(try china.isWorkingDay(#require(CalendarDate(iso: iso))), "\(iso)") }
    #expect(try china.holidayName(on: #require(CalendarDate(iso: "2026-06-19"))) == "端午节")
    #expect(try china.holidayName(on: #require(CalendarDate(iso: "2026-02-14"))) == "春节")
    #expect(try china.holidayName(on: #require(CalendarDate(iso: "2026-03-07"))) == nil)
  }

  @Test(arguments: [("2025-09-20", "2026-03-10"), ("2026-10-10", "2026-10-10"), ("2023-01-01", "2023-01-20")])
  func walksOverStretchesAsItAnswersForEachDay(first: String, last: String) throws {
    let days = try #require(range(first, last))
    var stretches: [(start: CalendarDate, isWorking: Bool)] = []
    WorkingCalendar.china.forEachStretch(in: days) { stretches.append(($0, $1)) }
    let all = (0..<days.dayCount).map { days.start.adding(days: $0) }
    let isWorking = all.map(WorkingCalendar.china.isWorkingDay)
    let starts = all.indices.filter { $0 == 0 || isWorking[$0] != isWorking[$0 - 1] }
    #expect(stretches.map(\.start) == starts.map { all[$0] })
    #expect(stretches.map(\.isWorking) == starts.map { isWorking[$0] })
  }

  @Test func inventsNoHolidayForAYearThatIsNotAnnounced() throws {
    let year = try #require(range("2027-01-01", "2027-12-31"))
    #expect(!WorkingCalendar.china.covers(year))
    #expect(WorkingCalendar.china.coveredYears == 2024...2026)
    #expect(WorkingCalendar.china.workingDays(in: year) == WorkingCalendar.weekends.workingDays(in: year))
    #expect(WorkingCalendar.weekends.covers(year))
  }

  @Test(arguments: [
    ("2026-04-30", 1, "2026-05-06"), ("2026-04-30", 0, "2026-04-30"), ("2026-05-01", 0, "2026-05-06"),
    ("2026-05-01", 1, "2026-05-06"), ("2026-05-01", -1, "2026-04-30"), ("2026-05-06", 3, "2026-05-09"),
    ("2026-05-06", 4, "2026-05-11"), ("2026-05-11", -1, "2026-05-09"), ("2026-02-13", 2, "2026-02-24"),
  ])
  func walksOverHolidaysAndMakeUpDays(start: String, count: Int, expected: String) throws {
    let day = try #require(CalendarDate(iso: start))
    #expect(WorkingCalendar.china.workingDay(day, advancedBy: count).description == expected)
  }

  @Test func countsBothEndsOfARangeAndStepsBetweenDays() throws {
    let friday = try #require(CalendarDate(iso: "2026-06-05"))
    let monday = friday.adding(days: 3)
    #expect(WorkingCalendar.weekends.workingDays(in: DateRange(between: friday, and: monday)) == 2)
    #expect(WorkingCalendar.weekends.workingDays(from: friday, to: monday) == 1)
    #expect(WorkingCalendar.weekends.workingDays(from: monday, to: friday) == -1)
    #expect(WorkingCalendar.weekends.workingDays(from: friday, to: friday) == 0)
  }

  @Test func keepsTheLastOfTwoExceptionsForADay() throws {
    let day = try #require(CalendarDate(iso: "2026-07-01"))
    let calendar = WorkingCalendar(
      name: "plant",
      exceptions: [
        .init(date: day, name: "Maintenance", isOffDay: true), .init(date: day, name: "Open day", isOffDay: false),
      ])
    #expect(calendar.isWorkingDay(day))
    #expect(calendar.holidayName(on: day) == "Open day")
    #expect(calendar.exceptions.count == 1)
  }

  @Test func answersAsANaiveWalkDoes() throws {
    var random = SplitMix(state: 7)
    let origin = try #require(CalendarDate(iso: "2025-11-01"))
    for _ in 0..<60 {
      let exceptions = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        WorkingCalendar.Exception(
          date: origin.adding(days: Int.random(in: 30...120, using: &random)), name: "x",
          isOffDay: Bool.random(using: &random))
      }
      let calendar = WorkingCalendar(name: "random", exceptions: exceptions)
      let days = (0..<160).map { origin.adding(days: $0) }
      let working = days.filter { isWorking($0, exceptions) }
      for (index, day) in working.enumerated() {
        #expect(calendar.workingDay(working[0], advancedBy: index) == day)
        #expect(calendar.workingDay(day, advancedBy: -index) == working[0])
        #expect(calendar.ordinal(of: day) - calendar.ordinal(of: origin) == index)
        #expect(calendar.workingDay(ordinal: calendar.ordinal(of: day)) == day)
      }
      for day in days {
        #expect(calendar.isWorkingDay(day) == isWorking(day, exceptions))
        #expect(calendar.workingDays(in: DateRange(between: origin, and: day)) == working.count { $0 <= day })
        if day < working[working.count - 1] {
          #expect(calendar.workingDay(onOrAfter: day) == working.first { $0 >= day })
        }
        if day >= working[0] {
          #expect(calendar.workingDay(onOrBefore: day) == working.last { $0 <= day })
        }
      }
    }
  }

  private func isWorking(_ day: CalendarDate, _ exceptions: [WorkingCalendar.Exception]) -> Bool {
    if let exception = exceptions.last(where: { $0.date == day }) { return !exception.isOffDay }
    return day.isoWeekday < 6
  }
}

/// A reproducible generator, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
