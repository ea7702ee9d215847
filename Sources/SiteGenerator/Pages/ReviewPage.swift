import PlanModel

/// What a quarter came to: how far it went, what was achieved, what slipped, and what was learned, on one page that
/// prints.
struct ReviewPage {
  let site: Site
  let index: SiteIndex
  let number: Int

  private static let mostRows = 60
  private static let mostPoints = 40

  private var entry: SiteIndex.PeriodEntry { index.periods[number] }

  func write(to page: inout PageWriter) {
    head(&page)
    let goals = sortedGoals()
    goalSection(&page, .achieved, goals.filter { $0.standing.health == .done || ($0.standing.score ?? 0) >= 1 })
    goalSection(&page, .needsAttention, goals.filter { [.offTrack, .atRisk].contains($0.standing.health) })
    goalSection(
      &page, .inFlight, goals.filter { $0.standing.health == .onTrack && ($0.standing.score ?? 0) < 1 })
    goalSection(&page, .notUpdated, goals.filter { [.notUpdated, .notStarted].contains($0.standing.health) })
    milestones(&page)
    lessons(&page)
  }

  private func head(_ page: inout PageWriter) {
    page.raw("<header class=\"page-head\"><p class=\"eyebrow\">")
    page.word(.quarterlyReview)
    page.raw("</p><h1>")
    page.text(entry.period.label)
    page.raw(" ")
    page.word(.quarterlyReview)
    page.raw("</h1><p class=\"lead\">")
    page.longDate(entry.period.range.start)
    page.raw(" – ")
    page.longDate(entry.period.range.end)
    page.raw("</p>")
    PortfolioPanel(plans: entry.plans, site: site, index: index).write(to: &page)
    comparison(&page)
    page.raw("</header>")
  }

  /// Against the period before of the same length.
  private func comparison(_ page: inout PageWriter) {
    guard
      let previous = index.periods.lastIndex(where: { before in
        before.period.unit == entry.period.unit && before.period.range.end < entry.period.range.start
      })
    else { return }
    func mean(_ plans: [Int]) -> Double? { plans.lazy.map { site.portfolio.analyses[$0].standing }.meanScore }
    guard let now = mean(entry.plans), let before = mean(index.periods[previous].plans) else { return }
    page.raw("<p class=\"hint\">")
    page.phrase(.comparedWith) { page, place in
      switch place {
      case 0:
        page.openLink(page.links.reviews[previous])
        page.text(index.periods[previous].period.label)
        page.raw("</a>")
      case 1: page.percent(before)
      default:
        let points = PageWriter.whole(now * 100) - PageWriter.whole(before * 100)
        if points > 0 { page.raw("+") }
        page.integer(points)
      }
    }
    page.raw("</p>")
  }

  // MARK: - Goals

  private struct Goal {
    let plan: Int
    let objective: Int
    let standing: Standing
  }

  private func sortedGoals() -> [Goal] {
    entry.plans.flatMap { plan in
      site.portfolio.analyses[plan].objectives.enumerated().map {
        Goal(plan: plan, objective: $0.offset, standing: $0.element.standing)
      }
    }
  }

