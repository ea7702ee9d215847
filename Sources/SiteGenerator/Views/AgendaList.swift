import PlanModel

/// A milestone, task or key result of some plan that somebody has to look at on or before a day.
struct AgendaItem: Sendable {
  enum Record: Sendable {
    case milestone(Int)
    case task(Int)
    case keyResult(objective: Int, Int)
  }

  let plan: Int
  let record: Record
  let day: CalendarDate
}

/// What is late, near or silent, one line each with its day and its plan.
struct AgendaList {
  let items: [AgendaItem]
  let portfolio: Portfolio

  /// Not where everything is one person's.
  var namesOwners = true

  func write(to page: inout PageWriter) {
    page.raw("<ul class=\"agenda\">")
    for item in items {
      page.raw("<li>")
      line(&page, item)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }

  private func line(_ page: inout PageWriter, _ item: AgendaItem) {
    let plan = portfolio.plans[item.plan]
    let (id, title, owner) = plan.words(of: item.record)
    page.date(item.day)
    page.raw(" ")
    if case .keyResult(let objective, let place) = item.record {
      let progress = portfolio.analyses[item.plan].objectives[objective].keyResults[place]
      silence(&page, item.day, isFirst: progress.achievement.updated == nil)
    } else {
      distance(&page, item.day)
    }
    page.raw(" <span class=\"what\">")
    page.openLink(page.links.plans[item.plan], record: id)
    page.text(title)
    page.raw("</a></span> <span class=\"hint\">")
    if namesOwners, let owner {
      page.people(owner)
      page.raw(" · ")
    }
    page.planLink(item.plan, plan)
    page.raw("</span>")
  }

  /// How long nobody has reported: since the last time, or since the period began.
  private func silence(_ page: inout PageWriter, _ day: CalendarDate, isFirst: Bool) {
    page.raw("<span class=\"st at-risk\">")
    page.phrase(isFirst ? .neverReported : .staleDays, day.days(until: portfolio.asOf))
    page.raw("</span>")
  }

  private func distance(_ page: inout PageWriter, _ day: CalendarDate) {
    let days = portfolio.asOf.days(until: day)
    if days < 0 {
      page.raw("<span class=\"st off-track\">")
      page.phrase(.daysLate, -days)
    } else {
      page.raw("<span class=\"st plain\">")
      if days == 0 { page.word(.today) } else { page.phrase(.inDays, days) }
    }
    page.raw("</span>")
  }
}

extension Plan {
  func words(of record: AgendaItem.Record) -> (id: String, title: String, owner: String?) {
    switch record {
    case .milestone(let place):
      (self.milestones[place].id, self.milestones[place].title, self.milestones[place].fields[.owner])
    case .task(let place): (self.tasks[place].id, self.tasks[place].title, self.tasks[place].fields[.owner])
    case .keyResult(let objective, let place):
      (
        self.objectives[objective].keyResults[place].id, self.objectives[objective].keyResults[place].title,
        self.objectives[objective].keyResults[place].fields[.owner]
      )
    }
  }
}

/// What of some plans is late, near or silent.
struct Agenda {
  private(set) var overdue: [AgendaItem] = []
  private(set) var dueSoon: [AgendaItem] = []
  private(set) var stale: [AgendaItem] = []

  /// Whether anybody has ever reported a value.
  private(set) var hasReports = false

  /// What is said where nothing is stale.
  var noStale: StringKey { hasReports ? .noStale : .noReports }

  init(_ plans: some Sequence<Int>, in portfolio: Portfolio) {
    for number in plans where portfolio.plans[number].status != .closed { add(number, portfolio) }
    sort()
  }

  /// What waits for somebody.
  init(of entries: some Sequence<PersonIndex.Entry>, in portfolio: Portfolio) {
    for entry in entries where portfolio.plans[entry.plan].status != .closed {
      switch entry.place {
      case .milestone(let place): addMilestone(entry.plan, place, portfolio)
      case .task(let place): addTask(entry.plan, place, portfolio)
      case .keyResult(let objective, let place): addIfStale(entry.plan, objective, place, portfolio)
      default: continue
      }
    }
    sort()
  }

  private mutating func sort() {
    overdue.sort { ($0.day, $0.plan) < ($1.day, $1.plan) }
    dueSoon.sort { ($0.day, $0.plan) < ($1.day, $1.plan) }
    stale.sort { ($0.day, $0.plan) < ($1.day, $1.plan) }
  }

  private mutating func add(_ number: Int, _ portfolio: Portfolio) {
    for place in portfolio.plans[number].milestones.indices { addMilestone(number, place, portfolio) }
    for place in portfolio.plans[number].tasks.indices { addTask(number, place, portfolio) }
    for (objective, progress) in portfolio.analyses[number].objectives.enumerated() {
      for place in progress.keyResults.indices { addIfStale(number, objective, place, portfolio) }
    }
  }

  private mutating func addMilestone(_ number: Int, _ place: Int, _ portfolio: Portfolio) {
    let due = portfolio.plans[number].milestones[place].due?.end
    add(number, .milestone(place), due, portfolio.analyses[number].schedule.milestones[place].status, portfolio.asOf)
  }

  private mutating func addTask(_ number: Int, _ place: Int, _ portfolio: Portfolio) {
    let scheduled = portfolio.analyses[number].schedule.tasks[place]
    let due = portfolio.plans[number].dueDay(ofTask: place, scheduled.dates)
    add(number, .task(place), due, scheduled.status, portfolio.asOf)
  }

  private mutating func addIfStale(_ number: Int, _ objective: Int, _ place: Int, _ portfolio: Portfolio) {
    let analysis = portfolio.analyses[number]
    if analysis.objectives[objective].keyResults[place].achievement.updated != nil
      || !portfolio.plans[number].checkIns.isEmpty
    {
      hasReports = true
    }
    let since = portfolio.plans[number].silentSince(
      objective: objective, keyResult: place, in: analysis, portfolio.settings)
    guard let day = since else { return }
    stale.append(AgendaItem(plan: number, record: .keyResult(objective: objective, place), day: day))
  }

  private mutating func add(
    _ plan: Int, _ record: AgendaItem.Record, _ day: CalendarDate?, _ status: TaskStatus, _ asOf: CalendarDate
  ) {
    guard status != .done, let day else { return }
    let item = AgendaItem(plan: plan, record: record, day: day)
    if day < asOf {
      overdue.append(item)
    } else if day <= asOf.adding(days: PlanDigest.soon) {
      dueSoon.append(item)
    }
  }
}
