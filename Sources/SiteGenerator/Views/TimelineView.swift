import PlanModel

/// A plan's phases, tasks and milestones over time: a table with one small drawing a row, so that paper takes whole rows
/// and repeats the months on every sheet.
struct TimelineView {
  let dossier: PlanDossier
  private let scale: TimelineScale
  private let groups: [Group]

  /// The time windows that lie within the range.
  private let windows: [TimeWindow]

  /// The rows under a phase; without one, those that belong to no phase.
  private struct Group {
    var phase: PhaseGroups.Group?
    var tasks: [Int] = []
    var milestones: [Int] = []
  }

  /// A page with more rows than this leaves out what is behind the bars, which would be most of its bytes.
  private static let mostRowsWithBackground = 200

  init?(_ dossier: PlanDossier) {
    guard let range = TimelineRange(dossier).range else { return nil }
    self.dossier = dossier
    windows = dossier.plan.more.timeWindows.filter { $0.days.map(range.overlaps) ?? false }
    scale = TimelineScale(
      range: range, asOf: dossier.asOf, calendar: dossier.calendar, windows: windows.compactMap(\.days))
    groups = TimelineView.groups(dossier.plan)
  }

  func write(to page: inout PageWriter) {
    let rowCount = dossier.plan.tasks.count + dossier.plan.milestones.count + dossier.plan.phases.count
    let drawing = TimelineDrawing(scale: scale, isPlain: rowCount > Self.mostRowsWithBackground)
    TimelineLegend(hasWindows: !windows.isEmpty).write(to: &page)
    page.scrolling(.timeline) { page in
      // Dates with their years take more room.
      let opening: StaticString =
        scale.hasSeveralYears
        ? "<table class=\"grid timeline dated\"><caption>" : "<table class=\"grid timeline\"><caption>"
      page.raw(opening)
      caption(&page)
      page.raw("</caption><thead><tr>")
      page.columnHead(.task)
      page.columnHead(.planned)
      page.columnHead(.status)
      page.raw("<th scope=\"col\" class=\"chart\"><span class=\"sr\">")
      page.word(.timeline)
      page.raw("</span>")
      TimelineAxis(scale: scale).write(to: &page)
      page.raw("</th></tr></thead>")
      if !windows.isEmpty {
        page.raw("<tbody>")
        for window in windows { TimelineRows(dossier: dossier, drawing: drawing).window(window, &page) }
        page.raw("</tbody>")
      }
      for group in groups { write(group, drawing, &page) }
      page.raw("</table>")
    }
  }

  private func caption(_ page: inout PageWriter) {
    let plan = dossier.plan
    page.phrase(.timelineSummary) { page, index in
      switch index {
      case 0: page.isoDate(scale.range.start)
      case 1: page.isoDate(scale.range.end)
      case 2: page.integer(plan.tasks.count)
      default: page.integer(plan.milestones.count)
      }
    }
  }

  private func write(_ group: Group, _ drawing: TimelineDrawing, _ page: inout PageWriter) {
    let rows = TimelineRows(dossier: dossier, drawing: drawing)
    page.raw("<tbody>")
    switch group.phase {
    case .declared(let place): rows.phase(dossier.plan.phases[place], &page)
    case .named(let name): rows.phase(named: name, dossier.span(ofTasks: group.tasks), &page)
    case nil: break
    }
    for task in group.tasks { rows.task(task, &page) }
    for milestone in group.milestones { rows.milestone(milestone, &page) }
    page.raw("</tbody>")
  }

  private static func groups(_ plan: Plan) -> [Group] {
    let phases = PhaseGroups(of: plan)
    var groups = phases.groups.map { Group(phase: $0) }
    var rest = Group(phase: nil)
    for (number, task) in plan.tasks.enumerated() {
      if let place = phases[task.phase] { groups[place].tasks.append(number) } else { rest.tasks.append(number) }
    }
    for (number, milestone) in plan.milestones.enumerated() {
      if let place = phases[milestone.phase] {
        groups[place].milestones.append(number)
      } else {
        rest.milestones.append(number)
      }
    }
    if !rest.tasks.isEmpty || !rest.milestones.isEmpty { groups.append(rest) }
    return groups
  }
}

/// The days that a plan's timeline shows: its period, and what lies beyond it, unless it is far off.
struct TimelineRange {
  private(set) var range: DateRange?
  private let limits: DateRange

  /// A date that is years away from all others is a slip of the pen, and would make the rest too small to see.
  private static let farthest = 400

  init(_ dossier: PlanDossier) {
    let plan = dossier.plan
    let core = plan.period?.range ?? dossier.analysis.schedule.span ?? DateRange(day: dossier.asOf)
    limits = DateRange(
      between: core.start.adding(days: -Self.farthest), and: core.end.adding(days: Self.farthest))
    for task in dossier.analysis.schedule.tasks.indices {
      guard let dates = dossier.analysis.schedule.tasks[task].dates else { continue }
      extend(dates.earlyStart, dates.earlyFinish)
    }
    let records = plan.tasks
    let tasks = records.span
    for task in tasks.indices {
      extend(tasks[task].firstDay, tasks[task].lastDay)
      extend(tasks[task].actualFirstDay, tasks[task].actualLastDay)
    }
    for milestone in plan.milestones { extend(milestone.due?.start, milestone.due?.end) }
    for phase in plan.phases { extend(phase.start?.start, phase.end?.end ?? phase.start?.end) }
    guard let range, let period = plan.period?.range, period.dayCount <= 400 else { return }
    self.range = DateRange(between: min(range.start, period.start), and: max(range.end, period.end))
  }

  private mutating func extend(_ first: CalendarDate?, _ last: CalendarDate?) {
    if let first { extend(first) }
    if let last { extend(last) }
  }

  private mutating func extend(_ day: CalendarDate) {
    guard limits.contains(day) else { return }
    guard let known = range else { return range = DateRange(day: day) }
    if !known.contains(day) { range = DateRange(between: min(known.start, day), and: max(known.end, day)) }
  }
}

/// What the signs of a timeline mean, each drawn as it is in the rows.
struct TimelineLegend {
  var hasWindows = false

  private static let signs: [(StaticString, StringKey)] = [
    ("<rect class=\"p\" x=\"1\" y=\"6\" width=\"34\" height=\"9\" rx=\"2\"/>", .legendPlanned),
    ("<rect class=\"d\" x=\"1\" y=\"6\" width=\"34\" height=\"9\" rx=\"2\"/>", .legendProgress),
    ("<path class=\"a\" d=\"M1 11h34\"/>", .legendActual), ("<path class=\"l\" d=\"M1 10.5h34\"/>", .legendLate),
    ("<path class=\"c\" d=\"M2 12v-3h32v3\"/>", .legendCritical),
    ("<path class=\"m\" d=\"M18 3l8 8-8 8-8-8z\"/>", .legendMilestone),
    ("<path class=\"now\" d=\"M18 0v22\"/>", .legendAsOf), ("<path class=\"o\" d=\"M1 11h34\"/>", .legendOff),
  ]

  func write(to page: inout PageWriter) {
    page.raw("<ul class=\"legend\">")
    let window: (StaticString, StringKey) = (
      "<rect class=\"w\" x=\"1\" y=\"0\" width=\"34\" height=\"22\"/>", .legendWindow
    )
    for (drawing, key) in Self.signs + (hasWindows ? [window] : []) {
      page.raw("<li><svg class=\"tl\" viewBox=\"0 0 36 22\" aria-hidden=\"true\">")
      page.raw(drawing)
      page.raw("</svg>")
      page.word(key)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }
}