  private func goalSection(_ page: inout PageWriter, _ title: StringKey, _ goals: [Goal]) {
    guard !goals.isEmpty else { return }
    page.raw("<section class=\"part\"><h2>")
    page.word(title)
    page.raw(" <span class=\"badge\">")
    page.integer(goals.count)
    page.raw("</span></h2>")
    page.scrolling(title) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.objective)
      page.columnHead(.department)
      page.columnHead(.owner)
      page.numberHead(.progress)
      page.columnHead(.status)
      page.raw("</tr></thead><tbody>")
      for goal in goals.prefix(Self.mostRows) { row(&page, goal) }
      page.raw("</tbody></table>")
    }
    if goals.count > Self.mostRows {
      page.more(goals.count - Self.mostRows, at: page.links.periods[number])
    }
    page.raw("</section>")
  }

  private func row(_ page: inout PageWriter, _ goal: Goal) {
    let plan = site.portfolio.plans[goal.plan]
    let objective = plan.objectives[goal.objective]
    page.raw("<tr><th scope=\"row\">")
    page.openLink(page.links.plans[goal.plan], record: objective.id)
    page.text(objective.title)
    page.raw("</a></th><td>")
    if plan.department != nil { page.department(plan.department) } else { page.planLink(goal.plan, plan) }
    page.raw("</td><td>")
    page.people(objective.fields[.owner])
    page.raw("</td>")
    page.progressCell(goal.standing)
    page.raw("<td>")
    page.health(of: goal.standing)
    page.raw("</td></tr>")
  }

  // MARK: - Milestones

  private func milestones(_ page: inout PageWriter) {
    var slipped: [SiteIndex.Entry] = []
    var reached: [SiteIndex.Entry] = []
    var upcoming: [SiteIndex.Entry] = []
    for plan in entry.plans {
      for (place, milestone) in site.portfolio.plans[plan].milestones.enumerated() {
        let item = SiteIndex.Entry(plan: Int32(plan), record: Int32(place), order: 0)
        let status = site.portfolio.analyses[plan].schedule.milestones[place].status
        guard let due = milestone.due?.end else { continue }
        if status == .done {
          if let actual = milestone.actual?.end, actual > due { slipped.append(item) } else { reached.append(item) }
        } else if due < site.portfolio.asOf {
          slipped.append(item)
        } else {
          upcoming.append(item)
        }
      }
    }
    milestoneSection(&page, .slipped, slipped)
    milestoneSection(&page, .upcoming, upcoming)
    milestoneSection(&page, .achievedText, reached)
  }

  private func milestoneSection(_ page: inout PageWriter, _ title: StringKey, _ entries: [SiteIndex.Entry]) {
    guard !entries.isEmpty else { return }
    page.raw("<section class=\"part\"><h2>")
    page.word(title)
    page.raw(" <span class=\"badge\">")
    page.integer(entries.count)
    page.raw("</span></h2>")
    MilestoneRegister(entries: Array(entries.prefix(Self.mostRows)), site: site).write(to: &page)
    if entries.count > Self.mostRows { page.more(entries.count - Self.mostRows, at: page.links.periods[number]) }
    page.raw("</section>")
  }

  // MARK: - Lessons

  /// The four quadrants of all plans together, each point with the plan that it is from.
  private func lessons(_ page: inout PageWriter) {
    let sources = entry.plans + reviewers
    guard sources.contains(where: { !site.portfolio.plans[$0].retrospective.isEmpty }) else { return }
    page.raw("<section class=\"part\">")
    page.heading(.retrospective)
    page.raw("<div class=\"quadrants\">")
    for quadrant in Retrospective.Quadrant.allCases { field(&page, quadrant, sources) }
    page.raw("</div></section>")
  }

  /// Retrospectives of other periods that look back on this one's plans.
  private var reviewers: [Int] {
    let links = site.portfolio.links
    let own = Set(entry.plans)
    var seen: Set<Int> = []
    return entry.plans.flatMap { links.reviewedBy.indices.contains($0) ? links.reviewedBy[$0] : [] }
      .filter { !own.contains($0) && seen.insert($0).inserted }
  }

  private func field(_ page: inout PageWriter, _ quadrant: Retrospective.Quadrant, _ sources: [Int]) {
    let items = sources.flatMap { plan in site.portfolio.plans[plan].retrospective[quadrant].map { (plan, $0) } }
    page.raw("<section><h3><span class=\"mark\" aria-hidden=\"true\">")
    page.raw(quadrant.mark)
    page.raw("</span> ")
    page.word(quadrant.word)
    page.raw(" <span class=\"badge\">")
    page.integer(items.count)
    page.raw("</span></h3>")
    if items.isEmpty { page.emptyState(.nothingNoted) }
    page.raw(items.isEmpty ? "" : "<ul>")
    for (plan, item) in items.prefix(Self.mostPoints) {
      page.raw("<li>")
      page.openLink(page.links.plans[plan], record: item.id)
      page.text(item.text)
      page.raw("</a> <span class=\"hint\">")
      page.text(site.portfolio.plans[plan].department ?? site.portfolio.plans[plan].title)
      page.raw("</span></li>")
    }
    page.raw(items.isEmpty ? "" : "</ul>")
    if items.count > Self.mostPoints { page.more(items.count - Self.mostPoints, at: page.links.periods[number]) }
    page.raw("</section>")
  }
}
