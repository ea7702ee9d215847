import HTML
import PlanModel

/// What somebody answers for: their goals, their tasks by week, and how much more there was before.
///
/// Only plans that go on, and those of the current period, are listed in full: somebody who is named in ten thousand
/// plans still has a page that can be read.
struct PersonPage {
  let site: Site
  let index: SiteIndex
  let number: Int

  private static let mostRows = 80

  func write(to page: inout PageWriter) {
    let person = index.people.people[number]
    let parts = PersonParts(person.entries.filter { isCurrent($0.plan) }, in: site.portfolio)
    page.raw("<header class=\"page-head\"><p class=\"eyebrow\">")
    page.word(.person)
    page.raw("</p><h1>")
    page.text(person.name)
    page.raw("</h1>")
    counts(&page, parts)
    page.raw("</header>")
    waiting(&page, person)
    goals(&page, parts.goals)
    section(&page, .byWeek, parts.tasks) { WeekPlan(tasks: $1, portfolio: site.portfolio).write(to: &$0) }
    section(&page, .milestones, parts.milestones) { MilestoneRegister(entries: $1, site: site).write(to: &$0) }
    plans(&page, parts.plans)
    section(&page, .risks, parts.risks) { RiskRegister(entries: $1, site: site).write(to: &$0) }
    history(&page, person.entries)
  }

  /// Plans that go on at the as-of date, and those of the period that the site opens with.
  private func isCurrent(_ plan: Int) -> Bool {
    guard let period = site.portfolio.plans[plan].period else { return true }
    if period.range.contains(site.portfolio.asOf) { return true }
    guard let current = index.current else { return false }
    return index.periods[current].period.range.contains(period.range)
  }

  private func counts(_ page: inout PageWriter, _ parts: PersonParts) {
    let figures = [
      (parts.goals.count, StringKey.goals), (parts.tasks.count, .tasks), (parts.milestones.count, .milestones),
      (parts.risks.count, .risks),
    ]
    page.raw("<dl class=\"counts\">")
    for (count, key) in figures {
      page.raw("<div class=\"plain\"><dt>")
      page.word(key)
      page.raw("</dt><dd>")
      page.integer(count)
      page.raw("</dd></div>")
    }
    page.raw("</dl>")
  }

  private static let mostWaiting = 8

  /// Every plan that names them.
  private var rest: HTMLFragment { SitePaths.search(for: index.people.people[number].name) }

  /// What is late, silent or near, before everything else.
  private func waiting(_ page: inout PageWriter, _ person: PersonIndex.Person) {
    let agenda = Agenda(of: person.entries.filter { isCurrent($0.plan) }, in: site.portfolio)
    let answers: [(title: StringKey, nothing: StringKey, items: [AgendaItem])] = [
      (.overdue, .noOverdue, agenda.overdue), (.dueSoon, .noDueSoon, agenda.dueSoon),
      (.stale, agenda.noStale, agenda.stale),
    ]
    guard answers.contains(where: { !$0.items.isEmpty }) else { return }
    page.raw("<section class=\"part\">")
    page.heading(.waitsForMe)
    AgendaColumns(answers: answers, most: Self.mostWaiting, portfolio: site.portfolio, rest: rest, namesOwners: false)
      .write(to: &page)
    page.raw("</section>")
  }

  private func section<Item>(
    _ page: inout PageWriter, _ title: StringKey, _ items: [Item], _ content: (inout PageWriter, [Item]) -> Void
  ) {
    guard !items.isEmpty else { return }
    page.raw("<section class=\"part\">")
    page.heading(title)
    content(&page, Array(items.prefix(Self.mostRows)))
    if title != .byWeek { page.cutOnPaper(items.count) }
    page.more(items.count - Self.mostRows, at: rest)
    page.raw("</section>")
  }

  // MARK: - Parts

  private func plans(_ page: inout PageWriter, _ plans: [Int]) {
    section(&page, .planOwner, plans) { page, plans in
      PlanList(plans: plans, lead: .department, site: site, index: index).write(to: &page)
    }
  }

