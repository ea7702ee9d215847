/// One department's, project's or person's plan for a period: what one Markdown file says.
///
/// A plan is handed from view to view, so that a copy must cost one reference and not one for each of its parts. Copies
/// share ``PlanContent`` until one is changed; an array is the box that the language has for that.
package struct Plan: Sendable {
  /// Always one.
  package var box: [PlanContent]

  package init(key: String, file: String) {
    box = [PlanContent(key: key, file: file)]
  }
}

extension Plan {
  @inlinable package var key: String {
    get { box[0].key }
    _modify { yield &box[0].key }
  }

  @inlinable package var file: String {
    get { box[0].file }
    _modify { yield &box[0].file }
  }

  @inlinable package var title: String {
    get { box[0].title }
    _modify { yield &box[0].title }
  }

  @inlinable package var kind: PlanKind {
    get { box[0].kind }
    _modify { yield &box[0].kind }
  }

  @inlinable package var department: String? {
    get { box[0].department }
    _modify { yield &box[0].department }
  }

  @inlinable package var team: String? {
    get { box[0].team }
    _modify { yield &box[0].team }
  }

  @inlinable package var period: Period? {
    get { box[0].period }
    _modify { yield &box[0].period }
  }

  @inlinable package var status: PlanStatus? {
    get { box[0].status }
    _modify { yield &box[0].status }
  }

  @inlinable package var supports: [Reference] {
    get { box[0].supports }
    _modify { yield &box[0].supports }
  }

  @inlinable package var role: PlanRole? {
    get { box[0].role }
    _modify { yield &box[0].role }
  }

  @inlinable package var reviews: [Reference] {
    get { box[0].reviews }
    _modify { yield &box[0].reviews }
  }

  @inlinable package var audience: [String] {
    get { box[0].audience }
    _modify { yield &box[0].audience }
  }

  @inlinable package var tags: [String] {
    get { box[0].tags }
    _modify { yield &box[0].tags }
  }

  @inlinable package var language: Language? {
    get { box[0].language }
    _modify { yield &box[0].language }
  }

  @inlinable package var fields: RecordFields {
    get { box[0].fields }
    _modify { yield &box[0].fields }
  }

  @inlinable package var objectives: [Objective] {
    get { box[0].objectives }
    _modify { yield &box[0].objectives }
  }

  @inlinable package var tasks: [PlanTask] {
    get { box[0].tasks }
    _modify { yield &box[0].tasks }
  }

  @inlinable package var milestones: [Milestone] {
    get { box[0].milestones }
    _modify { yield &box[0].milestones }
  }

  @inlinable package var phases: [Phase] {
    get { box[0].phases }
    _modify { yield &box[0].phases }
  }

  @inlinable package var risks: [Risk] {
    get { box[0].risks }
    _modify { yield &box[0].risks }
  }

  @inlinable package var metrics: [Metric] {
    get { box[0].metrics }
    _modify { yield &box[0].metrics }
  }

  @inlinable package var checkIns: [CheckIn] {
    get { box[0].checkIns }
    _modify { yield &box[0].checkIns }
  }

  @inlinable package var more: OtherRecords {
    get { box[0].more }
    _modify { yield &box[0].more }
  }

  @inlinable package var retrospective: Retrospective {
    get { box[0].retrospective }
    _modify { yield &box[0].retrospective }
  }

  @inlinable package var textTables: [TextTable] {
    get { box[0].textTables }
    _modify { yield &box[0].textTables }
  }

  @inlinable package var swot: SWOT {
    get { box[0].swot }
    _modify { yield &box[0].swot }
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
