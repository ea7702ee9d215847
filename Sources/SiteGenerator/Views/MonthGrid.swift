import PlanModel

/// A month as a grid of weeks, each day with what is on it; on a phone the days that have something, one below the other.
struct MonthGrid {
  let month: CalendarDate
  let site: Site
  let index: SiteIndex

  private var calendar: WorkingCalendar { site.portfolio.settings.calendar }
  private var days: DateRange { DateRange(between: month, and: month.endOfMonth) }

  func write(to page: inout PageWriter) {
    page.raw("<section class=\"part\" id=\"m")
    page.text(month.monthLabel)
    page.raw("\"><h2>")
    page.month(month)
    page.badge(index.calendar.count(inMonthOf: month))
    page.raw("</h2>")
    guard index.calendar.count(inMonthOf: month) > 0 else {
      page.emptyState(.nothingThisMonth)
      return page.raw("</section>")
    }
    legend(&page)
    page.raw("<table class=\"month\"><caption class=\"sr\">")
    page.month(month)
    page.raw("</caption><thead><tr>")
    let monday = month.startOfWeek
    for offset in 0..<7 {
      page.raw("<th scope=\"col\">")
      page.weekday(monday.adding(days: offset))
      page.raw("</th>")
    }
    page.raw("</tr></thead><tbody>")
    var first = monday
    while first <= days.end {
      page.raw("<tr>")
      for offset in 0..<7 { cell(&page, first.adding(days: offset)) }
      page.raw("</tr>")
      first = first.adding(days: 7)
    }
    page.raw("</tbody></table></section>")
  }

  /// The marks of what the month has, each with its word and number.
  private func legend(_ page: inout PageWriter) {
    var counts = [Int](repeating: 0, count: EventCategory.allCases.count)
    for offset in 0..<days.dayCount {
      for entry in index.calendar[month.adding(days: offset)].entries { counts[entry.category.rawValue] += 1 }
    }
    page.raw("<ul class=\"legend\">")
    for category in EventCategory.allCases where counts[category.rawValue] > 0 {
      page.raw("<li class=\"ev ")
      page.raw(category.style)
      page.raw("\">")
      page.word(category.word)
      page.raw("</li>")
    }
    for (style, word) in [("done", StringKey.done), ("off-track", .overdue)] as [(StaticString, StringKey)] {
      page.raw("<li class=\"st ")
      page.raw(style)
      page.raw("\">")
      page.word(word)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }

  // MARK: - Days

  private func cell(_ page: inout PageWriter, _ day: CalendarDate) {
    guard days.contains(day) else { return page.raw("<td class=\"out\"></td>") }
    let content = index.calendar[day]
    page.raw("<td class=\"day")
    let holiday = calendar.holidayName(on: day)
    if content.count == 0, holiday == nil { page.raw(" idle") }
    if !calendar.isWorkingDay(day) { page.raw(" off") }
    if day == site.portfolio.asOf { page.raw(" today") }
    page.raw("\"><p><time datetime=\"")
    page.isoDate(day)
    page.raw("\">")
    page.integer(day.day)
    page.raw("</time> <span class=\"weekday\">")
    page.weekday(day)
    page.raw("</span>")
    if day == site.portfolio.asOf {
      page.raw(" <span class=\"tag\">")
      page.word(.asOf)
      page.raw("</span>")
    }
    if let holiday {
      page.raw(" <small>")
      if calendar.isWorkingDay(day) { page.phrase(.makeUpDay, text: holiday) } else { page.text(holiday) }
      page.raw("</small>")
    }
    page.raw("</p>")
    if content.count > 0 { entries(&page, content) }
    page.raw("</td>")
  }

  /// Entries of a day that a sheet with a whole month has room for.
  private static let mostOnPaper = 4

  private func entries(_ page: inout PageWriter, _ day: EventCalendar.Day) {
    page.raw("<ul>")
    for entry in day.entries { line(&page, entry) }
    page.raw("</ul>")
    page.more(day.count - day.entries.count, at: page.links.milestones)
    guard day.count > Self.mostOnPaper else { return }
    page.raw("<p class=\"on-paper\">")
    page.phrase(.andMore, day.count - Self.mostOnPaper)
    page.raw("</p>")
  }

  private func line(_ page: inout PageWriter, _ entry: EventCalendar.Entry) {
    let plan = site.portfolio.plans[entry.plan]
    page.raw("<li class=\"ev ")
    page.raw(entry.category.style)
    page.raw("\"><span class=\"sr\">")
    page.word(entry.category.word)
    page.word(.colon)
    page.raw("</span>")
    if let minute = entry.event.minute {
      page.clock(minute)
      page.raw(" ")
    }
    page.openLink(page.links.plans[entry.plan], record: entry.event.id)
    page.text(entry.event.title)
    page.raw("</a>")
    state(&page, entry)
    page.raw(" <small>")
    if entry.days.dayCount > 1 {
      page.raw("→ ")
      page.monthAndDay(entry.days.end)
      page.raw(" · ")
    }
    // A meeting is called after those who are there; what it is about tells more.
    if entry.category == .meeting, let content = entry.event.notes.first {
      page.text(content)
      page.raw(" · ")
    }
    page.text(plan.department ?? plan.title)
    page.raw("</small></li>")
  }

  /// Done, or past its day: as a mark to see and a word to hear, for the legend has the words.
  private func state(_ page: inout PageWriter, _ entry: EventCalendar.Entry) {
    guard let status = entry.event.status else { return }
    let isLate = status == .delayed || entry.days.end < site.portfolio.asOf
    guard status == .done || isLate else { return }
    page.raw(
      status == .done
        ? " <span class=\"st done\"><span class=\"sr\">" : " <span class=\"st off-track\"><span class=\"sr\">")
    page.word(status == .done ? .done : .overdue)
    page.raw("</span></span>")
  }
}

extension PageWriter {
  /// `15:00`
  mutating func clock(_ minute: Int) {
    twoDigits(minute / 60)
    raw(":")
    twoDigits(minute % 60)
  }

  /// `08-14`
  mutating func monthAndDay(_ day: CalendarDate) {
    twoDigits(day.month)
    raw("-")
    twoDigits(day.day)
  }
}
