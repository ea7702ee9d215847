import PlanModel

/// A record kind that the doors can read.
///
/// A new kind needs its columns, a list to be collected in, and its case in ``RecordKind/visit(_:)``.
protocol TableRecord: PlanRecord, ColumnRecord {
  static var columns: ColumnSet<Self> { get }
  static var list: any (WritableKeyPath<CollectedRecords, [Self]> & Sendable) { get }

  /// The column that a table is recognised by.
  static var titleField: Field { get }
}

extension TableRecord {
  static var titleField: Field { .title }
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
    }
  }
}
