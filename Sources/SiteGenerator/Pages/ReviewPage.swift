import PlanModel

/// What a period came to: how far it went, what was achieved, what slipped, and what was learned, on one page that
/// prints.
struct ReviewPage {
  let site: Site
  let index: SiteIndex
  private let entry: SiteIndex.PeriodEntry
  private let review: PeriodReview
  private let number: Int

  private static let mostRows = 40

  init(site: Site, index: SiteIndex, number: Int) {
    self.site = site
    self.index = index
    self.number = number
    entry = index.periods[number]
    review = PeriodReview(of: entry.period, in: site.portfolio)
  }

  func write(to page: inout PageWriter) {
    head(&page)
    let rest = page.links.periods[number]
    QuarterComparison(review: review, site: site, index: index, rest: rest).write(to: &page)
    goals(&page)
    records(&page, .needsAttention, review.needsAttention.needingHelpFirst(standing))
    records(&page, .missedGoals, review.missedGoals, isOnPaper: false)
    records(&page, .slipped, review.slipped)
    changes(&page)
    records(&page, .upcoming, review.upcoming)
    records(&page, .achieved, review.achieved.filter { $0.place.isMilestone })
    ResultsProblemsResponses(plans: review.plans.map(\.plan), portfolio: site.portfolio, rest: rest).write(to: &page)
    LessonsView(plans: entry.plans, site: site, rest: rest).write(to: &page)
  }

  /// Only key results have one; other records come behind those that are behind their pace.
  private func standing(_ item: PeriodReview.Item) -> Standing {
    guard case .keyResult(let objective, let number) = item.place else {
      return Standing(score: nil, expected: nil, health: .notUpdated, isManual: false)
    }
    return site.portfolio.analyses[item.plan].objectives[objective].keyResults[number].standing
  }

  private func head(_ page: inout PageWriter) {
    page.raw("<header class=\"page-head\"><p class=\"eyebrow\">")
    page.openLink(page.links.periods[number])
    page.text(entry.period.label)
    page.raw("</a></p><h1>")
    page.phrase(.reviewOf) { page, _ in page.periodName(entry.period) }
    page.raw("</h1><p class=\"lead\">")
    page.longDate(entry.period.range.start)
    page.raw(" – ")
    page.longDate(entry.period.range.end)
    page.archiveLink(of: entry.period, in: site.archives)
    page.raw("</p><p class=\"hint on-paper\">")
    page.word(.shortOnPaper)
    page.raw("</p><div class=\"standing\"><p class=\"figure\"><span class=\"sr\">")
    page.word(.averageProgress)
    page.raw(" </span>")
    if let score = review.score { page.percent(score) } else { page.missing() }
    page.raw("</p><div class=\"gauge\"><p class=\"hint\">")
    page.word(.averageProgress)
    page.raw(" · ")
    page.phrase(.planCount, review.plans.count)
    comparison(&page)
    page.raw("</p>")
    HealthDistribution(review.plans.lazy.map { site.portfolio.analyses[$0.plan].standing }).write(to: &page)
    page.raw("</div>")
    counts(&page)
    page.raw("</div></header>")
  }

  /// Against the plans of the period before.
  private func comparison(_ page: inout PageWriter) {
    guard let now = review.score, let before = review.previousScore else { return }
    page.raw(" · ")
    guard review.isOver else {
      page.word(.before)
      page.raw(" ")
      return page.percent(before)
    }
    page.phrase(.comparedWith) { page, place in
      if place == 0 { page.percent(before) } else { page.points(from: before, to: now) }
    }
  }

  private func counts(_ page: inout PageWriter) {
    let figures: [(Int, StringKey, StaticString)] = [
      (review.achieved.count, .achieved, "plain"), (review.inFlight.count, .inFlight, "plain"),
      (review.overdue.count, .overdue, "off-track"), (review.slipped.count, .slippedText, "at-risk"),
    ]
    page.raw("<dl class=\"counts\">")
    for (count, key, state) in figures { page.figure(count, key, state) }
    page.raw("</dl>")
  }

  // MARK: - Goals and records

  /// Added, dropped and re-targeted in mid-period, against what was agreed.
  private func changes(_ page: inout PageWriter) {
    let changes = ChangesView(of: review.plans.map(\.plan), in: site.portfolio)
    guard changes.count > 0 else { return }
    page.raw("<section class=\"part\"><h2>")
    page.word(.changes)
    page.badge(changes.count)
    page.raw("</h2>")
    changes.write(to: &page)
    page.raw("</section>")
  }

  private func goals(_ page: inout PageWriter) {
    let goals = entry.plans.flatMap { plan in
      site.portfolio.analyses[plan].objectives.indices.map { (plan: plan, objective: $0) }
    }.needingHelpFirst { site.portfolio.analyses[$0.plan].objectives[$0.objective].standing }
    guard !goals.isEmpty else { return }
    page.raw("<section class=\"part\"><h2>")
    page.word(.goals)
    page.badge(goals.count)
    page.raw("</h2>")
    GoalSummary(goals: goals, site: site, rest: page.links.periods[number], most: Self.mostRows).write(to: &page)
    page.raw("</section>")
  }

  /// - Parameter isOnPaper: false for what the goals above say as well: a review takes one sheet.
  private func records(
    _ page: inout PageWriter, _ title: StringKey, _ items: [PeriodReview.Item], isOnPaper: Bool = true
  ) {
    guard !items.isEmpty else { return }
    page.raw(isOnPaper ? "<section class=\"part records\"><h2>" : "<section class=\"part records off-paper\"><h2>")
    page.word(title)
    page.badge(items.count)
    page.raw("</h2>")
    RecordList(items: Array(items.prefix(Self.mostRows)), title: title, portfolio: site.portfolio).write(to: &page)
    page.more(items.count - Self.mostRows, at: page.links.periods[number])
    page.raw("</section>")
  }
}

extension RecordPlace {
  fileprivate var isMilestone: Bool {
    if case .milestone = self { true } else { false }
  }
}
