/// Who is told what, how often and by which channel.
package struct Communication: OtherRecord, Hashable {
  package static let kind = RecordKind.communication
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Communication]> & Sendable { \.communications }

  package var id = ""

  /// Whom it is for, or what the meeting is called.
  package var title = ""
  package var fields = RecordFields()

  /// When it comes back: three in `月度/季度/半年度汇报`, none for `按需`.
  package var recurrences: [Recurrence] = []

  package init() {}

  package var content: String? { fields[.content] }
  package var channel: String? { fields[.channel] }
}

/// How a task stood on a day: one row of a weekly or daily tracking table.
package struct TaskUpdate: OtherRecord, Hashable {
  package static let kind = RecordKind.taskUpdate
  package static var list: any WritableKeyPath<OtherRecords.Lists, [TaskUpdate]> & Sendable { \.taskUpdates }

  package var id = ""

  /// The task's name as the row has it.
  package var title = ""
  package var fields = RecordFields()
  package var task: Reference?
  package var date: WrittenDate?
  package var start: WrittenDate?
  package var end: WrittenDate?
  package var actualStart: WrittenDate?
  package var actualEnd: WrittenDate?

  /// From 0 to 1; nil where nobody has said.
  package var progress: Double?
  package var status: TaskStatus?

  package init() {}

  package var deviation: String? { fields[.deviation] }
  package var correction: String? { fields[.correction] }
}

/// A change of the plan while it was under way, what made it necessary and who agreed.
package struct Adjustment: OtherRecord, Hashable {
  package static let kind = RecordKind.adjustment
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Adjustment]> & Sendable { \.adjustments }

  package enum Trigger: String, Hashable, Sendable, CaseIterable {
    case external, `internal`
  }

  package enum Decision: String, Hashable, Sendable, CaseIterable {
    case adjust, drop, keep, convert
  }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var date: WrittenDate?

  /// Nil where the trigger's words say neither outside nor inside.
  package var trigger: Trigger?
  package var decision: Decision?
  package var affects: [Reference] = []

  package init() {}

  package var reason: String? { fields[.reason] }
  package var approver: People? { fields[.approvedBy].map(People.init(text:)) }
}

/// What a look back decided to do better.
package struct ImprovementAction: OtherRecord, Hashable {
  package static let kind = RecordKind.action
  package static var list: any WritableKeyPath<OtherRecords.Lists, [ImprovementAction]> & Sendable { \.actions }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var quadrant: Retrospective.Quadrant?
  package var due: WrittenDate?
  package var status: TaskStatus?

  /// The goals or tasks that the action became; empty where it says in words what came of it.
  package var adoptedAs: [Reference] = []

  package init() {}
}

/// What somebody learns or practises to grow.
package struct DevelopmentItem: OtherRecord, Hashable {
  package static let kind = RecordKind.development
  package static var list: any WritableKeyPath<OtherRecords.Lists, [DevelopmentItem]> & Sendable { \.developments }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  /// `每周5小时`, `每月一本书`: how much and how often.
  package var rhythm: Recurrence?
  package var due: WrittenDate?

  package init() {}

  package var type: String? { fields[.type] }
  package var outcome: String? { fields[.outcome] }
}

/// Who agreed to a plan, or has to.
package struct Approval: OtherRecord, Hashable {
  package static let kind = RecordKind.approval
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Approval]> & Sendable { \.approvals }

  package enum Decision: String, Hashable, Sendable, CaseIterable {
    case pending, approved, rejected
  }

  package var id = ""

  /// Who approves.
  package var title = ""
  package var fields = RecordFields()
  package var decision: Decision?
  package var date: WrittenDate?

  package init() {}

  package var role: String? { fields[.role] }

  /// Whether there is more than a name.
  package var saysMore: Bool { fields.entries.count > 1 || !fields.extras.isEmpty }
}

/// A point to tick off.
package struct ChecklistItem: OtherRecord, Hashable {
  package static let kind = RecordKind.checklistItem
  package static var list: any WritableKeyPath<OtherRecords.Lists, [ChecklistItem]> & Sendable { \.checklist }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var isDone = false
  package var due: WrittenDate?

  package init() {}

  /// The heading that the item stands below, where there is one.
  package var section: String? { fields[.category] }
}
