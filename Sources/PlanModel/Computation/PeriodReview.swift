/// What has become of the goals, tasks and milestones of a period on the as-of date.
///
/// A record may stand in several lists: one that slipped may be overdue or in the meantime achieved.
package struct PeriodReview: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package let plan: Int
    package let place: RecordPlace

    package init(plan: Int, place: RecordPlace) {
      self.plan = plan
      self.place = place
    }
  }

  package struct PlanScore: Sendable, Hashable {
    package let plan: Int
    package let score: Double?

    /// The score of the plan before it in its series; nil where there is none.
    package let previous: Double?
  }

  package let period: Period

  /// The plans of exactly this period, pages, retrospectives and reports left out.
  package let plans: [PlanScore]

  /// The mean of the plans that have a score, and the same over the plans before them, each counted once.
  package let score: Double?
  package let previousScore: Double?

  /// Whether the period has come to its end: half of one says nothing against the whole of another.
  package let isOver: Bool

  /// Key results, tasks and milestones that are done.
  package private(set) var achieved: [Item] = []

  /// Those that have begun, or have a value, and are neither done nor overdue.
  package private(set) var inFlight: [Item] = []

  /// Those whose day has passed and that aren't done.
  package private(set) var overdue: [Item] = []

  /// Those that aren't done and are due on the as-of date or within two weeks after it.
  package private(set) var upcoming: [Item] = []

  /// Tasks and milestones that were finished later than planned, or are overdue.
  package private(set) var slipped: [Item] = []

  /// Key results that are behind their pace or not updated, and metrics with an alert.
  package private(set) var needsAttention: [Item] = []

  /// How many days ahead something is upcoming.
  package static let horizon = 14

  package init(of period: Period, in portfolio: Portfolio) {
    self.period = period
    let members = portfolio.plans.indices.filter {
      portfolio.plans[$0].period == period && portfolio.plans[$0].kind.hasGoals
    }
    plans = members.map { index in
      PlanScore(
        plan: index, score: portfolio.analyses[index].standing.score,
        previous: portfolio.links.previous[index].flatMap { portfolio.analyses[$0].standing.score })
    }
    score = PeriodReview.mean(plans.compactMap(\.score))
    let before = Set(members.compactMap { portfolio.links.previous[$0] }).sorted()
    previousScore = PeriodReview.mean(before.compactMap { portfolio.analyses[$0].standing.score })
    isOver = period.range.end <= portfolio.asOf
    for index in members {
      addKeyResults(of: index, portfolio)
      addTasks(of: index, portfolio)
      addMilestones(of: index, portfolio)
      needsAttention += portfolio.analyses[index].alerts.map { Item(plan: index, place: .metric($0.metric)) }
    }
  }

  /// Key results that are not done in time, without those that need attention anyway.
  package var missedGoals: [Item] {
    let others = Set(needsAttention)
    return overdue.filter { item in
      guard case .keyResult = item.place else { return false }
      return !others.contains(item)
    }
  }

  private static func mean(_ scores: [Double]) -> Double? {
    scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  private mutating func addKeyResults(of index: Int, _ portfolio: Portfolio) {
    let plan = portfolio.plans[index]
    let objectives = portfolio.analyses[index].objectives
    for objective in objectives.indices {
      for number in objectives[objective].keyResults.indices {
        let health = objectives[objective].keyResults[number].standing.health
        let ratio = objectives[objective].keyResults[number].achievement.ratio
        let item = Item(plan: index, place: .keyResult(objective: objective, number))
        let due = plan.objectives[objective].keyResults[number].due.lastDay ?? plan.objectives[objective].due.lastDay
        sort(
          item, isDone: health == .done, hasBegun: ratio != nil, due: due ?? plan.period?.end, portfolio.asOf)
        switch health {
        case .atRisk, .offTrack, .notUpdated: needsAttention.append(item)
        case .onTrack, .done, .notStarted: break
        }
      }
    }
  }

  private mutating func addTasks(of index: Int, _ portfolio: Portfolio) {
    let plan = portfolio.plans[index]
    for (number, scheduled) in portfolio.analyses[index].schedule.tasks.enumerated() {
      let item = Item(plan: index, place: .task(number))
      // Nobody is late by an end that can't be read.
      let isUnclear = plan.tasks[number].end.isUnresolved
      let due = isUnclear ? nil : plan.plannedDates(ofTask: number).end ?? scheduled.dates?.earlyFinish
      let hasBegun = scheduled.status == .inProgress || scheduled.status == .delayed
      sort(item, isDone: scheduled.status == .done, hasBegun: hasBegun, due: due, portfolio.asOf)
      let actual = plan.tasks[number].actualEnd.lastDay
      addSlip(item, isDone: scheduled.status == .done, due: due, actual: actual, portfolio.asOf)
    }
  }

  private mutating func addMilestones(of index: Int, _ portfolio: Portfolio) {
    let plan = portfolio.plans[index]
    for (number, scheduled) in portfolio.analyses[index].schedule.milestones.enumerated() {
      let milestone = plan.milestones[number]
      let item = Item(plan: index, place: .milestone(number))
      let due = milestone.due.isUnresolved ? nil : milestone.due.lastDay ?? scheduled.dates?.earlyFinish
      let isDone = scheduled.status == .done
      sort(item, isDone: isDone, hasBegun: scheduled.status == .inProgress, due: due, portfolio.asOf)
      addSlip(item, isDone: isDone, due: due, actual: milestone.actual.lastDay, portfolio.asOf)
    }
  }

  private mutating func sort(
    _ item: Item, isDone: Bool, hasBegun: Bool, due: CalendarDate?, _ asOf: CalendarDate
  ) {
    guard !isDone else { return achieved.append(item) }
    if let due, due < asOf { return overdue.append(item) }
    if let due, due <= asOf.adding(days: PeriodReview.horizon) { upcoming.append(item) }
    if hasBegun { inFlight.append(item) }
  }

  private mutating func addSlip(
    _ item: Item, isDone: Bool, due: CalendarDate?, actual: CalendarDate?, _ asOf: CalendarDate
  ) {
    guard let due else { return }
    let end = isDone ? actual : max(actual ?? asOf, asOf)
    if let end, end > due { slipped.append(item) }
  }
}

extension PlanKind {
  /// Whether such a plan sets goals, instead of looking back on those of another.
  fileprivate var hasGoals: Bool {
    switch self {
    case .retrospective, .report, .page: false
    case .company, .annual, .quarter, .project, .personal, .crisis, .breakdown: true
    }
  }
}
