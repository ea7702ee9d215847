public import SourceText

/// Who does what part of an activity: one row of a RACI matrix.
public struct Responsibility: OtherRecord, Hashable {
  public static let kind = RecordKind.responsibility
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Responsibility]> & Sendable { \.responsibilities }

  /// A role's or a person's parts; one may have several, as in `A/R`.
  public struct Assignment: Hashable, Sendable {
    public let role: String
    public let parts: [Part]
    public let text: String
    public let span: SourceSpan

    public init(role: String, parts: [Part], text: String, span: SourceSpan) {
      self.role = role
      self.parts = parts
      self.text = text
      self.span = span
    }
  }

  public enum Part: String, Hashable, Sendable, CaseIterable {
    case responsible = "R"
    case accountable = "A"
    case consulted = "C"
    case informed = "I"
  }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  /// The task that the activity is, where its row has the task's number.
  public var task: Reference?

  /// In the order of the columns; roles without a part are left out.
  public var assignments: [Assignment] = []

  public init() {}

  public func roles(with part: Part) -> [String] {
    assignments.filter { $0.parts.contains(part) }.map(\.role)
  }
}

/// What a person or a position can do: one row of a skills matrix.
public struct SkillProfile: OtherRecord, Hashable {
  public static let kind = RecordKind.skillProfile
  public static var list: any WritableKeyPath<OtherRecords.Lists, [SkillProfile]> & Sendable { \.skills }

  public struct Level: Hashable, Sendable {
    public let skill: String

    /// From 0, nothing, to 5, a master; `○◔◑◕●` are quarters of 5.
    public let level: Double
    public let text: String
    public let span: SourceSpan

    public init(skill: String, level: Double, text: String, span: SourceSpan) {
      self.skill = skill
      self.level = level
      self.text = text
      self.span = span
    }
  }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  /// In the order of the columns; empty cells are left out.
  public var levels: [Level] = []

  /// Whether the row says what is needed rather than what somebody can do: `所需`, `Required`.
  public var isRequirement = false

  public init() {}

  public func level(of skill: String) -> Double? { levels.first { $0.skill == skill }?.level }
}

/// A department's field of work through the quarters: one row of a module × quarter grid.
public struct Workstream: OtherRecord, Hashable {
  public static let kind = RecordKind.workstream
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Workstream]> & Sendable { \.workstreams }

  /// What a module does in one quarter; what the cell names is set apart, and the rest is its theme.
  public struct Stage: Hashable, Sendable {
    /// As headed: `Q1`, `季度一`.
    public let label: String
    public let range: DateRange?
    public let text: String
    public let span: SourceSpan
    public var theme: String?
    public var tasks: String?
    public var owner: People?
    public var measure: String?

    public init(label: String, range: DateRange?, text: String, span: SourceSpan) {
      self.label = label
      self.range = range
      self.text = text
      self.span = span
    }
  }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  /// In the order of the columns; empty cells are left out.
  public var stages: [Stage] = []

  public init() {}
}
