/// One department's, project's or person's plan for a period: what one Markdown file says.
///
/// Copies share their ``PlanContent`` until one of them is changed.
public struct Plan: Sendable {
  public var shared: Shared<PlanContent>

  public init(key: String, file: String) {
    shared = Shared(PlanContent(key: key, file: file))
  }
}

extension Plan {
  @inlinable public var key: String {
    _read { yield shared.content.key }
    _modify { yield &shared.content.key }
  }

  @inlinable public var file: String {
    _read { yield shared.content.file }
    _modify { yield &shared.content.file }
  }

  @inlinable public var title: String {
    _read { yield shared.content.title }
    _modify { yield &shared.content.title }
  }

  @inlinable public var kind: PlanKind {
    _read { yield shared.content.kind }
    _modify { yield &shared.content.kind }
  }

  @inlinable public var department: String? {
    _read { yield shared.content.department }
    _modify { yield &shared.content.department }
  }

  @inlinable public var team: String? {
    _read { yield shared.content.team }
    _modify { yield &shared.content.team }
  }

  @inlinable public var period: Period? {
    _read { yield shared.content.period }
    _modify { yield &shared.content.period }
  }

  @inlinable public var status: PlanStatus? {
    _read { yield shared.content.status }
    _modify { yield &shared.content.status }
  }

  @inlinable public var supports: [Reference] {
    _read { yield shared.content.supports }
    _modify { yield &shared.content.supports }
  }

  @inlinable public var role: PlanRole? {
    _read { yield shared.content.role }
    _modify { yield &shared.content.role }
  }

  @inlinable public var reviews: [Reference] {
    _read { yield shared.content.reviews }
    _modify { yield &shared.content.reviews }
  }

  @inlinable public var audience: [String] {
    _read { yield shared.content.audience }
    _modify { yield &shared.content.audience }
  }

  @inlinable public var tags: [String] {
    _read { yield shared.content.tags }
    _modify { yield &shared.content.tags }
  }

  @inlinable public var language: Language? {
    _read { yield shared.content.language }
    _modify { yield &shared.content.language }
  }

  @inlinable public var fields: RecordFields {
    _read { yield shared.content.fields }
    _modify { yield &shared.content.fields }
  }

  @inlinable public var objectives: [Objective] {
    _read { yield shared.content.objectives }
    _modify { yield &shared.content.objectives }
  }

  @inlinable public var tasks: [PlanTask] {
    _read { yield shared.content.tasks }
    _modify { yield &shared.content.tasks }
  }

  @inlinable public var milestones: [Milestone] {
    _read { yield shared.content.milestones }
    _modify { yield &shared.content.milestones }
  }

  @inlinable public var phases: [Phase] {
    _read { yield shared.content.phases }
    _modify { yield &shared.content.phases }
  }

  @inlinable public var risks: [Risk] {
    _read { yield shared.content.risks }
    _modify { yield &shared.content.risks }
  }

  @inlinable public var metrics: [Metric] {
    _read { yield shared.content.metrics }
    _modify { yield &shared.content.metrics }
  }

  @inlinable public var checkIns: [CheckIn] {
    _read { yield shared.content.checkIns }
    _modify { yield &shared.content.checkIns }
  }

  @inlinable public var more: OtherRecords {
    _read { yield shared.content.more }
    _modify { yield &shared.content.more }
  }

  @inlinable public var retrospective: Retrospective {
    _read { yield shared.content.retrospective }
    _modify { yield &shared.content.retrospective }
  }

  @inlinable public var textTables: [TextTable] {
    _read { yield shared.content.textTables }
    _modify { yield &shared.content.textTables }
  }

  @inlinable public var swot: SWOT {
    _read { yield shared.content.swot }
    _modify { yield &shared.content.swot }
  }
}

extension Plan {
  public var owner: People? { fields[.owner].map(People.init(text:)) }
  public var summary: String? { fields[.summary] }

  /// The name of the calendar of working days; nil means the site's.
  public var calendar: String? { fields[.calendar] }

  /// Whether there is anything to compute or to list, or only text.
  public var hasRecords: Bool {
    !(objectives.isEmpty && tasks.isEmpty && milestones.isEmpty && phases.isEmpty && risks.isEmpty && metrics.isEmpty
      && more.isEmpty)
  }
}

public enum PlanKind: String, Hashable, Sendable, CaseIterable {
  case company, annual, quarter, project, personal, crisis, retrospective, report, breakdown

  /// A file without front matter: text and nothing to compute.
  case page
}

public enum PlanStatus: String, Hashable, Sendable, CaseIterable {
  case draft, active, closed
}

/// What a department is for in the company's strategy.
public enum PlanRole: String, Hashable, Sendable, CaseIterable {
  case growth, efficiency, risk
}

/// A language of the interface.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"
}
