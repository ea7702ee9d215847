/// A role in a department or a project: who has it, what it does and decides, and to whom it reports.
package struct Role: OtherRecord, Hashable {
  package static let kind = RecordKind.role
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Role]> & Sendable { \.roles }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  package init() {}

  package var members: People? { fields[.members].map(People.init(text:)) }

  /// A role, a person, or both in the author's words.
  package var reportsTo: String? { fields[.reportsTo] }
}

/// What a piece of work has to be like, how that is found out, and by whom.
package struct QualityStandard: OtherRecord, Hashable {
  package static let kind = RecordKind.qualityStandard
  package static var list: any WritableKeyPath<OtherRecords.Lists, [QualityStandard]> & Sendable { \.quality }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  package init() {}
}

/// What is done for a goal, and by what result it is told that it helped.
package struct GoalAction: OtherRecord, Hashable {
  package static let kind = RecordKind.goalAction
  package static var list: any WritableKeyPath<OtherRecords.Lists, [GoalAction]> & Sendable { \.goalActions }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  package init() {}
}

/// How a goal turned out, why, and what changes because of it.
package struct Evaluation: OtherRecord, Hashable {
  package static let kind = RecordKind.evaluation
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Evaluation]> & Sendable { \.evaluations }

  /// What kept a goal from being reached.
  package enum Cause: String, Hashable, Sendable, CaseIterable {
    case goalSetting = "goal-setting"
    case actionPlan = "action-plan"
    case resources, method, environment, process, ability
  }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var cause: Cause?

  package init() {}
}

/// What is looked at after a crisis to know the loss, by whom and by when, and how it is made good.
package struct LossAssessment: OtherRecord, Hashable {
  package static let kind = RecordKind.lossAssessment
  package static var list: any WritableKeyPath<OtherRecords.Lists, [LossAssessment]> & Sendable { \.assessments }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  package init() {}
}
