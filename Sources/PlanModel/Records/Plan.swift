/// One department's, project's or person's plan for a period: what one Markdown file says.
package struct Plan: Sendable {
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

  package init(key: String, file: String) {
    self.key = key
    self.file = file
  }

  package var owner: People? { fields[.owner].map(People.init(text:)) }
  package var summary: String? { fields[.summary] }

  /// The name of the calendar of working days; nil means the site's.
  package var calendar: String? { fields[.calendar] }

  /// Whether there is anything to compute or to list, or only text.
  package var hasRecords: Bool {
    !(objectives.isEmpty && tasks.isEmpty && milestones.isEmpty && phases.isEmpty && risks.isEmpty && metrics.isEmpty
      && more.isEmpty)
  }
}

package enum PlanKind: String, Hashable, Sendable, CaseIterable {
  case company, annual, quarter, project, personal, crisis, retrospective, report, breakdown

  /// A file without front matter: text and nothing to compute.
  case page
}

package enum PlanStatus: String, Hashable, Sendable, CaseIterable {
  case draft, active, closed
}

/// What a department is for in the company's strategy.
package enum PlanRole: String, Hashable, Sendable, CaseIterable {
  case growth, efficiency, risk
}

/// A language of the interface.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"
}
