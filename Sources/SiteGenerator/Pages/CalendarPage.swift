import HTML
import PlanModel

/// What all plans have on their days, month by month: the month of the as-of date and the next, or any one month.
struct CalendarPage {
  let site: Site
  let index: SiteIndex

  /// The first days of the months that are shown.
  let months: [CalendarDate]

  /// The page that the navigation leads to.
  init(site: Site, index: SiteIndex) {
    self.site = site
    self.index = index
    let month = site.portfolio.asOf.startOfMonth
    months = [month, month.adding(months: 1)].filter { $0 == month || index.calendar.range.contains($0) }
  }

  /// The page of one month, by its label: `2026-08`.
  init?(site: Site, index: SiteIndex, month label: String) {
    guard let month = index.calendar.months.first(where: { $0.monthLabel == label }) else { return nil }
    self.site = site
    self.index = index
    months = [month]
  }

  func write(to page: inout PageWriter) {
    page.raw("<header class=\"page-head\"><h1>")
    page.word(.calendar)
    page.raw("</h1><p class=\"lead\">")
    page.word(.calendarIntroduction)
    page.raw(" <a href=\"")
    page.markup(page.root)
    page.text(SitePaths.calendar)
    page.raw("\">")
    page.word(.subscribeCalendar)
    page.raw("</a></p>")
    strip(&page)
    page.raw("</header>")
    for month in months {
      MonthGrid(month: month, site: site, index: index).write(to: &page)
    }
    if let last = months.last { neighbours(&page, last) }
  }

  /// All months that have something, each with how much.
  private func strip(_ page: inout PageWriter) {
    let all = index.calendar.months
    guard all.count > 1 else { return }
    page.raw("<nav class=\"months\" aria-label=\"")
    page.word(.months)
    page.raw("\"><ul>")
    for month in all {
      page.raw("<li>")
      page.openLink(SitePaths.href(SitePaths.month(month.monthLabel)), isCurrent: months.contains(month))
      if month == all.first || month.month == 1 {
        page.integer(month.year)
        page.raw(page.strings.language == .english ? " " : "年")
      }
      page.monthName(month.month)
      page.raw("<small>")
      page.integer(index.calendar.count(inMonthOf: month))
      page.raw("</small></a></li>")
    }
    page.raw("</ul></nav>")
  }

  private func neighbours(_ page: inout PageWriter, _ last: CalendarDate) {
    guard let first = months.first else { return }
    page.raw("<div class=\"neighbours\">")
    neighbour(&page, first.adding(months: -1), .previousMonth, "prev")
    neighbour(&page, last.adding(months: 1), .nextMonth, "next")
    page.raw("</div>")
  }

  private func neighbour(_ page: inout PageWriter, _ month: CalendarDate, _ word: StringKey, _ relation: StaticString) {
    guard index.calendar.range.contains(month) else { return }
    page.raw("<a rel=\"")
    page.raw(relation)
    page.raw("\" href=\"")
    page.markup(page.root)
    page.markup(SitePaths.href(SitePaths.month(month.monthLabel)))
    page.raw("\"><small>")
    page.word(word)
    page.raw("</small>")
    page.month(month)
    page.raw("</a>")
  }
}

extension CalendarDate {
  /// `2026-08`, the name of the month's page.
  var monthLabel: String { String(description.prefix(7)) }
}

extension PageWriter {
  /// `2026 年 8 月`, `Aug 2026`
  mutating func month(_ day: CalendarDate) {
    phrase(.nameOfMonth) { $1 == 0 ? $0.integer(day.year) : $0.monthName(day.month) }
  }

  /// The beginning of a link to a page of the site, marked where it leads to what is shown.
  mutating func openLink(_ href: HTMLFragment, isCurrent: Bool) {
    guard isCurrent else { return openLink(href) }
    raw("<a aria-current=\"true\" href=\"")
    markup(root)
    markup(href)
    raw("\">")
  }
}
