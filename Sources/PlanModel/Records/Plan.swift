/// One department's, project's or person's plan for a period: what one Markdown file says.
///
/// Copies share their ``PlanContent`` until one of them is changed.
///
/// Other modules reach them through the subscript, which is inlined there; in this one they have names.
@dynamicMemberLookup
public struct Plan: Sendable {
  @usableFromInline
  package var shared: Shared<PlanContent>

  package init(_ content: consuming PlanContent) {
    shared = Shared(content)
  }

  /// The properties of the content are the plan's own.
  @inlinable
  public subscript<Value>(dynamicMember path: WritableKeyPath<PlanContent, Value>) -> Value {
    @inline(__always) _read { yield shared.content[keyPath: path] }
    @inline(__always) _modify { yield &shared.content[keyPath: path] }
  }
}

extension Plan {
  var key: String {
    _read { yield shared.content.key }
    _modify { yield &shared.content.key }
  }

  var file: String {
    _read { yield shared.content.file }
    _modify { yield &shared.content.file }
  }

  package var title: String {
    _read { yield shared.content.title }
    _modify { yield &shared.content.title }
  }

  var kind: PlanKind {
    _read { yield shared.content.kind }
    _modify { yield &shared.content.kind }
  }

  var department: String? {
    _read { yield shared.content.department }
    _modify { yield &shared.content.department }
  }

  var team: String? {
    _read { yield shared.content.team }
    _modify { yield &shared.content.team }
  }

  var period: Period? {
    _read { yield shared.content.period }
    _modify { yield &shared.content.period }
  }

  var status: PlanStatus? {
    _read { yield shared.content.status }
    _modify { yield &shared.content.status }
  }

  var supports: [Reference] {
    _read { yield shared.content.supports }
    _modify { yield &shared.content.supports }
  }

  var role: PlanRole? {
    _read { yield shared.content.role }
    _modify { yield &shared.content.role }
  }

  var reviews: [Reference] {
    _read { yield shared.content.reviews }
    _modify { yield &shared.content.reviews }
  }

  var audience: [String] {
    _read { yield shared.content.audience }
    _modify { yield &shared.content.audience }
  }

  var tags: [String] {
    _read { yield shared.content.tags }
    _modify { yield &shared.content.tags }
  }

  var language: Language? {
    _read { yield shared.content.language }
    _modify { yield &shared.content.language }
  }

  package var fields: RecordFields {
    _read { yield shared.content.fields }
    _modify { yield &shared.content.fields }
  }

  var objectives: [Objective] {
    _read { yield shared.content.objectives }
    _modify { yield &shared.content.objectives }
  }

  var tasks: [PlanTask] {
    _read { yield shared.content.tasks }
    _modify { yield &shared.content.tasks }
  }

  var milestones: [Milestone] {
    _read { yield shared.content.milestones }
    _modify { yield &shared.content.milestones }
  }

  var phases: [Phase] {
    _read { yield shared.content.phases }
    _modify { yield &shared.content.phases }
  }

  var risks: [Risk] {
    _read { yield shared.content.risks }
    _modify { yield &shared.content.risks }
  }

  var metrics: [Metric] {
    _read { yield shared.content.metrics }
    _modify { yield &shared.content.metrics }
  }

  var checkIns: [CheckIn] {
    _read { yield shared.content.checkIns }
    _modify { yield &shared.content.checkIns }
  }

  var more: OtherRecords {
    _read { yield shared.content.more }
    _modify { yield &shared.content.more }
  }

  var retrospective: Retrospective {
    _read { yield shared.content.retrospective }
    _modify { yield &shared.content.retrospective }
  }

  var textTables: [TextTable] {
    _read { yield shared.content.textTables }
    _modify { yield &shared.content.textTables }
  }

  var swot: SWOT {
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
  package var hasRecords: Bool { shared.content.hasRecords }
}

extension PlanContent {
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
