import HTML
import PlanModel

/// All milestones of the site by month, those that are late first.
struct MilestonesPage {
  let site: Site
  let index: SiteIndex

  private static let monthsAround = 7

  /// Where there are very many, each section shows fewer, so that the page stays one that can be read.
  private var mostRows: Int { index.milestones.count > 600 ? 40 : 150 }

  func write(to page: inout PageWriter) {
    page.listHead(.milestones, .milestonesIntroduction)
    let asOf = site.portfolio.asOf
    let overdue = index.milestones.filter { entry in
      entry.order < asOf.daysSinceEpoch && status(entry) != .done
        && site.portfolio.plans[entry.plan].status != .closed
    }
    // What is late in a plan of years ago is not what anybody looks for first.
    let running = Set(index.running(site.portfolio))
    section(&page, overdue.filter { running.contains($0.plan) } + overdue.filter { !running.contains($0.plan) }) {
      $0.word(.overdue)
    }
    var month = asOf.startOfMonth
    for place in 0..<Self.monthsAround {
      let next = month.endOfMonth.adding(days: 1)
      let (first, last) = (month, next)
      let entries = index.milestones.filter { entry in
        entry.order >= first.daysSinceEpoch && entry.order < last.daysSinceEpoch
          && !(entry.order < asOf.daysSinceEpoch && status(entry) != .done)
      }
      section(&page, entries, rest: link(to: first)) { page in
        page.integer(first.year)
        page.raw("-")
        page.twoDigits(first.month)
        if place == 0 {
          page.raw(" · ")
          page.word(.thisPeriod)
        }
      }
      month = next
    }
    let end = month
    section(&page, index.milestones.filter { $0.order >= end.daysSinceEpoch && $0.order != Int32.max }) {
      $0.word(.later)
    }
    section(&page, index.milestones.filter { $0.order == Int32.max }, rest: page.links.search) { $0.word(.noDate) }
    let start = asOf.startOfMonth.daysSinceEpoch
    section(&page, index.milestones.filter { $0.order < start && status($0) == .done }.reversed()) { $0.word(.earlier) }
    if index.milestones.isEmpty { page.emptyState(.noMilestones) }
  }

  private func status(_ entry: SiteIndex.Entry) -> TaskStatus {
    site.portfolio.analyses[entry.plan].schedule.milestones[entry.record].status
  }

  /// The calendar's page of a month, which has all of its milestones.
  private func link(to month: CalendarDate) -> HTMLFragment? {
    guard index.calendar.months.contains(month) else { return nil }
    return SitePaths.href(SitePaths.month(month.monthLabel))
  }

  /// - Parameter rest: where those are that are not shown; nil means the calendar.
  private func section(
    _ page: inout PageWriter, _ entries: [SiteIndex.Entry], rest: HTMLFragment? = nil,
    _ title: (inout PageWriter) -> Void
  ) {
    guard !entries.isEmpty else { return }
    page.raw("<section class=\"part\"><h2>")
    title(&page)
    page.badge(entries.count)
    page.raw("</h2>")
    MilestoneRegister(entries: Array(entries.prefix(mostRows)), site: site).write(to: &page)
    page.cutOnPaper(entries.count)
    page.more(entries.count - mostRows, at: rest ?? page.links.calendar)
    page.raw("</section>")
  }
}

extension PageWriter {
  /// The head of a page that lists one thing from all plans.
  mutating func listHead(_ title: StringKey, _ introduction: StringKey) {
    raw("<header class=\"page-head\"><h1>")
    word(title)
    raw("</h1><p class=\"lead\">")
    word(introduction)
    raw("</p></header>")
  }
}

/// Milestones of many plans, one a row.
struct MilestoneRegister {
  let entries: [SiteIndex.Entry]
  let site: Site

  func write(to page: inout PageWriter) {
    page.scrolling(.milestones) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.due)
      page.columnHead(.milestone)
      page.columnHead(.plan)
      page.columnHead(.department)
      page.columnHead(.owner)
      page.columnHead(.status)
      page.raw("</tr></thead><tbody>")
      for entry in entries { row(&page, entry.plan, entry.record) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ number: Int, _ place: Int) {
    let plan = site.portfolio.plans[number]
    let milestone = plan.milestones[place]
    page.raw("<tr><td class=\"when\">")
    if let day = milestone.due?.end { page.date(day) } else { page.writtenDate(milestone.due) }
    page.raw("</td><th scope=\"row\">")
    page.openLink(page.links.plans[number], record: milestone.id)
    page.text(milestone.title)
    page.raw("</a></th><td>")
    page.planLink(number, plan)
    page.raw("</td><td>")
    page.department(plan.department)
    page.raw("</td><td>")
    page.people(milestone.fields[.owner])
    page.raw("</td><td>")
    page.status(site.portfolio.analyses[number].schedule.milestones[place].status)
    page.raw("</td></tr>")
  }
}

