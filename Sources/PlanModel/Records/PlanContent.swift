/// The stored parts of a ``Plan``.
public struct PlanContent: Sendable {
  /// The path below `plans/` without `.md`: `2026-q2/marketing`. It is the plan's address for good.
  public var key: String

  /// The path of the file as diagnostics show it: `plans/2026-q2/marketing.md`.
  public var file: String
  public var title = ""
  public var kind = PlanKind.page
  public var department: String?
  public var team: String?
  public var period: Period?
  public var status: PlanStatus?
  public var supports: [Reference] = []
  public var role: PlanRole?
  public var reviews: [Reference] = []
  public var audience: [String] = []
  public var tags: [String] = []
  public var language: Language?

  /// The front matter's own words and their places.
  public var fields = RecordFields()

  public var objectives: [Objective] = []
  public var tasks: [PlanTask] = []
  public var milestones: [Milestone] = []
  public var phases: [Phase] = []
  public var risks: [Risk] = []
  public var metrics: [Metric] = []
  public var checkIns: [CheckIn] = []

  /// Budgets, responsibilities, contacts and all the other kinds that most plans have none of.
  public var more = OtherRecords()
  public var retrospective = Retrospective()
  public var swot = SWOT()

  /// In the order of the text.
  public var textTables: [TextTable] = []

  public init(key: String, file: String) {
    self.key = key
    self.file = file
  }
}
