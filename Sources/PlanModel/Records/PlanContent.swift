/// The stored parts of a ``Plan``.
public struct PlanContent: Sendable {
  /// The path below `plans/` without `.md`: `2026-q2/marketing`. It is the plan's address for good.
  package var key: String

  /// The path of the file as diagnostics show it: `plans/2026-q2/marketing.md`.
  package var file: String
  package var title = ""
  package var kind = PlanKind.page
  package var department: String?
  package var team: String?
  package var period: Period?
  package var status: PlanStatus?
  package var supports: [Reference] = []
  package var role: PlanRole?
  package var reviews: [Reference] = []
  package var audience: [String] = []
  package var tags: [String] = []
  package var language: Language?

  /// The front matter's own words and their places.
  package var fields = RecordFields()

  package var objectives: [Objective] = []
  package var tasks: [PlanTask] = []
  package var milestones: [Milestone] = []
  package var phases: [Phase] = []
  package var risks: [Risk] = []
  package var metrics: [Metric] = []
  package var checkIns: [CheckIn] = []

  /// Budgets, responsibilities, contacts and all the other kinds that most plans have none of.
  package var more = OtherRecords()
  package var retrospective = Retrospective()
  package var swot = SWOT()

  /// In the order of the text.
  package var textTables: [TextTable] = []

  package init(key: String, file: String) {
    self.key = key
    self.file = file
  }
}