/// All risks of plans that go on: the matrix, then the register by priority.
struct RisksPage {
  let site: Site
  let index: SiteIndex

  private static let mostRows = 250

  func write(to page: inout PageWriter) {
    page.listHead(.risks, .risksIntroduction)
    guard !index.risks.isEmpty else { return page.emptyState(.noRisks) }
    let running = Set(index.running(site.portfolio))
    let current = index.risks.filter { running.contains($0.plan) }
    let shown = current.isEmpty ? index.risks : current
    let cells = RiskMatrix.Cells(shown.enumerated().map { ($0.offset, risk($0.element)) })
    RiskMatrix(cells: cells, isWide: true).write(to: &page) { page, place in
      let entry = shown[place]
      page.openLink(page.links.plans[entry.plan], record: risk(entry).id)
      page.text(risk(entry).title)
      page.raw("</a><br>")
    }
    page.raw("<section class=\"part\">")
    page.heading(.register)
    RiskRegister(entries: Array(shown.prefix(Self.mostRows)), site: site).write(to: &page)
    page.cutOnPaper(shown.count)
    page.more(shown.count - Self.mostRows, at: index.currentPlans(page.links))
    page.raw("</section>")
    earlier(&page, index.risks.count - shown.count)
  }

  private func earlier(_ page: inout PageWriter, _ count: Int) {
    guard count > 0 else { return }
    page.raw("<p class=\"hint\">")
    page.word(.earlier)
    page.word(.colon)
    page.phrase(.riskCount, count)
    page.raw("</p>")
  }

  private func risk(_ entry: SiteIndex.Entry) -> Risk {
    site.portfolio.plans[entry.plan].risks[entry.record]
  }
}

/// Risks of many plans, one a row.
struct RiskRegister {
  let entries: [SiteIndex.Entry]
  let site: Site

  func write(to page: inout PageWriter) {
    page.scrolling(.risks) { page in
      page.raw("<table class=\"grid risk-list\"><thead><tr>")
      page.columnHead(.priority)
      page.columnHead(.risk)
      page.columnHead(.likelihood)
      page.columnHead(.impact)
      page.columnHead(.prevention)
      page.columnHead(.contingency)
      page.columnHead(.owner)
      page.columnHead(.plan)
      page.raw("</tr></thead><tbody>")
      for entry in entries { row(&page, entry.plan, entry.record) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ number: Int, _ place: Int) {
    let plan = site.portfolio.plans[number]
    let risk = plan.risks[place]
    page.raw("<tr><td>")
    page.priority(risk.priority)
    page.raw("</td><th scope=\"row\">")
    page.openLink(page.links.plans[number], record: risk.id)
    page.text(risk.title)
    page.raw("</a></th><td>")
    if let likelihood = risk.likelihood { page.word(likelihood.word) } else { page.missing() }
    page.raw("</td><td>")
    if let impact = risk.impact { page.word(impact.word) } else { page.missing() }
    for words in [risk.prevention, risk.contingency] {
      page.raw("</td><td>")
      if let words { page.text(words) } else { page.missing() }
    }
    page.raw("</td><td>")
    page.people(risk.fields[.owner])
    page.raw("</td><td class=\"of\">")
    page.planLink(number, plan)
    page.raw("</td></tr>")
  }
}

/// Everything that has missed its mark several times running.
struct AlertsPage {
  let site: Site
  let index: SiteIndex

  private static let mostAlerts = 300

  func write(to page: inout PageWriter) {
    page.listHead(.alerts, .alertsIntroduction)
    guard !index.alerts.isEmpty else { return page.emptyState(.noAlerts) }
    let shown = index.alerts.prefix(Self.mostAlerts).map { entry in
      (plan: entry.plan, alert: site.portfolio.analyses[entry.plan].alerts[entry.record])
    }
    AlertList(alerts: shown, portfolio: site.portfolio, namesPlans: true).write(to: &page)
    page.more(index.alerts.count - Self.mostAlerts, at: index.currentPlans(page.links))
  }
}
