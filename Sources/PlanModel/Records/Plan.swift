/// One department's, project's or person's plan for a period: what one Markdown file says.
///
/// Copies share their ``PlanContent`` until one of them is changed.
package struct Plan: Sendable {
  package var shared: Shared<PlanContent>

  package init(key: String, file: String) {
    shared = Shared(PlanContent(key: key, file: file))
  }
}

extension Plan {
  @inlinable package var key: String {
    _read { yield shared.content.key }
    _modify { yield &shared.content.key }
  }

  @inlinable package var file: String {
    _read { yield shared.content.file }
    _modify { yield &shared.content.file }
  }

  @inlinable package var title: String {
    _read { yield shared.content.title }
    _modify { yield &shared.content.title }
  }

  @inlinable package var kind: PlanKind {
    _read { yield shared.content.kind }
    _modify { yield &shared.content.kind }
  }

  @inlinable package var department: String? {
    _read { yield shared.content.department }
    _modify { yield &shared.content.department }
  }

  @inlinable package var team: String? {
    _read { yield shared.content.team }
    _modify { yield &shared.content.team }
  }

  @inlinable package var period: Period? {
    _read { yield shared.content.period }
    _modify { yield &shared.content.period }
  }

  @inlinable package var status: PlanStatus? {
    _read { yield shared.content.status }
    _modify { yield &shared.content.status }
  }

  @inlinable package var supports: [Reference] {
    _read { yield shared.content.supports }
    _modify { yield &shared.content.supports }
  }

  @inlinable package var role: PlanRole? {
    _read { yield shared.content.role }
    _modify { yield &shared.content.role }
  }

  @inlinable package var reviews: [Reference] {
    _read { yield shared.content.reviews }
    _modify { yield &shared.content.reviews }
  }

  @inlinable package var audience: [String] {
    _read { yield shared.content.audience }
    _modify { yield &shared.content.audience }
  }

  @inlinable package var tags: [String] {
    _read { yield shared.content.tags }
    _modify { yield &shared.content.tags }
  }

  @inlinable package var language: Language? {
    _read { yield shared.content.language }
    _modify { yield &shared.content.language }
  }

  @inlinable package var fields: RecordFields {
    _read { yield shared.content.fields }
    _modify { yield &shared.content.fields }
  }

  @inlinable package var objectives: [Objective] {
    _read { yield shared.content.objectives }
    _modify { yield &shared.content.objectives }
  }

  @inlinable package var tasks: [PlanTask] {
    _read { yield shared.content.tasks }
    _modify { yield &shared.content.tasks }
  }

  @inlinable package var milestones: [Milestone] {
    _read { yield shared.content.milestones }
    _modify { yield &shared.content.milestones }
  }

  @inlinable package var phases: [Phase] {
    _read { yield shared.content.phases }
    _modify { yield &shared.content.phases }
  }

  @inlinable package var risks: [Risk] {
    _read { yield shared.content.risks }
    _modify { yield &shared.content.risks }
  }

  @inlinable package var metrics: [Metric] {
    _read { yield shared.content.metrics }
    _modify { yield &shared.content.metrics }
  }

  @inlinable package var checkIns: [CheckIn] {
    _read { yield shared.content.checkIns }
    _modify { yield &shared.content.checkIns }
  }

  @inlinable package var more: OtherRecords {
    _read { yield shared.content.more }
    _modify { yield &shared.content.more }
  }

  @inlinable package var retrospective: Retrospective {
    _read { yield shared.content.retrospective }
    _modify { yield &shared.content.retrospective }
  }

  @inlinable package var textTables: [TextTable] {
    get { box[0].textTables }
    _modify { yield &box[0].textTables }
  }

  @inlinable package var swot: SWOT {
    _read { yield shared.content.swot }
    _modify { yield &shared.content.swot }
  }
}

extension Plan {
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
