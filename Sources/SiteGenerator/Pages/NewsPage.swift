import PlanModel

/// What happened in the last four weeks, day by day: what was reached, missed, decided and reported.
struct NewsPage {
  let site: Site
  let index: SiteIndex

  private static let dayCount = 28
  private static let mostItems = 300

  /// Of a site in which much happens.
  private static let mostDaysOnPaper = 5
  private static let mostOfADayOnPaper = 12

  func write(to page: inout PageWriter) {
    let news = RecentNews(Self.dayCount, of: site.portfolio)
    page.listHead(.news, .newsIntroduction)
    guard !news.items.isEmpty else { return page.emptyState(.noNews) }
    let shown = Array(news.items.prefix(Self.mostItems))
    var (start, days) = (0, 0)
    while start < shown.count {
      let day = shown[start].day
      let end = shown[start...].firstIndex { $0.day != day } ?? shown.count
      days += 1
      page.raw("<section class=\"part news")
      if days > Self.mostDaysOnPaper { page.raw(" off-paper") }
      page.raw("\"><h2>")
      page.longDate(day)
      page.raw(" <small>")
      page.weekday(day)
      page.raw("</small>")
      page.badge(end - start)
      page.raw("</h2>")
      NewsList(items: Array(shown[start..<end]), portfolio: site.portfolio, namesDays: false).write(to: &page)
      page.cutOnPaper(end - start, to: Self.mostOfADayOnPaper)
      page.raw("</section>")
      start = end
    }
    page.cutOnPaper(days, to: Self.mostDaysOnPaper)
    page.more(news.items.count - Self.mostItems, at: index.currentPlans(page.links))
  }
}
