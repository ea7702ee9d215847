package import HTML
package import PlanModel
package import SourceText

/// The author's text of a plan, ready for a page: rendered HTML, and between it the views that belong there.
///
/// It is a class so that a site hands it from stage to stage for one reference.
package final class PlanBody: Sendable {
  package enum Segment: Sendable {
    case html(HTMLFragment)
    case view(PlacedView)
  }

  package struct Heading: Sendable, Hashable {
    /// As written: 1 for `#`.
    package let level: Int
    package let text: String
    package let anchor: String

    package init(level: Int, text: String, anchor: String) {
      self.level = level
      self.text = text
      self.anchor = anchor
    }
  }

  /// A link or an image of the text, for the check that it leads somewhere.
  package struct Link: Sendable, Hashable {
    /// As written, without its fragment: `../2026/marketing.md`; empty for a link within the page.
    package let path: String
    package let fragment: String?
    package let isImage: Bool
    package let span: SourceSpan

    package init(path: String, fragment: String?, isImage: Bool, span: SourceSpan) {
      self.path = path
      self.fragment = fragment
      self.isImage = isImage
      self.span = span
    }
  }

  package let segments: [Segment]
  package let headings: [Heading]

  /// Links to files of the site; addresses elsewhere are not listed.
  package let links: [Link]

  /// The points of checklists that the text shows itself, by identifier.
  package let checklist: Set<String>

  package init(
    segments: [Segment] = [], headings: [Heading] = [], links: [Link] = [], checklist: Set<String> = []
  ) {
    self.segments = segments
    self.headings = headings
    self.links = links
    self.checklist = checklist
  }

  package func places(_ kind: ViewKind) -> Bool {
    segments.contains { if case .view(let view) = $0 { view.kind == kind } else { false } }
  }
}

/// A view that stands at a place of the text, where its table stood or its directive asks for it.
package struct PlacedView: Sendable {
  package let kind: ViewKind

  /// The records it shows, by identifier; nil means all of its kind.
  package let records: [String]?

  /// What a directive says in its body, such as `scope: department`.
  package let options: [String: String]

  /// The heads of the table that it stands for; empty where it is none, or a view that has columns of its own.
  package let header: [String]

  package init(kind: ViewKind, records: [String]? = nil, options: [String: String] = [:], header: [String] = []) {
    self.kind = kind
    self.records = records
    self.options = options
    self.header = header
  }
}

/// A view that an author can place, by its name in a directive: ```` ```{timeline} ````.
package enum ViewKind: String, Sendable, Hashable, CaseIterable {
  case goals, objectives, timeline, tasks, milestones, phases, metrics, risks, retrospective, swot, changes
  case checkIns = "check-ins"
  case resources, budget, windows, raci, skills, workstreams, communications, tracking, adjustments, actions
  case development, functions, levels, teams, contacts, supplies, drills, checklist, approvals
  case roles, quality, evaluations, assessments
  case goalActions = "goal-actions"
  // Views of a plan as a whole.
  case alignment, balance, board, breakdown, calendar, ladder, sheets

  /// The view of a kind's records.
  package init(_ kind: RecordKind) {
    self =
      switch kind {
      case .objective: .objectives
      case .keyResult: .goals
      case .task: .tasks
      case .milestone: .milestones
      case .phase: .phases
      case .risk: .risks
      case .metric: .metrics
      case .checkIn: .checkIns
      case .resourceRequest: .resources
      case .budgetLine: .budget
      case .timeWindow: .windows
      case .responsibility: .raci
      case .skillProfile: .skills
      case .workstream: .workstreams
      case .communication: .communications
      case .taskUpdate: .tracking
      case .adjustment: .adjustments
      case .action: .actions
      case .development: .development
      case .businessFunction: .functions
      case .responseLevel: .levels
      case .crisisTeam: .teams
      case .contact: .contacts
      case .supply: .supplies
      case .drill: .drills
      case .role: .roles
      case .qualityStandard: .quality
      case .goalAction: .goalActions
      case .evaluation: .evaluations
      case .lossAssessment: .assessments
      case .checklistItem: .checklist
      case .approval: .approvals
      }
  }

  /// The kind of which most plans have nothing to show, and whose records the view lists; nil for the others.
  package var otherKind: RecordKind? {
    RecordKind.allCases.first { $0.isOther && ViewKind($0) == self }
  }
}

/// A file read: the plan, its text, and what is wrong with it.
package struct ReadPlan: Sendable {
  package var plan: Plan
  package var body: PlanBody
  package var diagnostics: [Diagnostic]

  package init(plan: Plan, body: PlanBody, diagnostics: [Diagnostic]) {
    self.plan = plan
    self.body = body
    self.diagnostics = diagnostics
  }
}
