import PlanModel

/// The rows of a timeline: what it is, when it is planned, and its drawing.
struct TimelineRows {
  let dossier: PlanDossier
  let drawing: TimelineDrawing

  // MARK: - Tasks

  func task(_ number: Int, _ page: inout PageWriter) {
    row(dossier.plan.tasks[number], dossier.analysis.schedule.tasks[number], depth(of: number), &page)
  }

  /// The task is lent by the caller, so that its words are written without counting each.
  private func row(_ task: PlanTask, _ scheduled: ScheduledTask, _ depth: Int, _ page: inout PageWriter) {
    let range = task.plannedRange ?? scheduled.dates?.range
    let isCritical = isCritical(scheduled.dates)
    switch depth {
    case 0: page.raw("<tr><th scope=\"row\">")
    case 1: page.raw("<tr class=\"sub\"><th scope=\"row\">")
    case 2: page.raw("<tr class=\"sub d2\"><th scope=\"row\">")
    default: page.raw("<tr class=\"sub d3\"><th scope=\"row\">")
    }
    name(&page, task.id, task.title, isCritical: isCritical)
    page.raw("</th><td class=\"when\">")
    when(&page, range)
    page.raw("</td><td>")
    page.status(scheduled.status)
    page.raw("</td><td class=\"chart\">")
    if let range { draw(&page, task, scheduled, range, isCritical) }
    page.raw("</td></tr>")
  }

  /// How many tasks of this plan a task is within, up to three: a deeper one has no room for its name.
  private func depth(of number: Int) -> Int {
    var (task, depth) = (dossier.plan.tasks[number], 0)
    while depth < 3, let parent = task.parent, parent.plan == nil {
      depth += 1
      guard let above = dossier.plan.tasks.first(where: { $0.id == parent.record }) else { break }
      task = above
    }
    return depth
  }

  private func draw(
    _ page: inout PageWriter, _ task: PlanTask, _ scheduled: ScheduledTask, _ range: DateRange, _ isCritical: Bool
  ) {
    let actual = task.actualRange(asOf: dossier.asOf)
    drawing.open(&page)
    describe(&page, task, range, actual)
    drawing.background(&page)
    drawing.planned(&page, range, progress: task.progress ?? (scheduled.status == .done ? 1 : nil))
    if scheduled.status == .delayed { drawing.late(&page, since: range.end) }
    if let actual { drawing.actual(&page, actual) }
    if isCritical { drawing.critical(&page, range) }
    if !task.after.isEmpty { drawing.waits(&page, at: range.start) }
    drawing.close(&page)
  }

  private func describe(_ page: inout PageWriter, _ task: PlanTask, _ range: DateRange, _ actual: DateRange?) {
    page.word(.legendPlanned)
    page.raw(" ")
    page.dates(range)
    if let progress = task.progress {
      page.raw(" · ")
      page.percent(progress)
    }
    if let actual {
      page.raw(" · ")
      page.word(.legendActual)
      page.raw(" ")
      page.dates(actual)
    }
  }

  // MARK: - Milestones and phases

  func milestone(_ number: Int, _ page: inout PageWriter) {
    row(dossier.plan.milestones[number], dossier.analysis.schedule.milestones[number], &page)
  }

  private func row(_ milestone: Milestone, _ scheduled: ScheduledMilestone, _ page: inout PageWriter) {
    let isCritical = isCritical(scheduled.dates)
    page.raw("<tr class=\"ms\"><th scope=\"row\">")
    name(&page, milestone.id, milestone.title, isCritical: isCritical)
    page.raw("</th><td class=\"when\">")
    let day = milestone.dueDay ?? scheduled.dates?.earlyFinish
    if let day { short(&page, day) } else { page.missing() }
    page.raw("</td><td>")
    page.status(scheduled.status)
    page.raw("</td><td class=\"chart\">")
    if let day {
      drawing.open(&page)
      page.word(.legendMilestone)
      page.raw(" ")
      page.isoDate(day)
      drawing.background(&page)
      drawing.milestone(&page, on: day, status: scheduled.status)
      drawing.close(&page)
    }
    page.raw("</td></tr>")
  }

