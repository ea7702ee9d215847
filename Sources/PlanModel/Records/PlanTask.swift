/// A piece of work that one person can finish in a week or two.
package struct PlanTask: SharedRecord {
  package static let kind = RecordKind.task

  package struct Content: RecordContent {
    package var id = ""
    package var title = ""
    package var fields = RecordFields()
    package var keyResult: Reference?
    package var parent: Reference?
    package var start: WrittenDate?
    package var end: WrittenDate?
    package var duration: WrittenDuration?
    package var actualStart: WrittenDate?
    package var actualEnd: WrittenDate?

    /// From 0 to 1; nil where nobody has said.
    package var progress: Double?

    /// What the author says; ``TaskSchedule/status`` is what follows from dates where nothing is said.
    package var status: TaskStatus?
    package var after: [Dependency] = []

    package init() {}
  }

  package var shared: Shared<Content>

  @inlinable
  package init(shared: Shared<Content>) {
    self.shared = shared
  }

  package var phase: String? { fields[.phase] }
  package var deliverable: String? { fields[.deliverable] }
  package var acceptance: String? { fields[.acceptance] }
  package var resources: String? { fields[.resources] }
}

/// Where a task or milestone stands.
package enum TaskStatus: String, Hashable, Sendable, CaseIterable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case delayed
}

/// A day by which something is there that somebody can accept.
package struct Milestone: SharedRecord {
  package static let kind = RecordKind.milestone

  package struct Content: RecordContent {
    package var id = ""
    package var title = ""
    package var fields = RecordFields()
    package var due: WrittenDate?
    package var actual: WrittenDate?
    package var status: TaskStatus?
    package var after: [Dependency] = []

    package init() {}
  }

  package var shared: Shared<Content>

  @inlinable
  package init(shared: Shared<Content>) {
    self.shared = shared
  }

  package var phase: String? { fields[.phase] }
  package var deliverable: String? { fields[.deliverable] }
  package var acceptance: String? { fields[.acceptance] }
}

/// A stretch of a project that ends in a milestone.
package struct Phase: PlanRecord, Hashable {
  package static let kind = RecordKind.phase

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var start: WrittenDate?
  package var end: WrittenDate?
  package var duration: WrittenDuration?

  package init() {}

  package var goal: String? { fields[.goal] }
  package var milestone: String? { fields[.milestone] }
  package var deliverable: String? { fields[.deliverable] }
}
