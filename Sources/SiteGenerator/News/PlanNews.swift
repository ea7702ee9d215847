import PlanModel

/// Something that was reported, reached, missed or decided on a day, as the plans themselves say.
///
/// It is a picture of the as-of date: the day is the one that the plan gives for it. The feed, the page of what is new
/// and the home page are made of these.
struct PlanNews: Sendable {
  enum Content: Sendable {
    case change(PlanChange, [Adjustment])
    case adjustment(Adjustment)
    case alert(Alert)
    /// A milestone or task that was finished.
    case reached(AgendaItem.Record)
    /// A milestone or task whose day has passed and that isn't done.
    case missed(AgendaItem.Record)
    /// By its place among the plan's check-ins.
    case checkIn(Int)
    /// By its place among the metric's readings.
    case reading(metric: Int, Int)
  }

  let day: CalendarDate
  let plan: Int

  /// What makes it the same news when it is told again.
  let identity: [String]

  /// The record that it leads to; nil where that is gone.
  let record: String?
  let content: Content
}

// MARK: - Changes and alerts

extension PlanNews {
  /// What differs from what was agreed, what was decided on the way, and which metrics raise an alarm.
  ///
  /// - Parameter since: the first day that matters; nil for all of them.
  static func changes(of number: Int, in portfolio: Portfolio, since: CalendarDate? = nil) -> [PlanNews] {
    let news =
      differences(of: number, in: portfolio, since: since) + adjustments(of: number, in: portfolio)
      + alerts(of: number, in: portfolio)
    guard let since else { return news }
    return news.filter { $0.day >= since }
  }

  private static func differences(
    of number: Int, in portfolio: Portfolio, since: CalendarDate?
  ) -> [PlanNews] {
    guard let frozen = portfolio.baselines[number] else { return [] }
    let plan = portfolio.plans[number]
    // To compare two plans costs more than to see that nothing was decided lately.
    let days = plan.more.adjustments.compactMap { $0.date?.start } + [frozen.date ?? portfolio.asOf]
    if let since, days.allSatisfy({ $0 < since }) { return [] }
    let comparison = SiteComparison.Entry(before: frozen.plan, after: plan)
    return zip(comparison.changes, comparison.explanations).compactMap { change, adjustments in
      let day = adjustments.compactMap { $0.date?.start }.max() ?? frozen.date ?? portfolio.asOf
      guard day <= portfolio.asOf else { return nil }
      let identity = [
        plan.key, "change", "\(change.kind)", change.current?.id ?? "", change.aspect.rawValue,
        change.after?.value ?? "",
      ]
      return PlanNews(
        day: day, plan: number, identity: identity, record: change.after?.id,
        content: .change(change, adjustments))
    }
  }

  private static func adjustments(of number: Int, in portfolio: Portfolio) -> [PlanNews] {
    let plan = portfolio.plans[number]
    guard !plan.more.isEmpty else { return [] }
    return plan.more.adjustments.compactMap { adjustment in
      guard let day = adjustment.date?.start, day <= portfolio.asOf else { return nil }
      return PlanNews(
        day: day, plan: number, identity: [plan.key, "adjustment", adjustment.id, adjustment.title],
        record: adjustment.id, content: .adjustment(adjustment))
    }
  }

  private static func alerts(of number: Int, in portfolio: Portfolio) -> [PlanNews] {
    let plan = portfolio.plans[number]
    return portfolio.analyses[number].alerts.compactMap { alert in
      guard plan.metrics.indices.contains(alert.metric) else { return nil }
      let metric = plan.metrics[alert.metric]
      let readings = metric.readings[alert.readings.clamped(to: metric.readings.indices)]
      guard let first = readings.first, let last = readings.last else { return nil }
      return PlanNews(
        day: min(last.date, portfolio.asOf), plan: number,
        identity: [plan.key, "alert", metric.id, first.date.description, last.date.description], record: metric.id,
        content: .alert(alert))
    }
  }
}

// MARK: - What happened

extension PlanNews {
  /// What was reached, missed and reported on some days.
  static func happenings(of number: Int, in portfolio: Portfolio, within days: DateRange) -> [PlanNews] {
    let plan = portfolio.plans[number]
    var news: [PlanNews] = []
    func add(_ day: CalendarDate, _ word: String, _ id: String, _ content: Content) {
      let identity = [plan.key, word, id, day.description]
      news.append(PlanNews(day: day, plan: number, identity: identity, record: id, content: content))
    }
    let isOpen = plan.status != .closed
    // The day on which work was finished, or known to be late.
    func newsDay(due: CalendarDate?, actual: CalendarDate?, isDone: Bool) -> CalendarDate? {
      if isDone { return (actual ?? due).flatMap { days.contains($0) ? $0 : nil } }
      guard let due, isOpen, due < portfolio.asOf else { return nil }
      let day = due.adding(days: 1)
      return days.contains(day) ? day : nil
    }
    func addWork(_ record: AgendaItem.Record, _ id: String, _ day: CalendarDate, isDone: Bool) {
      add(day, isDone ? "reached" : "missed", id, isDone ? .reached(record) : .missed(record))
    }
    let schedule = portfolio.analyses[number].schedule
    let (milestones, tasks) = (plan.milestones, plan.tasks)
    let (milestone, task) = (milestones.span, tasks.span)
    for place in milestone.indices {
      let isDone = if case .done = schedule.milestones[place].status { true } else { false }
      let day = newsDay(due: milestone[place].dueDay, actual: milestone[place].actualDay, isDone: isDone)
      if let day { addWork(.milestone(place), milestone[place].id, day, isDone: isDone) }
    }
    for place in task.indices {
      let due = plan.dueDay(ofTask: place, schedule.tasks[place].dates)
      let isDone = if case .done = schedule.tasks[place].status { true } else { false }
      let day = newsDay(due: due, actual: task[place].actualLastDay, isDone: isDone)
      if let day { addWork(.task(place), task[place].id, day, isDone: isDone) }
    }
    for place in plan.checkIns.indices {
      guard let day = plan.checkIns[place].date?.end, days.contains(day) else { continue }
      add(day, "check-in", plan.checkIns[place].id, .checkIn(place))
    }
    for metric in plan.metrics.indices {
      // Only the newest says how it is; those before it are the metric's own history.
      guard let reading = plan.metrics[metric].readings.lastIndex(where: { $0.date <= days.end }) else { continue }
      let day = plan.metrics[metric].readings[reading].date
      if days.contains(day) { add(day, "reading", plan.metrics[metric].id, .reading(metric: metric, reading)) }
    }
    return news
  }
}