  private func goals(_ page: inout PageWriter, _ goals: [PersonIndex.Entry]) {
    section(&page, .goals, goals) { page, goals in
      page.scrolling(.goals) { page in
        page.raw("<table class=\"grid goal-list\"><thead><tr>")
        page.columnHead(.goal)
        page.numberHead(.progress)
        page.columnHead(.status)
        page.columnHead(.due)
        page.columnHead(.role)
        page.columnHead(.plan)
        page.raw("</tr></thead><tbody>")
        for goal in goals { PersonalGoal(entry: goal, portfolio: site.portfolio).write(to: &page) }
        page.raw("</tbody></table>")
      }
    }
  }

  /// All periods with how much there is of them, leading to the period's plans.
  private func history(_ page: inout PageWriter, _ entries: [PersonIndex.Entry]) {
    var counts = [Int](repeating: 0, count: index.periods.count)
    for entry in entries {
      if let place = index.periodOfPlan[entry.plan] { counts[place] += 1 }
    }
    guard counts.count(where: { $0 > 0 }) > 1 else { return }
    page.raw("<section class=\"part\">")
    page.heading(.history)
    page.raw("<ul class=\"links wrap\">")
    for place in counts.indices.reversed() where counts[place] > 0 {
      page.raw("<li>")
      page.period(index.periods[place].period)
      page.raw(" <span class=\"hint\">")
      page.integer(counts[place])
      page.raw("</span></li>")
    }
    page.raw("</ul></section>")
  }
}

/// What somebody has to do with, by kind.
private struct PersonParts {
  var plans: [Int] = []
  var goals: [PersonIndex.Entry] = []
  var tasks: [SiteIndex.Entry] = []
  /// By due date.
  var milestones: [SiteIndex.Entry] = []
  var risks: [SiteIndex.Entry] = []

  init(_ entries: [PersonIndex.Entry], in portfolio: Portfolio) {
    for entry in entries {
      switch entry.place {
      case nil: plans.append(entry.plan)
      case .objective, .keyResult: goals.append(entry)
      case .task(let place): tasks.append(SiteIndex.Entry(plan: entry.plan, record: place))
      case .milestone(let place): milestones.append(SiteIndex.Entry(plan: entry.plan, record: place))
      case .risk(let place): risks.append(SiteIndex.Entry(plan: entry.plan, record: place))
      case .phase, .metric, .checkIn, .retrospective, .swot, .other: continue
      }
    }
    func order(_ entry: SiteIndex.Entry) -> (Int32, Int, Int) {
      let due = portfolio.plans[entry.plan].milestones[entry.record].due?.end
      return (due?.daysSinceEpoch ?? Int32.max, entry.plan, entry.record)
    }
    milestones.sort { order($0) < order($1) }
  }
}

/// A goal or key result that somebody has to do with.
private struct PersonalGoal {
  let entry: PersonIndex.Entry
  let portfolio: Portfolio

  func write(to page: inout PageWriter) {
    let plan = portfolio.plans[entry.plan]
    switch entry.place {
    case .objective(let place):
      let objective = plan.objectives[place]
      row(
        &page, objective.id, objective.title, objective.due, portfolio.analyses[entry.plan].objectives[place].standing)
    case .keyResult(let place, let part):
      let keyResult = plan.objectives[place].keyResults[part]
      let progress = portfolio.analyses[entry.plan].objectives[place].keyResults[part]
      row(&page, keyResult.id, keyResult.title, keyResult.due ?? plan.objectives[place].due, progress.standing)
    default: return
    }
  }

  private func row(
    _ page: inout PageWriter, _ id: String, _ title: String, _ due: WrittenDate?, _ standing: Standing
  ) {
    page.raw("<tr><th scope=\"row\">")
    page.openLink(page.links.plans[entry.plan], record: id)
    page.raw("<span class=\"id\">")
    page.text(id)
    page.raw("</span> ")
    page.text(title)
    page.raw("</a></th>")
    page.progressCell(standing)
    page.raw("<td>")
    page.health(of: standing)
    page.raw("</td><td class=\"when\">")
    page.writtenDate(due)
    page.raw("</td><td>")
    page.word(entry.role == .owner ? .roleOwner : .roleCollaborator)
    page.raw("</td><td class=\"of\">")
    page.planLink(entry.plan, portfolio.plans[entry.plan])
    page.raw("</td></tr>")
  }
}
