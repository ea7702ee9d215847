/// Who is told what, how often and by which channel.
public struct Communication: OtherRecord, Hashable {
  public static let kind = RecordKind.communication
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Communication]> & Sendable { \.communications }

  public var id = ""

  /// Whom it is for, or what the meeting is called.
  public var title = ""
  public var fields = RecordFields()

  /// When it comes back: three in `月度/季度/半年度汇报`, none for `按需`.
  public var recurrences: [Recurrence] = []

  public init() {}

  public var content: String? { fields[.content] }
  public var channel: String? { fields[.channel] }
}

/// How a task stood on a day: one row of a weekly or daily tracking table.
public struct TaskUpdate: OtherRecord, Hashable {
  public static let kind = RecordKind.taskUpdate
  public static var list: any WritableKeyPath<OtherRecords.Lists, [TaskUpdate]> & Sendable { \.taskUpdates }

  public var id = ""

  /// The task's name as the row has it.
  public var title = ""
  public var fields = RecordFields()
  public var task: Reference?
  public var date: WrittenDate?
  public var start: WrittenDate?
  public var end: WrittenDate?
  public var actualStart: WrittenDate?
  public var actualEnd: WrittenDate?

  /// From 0 to 1; nil where nobody has said.
  public var progress: Double?
  public var status: TaskStatus?

  public init() {}

  public var deviation: String? { fields[.deviation] }
  public var correction: String? { fields[.correction] }
}

/// A change of the plan while it was under way, what made it necessary and who agreed.
public struct Adjustment: OtherRecord, Hashable {
  public static let kind = RecordKind.adjustment
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Adjustment]> & Sendable { \.adjustments }

  public enum Trigger: String, Hashable, Sendable, CaseIterable {
    case external, `internal`
  }

  public enum Decision: String, Hashable, Sendable, CaseIterable {
    case adjust, drop, keep, convert
  }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var date: WrittenDate?

  /// Nil where the trigger's words say neither outside nor inside.
  public var trigger: Trigger?
  public var decision: Decision?
  public var affects: [Reference] = []

  public init() {}

  public var reason: String? { fields[.reason] }
  public var approver: People? { fields[.approvedBy].map(People.init(text:)) }
}

/// What a look back decided to do better.
public struct ImprovementAction: OtherRecord, Hashable {
  public static let kind = RecordKind.action
  public static var list: any WritableKeyPath<OtherRecords.Lists, [ImprovementAction]> & Sendable { \.actions }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var quadrant: Retrospective.Quadrant?
  public var due: WrittenDate?
  public var status: TaskStatus?

  /// The goals or tasks that the action became; empty where it says in words what came of it.
  public var adoptedAs: [Reference] = []

  public init() {}
}

/// What somebody learns or practises to grow.
public struct DevelopmentItem: OtherRecord, Hashable {
  public static let kind = RecordKind.development
  public static var list: any WritableKeyPath<OtherRecords.Lists, [DevelopmentItem]> & Sendable { \.developments }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  /// `每周5小时`, `每月一本书`: how much and how often.
  public var rhythm: Recurrence?
  public var due: WrittenDate?

  public init() {}

  public var type: String? { fields[.type] }
  public var outcome: String? { fields[.outcome] }
}

/// Who agreed to a plan, or has to.
public struct Approval: OtherRecord, Hashable {
  public static let kind = RecordKind.approval
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Approval]> & Sendable { \.approvals }

  public enum Decision: String, Hashable, Sendable, CaseIterable {
    case pending, approved, rejected
  }

  public var id = ""

  /// Who approves.
  public var title = ""
  public var fields = RecordFields()
  public var decision: Decision?
  public var date: WrittenDate?

  public init() {}

  public var role: String? { fields[.role] }

  /// Whether there is more than a name.
  public var saysMore: Bool { fields.entries.count > 1 || !fields.extras.isEmpty }
}

/// A point to tick off.
public struct ChecklistItem: OtherRecord, Hashable {
  public static let kind = RecordKind.checklistItem
  public static var list: any WritableKeyPath<OtherRecords.Lists, [ChecklistItem]> & Sendable { \.checklist }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var isDone = false
  public var due: WrittenDate?

  public init() {}

  /// The heading that the item stands below, where there is one.
  public var section: String? { fields[.category] }
}
