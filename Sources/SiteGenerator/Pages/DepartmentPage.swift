import HTML
import PlanModel

/// A department over the years: its newest plan's goals, then all its plans, its people.
struct DepartmentPage {
  let site: Site
  let index: SiteIndex
  let number: Int

  private static let mostPlans = 120
  private static let mostPeople = 200

  func write(to page: inout PageWriter) {
    let entry = index.departments[number]
    let running = entry.plans.filter { site.portfolio.plans[$0].period?.range.contains(site.portfolio.asOf) ?? false }
    let shown = running.isEmpty ? Array(entry.plans.prefix(1)) : running
    page.raw("<header class=\"page-head\"><p class=\"eyebrow\">")
    page.word(.department)
    page.raw("</p><h1>")
    page.text(entry.name)
    page.raw("</h1>")
    PortfolioPanel(plans: shown, site: site, index: index).write(to: &page)
    page.raw("</header>")
    page.raw("<section class=\"part\">")
    page.heading(.goals)
    let goals = shown.flatMap { plan in
      site.portfolio.plans[plan].objectives.indices.map { (plan: plan, objective: $0) }
    }
    GoalSummary(goals: goals, site: site, rest: SitePaths.search(for: entry.name)).write(to: &page)
    page.raw("</section>")
    agenda(&page, shown)
    QuarterTrend(plans: entry.plans, site: site, index: index).write(to: &page)
    members(&page, shown)
    page.raw("<section class=\"part\">")
    page.heading(.allPlans)
    let history = Array(entry.plans.prefix(Self.mostPlans))
    PlanList(plans: history, lead: .period, site: site, index: index).write(to: &page)
    page.cutOnPaper(entry.plans.count)
    page.more(entry.plans.count - history.count, at: SitePaths.search(for: entry.name))
    page.raw("</section>")
  }

  private static let mostAnswers = 6

  private func agenda(_ page: inout PageWriter, _ plans: [Int]) {
    let agenda = Agenda(plans, in: site.portfolio)
    let answers: [(title: StringKey, nothing: StringKey, items: [AgendaItem])] = [
      (.overdue, .noOverdue, agenda.overdue), (.dueSoon, .noDueSoon, agenda.dueSoon),
      (.stale, agenda.noStale, agenda.stale),
    ]
    guard answers.contains(where: { !$0.items.isEmpty }) else { return }
    page.raw("<section class=\"part\">")
    page.heading(.needsAttention)
    let rest = SitePaths.search(for: index.departments[number].name)
    AgendaColumns(answers: answers, most: Self.mostAnswers, portfolio: site.portfolio, rest: rest).write(to: &page)
    page.raw("</section>")
  }

  /// Who does something in the plans, each with how much of it and what is late.
  private func members(_ page: inout PageWriter, _ plans: [Int]) {
    let members = DepartmentMember.all(of: plans, site.portfolio, page.links)
    guard !members.isEmpty else { return }
    page.raw("<section class=\"part\">")
    page.heading(.members)
    page.scrolling(.members) { page in
      page.raw("<table class=\"grid compact\"><thead><tr>")
      page.columnHead(.person)
      page.numberHead(.goals)
      page.numberHead(.tasks)
      page.numberHead(.milestones)
      page.numberHead(.overdue)
      page.numberHead(.dueSoon)
      page.raw("</tr></thead><tbody>")
      for member in members.prefix(Self.mostPeople) {
        page.raw("<tr><th scope=\"row\"><a href=\"")
        page.markup(page.root)
        page.personLink(member.person)
        page.raw("</th>")
        for count in [member.goals, member.tasks, member.milestones] { page.plainCountCell(count) }
        page.countCell(member.overdue)
        page.plainCountCell(member.dueSoon)
        page.raw("</tr>")
      }
      page.raw("</tbody></table>")
    }
    page.cutOnPaper(members.count)
    page.more(members.count - Self.mostPeople, at: SitePaths.search(for: index.departments[number].name))
    page.raw("</section>")
  }
}

/// The objectives of some plans with where they stand, one a row.
struct GoalSummary {
  let goals: [(plan: Int, objective: Int)]
  let site: Site

  /// Where the goals are that would make the page too long.
  let rest: HTMLFragment
  var most = 100

  func write(to page: inout PageWriter) {
    guard !goals.isEmpty else { return page.emptyState(.none) }
    page.scrolling(.goals) { page in
      page.raw("<table class=\"grid goal-list\"><thead><tr>")
      page.columnHead(.objective)
      page.numberHead(.progress)
      page.columnHead(.status)
      page.columnHead(.owner)
      page.columnHead(.plan)
      page.numberHead(.updatedCount)
      page.raw("</tr></thead><tbody>")
      for (plan, place) in goals.prefix(most) { row(&page, plan, place) }
      page.raw("</tbody></table>")
    }
    page.cutOnPaper(goals.count)
    page.more(goals.count - most, at: rest)
  }

  private func row(_ page: inout PageWriter, _ number: Int, _ place: Int) {
    let plan = site.portfolio.plans[number]
    let objective = plan.objectives[place]
    let progress = site.portfolio.analyses[number].objectives[place]
    page.raw("<tr><th scope=\"row\">")
    page.openLink(page.links.plans[number], record: objective.id)
    page.raw("<span class=\"id\">")
    page.text(objective.id)
    page.raw("</span> ")
    page.text(objective.title)
    page.raw("</a></th>")
    page.progressCell(progress.standing)
    page.raw("<td>")
    page.health(of: progress.standing)
    page.raw("</td><td>")
    page.people(objective.fields[.owner])
    page.raw("</td><td class=\"of\">")
    page.planLink(number, plan)
    page.raw("</td><td class=\"n\">")
    page.integer(progress.updated)
    page.raw("/")
    page.integer(progress.keyResults.count)
    page.raw("</td></tr>")
  }
}
