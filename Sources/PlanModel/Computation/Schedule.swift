/// When each task and milestone can happen, and which of them decide the end.
public struct Schedule: Sendable, Hashable {
  /// In the order of the plan's tasks.
  public var tasks: [ScheduledTask]

  /// In the order of the plan's milestones.
  public var milestones: [ScheduledMilestone]

  /// The critical path in the order in which it is walked; empty where nothing depends on anything.
  public var chain: [ScheduleNode]

  /// Given dates that a dependency does not allow.
  public var conflicts: [Conflict]

  /// Tasks and milestones that wait for each other in a circle, in the order of the plan's lists: they are scheduled as
  /// if they didn't wait for each other.
  public var cycles: [[ScheduleNode]]

  /// From the first early start to the last early finish; nil where no task has a date or a duration.
  public var span: DateRange?

  public static let empty = Schedule(tasks: [], milestones: [], chain: [], conflicts: [], cycles: [], span: nil)

  public init(
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
  public struct Conflict: Sendable, Hashable {
    public let node: ScheduleNode

    /// An index into the node's dependencies.
    public let dependency: Int
    public let given: CalendarDate
    public let allowed: CalendarDate

    public init(node: ScheduleNode, dependency: Int, given: CalendarDate, allowed: CalendarDate) {
      self.node = node
      self.dependency = dependency
      self.given = given
      self.allowed = allowed
    }
  }
}

/// Why something starts when it does at the earliest, for the sentence that tells the critical path.
public enum ScheduleReason: Sendable, Hashable {
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
  public func explanation(of node: ScheduleNode) -> ScheduleReason? {
    dates(of: node)?.reason
  }

  /// Nil where the node isn't scheduled.
  public func dates(of node: ScheduleNode) -> ScheduleDates? {
    switch node {
    case .task(let index): tasks.element(at: index)?.dates
    case .milestone(let index): milestones.element(at: index)?.dates
    }
  }
}

/// A task or milestone of one plan, by its index there.
public enum ScheduleNode: Sendable, Hashable {
  case task(Int)
  case milestone(Int)
}

/// The computed dates of a task.
public struct ScheduledTask: Sendable, Hashable {
  /// Nil where neither dates nor a duration are given: such a task is listed, and not scheduled.
  public var dates: ScheduleDates?
  public var status: TaskStatus

  /// Whether the status follows from dates, or an author set it.
  public var isManual: Bool

  public init(dates: ScheduleDates?, status: TaskStatus, isManual: Bool) {
    self.dates = dates
    self.status = status
    self.isManual = isManual
  }
}

public struct ScheduledMilestone: Sendable, Hashable {
  public var dates: ScheduleDates?
  public var status: TaskStatus
  public var isManual: Bool

  public init(dates: ScheduleDates?, status: TaskStatus, isManual: Bool) {
    self.dates = dates
    self.status = status
    self.isManual = isManual
  }
}

public struct ScheduleDates: Sendable, Hashable {
  /// In working days, both ends counted; 0 for a milestone.
  public var workingDays: Int
  public var earlyStart: CalendarDate
  public var earlyFinish: CalendarDate
  public var lateStart: CalendarDate
  public var lateFinish: CalendarDate

  /// Working days between early and late start.
  public var slack: Int

  /// What fixes the early start.
  public var reason: ScheduleReason

  /// The index of the dependency that fixes the early start; nil where something else does.
  public var driver: Int? {
    guard case .dependency(let index) = reason else { return nil }
    return index
  }

  public var isCritical: Bool { slack == 0 }

  public init(
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
