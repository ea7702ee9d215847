/// The records of the kinds that most plans have none of: budgets, responsibilities, drills …
///
/// A plan without any of them pays one word for all of these lists; copies share them until one is changed.
///
///     plan.more.budget.count
///     plan.more.contacts.append(contact)
@dynamicMemberLookup
package struct OtherRecords: Sendable {
  package struct Lists: Sendable {
    package var resourceRequests: [ResourceRequest] = []
    package var budget: [BudgetLine] = []
    package var timeWindows: [TimeWindow] = []
    package var responsibilities: [Responsibility] = []
    package var skills: [SkillProfile] = []
    package var workstreams: [Workstream] = []
    package var communications: [Communication] = []
    package var taskUpdates: [TaskUpdate] = []
    package var adjustments: [Adjustment] = []
    package var actions: [ImprovementAction] = []
    package var developments: [DevelopmentItem] = []
    package var functions: [BusinessFunction] = []
    package var levels: [ResponseLevel] = []
    package var teams: [CrisisTeam] = []
    package var contacts: [Contact] = []
    package var supplies: [Supply] = []
    package var drills: [Drill] = []
    package var roles: [Role] = []
    package var quality: [QualityStandard] = []
    package var goalActions: [GoalAction] = []
    package var evaluations: [Evaluation] = []
    package var assessments: [LossAssessment] = []
    package var checklist: [ChecklistItem] = []
    package var approvals: [Approval] = []
  }

  /// None or one: an array is the box that the language has.
  private var box: [Lists] = []

  package init() {}

  package var isEmpty: Bool { box.isEmpty }

  package subscript<Record>(dynamicMember list: any WritableKeyPath<Lists, [Record]> & Sendable) -> [Record] {
    get { box.isEmpty ? [] : box[0][keyPath: list] }
    _modify {
      if box.isEmpty { box.append(Lists()) }
      yield &box[0][keyPath: list]
    }
  }
}

/// A record of a kind that most plans have none of.
package protocol OtherRecord: PlanRecord {
  static var list: any WritableKeyPath<OtherRecords.Lists, [Self]> & Sendable { get }
}

/// Work that is the same for every kind of ``OtherRecord``, done with the kind's own type.
package protocol OtherRecordVisitor {
  mutating func visit<Record: OtherRecord>(_ type: Record.Type)
}

extension OtherRecords {
  /// Goes through the kinds in the order in which a page shows them.
  package static func visitKinds(_ visitor: inout some OtherRecordVisitor) {
    visitor.visit(ResourceRequest.self)
    visitor.visit(BudgetLine.self)
    visitor.visit(TimeWindow.self)
    visitor.visit(Responsibility.self)
    visitor.visit(SkillProfile.self)
    visitor.visit(Workstream.self)
    visitor.visit(Communication.self)
    visitor.visit(TaskUpdate.self)
    visitor.visit(Adjustment.self)
    visitor.visit(ImprovementAction.self)
    visitor.visit(DevelopmentItem.self)
    visitor.visit(BusinessFunction.self)
    visitor.visit(ResponseLevel.self)
    visitor.visit(CrisisTeam.self)
    visitor.visit(Contact.self)
    visitor.visit(Supply.self)
    visitor.visit(Drill.self)
    visitor.visit(Role.self)
    visitor.visit(QualityStandard.self)
    visitor.visit(GoalAction.self)
    visitor.visit(Evaluation.self)
    visitor.visit(LossAssessment.self)
    visitor.visit(ChecklistItem.self)
    visitor.visit(Approval.self)
  }

  /// Walks over every record; a plan that has none is done at once.
  package func forEach(_ body: (_ id: String, _ place: Int, _ kind: RecordKind, _ fields: RecordFields) -> Void) {
    guard !isEmpty else { return }
    withoutActuallyEscaping(body) { body in
      var walk = Walk(records: self, body: body)
      Self.visitKinds(&walk)
    }
  }

  private struct Walk: OtherRecordVisitor {
    let records: OtherRecords
    let body: (_ id: String, _ place: Int, _ kind: RecordKind, _ fields: RecordFields) -> Void

    mutating func visit<Record: OtherRecord>(_ type: Record.Type) {
      let list = records[dynamicMember: Record.list]
      for place in list.indices { body(list[place].id, place, Record.kind, list[place].fields) }
    }
  }
}

extension OtherRecords {
  /// Of all records of a kind, in their order.
  package func identifiers(of kind: RecordKind) -> [String] {
    var found: [String] = []
    forEach { id, _, other, _ in if other == kind { found.append(id) } }
    return found
  }

  /// Nil where there is no such record.
  func identifier(of kind: RecordKind, at place: Int) -> String? {
    identifiers(of: kind).element(at: place)
  }
}
