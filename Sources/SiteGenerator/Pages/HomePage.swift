import HTML
import PlanModel

/// How it goes, who needs help, what is due: the current period at a glance, then the way to everything else.
struct HomePage {
  let site: Site
  let index: SiteIndex

  private static let mostPlans = 80
  private static let mostItems = 8

  /// Of each of the first screen's three answers; the rest has a page of its own.
  private static let mostAnswers = 5
  private static let newsDays = 7

  func write(to page: inout PageWriter) {
    guard !site.portfolio.plans.isEmpty else { return empty(&page) }
    page.raw("<header class=\"page-head\">")
    if let current = index.current {
      page.raw("<p class=\"eyebrow\">")
      page.word(.currentPeriod)
      page.raw(" · ")
      page.period(index.periods[current].period)
      if index.departments.count > PageWriter.mostOnPaper {
        page.raw(" · <a href=\"#departments\">")
        page.word(.departments)
        page.raw("</a>")
      }
      page.raw("</p>")
    }
    page.raw("<h1>")
    if let title = site.configuration.title { page.text(title) } else { page.word(.plans) }
    page.raw("</h1>")
    if let current = index.current {
      let plans = index.periods[current].goalPlans
      PortfolioPanel(plans: plans, pressing: index.running(site.portfolio), site: site, index: index).write(to: &page)
    }
    page.raw("</header>")
    triage(&page)
    if let current = index.current { currentPeriod(&page, current) }
    attention(&page)
    YearStrip(site: site, index: index).write(to: &page)
    departments(&page)
    others(&page)
  }

  private func empty(_ page: inout PageWriter) {
    page.raw("<header class=\"page-head\"><h1>")
    page.word(.noPlans)
    page.raw("</h1><p class=\"lead\">")
    page.word(.noPlansText)
    page.raw("</p></header>")
  }

  private func currentPeriod(_ page: inout PageWriter, _ current: Int) {
    let plans = index.periods[current].goalPlans
    page.raw("<section class=\"part\">")
    page.heading(.everyDepartment)
    PlanList(plans: Array(plans.prefix(Self.mostPlans)), lead: .department, site: site, index: index)
      .write(to: &page)
    page.cutOnPaper(plans.count)
    page.more(plans.count - Self.mostPlans, at: page.links.periods[current])
    page.raw("</section>")
  }

  // MARK: - The first screen

  /// Who needs help, what is due, what changed: three answers beside each other, each with the way to the rest.
  private func triage(_ page: inout PageWriter) {
    page.raw("<div class=\"triage\">")
    help(&page)
    due(&page)
    news(&page)
    page.raw("</div>")
  }

  private func help(_ page: inout PageWriter) {
    let list = HelpList(index.running(site.portfolio), site: site, index: index)
    answer(&page, .needHelp, list.plans.count, .nobodyNeedsHelp) { page in
      list.write(to: &page, most: Self.mostAnswers)
      page.more(list.plans.count - Self.mostAnswers, at: index.currentPlans(page.links))
    }
  }

  private func due(_ page: inout PageWriter) {
    let items = Agenda(index.running(site.portfolio), in: site.portfolio).dueSoon
    answer(&page, .dueSoon, items.count, .noDueSoon, whole: (page.links.calendar, .calendar)) { page in
      AgendaList(items: Array(items.prefix(Self.mostAnswers)), portfolio: site.portfolio).write(to: &page)
    }
  }

  private func news(_ page: inout PageWriter) {
    let news = RecentNews(Self.newsDays, of: site.portfolio)
    answer(&page, .changedSinceLastWeek, news.items.count, .noNews, whole: (page.links.news, .news)) { page in
      NewsList(items: news.mostTelling(Self.mostAnswers), portfolio: site.portfolio).write(to: &page)
    }
  }

  private func answer(
    _ page: inout PageWriter, _ title: StringKey, _ count: Int, _ nothing: StringKey,
    whole: (href: HTMLFragment, word: StringKey)? = nil, _ content: (inout PageWriter) -> Void
  ) {
    page.raw("<section><h2>")
    page.word(title)
    page.badge(count)
    page.raw("</h2>")
    if count == 0 { page.emptyState(nothing) } else { content(&page) }
    if let whole {
      page.raw("<p class=\"more\">")
      page.openLink(whole.href)
      page.word(whole.word)
      if count > Self.mostAnswers {
        page.word(.colon)
        page.phrase(.andMore, count - Self.mostAnswers)
      }
      page.raw("</a></p>")
    }
    page.raw("</section>")
  }

