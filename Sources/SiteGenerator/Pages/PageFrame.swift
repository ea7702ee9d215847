import PlanModel

/// What surrounds a page's content and is its own: the title and the way back.
struct PageFrame {
  let site: Site
  let index: SiteIndex
  let address: PageAddress

  /// `2026 年第二季度市场部计划 · 公司名`
  func title(_ page: inout PageWriter) {
    if address != .home {
      name(&page)
      page.raw(" · ")
    }
    if let title = site.configuration.title { page.text(title) } else { page.word(.plans) }
  }

  func name(_ page: inout PageWriter) {
    switch address {
    case .home: page.word(.home)
    case .plan(let number): page.text(planTitle(number))
    case .period(let label): periodName(label, &page)
    case .review(let label):
      page.phrase(.reviewOf) { page, _ in periodName(label, &page) }
    case .department(let name), .person(let name): page.text(name)
    case .alignment: page.word(.alignment)
    case .calendar: page.word(.calendar)
    case .month(let label): month(label, &page)
    case .milestones: page.word(.milestones)
    case .news: page.word(.news)
    case .risks: page.word(.risks)
    case .alerts: page.word(.alerts)
    case .health: page.word(.health)
    case .search: page.word(.search)
    case .archives: page.word(.archives)
    case .notFound: page.word(.pageNotFound)
    }
  }

  private func periodName(_ label: String, _ page: inout PageWriter) {
    guard let number = page.links.period(label) else { return page.text(label) }
    page.periodName(index.periods[number].period)
  }

  private func month(_ label: String, _ page: inout PageWriter) {
    guard let month = index.calendar.months.first(where: { $0.monthLabel == label }) else { return page.text(label) }
    page.month(month)
  }

  private func calendarItem(_ page: inout PageWriter) {
    page.raw("<li>")
    page.openLink(page.links.calendar)
    page.word(.calendar)
    page.raw("</a></li>")
  }

  private func planTitle(_ number: Int) -> String {
    guard site.portfolio.plans.indices.contains(number) else { return "" }
    let plan = site.portfolio.plans[number]
    return plan.title.isEmpty ? plan.key : plan.title
  }

  /// The list's items: the way from the home page, whose last is the page itself.
  func breadcrumbs(_ page: inout PageWriter) {
    page.raw("<li>")
    page.openLink(page.links.home)
    page.word(.home)
    page.raw("</a></li>")
    switch address {
    case .plan(let number): if site.portfolio.plans.indices.contains(number) { parents(of: number, &page) }
    case .review(let label): periodItem(label, &page)
    case .month: calendarItem(&page)
    default: break
    }
    page.raw("<li aria-current=\"page\">")
    if case .review = address { page.word(.quarterlyReview) } else { name(&page) }
    page.raw("</li>")
  }

  private func parents(of number: Int, _ page: inout PageWriter) {
    let plan = site.portfolio.plans[number]
    if let period = plan.period { periodItem(period.label, &page) }
    if let department = plan.department {
      page.raw("<li>")
      page.department(department)
      page.raw("</li>")
    }
  }

  private func periodItem(_ label: String, _ page: inout PageWriter) {
    guard let number = page.links.period(label) else { return }
    page.raw("<li>")
    page.openLink(page.links.periods[number])
    page.periodName(index.periods[number].period)
    page.raw("</a></li>")
  }
}

/// What stands where a page should have been.
struct NotFoundPage {
  func write(to page: inout PageWriter) {
    page.raw("<header class=\"page-head\"><h1>")
    page.word(.pageNotFound)
    page.raw("</h1><p class=\"lead\">")
    page.word(.pageNotFoundText)
    page.raw("</p><p>")
    page.openLink(page.links.home)
    page.word(.home)
    page.raw("</a></p></header>")
  }
}
