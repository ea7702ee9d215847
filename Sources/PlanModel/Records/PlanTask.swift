/// A piece of work that one person can finish in a week or two.
@dynamicMemberLookup
public struct PlanTask: SharedRecord {
  package static let kind = RecordKind.task

  /// What a copy shares.
  public struct Content: RecordContent {
    @usableFromInline package var id = ""
    @usableFromInline package var title = ""
    @usableFromInline package var fields = RecordFields()
    package var keyResult: Reference?
    package var start: WrittenDate?
    package var end: WrittenDate?
    package var lesser = Lesser<LesserParts>()

    /// From 0 to 1; nil where nobody has said.
    package var progress: Double?

    /// What the author says; ``TaskSchedule/status`` is what follows from dates where nothing is said.
    package var status: TaskStatus?
    package var after: [Dependency] = []

    package init() {}
  }

  /// What most tasks don't say.
  package struct LesserParts: PlanModel.LesserParts {
    package var parent: Reference?
    package var duration: WrittenDuration?
    package var actualStart: WrittenDate?
    package var actualEnd: WrittenDate?

    package init() {}
  }

  @usableFromInline
  package var shared: Shared<Content>

  package init(shared: Shared<Content>) {
    self.shared = shared
  }

  /// The properties of the content are the record's own.
  @inlinable
  public subscript<Value>(dynamicMember path: WritableKeyPath<Content, Value>) -> Value {
    @inline(__always) _read { yield shared.content[keyPath: path] }
    @inline(__always) _modify { yield &shared.content[keyPath: path] }
  }

  /// Unique within the plan, and the record's anchor on its page.
  @inlinable
  public var id: String {
    @inline(__always) _read { yield shared.content.id }
    @inline(__always) _modify { yield &shared.content.id }
  }

  /// What it is called.
  @inlinable
  public var title: String {
    @inline(__always) _read { yield shared.content.title }
    @inline(__always) _modify { yield &shared.content.title }
  }

  /// Its author's words.
  @inlinable
  public var fields: RecordFields {
    @inline(__always) _read { yield shared.content.fields }
    @inline(__always) _modify { yield &shared.content.fields }
  }

  package subscript(_ field: Field) -> String? { shared.content.fields[field] }

  package var phase: String? { fields[.phase] }
  package var deliverable: String? { fields[.deliverable] }
  package var acceptance: String? { fields[.acceptance] }
  package var resources: String? { fields[.resources] }
}

extension PlanTask {
  package var parent: Reference? {
    get { shared.content.lesser.parent }
    set { shared.content.lesser.parent = newValue }
  }

  package var duration: WrittenDuration? {
    get { shared.content.lesser.duration }
    set { shared.content.lesser.duration = newValue }
  }

  package var actualStart: WrittenDate? {
    get { shared.content.lesser.actualStart }
    set { shared.content.lesser.actualStart = newValue }
  }

  package var actualEnd: WrittenDate? {
    get { shared.content.lesser.actualEnd }
    set { shared.content.lesser.actualEnd = newValue }
  }
}

extension PlanTask {
  /// The first day of the planned start; these four are told without taking out the words of a date.
  package var firstDay: CalendarDate? { self.start.firstDay }

  /// The last day of the planned end.
  package var lastDay: CalendarDate? { self.end.lastDay }

  /// The first day of the actual start.
  package var actualFirstDay: CalendarDate? { shared.content.lesser.actualStart.firstDay }

  /// The last day of the actual end.
  package var actualLastDay: CalendarDate? { shared.content.lesser.actualEnd.lastDay }
}

/// Where a task or milestone stands.
package enum TaskStatus: String, Hashable, Sendable, CaseIterable {
  case notStarted = "not-started"
  case inProgress = "in-progress"
  case done
  case delayed
}

/// A day by which something is there that somebody can accept.
@dynamicMemberLookup
public struct Milestone: SharedRecord {
  package static let kind = RecordKind.milestone

  /// What a copy shares.
  public struct Content: RecordContent {
    @usableFromInline package var id = ""
    @usableFromInline package var title = ""
    @usableFromInline package var fields = RecordFields()
    package var due: WrittenDate?
    package var actual: WrittenDate?
    package var status: TaskStatus?
    package var after: [Dependency] = []

    package init() {}
  }

  @usableFromInline
  package var shared: Shared<Content>

  package init(shared: Shared<Content>) {
    self.shared = shared
  }

  /// The properties of the content are the record's own.
  @inlinable
  public subscript<Value>(dynamicMember path: WritableKeyPath<Content, Value>) -> Value {
    @inline(__always) _read { yield shared.content[keyPath: path] }
    @inline(__always) _modify { yield &shared.content[keyPath: path] }
  }

  /// Unique within the plan, and the record's anchor on its page.
  @inlinable
  public var id: String {
    @inline(__always) _read { yield shared.content.id }
    @inline(__always) _modify { yield &shared.content.id }
  }

  /// What it is called.
  @inlinable
  public var title: String {
    @inline(__always) _read { yield shared.content.title }
    @inline(__always) _modify { yield &shared.content.title }
  }

  /// Its author's words.
  @inlinable
  public var fields: RecordFields {
    @inline(__always) _read { yield shared.content.fields }
    @inline(__always) _modify { yield &shared.content.fields }
  }

  package subscript(_ field: Field) -> String? { shared.content.fields[field] }

  package var phase: String? { fields[.phase] }
  package var deliverable: String? { fields[.deliverable] }
  package var acceptance: String? { fields[.acceptance] }
}

extension Milestone {
  /// The last of the days it is due on, told without taking out the words of the date, as is the other.
  package var dueDay: CalendarDate? { self.due.lastDay }

  /// The last day on which it was reached.
  package var actualDay: CalendarDate? { self.actual.lastDay }
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