  // MARK: - Parts

  private func attention(_ page: inout PageWriter) {
    let agenda = Agenda(index.running(site.portfolio), in: site.portfolio)
    page.raw("<section class=\"part\">")
    page.heading(.needsAttention)
    page.raw("<div class=\"columns\">")
    alerts(&page)
    column(&page, .overdue, .noOverdue, agenda.overdue)
    column(&page, .stale, agenda.noStale, agenda.stale)
    page.raw("</div></section>")
  }

  private func alerts(_ page: inout PageWriter) {
    page.raw("<section><h3>")
    page.word(.alerts)
    page.badge(index.alerts.count)
    page.raw("</h3>")
    if index.alerts.isEmpty {
      page.emptyState(.noAlerts)
    } else {
      let shown = index.alerts.prefix(Self.mostItems).map { entry in
        (
          plan: entry.plan, alert: site.portfolio.analyses[entry.plan].alerts[entry.record]
        )
      }
      AlertList(alerts: shown, portfolio: site.portfolio, namesPlans: true).write(to: &page)
      page.more(index.alerts.count - Self.mostItems, at: page.links.alerts)
    }
    page.raw("</section>")
  }

  private func column(_ page: inout PageWriter, _ title: StringKey, _ nothing: StringKey, _ items: [AgendaItem]) {
    page.raw("<section><h3>")
    page.word(title)
    page.badge(items.count)
    page.raw("</h3>")
    if items.isEmpty {
      page.emptyState(nothing)
    } else {
      AgendaList(items: Array(items.prefix(Self.mostItems)), portfolio: site.portfolio).write(to: &page)
      page.more(items.count - Self.mostItems, at: index.currentPlans(page.links))
    }
    page.raw("</section>")
  }

  private static let mostDepartments = 400

  private func departments(_ page: inout PageWriter) {
    guard !index.departments.isEmpty else { return }
    page.raw("<section class=\"part\" id=\"departments\">")
    page.heading(.departments)
    let isLong = index.departments.count > PageWriter.mostOnPaper
    if isLong { page.leftOutOnPaper(index.departments.count) }
    page.raw(isLong ? "<ul class=\"links wrap off-paper\">" : "<ul class=\"links wrap\">")
    for number in index.departments.indices.prefix(Self.mostDepartments) {
      page.raw("<li>")
      page.openLink(page.links.departments[number])
      page.text(index.departments[number].name)
      page.raw("</a> <span class=\"hint\">")
      page.integer(index.departments[number].plans.count)
      page.raw("</span></li>")
    }
    page.raw("</ul>")
    page.more(index.departments.count - Self.mostDepartments, at: page.links.search)
    page.raw("</section>")
  }

  private static let mostOthers = 60

  /// Pages that no period leads to.
  private func others(_ page: inout PageWriter) {
    let plans = site.portfolio.plans
    let others = plans.indices.filter { plans[$0].period == nil && plans[$0].department == nil }
    guard !others.isEmpty else { return }
    page.raw("<section class=\"part\">")
    page.heading(.otherPlans)
    page.raw("<ul class=\"links wrap\">")
    for number in others.prefix(Self.mostOthers) {
      page.raw("<li>")
      page.planLink(number, plans[number])
      page.raw("</li>")
    }
    page.raw("</ul>")
    page.more(others.count - Self.mostOthers, at: page.links.search)
    page.raw("</section>")
  }
}

extension SiteIndex {
  /// The page of the current period, which has all plans and what presses in each; without one the search, by department.
  func currentPlans(_ links: SiteLinks) -> HTMLFragment {
    current.map { links.periods[$0] } ?? links.search
  }

  /// Plans that go on at the as-of date, else those of the current period.
  func running(_ portfolio: Portfolio) -> [Int] {
    let running = portfolio.plans.indices.filter { portfolio.plans[$0].period?.range.contains(portfolio.asOf) ?? false }
    guard running.isEmpty, let current else { return running }
    return periods[current].plans
  }
}
