import HTML
import PlanModel

/// Lays days along the width of a drawing, and holds what is the same behind every row of it.
///
/// A drawing is 600 units wide whatever the stretch of time, and is scaled as a whole, so that a diamond stays a
/// diamond.
struct TimelineScale: Sendable {
  static let width = 600

  let range: DateRange

  /// Whether a day needs its year to be known.
  let hasSeveralYears: Bool

  let asOf: CalendarDate
  private let days: Int

  /// Days off, month lines and the as-of line. They reach beyond the drawing, which its cell cuts off, so that they run
  /// through from row to row however high a row is.
  private(set) var background: HTMLFragment

  /// Over this many days a weekend is too thin to be seen.
  private static let longestWithDaysOff = 130

  /// - Parameter windows: stretches of days that are bands behind all rows.
  init(range: DateRange, asOf: CalendarDate, calendar: WorkingCalendar, windows: [DateRange] = []) {
    self.range = range
    self.asOf = asOf
    hasSeveralYears = range.start.year != range.end.year
    days = range.dayCount
    background = .empty
    var html = HTMLWriter(reservingCapacity: 512)
    if days <= Self.longestWithDaysOff { drawDaysOff(calendar, &html) }
    for window in windows { drawWindow(window, &html) }
    drawMonthLines(&html)
    drawAsOf(&html, from: -60, height: 150)
    background = html.fragment
  }

  /// The place of a day's morning.
  func start(of day: CalendarDate) -> Int {
    min(Self.width, max(0, range.start.days(until: day) * Self.width / days))
  }

  /// The place of a day's evening.
  func end(of day: CalendarDate) -> Int { start(of: day.adding(days: 1)) }

  /// The place of a day's noon.
  func middle(of day: CalendarDate) -> Int { (start(of: day) + end(of: day)) / 2 }

  var isShort: Bool { days <= Self.longestWithDaysOff }
  var isLong: Bool { days > 800 }

  /// The first days of months within the range, without the range's own first day.
  var months: [CalendarDate] {
    var months: [CalendarDate] = []
    var month = range.start.endOfMonth.adding(days: 1)
    while month <= range.end {
      months.append(month)
      month = month.endOfMonth.adding(days: 1)
    }
    return months
  }

  /// The Mondays within the range.
  var mondays: [CalendarDate] {
    var monday = range.start.startOfWeek
    if monday < range.start { monday = monday.adding(days: 7) }
    var mondays: [CalendarDate] = []
    while monday <= range.end {
      mondays.append(monday)
      monday = monday.adding(days: 7)
    }
    return mondays
  }

  /// Of the days those whose labels, so many units wide, don't run into each other.
  ///
  /// The first gives way to the second: it often names only the rest of a month.
  func withRoom(_ days: [CalendarDate], width: Int) -> [CalendarDate] {
    var kept: [CalendarDate] = []
    var free = 0
    for (number, day) in days.enumerated() {
      let place = start(of: day)
      let givesWay = number == 0 && days.count > 1 && start(of: days[1]) - place < width
      guard !givesWay, place >= free else { continue }
      kept.append(day)
      free = place + width
    }
    return kept
  }

  // MARK: - Background

  /// One thick line in dashes, which takes a third of the bytes that a box for each weekend would.
  private func drawDaysOff(_ calendar: WorkingCalendar, _ html: inout HTMLWriter) {
    html.raw("<path class=\"o\" d=\"M0 11h600\" stroke-dasharray=\"0")
    // The line begins with a dash, which is a stretch of working days.
    var (wasWorking, last) = (true, 0)
    func change(on day: CalendarDate) {
      let place = start(of: day)
      html.raw(" ")
      html.integer(place - last)
      last = place
    }
    calendar.forEachStretch(in: range) { day, isWorking in
      if isWorking != wasWorking { change(on: day) }
      wasWorking = isWorking
    }
    if !wasWorking { change(on: range.end.adding(days: 1)) }
    html.raw(" 2000\"/>")
  }

  private func drawWindow(_ window: DateRange, _ html: inout HTMLWriter) {
    guard let days = window.intersection(range) else { return }
    let left = start(of: days.start)
    html.raw("<rect class=\"w\" x=\"")
    html.integer(left)
    html.raw("\" y=\"-60\" width=\"")
    html.integer(max(2, end(of: days.end) - left))
    html.raw("\" height=\"150\"/>")
  }

  private func drawMonthLines(_ html: inout HTMLWriter) {
    let lines = isLong ? months.filter { $0.month % 3 == 1 } : months
    guard !lines.isEmpty else { return }
    html.raw("<path class=\"g\" d=\"")
    for month in lines {
      html.raw("M")
      html.integer(start(of: month))
      html.raw(" -60v150")
    }
    html.raw("\"/>")
  }

  func drawAsOf(_ html: inout HTMLWriter, from top: Int, height: Int) {
    guard range.contains(asOf) else { return }
    html.raw("<path class=\"now\" d=\"M")
    html.integer(end(of: asOf))
    html.raw(" ")
    html.integer(top)
    html.raw("v")
    html.integer(height)
    html.raw("\"/>")
  }
}

/// The head of a timeline: months over weeks, or years over months or quarters.
struct TimelineAxis {
  let scale: TimelineScale

  func write(to page: inout PageWriter) {
    page.raw("<svg class=\"tl axis\" viewBox=\"0 0 600 32\" role=\"img\"><title>")
    page.isoDate(scale.range.start)
    page.raw(" – ")
    page.isoDate(scale.range.end)
    page.raw("</title>")
    if scale.isShort { shortAxis(&page) } else { longAxis(&page) }
    scale.drawAsOf(&page.html, from: 14, height: 60)
    page.raw("</svg>")
  }

  private func shortAxis(_ page: inout PageWriter) {
    let months = scale.withRoom([scale.range.start] + scale.months, width: 72)
    for month in months {
      label(&page, at: scale.start(of: month), row: 12, isStrong: true) { page in
        if month == months.first || month.month == 1 {
          page.integer(month.year)
          page.raw(page.strings.language == .english ? " " : "年")
        }
        page.monthName(month.month)
      }
    }
    for monday in scale.withRoom(scale.mondays, width: 36) {
      label(&page, at: scale.start(of: monday), row: 27, isStrong: false) { page in
        page.integer(monday.month)
        page.raw("/")
        page.integer(monday.day)
      }
    }
  }

  private func longAxis(_ page: inout PageWriter) {
    let months = [scale.range.start] + scale.months
    let years = months.prefix(1) + months.dropFirst().filter { $0.month == 1 }
    for month in scale.withRoom(Array(years), width: 36) {
      label(&page, at: scale.start(of: month), row: 12, isStrong: true) { $0.integer(month.year) }
    }
    if scale.isLong {
      for month in scale.withRoom(months.filter { $0.month % 3 == 1 }, width: 24) {
        label(&page, at: scale.start(of: month), row: 27, isStrong: false) { page in
          page.raw("Q")
          page.integer((month.month + 2) / 3)
        }
      }
    } else {
      for month in scale.withRoom(months, width: 32) {
        label(&page, at: scale.start(of: month), row: 27, isStrong: false) { $0.monthName(month.month) }
      }
    }
  }

  private func label(
    _ page: inout PageWriter, at place: Int, row: Int, isStrong: Bool, _ words: (inout PageWriter) -> Void
  ) {
    guard place < 580 else { return }
    page.raw(isStrong ? "<text class=\"b\" x=\"" : "<text x=\"")
    page.integer(place + 3)
    page.raw("\" y=\"")
    page.integer(row)
    page.raw("\">")
    words(&page)
    page.raw("</text>")
  }
}
