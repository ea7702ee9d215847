/// A piece of work that one person can finish in a week or two.
public struct PlanTask: SharedRecord {
  public static let kind = RecordKind.task

  public struct Content: RecordContent {
    public var id = ""
    public var title = ""
    public var fields = RecordFields()
    public var keyResult: Reference?
    public var parent: Reference?
    public var start: WrittenDate?
    public var end: WrittenDate?
    public var duration: WrittenDuration?
    public var actualStart: WrittenDate?
    public var actualEnd: WrittenDate?

    /// From 0 to 1; nil where nobody has said.
    public var progress: Double?

    /// What the author says; ``TaskSchedule/status`` is what follows from dates where nothing is said.
    public var status: TaskStatus?
    public var after: [Dependency] = []

    public init() {}
  }

  public var shared: Shared<Content>

  @inlinable
  public init(shared: Shared<Content>) {
    self.shared = shared
  }

  public var phase: String? { fields[.phase] }
  public var deliverable: String? { fields[.deliverable] }
  public var acceptance: String? { fields[.acceptance] }
  public var resources: String? { fields[.resources] }
}

/// Where a task or milestone stands.
public enum TaskStatus: String, Hashable, Sendable, CaseIterable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case delayed
}

/// A day by which something is there that somebody can accept.
public struct Milestone: SharedRecord {
  public static let kind = RecordKind.milestone

  public struct Content: RecordContent {
    public var id = ""
    public var title = ""
    public var fields = RecordFields()
    public var due: WrittenDate?
    public var actual: WrittenDate?
    public var status: TaskStatus?
    public var after: [Dependency] = []

    public init() {}
  }

  public var shared: Shared<Content>

  @inlinable
  public init(shared: Shared<Content>) {
    self.shared = shared
  }

  public var phase: String? { fields[.phase] }
  public var deliverable: String? { fields[.deliverable] }
  public var acceptance: String? { fields[.acceptance] }
}

/// A stretch of a project that ends in a milestone.
public struct Phase: PlanRecord, Hashable {
  public static let kind = RecordKind.phase

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var start: WrittenDate?
  public var end: WrittenDate?
  public var duration: WrittenDuration?

  public init() {}

  public var goal: String? { fields[.goal] }
  public var milestone: String? { fields[.milestone] }
  public var deliverable: String? { fields[.deliverable] }
}
