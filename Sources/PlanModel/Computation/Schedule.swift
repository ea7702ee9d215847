/// When each task and milestone can happen, and which of them decide the end.
package struct Schedule: Sendable, Hashable {
  /// In the order of the plan's tasks.
  package var tasks: [ScheduledTask]

  /// In the order of the plan's milestones.
  package var milestones: [ScheduledMilestone]

  /// The critical path in the order in which it is walked; empty where nothing depends on anything.
  package var chain: [ScheduleNode]

  /// Given dates that a dependency does not allow.
  package var conflicts: [Conflict]

  /// Tasks and milestones that wait for each other in a circle, in the order of the plan's lists: they are scheduled as
  /// if they didn't wait for each other.
  package var cycles: [[ScheduleNode]]

  /// From the first early start to the last early finish; nil where no task has a date or a duration.
  package var span: DateRange?

  package static let empty = Schedule(tasks: [], milestones: [], chain: [], conflicts: [], cycles: [], span: nil)

  package init(
    tasks: [ScheduledTask], milestones: [ScheduledMilestone], chain: [ScheduleNode], conflicts: [Conflict],
    cycles: [[ScheduleNode]], span: DateRange?
  ) {
    self.tasks = tasks
    self.milestones = milestones
    self.chain = chain
    self.conflicts = conflicts
    self.cycles = cycles
    self.span = span
  }

  /// A given start that comes before what its predecessor allows.
  package struct Conflict: Sendable, Hashable {
    package let node: ScheduleNode

    /// An index into the node's dependencies.
    package let dependency: Int
    package let given: CalendarDate
    package let allowed: CalendarDate

    package init(node: ScheduleNode, dependency: Int, given: CalendarDate, allowed: CalendarDate) {
      self.node = node
      self.dependency = dependency
      self.given = given
      self.allowed = allowed
    }
  }
}

/// Why something starts when it does at the earliest, for the sentence that tells the critical path.
package enum ScheduleReason: Sendable, Hashable {
  /// The start, end or due date that is given.
  case ownDate
  /// Nothing else: work without a date can begin with the plan, or with the first date in it where it has no period.
  case planStart
  /// An index into its own dependencies. A given date that says the same counts as less.
  case dependency(Int)
  /// A dependency of the task above it, by the index of that task and the index of its dependency.
  case parent(task: Int, dependency: Int)
  /// The tasks below it.
  case children
}

extension Schedule {
  /// Why a task or milestone starts when it does at the earliest; nil where it isn't scheduled.
  package func explanation(of node: ScheduleNode) -> ScheduleReason? {
    dates(of: node)?.reason
  }

  /// Nil where the node isn't scheduled.
  package func dates(of node: ScheduleNode) -> ScheduleDates? {
    switch node {
    case .task(let index): tasks.element(at: index)?.dates
    case .milestone(let index): milestones.element(at: index)?.dates
    }
  }
}

/// A task or milestone of one plan, by its index there.
package enum ScheduleNode: Sendable, Hashable {
  case task(Int)
  case milestone(Int)
}

/// The computed dates of a task.
package struct ScheduledTask: Sendable, Hashable {
  /// Nil where neither dates nor a duration are given: such a task is listed, and not scheduled.
  package var dates: ScheduleDates?
  package var status: TaskStatus

  /// Whether the status follows from dates, or an author set it.
  package var isManual: Bool

  package init(dates: ScheduleDates?, status: TaskStatus, isManual: Bool) {
    self.dates = dates
    self.status = status
    self.isManual = isManual
  }
}

package struct ScheduledMilestone: Sendable, Hashable {
  package var dates: ScheduleDates?
  package var status: TaskStatus
  package var isManual: Bool

  package init(dates: ScheduleDates?, status: TaskStatus, isManual: Bool) {
    self.dates = dates
    self.status = status
    self.isManual = isManual
  }
}

package struct ScheduleDates: Sendable, Hashable {
  /// In working days, both ends counted; 0 for a milestone.
  package var workingDays: Int
  package var earlyStart: CalendarDate
  package var earlyFinish: CalendarDate
  package var lateStart: CalendarDate
  package var lateFinish: CalendarDate

  /// Working days between early and late start.
  package var slack: Int

  /// What fixes the early start.
  package var reason: ScheduleReason

  /// The index of the dependency that fixes the early start; nil where something else does.
  package var driver: Int? {
    guard case .dependency(let index) = reason else { return nil }
    return index
  }

  package var isCritical: Bool { slack == 0 }

  package init(
    workingDays: Int, earlyStart: CalendarDate, earlyFinish: CalendarDate, lateStart: CalendarDate,
    lateFinish: CalendarDate, slack: Int, reason: ScheduleReason
  ) {
    self.workingDays = workingDays
    self.earlyStart = earlyStart
    self.earlyFinish = earlyFinish
    self.lateStart = lateStart
    self.lateFinish = lateFinish
    self.slack = slack
    self.reason = reason
  }
}
