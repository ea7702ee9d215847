import PlanModel

/// Something that a plan has on days of its own: a milestone, a meeting, a drill, a review, the end of a task …
///
/// The pages of the calendar, a plan's own agenda and the calendar file for other programs are all made of these.
struct PlanEvent: Sendable {
  enum Time: Sendable {
    case days(DateRange)
    case recurring(Recurrence)
  }

  let kind: RecordKind
  let id: String
  let title: String
  let owner: String?

  /// What else the record says of it, the most telling first.
  let note: String?
  let lesserNote: String?
  let time: Time

  /// Which of its record's days it is, counted from 0, where a record can have several.
  var turn: Int?

  /// Nil for what is neither done nor late, such as a meeting.
  var status: TaskStatus?

  init(
    _ record: some PlanRecord, _ time: Time, turn: Int? = nil, status: TaskStatus? = nil, note: String? = nil,
    lesserNote: String? = nil
  ) {
    kind = type(of: record).kind
    id = record.id
    title = record.title
    owner = record.fields[.owner]
    self.note = note
    self.lesserNote = lesserNote
    self.time = time
    self.turn = turn
    self.status = status
  }

  var notes: [String] { [note, lesserNote].compactMap(\.self) }

  /// The day's minute at which it begins; nil where it takes whole days.
  var minute: Int? {
    if case .recurring(let recurrence) = time { recurrence.minuteOfDay } else { nil }
  }
}

// MARK: - Days

extension PlanEvent {
  /// When it is, within some days, turn by turn. What comes back does so while its plan lasts.
  func days(in range: DateRange, of plan: Plan, _ settings: AnalysisSettings) -> [DateRange] {
    switch time {
    case .days(let days): return days.overlaps(range) ? [days] : []
    case .recurring(let recurrence):
      let whole = plan.daysOfEvents(asOf: settings.asOf)
      guard let stretch = whole.intersection(range) else { return [] }
      return recurrence.occurrences(in: stretch, since: whole.start, plan.workingCalendar(settings))
    }
  }
}

extension Plan {
  /// The days on which what comes back does so: the plan's period, else the year of the as-of date.
  func daysOfEvents(asOf: CalendarDate) -> DateRange {
    if let period = self.period { return period.range }
    let first = CalendarDate(year: asOf.year, month: 1, day: 1) ?? asOf
    return DateRange(between: first, and: first.adding(days: 364))
  }

  func workingCalendar(_ settings: AnalysisSettings) -> WorkingCalendar {
    calendar.flatMap { settings.calendars[$0] } ?? settings.calendar
  }
}

extension Portfolio {
  /// The plan's working calendar, without a copy of the settings, whose references all cores would count.
  func workingCalendar(of plan: Plan) -> WorkingCalendar {
    guard let name = plan.calendar, let named = settings.calendars[name] else { return settings.calendar }
    return named
  }
}

// MARK: - All of a plan

extension PlanEvent {
  /// Everything that a plan has on days of its own, kind by kind.
  ///
  /// - Parameters:
  ///   - withTasks: whether the ends of tasks count, which are many and concern only those who do them.
  ///   - first: milestones before this day are left out; nil leaves none out.
  static func forEach(
    of number: Int, in portfolio: Portfolio, withTasks: Bool = true, since first: CalendarDate? = nil,
    _ body: (PlanEvent) -> Void
  ) {
    let plan = portfolio.plans[number]
    let schedule = portfolio.analyses[number].schedule
    for place in plan.milestones.indices {
      guard let day = plan.milestones[place].due?.end else { continue }
      if let first, day < first { continue }
      body(milestone(plan.milestones[place], day, schedule.milestones[place].status))
    }
    for place in plan.tasks.indices where withTasks {
      let scheduled = schedule.tasks[place]
      guard let day = plan.dueDay(ofTask: place, scheduled.dates) else { continue }
      let task = plan.tasks[place]
      body(PlanEvent(task, .days(DateRange(day: day)), status: scheduled.status, note: task.deliverable))
    }
    guard !plan.more.isEmpty else { return }
    for drill in plan.more.drills { drills(drill, body) }
    for meeting in plan.more.communications {
      for (turn, recurrence) in meeting.recurrences.enumerated() {
        body(PlanEvent(meeting, .recurring(recurrence), turn: turn, note: meeting.content, lesserNote: meeting.channel))
      }
    }
    for window in plan.more.timeWindows {
      guard let days = window.days else { continue }
      body(PlanEvent(window, .days(days), note: window.reserved))
    }
    duties(of: plan, portfolio.settings, body)
  }

  private static func milestone(_ milestone: Milestone, _ day: CalendarDate, _ status: TaskStatus) -> PlanEvent {
    PlanEvent(milestone, .days(DateRange(day: day)), status: status, note: milestone.deliverable)
  }

  private static func drills(_ drill: Drill, _ body: (PlanEvent) -> Void) {
    switch drill.date?.meaning {
    case .day(let day): body(PlanEvent(drill, .days(DateRange(day: day)), note: drill.scenario))
    case .range(let range): body(PlanEvent(drill, .days(range), note: drill.scenario))
    case .days(let days):
      for (turn, day) in days.enumerated() {
        body(PlanEvent(drill, .days(DateRange(day: day)), turn: turn, note: drill.scenario))
      }
    case .recurrence(let recurrence):
      body(PlanEvent(drill, .recurring(recurrence), turn: 0, note: drill.scenario))
    case .unresolved, nil: return
    }
  }

  /// What has to be agreed to, looked at or ticked off by a day.
  private static func duties(of plan: Plan, _ settings: AnalysisSettings, _ body: (PlanEvent) -> Void) {
    for approval in plan.more.approvals {
      guard let day = approval.date?.end else { continue }
      let isDone = approval.decision.map { $0 == .approved } ?? (day <= settings.asOf)
      body(PlanEvent(approval, .days(DateRange(day: day)), status: isDone ? .done : nil, note: approval.role))
    }
    if let review = crisisReview(of: plan, settings) { body(review) }
    for action in plan.more.actions {
      guard let day = action.due?.end else { continue }
      body(PlanEvent(action, .days(DateRange(day: day)), status: action.status))
    }
    for item in plan.more.checklist {
      guard let day = item.due?.end else { continue }
      body(PlanEvent(item, .days(DateRange(day: day)), status: item.isDone ? .done : nil))
    }
    for supply in plan.more.supplies {
      guard let day = supply.due?.end else { continue }
      body(PlanEvent(supply, .days(DateRange(day: day)), note: supply.place))
    }
    for development in plan.more.developments {
      guard let day = development.due?.end else { continue }
      body(PlanEvent(development, .days(DateRange(day: day)), note: development.outcome))
    }
  }

  /// The day by which a crisis plan has to be gone through again, at the approval that it counts from.
  private static func crisisReview(of plan: Plan, _ settings: AnalysisSettings) -> PlanEvent? {
    guard let (approval, day) = plan.lastCrisisReview(asOf: settings.asOf) else { return nil }
    let due = day.adding(months: settings.thresholds.crisisReviewMonths)
    return PlanEvent(approval, .days(DateRange(day: due)), turn: 1)
  }
}

extension TimeWindow {
  var days: DateRange? { DateRange(start: start?.start ?? end?.start, end: end?.end ?? start?.end) }
}
