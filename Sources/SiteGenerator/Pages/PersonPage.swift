import PlanModel

/// What somebody answers for: their goals, their tasks by week, and how much more there was before.
///
/// Only plans that go on, and those nearest in time, are listed in full: somebody who is named in ten thousand plans
/// still has a page that can be read.
struct PersonPage {
  let site: Site
  let index: SiteIndex
  let number: Int

  private static let mostRows = 120

  func write(to page: inout PageWriter) {
    let duties = index.duties[number]
    let current = duties.filter { isCurrent(Int($0.plan)) }
    page.raw("<header class=\"page-head\"><p class=\"eyebrow\">")
    page.word(.person)
    page.raw("</p><h1>")
    page.text(index.people.names[number])
    page.raw("</h1>")
    counts(&page, current)
    page.raw("</header>")
    plans(&page, current.filter { $0.subject == .plan })
    goals(&page, current.filter { $0.subject == .objective || $0.subject == .keyResult })
    weeks(&page, current.filter { $0.subject == .task })
    milestones(&page, current.filter { $0.subject == .milestone })
    risks(&page, current.filter { $0.subject == .risk })
    history(&page, duties)
  }

  /// Plans that go on at the as-of date, and those of the period that the site opens with.
  private func isCurrent(_ plan: Int) -> Bool {
    guard let period = site.portfolio.plans[plan].period else { return true }
    if period.range.contains(site.portfolio.asOf) { return true }
    guard let current = index.current else { return false }
    return index.periods[current].period.range.contains(period.range)
  }

  private func counts(_ page: inout PageWriter, _ duties: [Duty]) {
    func count(_ subjects: Set<Duty.Subject>) -> Int { duties.count { subjects.contains($0.subject) } }
    page.raw("<dl class=\"counts\">")
    for (key, subjects) in [
      (StringKey.goals, Set([Duty.Subject.objective, .keyResult])), (.tasks, [.task]), (.milestones, [.milestone]),
      (.risks, [.risk]),
    ] {
      page.raw("<div class=\"plain\"><dt>")
      page.word(key)
      page.raw("</dt><dd>")
      page.integer(count(subjects))
      page.raw("</dd></div>")
    }
    page.raw("</dl>")
  }

  private func section(
    _ page: inout PageWriter, _ title: StringKey, _ duties: [Duty],
    _ content: (inout PageWriter, ArraySlice<Duty>) -> Void
  ) {
    guard !duties.isEmpty else { return }
    page.raw("<section class=\"part\">")
    page.heading(title)
    content(&page, duties.prefix(Self.mostRows))
    if duties.count > Self.mostRows {
      page.raw("<p class=\"hint\">")
      page.phrase(.andMore, duties.count - Self.mostRows)
      page.raw("</p>")
    }
    page.raw("</section>")
  }

  // MARK: - Parts

  private func plans(_ page: inout PageWriter, _ duties: [Duty]) {
    section(&page, .planOwner, duties) { page, duties in
      PlanList(plans: duties.map { Int($0.plan) }, lead: .department, site: site, index: index).write(to: &page)
    }
  }

  private func goals(_ page: inout PageWriter, _ duties: [Duty]) {
    section(&page, .goals, duties) { page, duties in
      page.scrolling(.goals) { page in
        page.raw("<table class=\"grid\"><thead><tr>")
        page.columnHead(.goal)
        page.columnHead(.role)
        page.columnHead(.plan)
        page.columnHead(.due)
        page.numberHead(.progress)
        page.columnHead(.status)
        page.raw("</tr></thead><tbody>")
        for duty in duties { GoalDutyRow(duty: duty, site: site).write(to: &page) }
        page.raw("</tbody></table>")
      }
    }
  }

  private func weeks(_ page: inout PageWriter, _ duties: [Duty]) {
    section(&page, .byWeek, duties) { page, duties in
      WeekPlan(duties: Array(duties), portfolio: site.portfolio).write(to: &page)
    }
  }

  private func milestones(_ page: inout PageWriter, _ duties: [Duty]) {
    section(&page, .milestones, duties) { page, duties in
      let entries = duties.map { SiteIndex.Entry(plan: $0.plan, record: $0.record, order: 0) }
      MilestoneRegister(entries: entries, site: site).write(to: &page)
    }
  }

  private func risks(_ page: inout PageWriter, _ duties: [Duty]) {
    section(&page, .risks, duties) { page, duties in
      let entries = duties.map { SiteIndex.Entry(plan: $0.plan, record: $0.record, order: 0) }
      RiskRegister(entries: entries, site: site).write(to: &page)
    }
  }

