package import PlanModel

/// A record kind that the doors can read.
///
/// A new kind needs its columns, a list to be collected in, and its case in ``RecordKind/visit(_:)``; a kind that most
/// plans have none of is an ``OtherRecord``, and its list is there already.
protocol TableRecord: PlanRecord, ColumnRecord where Stored: TableValues {
  static var columns: ColumnSet<Self> { get }
  static var list: any (WritableKeyPath<CollectedRecords, [Self]> & Sendable) { get }

  /// The names of the title column, at hand without the other columns: most plans have no use for those.
  static var titleNames: ColumnNames { get }

  /// The column that a table is recognised by.
  static var titleField: Field { get }

  /// What the cells of a column become whose heading is no declared name: a metric's date, a RACI's role; nil where the
  /// kind has no such columns, or this is none of them.
  static func openColumn(headed heading: String, within period: Period?) -> Column<Self>.Decode?

  /// The cells of such columns.
  var openCells: [OpenCell] { get }

  /// Whether brackets in the headings of its tables hold units: `预算（万元）`.
  static var countsInUnitsOfHeadings: Bool { get }

  /// The plan's records of the kind, for the default view of those kinds that have no view of their own.
  static func records(of plan: Plan) -> [Self]

  /// What follows from all columns of a record together.
  mutating func finish()
}

extension TableRecord {
  static var titleNames: ColumnNames {
    columns.columns.first { $0.field == titleField }?.names ?? ColumnNames("", "", "")
  }
  static var titleField: Field { .title }
  static func openColumn(headed heading: String, within period: Period?) -> Column<Self>.Decode? { nil }
  var openCells: [OpenCell] { [] }
  static var countsInUnitsOfHeadings: Bool { false }
  static func records(of plan: Plan) -> [Self] { [] }
  mutating func finish() {}
}

/// A cell of a column that the kind does not declare by name, with its heading.
package struct OpenCell: Sendable, Hashable {
  package let heading: String
  package let value: ColumnValue
}

/// The records of a plan as the doors find them, before they are numbered and put together.
struct CollectedRecords {
  var objectives: [Objective] = []

  /// Key results that stand outside an objective's own list; each may name its objective.
  var keyResults: [KeyResult] = []
  var tasks: [PlanTask] = []
  var milestones: [Milestone] = []
  var phases: [Phase] = []
  var risks: [Risk] = []
  var metrics: [Metric] = []
  var checkIns: [CheckIn] = []
  var more = OtherRecords()
}

extension Objective: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [Objective]> & Sendable) { \.objectives }
}

extension KeyResult: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [KeyResult]> & Sendable) { \.keyResults }
}

extension PlanTask: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [PlanTask]> & Sendable) { \.tasks }
}

extension Milestone: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [Milestone]> & Sendable) { \.milestones }
}

extension Phase: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [Phase]> & Sendable) { \.phases }
}

extension Risk: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [Risk]> & Sendable) { \.risks }
}

extension Metric: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [Metric]> & Sendable) { \.metrics }
}

extension CheckIn: TableRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [CheckIn]> & Sendable) { \.checkIns }
  static var titleField: Field { .date }
}

/// Work that is the same for every record kind, done with the kind's own type.
protocol RecordKindVisitor {
  associatedtype Result
  mutating func visit<Record: TableRecord>(_ type: Record.Type) -> Result
}

extension RecordKind {
  func visit<Visitor: RecordKindVisitor>(_ visitor: inout Visitor) -> Visitor.Result {
    switch self {
    case .objective: visitor.visit(Objective.self)
    case .keyResult: visitor.visit(KeyResult.self)
    case .task: visitor.visit(PlanTask.self)
    case .milestone: visitor.visit(Milestone.self)
    case .phase: visitor.visit(Phase.self)
    case .risk: visitor.visit(Risk.self)
    case .metric: visitor.visit(Metric.self)
    case .checkIn: visitor.visit(CheckIn.self)
    case .resourceRequest: visitor.visit(ResourceRequest.self)
    case .budgetLine: visitor.visit(BudgetLine.self)
    case .timeWindow: visitor.visit(TimeWindow.self)
    case .responsibility: visitor.visit(Responsibility.self)
    case .skillProfile: visitor.visit(SkillProfile.self)
    case .workstream: visitor.visit(Workstream.self)
    case .communication: visitor.visit(Communication.self)
    case .taskUpdate: visitor.visit(TaskUpdate.self)
    case .adjustment: visitor.visit(Adjustment.self)
    case .action: visitor.visit(ImprovementAction.self)
    case .development: visitor.visit(DevelopmentItem.self)
    case .businessFunction: visitor.visit(BusinessFunction.self)
    case .responseLevel: visitor.visit(ResponseLevel.self)
    case .crisisTeam: visitor.visit(CrisisTeam.self)
    case .contact: visitor.visit(Contact.self)
    case .supply: visitor.visit(Supply.self)
    case .drill: visitor.visit(Drill.self)
    case .role: visitor.visit(Role.self)
    case .qualityStandard: visitor.visit(QualityStandard.self)
    case .goalAction: visitor.visit(GoalAction.self)
    case .evaluation: visitor.visit(Evaluation.self)
    case .lossAssessment: visitor.visit(LossAssessment.self)
    case .checklistItem: visitor.visit(ChecklistItem.self)
    case .approval: visitor.visit(Approval.self)
    }
  }
}