  func phase(_ phase: Phase, _ page: inout PageWriter) {
    let range = DateRange(start: phase.start?.start, end: phase.end?.end ?? phase.start?.end)
    self.phase(named: phase.title, range, &page)
  }

  func phase(named name: String, _ range: DateRange?, _ page: inout PageWriter) {
    page.raw("<tr class=\"phase\"><th scope=\"row\">")
    page.text(name)
    page.raw("</th><td class=\"when\">")
    when(&page, range)
    page.raw("</td><td></td><td class=\"chart\">")
    if let range {
      drawing.open(&page)
      page.text(name)
      page.raw(" ")
      page.dates(range)
      drawing.background(&page)
      drawing.phase(&page, range)
      drawing.close(&page)
    }
    page.raw("</td></tr>")
  }

  /// Its band runs through all rows; its own row says what it is.
  func window(_ window: TimeWindow, _ page: inout PageWriter) {
    page.raw("<tr class=\"window\"><th scope=\"row\">")
    page.openLink(record: window.id)
    page.text(window.title)
    page.raw("</a></th><td class=\"when\">")
    when(&page, window.days)
    page.raw("</td><td><span class=\"st plain\">")
    page.word(.legendWindow)
    page.raw("</span></td><td class=\"chart\">")
    if let days = window.days {
      drawing.open(&page)
      page.text(window.title)
      page.raw(" ")
      page.dates(days)
      drawing.background(&page)
      drawing.phase(&page, days)
      drawing.close(&page)
    }
    page.raw("</td></tr>")
  }

  // MARK: - Parts of a row

  /// Critical only where something depends on something: in a list without dependencies the last task alone has no
  /// slack, which tells nobody anything.
  private func isCritical(_ dates: ScheduleDates?) -> Bool {
    guard !dossier.analysis.schedule.chain.isEmpty, let dates else { return false }
    return dates.isCritical
  }

  private func name(_ page: inout PageWriter, _ id: String, _ title: String, isCritical: Bool) {
    page.openLink(record: id)
    page.raw("<span class=\"id\">")
    page.text(id)
    page.raw("</span> ")
    page.text(title)
    page.raw("</a>")
    guard isCritical else { return }
    page.raw(" <span class=\"tag crit\">")
    page.word(.critical)
    page.raw("</span>")
  }

  private func when(_ page: inout PageWriter, _ range: DateRange?) {
    guard let range else { return page.missing() }
    short(&page, range.start)
    if range.end != range.start {
      page.raw("–")
      short(&page, range.end)
    }
  }

  /// `05-10`, with the year on a timeline of several.
  private func short(_ page: inout PageWriter, _ day: CalendarDate) {
    let (year, month, dayOfMonth) = day.components
    if drawing.scale.hasSeveralYears {
      page.integer(year)
      page.raw("-")
    }
    page.twoDigits(month)
    page.raw("-")
    page.twoDigits(dayOfMonth)
  }

}

extension DateRange {
  /// What two ends make where at least one is known.
  init?(start: CalendarDate?, end: CalendarDate?) {
    guard let first = start ?? end, let last = end ?? start, first <= last else { return nil }
    self.init(start: first, end: last)
  }
}

extension ScheduleDates {
  var range: DateRange? { DateRange(start: earlyStart, end: earlyFinish) }
}

extension PlanTask {
  /// As the author gave it; nil unless both ends are known.
  var plannedRange: DateRange? {
    guard let first = firstDay, let last = lastDay ?? self.start?.end else { return nil }
    return DateRange(start: first, end: last)
  }

  /// From the actual start to the actual end, or to the as-of date while it goes on.
  func actualRange(asOf: CalendarDate) -> DateRange? {
    guard let first = actualFirstDay else { return nil }
    return DateRange(start: first, end: actualLastDay ?? asOf)
  }
}
