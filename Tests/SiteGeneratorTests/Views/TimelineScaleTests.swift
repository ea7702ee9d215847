import HTML
import PlanModel
import Testing

@testable import SiteGenerator

@Suite struct TimelineScaleTests {
  private func scale(_ start: String, _ end: String, asOf: String) throws -> TimelineScale {
    let (first, last) = (try #require(CalendarDate(iso: start)), try #require(CalendarDate(iso: end)))
    let range = DateRange(between: first, and: last)
    return TimelineScale(range: range, asOf: try #require(CalendarDate(iso: asOf)), calendar: .weekends)
  }

  @Test func laysTenDaysEvenlyAlongTheWidth() throws {
    let scale = try scale("2026-06-01", "2026-06-10", asOf: "2026-06-03")
    let day = try #require(CalendarDate(iso: "2026-06-03"))
    #expect(scale.start(of: day) == 120)
    #expect(scale.middle(of: day) == 150)
    #expect(scale.end(of: day) == 180)
    #expect(scale.start(of: day.adding(days: -30)) == 0)
    #expect(scale.end(of: day.adding(days: 30)) == 600)
  }

  @Test func drawsWeekendsAsTheDashesOfOneLine() throws {
    let scale = try scale("2026-06-01", "2026-06-10", asOf: "2026-06-03")
    #expect(
      String(decoding: scale.background.bytes, as: UTF8.self)
        == "<path class=\"o\" d=\"M0 11h600\" stroke-dasharray=\"0 300 120 2000\"/><path class=\"now\" d=\"M180 -60v150\"/>"
    )
  }

  @Test func drawsAWeekendAtTheEnd() throws {
    let scale = try scale("2026-06-01", "2026-06-07", asOf: "2026-01-01")
    #expect(
      String(decoding: scale.background.bytes, as: UTF8.self)
        == "<path class=\"o\" d=\"M0 11h600\" stroke-dasharray=\"0 428 172 2000\"/>")
  }

  @Test func drawsMonthsAndNoWeekendsInAYear() throws {
    let background = try scale("2026-01-01", "2026-12-31", asOf: "2027-01-01").background
    let text = String(decoding: background.bytes, as: UTF8.self)
    #expect(!text.contains("class=\"o\""))
    #expect(text.matches(of: /M\d+ -60v150/).count == 11)
  }

  @Test func leavesOutAPartialMonthWhoseLabelWouldRunIntoTheNext() throws {
    let scale = try scale("2026-11-22", "2027-02-22", asOf: "2026-11-22")
    let months = scale.withRoom([scale.range.start] + scale.months, width: 72)
    #expect(months.map(\.description) == ["2026-12-01", "2027-01-01", "2027-02-01"])
  }

  @Test func labelsEveryOtherMonthOfTwoYears() throws {
    let scale = try scale("2026-01-01", "2027-12-31", asOf: "2026-01-01")
    let months = scale.withRoom([scale.range.start] + scale.months, width: 32)
    #expect(zip(months, months.dropFirst()).allSatisfy { scale.start(of: $1) - scale.start(of: $0) >= 32 })
    #expect(months.count == 12)
  }

  @Test func labelsEveryMonthAndMondayOfAQuarter() throws {
    let scale = try scale("2026-04-01", "2026-06-30", asOf: "2026-05-01")
    #expect(scale.withRoom([scale.range.start] + scale.months, width: 72).count == 3)
    #expect(scale.withRoom(scale.mondays, width: 36) == scale.mondays)
  }
}
