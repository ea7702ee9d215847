import PlanModel

/// Somebody's tasks by the weeks in which they are worked on: late ones first, then week by week, done ones last.
struct WeekPlan {
  let tasks: [SiteIndex.Entry]
  let portfolio: Portfolio

  /// Weeks ahead that are shown one by one.
  private static let weeksAhead = 8

  private struct Work {
    let entry: SiteIndex.Entry
    let range: DateRange?
    let status: TaskStatus
  }

  func write(to page: inout PageWriter) {
    let works = tasks.map { entry in
      let task = portfolio.plans[entry.plan].tasks[entry.record]
      let scheduled = portfolio.analyses[entry.plan].schedule.tasks[entry.record]
      return Work(entry: entry, range: task.plannedRange ?? scheduled.dates?.range, status: scheduled.status)
    }
    page.scrolling(.byWeek) { page in
      page.raw("<table class=\"grid weeks\"><thead><tr>")
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
    let asOf = portfolio.asOf
    let monday = asOf.startOfWeek
    row(&page, open.filter { $0.range.map { $0.end < asOf } ?? false }) { $0.word(.overdue) }
    for week in 0..<Self.weeksAhead {
      let first = monday.adding(days: week * 7)
      let range = DateRange(between: first, and: first.adding(days: 6))
      let works = open.filter { $0.range.map { $0.overlaps(range) && $0.end >= asOf } ?? false }
      row(&page, works, isWeek: true) { page in
        page.isoDate(first)
        guard week == 0 else { return }
        page.raw(" <span class=\"tag\">")
        page.word(.thisWeek)
        page.raw("</span>")
      }
    }
    let last = monday.adding(days: Self.weeksAhead * 7)
    row(&page, open.filter { $0.range.map { $0.start >= last } ?? false }) { $0.word(.later) }
    row(&page, open.filter { $0.range == nil }) { $0.word(.noDate) }
    row(&page, works.filter { $0.status == .done }) { $0.word(.done) }
  }

  private func row(
    _ page: inout PageWriter, _ works: [Work], isWeek: Bool = false, _ head: (inout PageWriter) -> Void
  ) {
    guard !works.isEmpty else { return }
    page.raw("<tr><th scope=\"row\" class=\"when\">")
    head(&page)
    page.raw("</th><td class=\"n load\">")
    if isWeek { load(&page, works.count) } else { page.integer(works.count) }
    page.raw("</td><td><ul class=\"agenda\">")
    for work in works { line(&page, work) }
    page.raw("</ul></td></tr>")
  }

  /// How many tasks a week has against how many one person can do.
  private func load(_ page: inout PageWriter, _ count: Int) {
    let capacity = portfolio.settings.thresholds.weeklyTasks
    let isOver = count > capacity
    page.integer(count)
    page.raw("<small>/")
    page.integer(capacity)
    page.raw("</small>")
    page.shareBar(Double(count) / Double(capacity), state: isOver ? "bar off-track" : "bar plain")
    guard isOver else { return }
    page.raw("<br><span class=\"st off-track\">")
    page.word(.overCapacity)
    page.raw("</span>")
  }

  private func line(_ page: inout PageWriter, _ work: Work) {
    let plan = portfolio.plans[work.entry.plan]
    let task = plan.tasks[work.entry.record]
    page.raw("<li>")
    page.openLink(page.links.plans[work.entry.plan], record: task.id)
    page.text(task.title)
    page.raw("</a> ")
    page.status(work.status)
    page.raw(" <span class=\"hint\">")
    if let range = work.range {
      page.dates(range)
      page.raw(" · ")
    }
    page.text(plan.title)
    page.raw("</span></li>")
  }
}
