public import HTML
public import PlanModel
public import SourceText

/// The author's text of a plan, ready for a page: rendered HTML, and between it the views that belong there.
public struct PlanBody: Sendable {
  public enum Segment: Sendable {
    case html(HTMLFragment)
    case view(PlacedView)
  }

  public struct Heading: Sendable, Hashable {
    /// As written: 1 for `#`.
    public let level: Int
    public let text: String
    public let anchor: String

    public init(level: Int, text: String, anchor: String) {
      self.level = level
      self.text = text
      self.anchor = anchor
    }
  }

  /// A link or an image of the text, for the check that it leads somewhere.
  public struct Link: Sendable, Hashable {
    /// As written, without its fragment: `../2026/marketing.md`; empty for a link within the page.
    public let path: String
    public let fragment: String?
    public let isImage: Bool
    public let span: SourceSpan

    public init(path: String, fragment: String?, isImage: Bool, span: SourceSpan) {
      self.path = path
      self.fragment = fragment
      self.isImage = isImage
      self.span = span
    }
  }

  public var segments: [Segment] = []
  public var headings: [Heading] = []

  /// Links to files of the site; addresses elsewhere are not listed.
  public var links: [Link] = []

  /// The points of checklists that the text shows itself, by identifier.
  public var checklist: Set<String> = []

  public init() {}

  public func places(_ kind: ViewKind) -> Bool {
    segments.contains { if case .view(let view) = $0 { view.kind == kind } else { false } }
  }
}

/// A view that stands at a place of the text, where its table stood or its directive asks for it.
public struct PlacedView: Sendable {
  public let kind: ViewKind

  /// The records it shows, by identifier; nil means all of its kind.
  public let records: [String]?

  /// What a directive says in its body, such as `scope: department`.
  public let options: [String: String]

  public init(kind: ViewKind, records: [String]? = nil, options: [String: String] = [:]) {
    self.kind = kind
    self.records = records
    self.options = options
  }
}

/// A view that an author can place, by its name in a directive: ```` ```{timeline} ````.
public enum ViewKind: String, Sendable, Hashable, CaseIterable {
  case goals, objectives, timeline, tasks, milestones, phases, metrics, risks, retrospective, swot, changes
  case checkIns = "check-ins"
  case resources, budget, windows, raci, skills, workstreams, communications, tracking, adjustments, actions
  case development, functions, levels, teams, contacts, supplies, drills, checklist, approvals
  // Views of a plan as a whole.
  case alignment, balance, board, breakdown, calendar, ladder, sheets

  /// The view of a kind's records.
  public init(_ kind: RecordKind) {
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
      case .checklistItem: .checklist
      case .approval: .approvals
      }
  }

  /// The kind of which most plans have nothing to show, and whose records the view lists; nil for the others.
  public var otherKind: RecordKind? {
    RecordKind.allCases.first { $0.isOther && ViewKind($0) == self }
  }
}

/// A file read: the plan, its text, and what is wrong with it.
public struct ReadPlan: Sendable {
  public var plan: Plan
  public var body: PlanBody
  public var diagnostics: [Diagnostic]

  public init(plan: Plan, body: PlanBody, diagnostics: [Diagnostic]) {
    self.plan = plan
    self.body = body
    self.diagnostics = diagnostics
  }
}