  /// All periods with how much of each kind there is, leading to the period's plans.
  private func history(_ page: inout PageWriter, _ duties: [Duty]) {
    var counts: [Int: Int] = [:]
    for duty in duties {
      guard let period = site.portfolio.plans[Int(duty.plan)].period, let place = page.links.period(period.label)
      else { continue }
      counts[place, default: 0] += 1
    }
    guard counts.count > 1 else { return }
    page.raw("<section class=\"part\">")
    page.heading(.history)
    page.raw("<ul class=\"links wrap\">")
    for (place, count) in counts.sorted(by: { $0.key > $1.key }) {
      page.raw("<li>")
      page.period(index.periods[place].period)
      page.raw(" <span class=\"hint\">")
      page.integer(count)
      page.raw("</span></li>")
    }
    page.raw("</ul></section>")
  }
}

/// A goal or key result that somebody has to do with.
private struct GoalDutyRow {
  let duty: Duty
  let site: Site

  func write(to page: inout PageWriter) {
    let number = Int(duty.plan)
    let plan = site.portfolio.plans[number]
    let objective = plan.objectives[Int(duty.record)]
    let progress = site.portfolio.analyses[number].objectives[Int(duty.record)]
    let keyResult = duty.subject == .keyResult ? objective.keyResults[Int(duty.part)] : nil
    let standing = keyResult == nil ? progress.standing : progress.keyResults[Int(duty.part)].standing
    page.raw("<tr><th scope=\"row\">")
    page.openLink(page.links.plans[number], record: keyResult?.id ?? objective.id)
    page.raw("<span class=\"id\">")
    page.text(keyResult?.id ?? objective.id)
    page.raw("</span> ")
    page.text(keyResult?.title ?? objective.title)
    page.raw("</a></th><td>")
    page.word(duty.isCollaboration ? .roleCollaborator : .roleOwner)
    page.raw("</td><td>")
    page.planLink(number, plan)
    page.raw("</td><td>")
    page.writtenDate(keyResult?.due ?? objective.due)
    page.raw("</td>")
    page.progressCell(standing)
    page.raw("<td>")
    page.health(of: standing)
    page.raw("</td></tr>")
  }
}

/// Somebody's tasks by the weeks in which they are worked on: late ones first, then week by week.
struct WeekPlan {
  let duties: [Duty]
  let portfolio: Portfolio

  /// Weeks ahead that are shown one by one.
  private static let weeksAhead = 8

  private struct Work {
    let duty: Duty
    let range: DateRange?
    let status: TaskStatus
  }

  func write(to page: inout PageWriter) {
    let works = duties.map { duty in
      let task = portfolio.plans[Int(duty.plan)].tasks[Int(duty.record)]
      let scheduled = portfolio.analyses[Int(duty.plan)].schedule.tasks[Int(duty.record)]
      return Work(duty: duty, range: task.plannedRange ?? scheduled.dates?.range, status: scheduled.status)
    }
    page.scrolling(.byWeek) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.week)
      page.numberHead(.count)
      page.columnHead(.tasks)
      page.raw("</tr></thead><tbody>")
      groups(works, &page)
      page.raw("</tbody></table>")
    }
  }

  private func groups(_ works: [Work], _ page: inout PageWriter) {
    let open = works.filter { $0.status != .done }
    let monday = portfolio.asOf.startOfWeek
    row(&page, open.filter { ($0.range?.end ?? monday) < portfolio.asOf && $0.range != nil }) { $0.word(.overdue) }
    for week in 0..<Self.weeksAhead {
      let range = DateRange(
        between: monday.adding(days: week * 7), and: monday.adding(days: week * 7 + 6))
      row(&page, open.filter { $0.range?.overlaps(range) ?? false }) { page in
        page.isoDate(range.start)
        if week == 0 {
          page.raw(" <span class=\"tag\">")
          page.word(.thisWeek)
          page.raw("</span>")
        }
      }
    }
    let last = monday.adding(days: Self.weeksAhead * 7)
    row(&page, open.filter { ($0.range?.start).map { $0 >= last } ?? false }) { $0.word(.later) }
    row(&page, open.filter { $0.range == nil }) { $0.word(.noDate) }
    row(&page, works.filter { $0.status == .done }) { $0.word(.done) }
  }

  private func row(_ page: inout PageWriter, _ works: [Work], _ head: (inout PageWriter) -> Void) {
    guard !works.isEmpty else { return }
    page.raw("<tr><th scope=\"row\" class=\"when\">")
    head(&page)
    page.raw("</th><td class=\"n\">")
    page.integer(works.count)
    page.raw("</td><td><ul class=\"agenda\">")
    for work in works {
      let plan = portfolio.plans[Int(work.duty.plan)]
      let task = plan.tasks[Int(work.duty.record)]
      page.raw("<li>")
      page.openLink(page.links.plans[Int(work.duty.plan)], record: task.id)
      page.text(task.title)
      page.raw("</a> ")
      page.status(work.status)
      page.raw(" <span class=\"hint\">")
      if let range = work.range {
        page.isoDate(range.start)
        page.raw(" – ")
        page.isoDate(range.end)
        page.raw(" · ")
      }
      page.text(plan.title)
      page.raw("</span></li>")
    }
    page.raw("</ul></td></tr>")
  }
}
