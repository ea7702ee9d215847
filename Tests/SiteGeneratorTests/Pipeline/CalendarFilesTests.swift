import PlanModel
import SiteGenerator
import Testing

struct CalendarFilesTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
  }

  private func calendars() throws -> CalendarFiles {
    try CalendarFiles(Folder(site.path))
  }

  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  @Test func readsAListOfDays() throws {
    try site.write(
      """
      [{"date": "2026-05-01", "name": "劳动节", "isOffDay": true},
       {"date": "2026-05-09", "name": "劳动节", "isOffDay": false}]
      """, to: "calendars/works.json")
    let calendar = try #require(try calendars().calendars["works"])
    #expect(!calendar.isWorkingDay(try day("2026-05-01")))
    #expect(calendar.isWorkingDay(try day("2026-05-09")))
    #expect(calendar.holidayName(on: try day("2026-05-01")) == "劳动节")
  }

  @Test func putsTheYearsOfACalendarTogether() throws {
    try site.write(
      #"{"year": 2026, "days": [{"name": "a", "date": "2026-07-01", "isOffDay": true}]}"#, to: "calendars/hk-2026.json")
    try site.write(
      #"{"year": 2027, "days": [{"name": "b", "date": "2027-07-01", "isOffDay": true}]}"#, to: "calendars/hk-2027.json")
    let calendar = try #require(try calendars().calendars["hk"])
    #expect(!calendar.isWorkingDay(try day("2026-07-01")))
    #expect(!calendar.isWorkingDay(try day("2027-07-01")))
  }

  @Test func readsICalendar() throws {
    try site.write(
      """
      BEGIN:VCALENDAR\r
      BEGIN:VEVENT\r
      DTSTART;VALUE=DATE:20261001\r
      DTEND;VALUE=DATE:20261003\r
      SUMMARY:国\r
       庆节\r
      END:VEVENT\r
      BEGIN:VEVENT\r
      DTSTART;VALUE=DATE:20261010\r
      SUMMARY:国庆节补班\r
      END:VEVENT\r
      END:VCALENDAR\r

      """, to: "calendars/cn-office.ics")
    let calendar = try #require(try calendars().calendars["cn-office"])
    #expect(!calendar.isWorkingDay(try day("2026-10-01")))
    #expect(!calendar.isWorkingDay(try day("2026-10-02")))
    #expect(calendar.isWorkingDay(try day("2026-10-05")))
    #expect(calendar.isWorkingDay(try day("2026-10-10")))
    #expect(calendar.holidayName(on: try day("2026-10-01")) == "国庆节")
  }

  @Test(arguments: ["{", "\"x\"", "[{\"date\": \"1 May\"}]", "[1]"])
  func reportsWhatIsNoCalendar(text: String) throws {
    try site.write(text, to: "calendars/bad.json")
    let files = try calendars()
    #expect(files.diagnostics.map(\.code.name).contains("calendar-unreadable"))
    #expect(files.diagnostics.allSatisfy { $0.file == "calendars/bad.json" })
  }

  @Test func reportsACalendarThatIsNotThere() throws {
    try site.write("calendar: hkk\n", to: "planpress.yml")
    try site.write("[]", to: "calendars/hk.json")
    let settings = try SiteSettings(Folder(site.path), asOf: try day("2026-05-15"))
    #expect(settings.diagnostics.map(\.code.name) == ["unknown-calendar-setting"])
    #expect(settings.analysis.calendar.name == "weekends")
  }
}
