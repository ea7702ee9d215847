extension Schedule {
  /// The schedule of a plan by the critical path method, in working days of its calendar.
  ///
  /// - Early start is the latest of the given start (without one the plan's) and what the predecessors allow.
  /// - Late finish is the earliest of what the successors allow, and never after the latest early finish of the plan.
  /// - A milestone takes no time and lies at the end of its day.
  /// - A task that others name as their parent spans them, unless it has dates or a duration of its own.
  /// - Early and late dates are working days: given days off count as the next, or for an end the last, working day.
  package static func of(_ plan: Plan, _ settings: AnalysisSettings) -> Schedule {
    guard !(plan.tasks.isEmpty && plan.milestones.isEmpty) else { return .empty }
    guard var network = ScheduleNetwork(plan, calendar: settings.calendar(of: plan)) else {
      return Schedule(unscheduled: plan, asOf: settings.asOf)
    }
    network.sort()
    network.placeEarly()
    network.placeLate()
    return Schedule(network, of: plan, asOf: settings.asOf)
  }

  private init(unscheduled plan: Plan, asOf: CalendarDate) {
    self = .empty
    tasks = plan.tasks.indices.map {
      let manual = plan.tasks[$0].status
      let status = manual ?? plan.status(ofTask: $0, dates: nil, asOf: asOf)
      return ScheduledTask(dates: nil, status: status, isManual: manual != nil)
    }
    milestones = plan.milestones.indices.map {
      let manual = plan.milestones[$0].status
      let status = manual ?? plan.status(ofMilestone: $0, dates: nil, asOf: asOf)
      return ScheduledMilestone(dates: nil, status: status, isManual: manual != nil)
    }
  }

  private init(_ network: ScheduleNetwork, of plan: Plan, asOf: CalendarDate) {
    self = .empty
    tasks.reserveCapacity(plan.tasks.count)
    for index in plan.tasks.indices {
      let dates = network.dates(ofTask: index, of: plan)
      let manual = plan.tasks[index].status
      let status = manual ?? plan.status(ofTask: index, dates: dates, asOf: asOf)
      tasks.append(ScheduledTask(dates: dates, status: status, isManual: manual != nil))
      extendSpan(by: dates)
    }
    milestones.reserveCapacity(plan.milestones.count)
    for index in plan.milestones.indices {
      let dates = network.dates(ofMilestone: index, of: plan)
      let manual = plan.milestones[index].status
      let status = manual ?? plan.status(ofMilestone: index, dates: dates, asOf: asOf)
      milestones.append(ScheduledMilestone(dates: dates, status: status, isManual: manual != nil))
      extendSpan(by: dates)
    }
    setStatusOfSummaries(network, of: plan, asOf: asOf)
    chain = network.chain
    conflicts = network.conflicts(of: plan)
    cycles = network.cycles
  }

  private mutating func extendSpan(by dates: ScheduleDates?) {
    guard let dates else { return }
    span = DateRange(
      between: min(span?.start ?? dates.earlyStart, dates.earlyStart),
      and: max(span?.end ?? dates.earlyFinish, dates.earlyFinish))
  }

  /// A summary of which nobody reports anything is as far as its children are.
  private mutating func setStatusOfSummaries(_ network: ScheduleNetwork, of plan: Plan, asOf: CalendarDate) {
    guard !network.gated.isEmpty else { return }
    for vertex in network.order where network.vertices[Int(vertex)].role == .summary {
      let index = Int(vertex)
      guard plan.tasks[index].status == nil, !plan.tasks[index].isReported else { continue }
      var (count, done, begun) = (0, 0, 0)
      for edge in network.incoming(index) where network.edges[edge].kind == .member {
        count += 1
        switch tasks[Int(network.edges[edge].from)].status {
        case .done: done += 1
        case .inProgress, .delayed: begun += 1
        case .notStarted: break
        }
      }
      guard count > 0 else { continue }
      if done == count {
        tasks[index].status = .done
      } else if tasks[index].status != .delayed, done + begun > 0 {
        tasks[index].status = .inProgress
      }
    }
  }
}
