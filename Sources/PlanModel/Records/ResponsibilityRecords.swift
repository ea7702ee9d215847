package import SourceText

/// Who does what part of an activity: one row of a RACI matrix.
package struct Responsibility: OtherRecord, Hashable {
  package static let kind = RecordKind.responsibility
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Responsibility]> & Sendable { \.responsibilities }

  /// A role's or a person's parts; one may have several, as in `A/R`.
  package struct Assignment: Hashable, Sendable {
    package let role: String
    package let parts: [Part]
    package let text: String
    package let span: SourceSpan

    package init(role: String, parts: [Part], text: String, span: SourceSpan) {
      self.role = role
      self.parts = parts
      self.text = text
      self.span = span
    }
  }

  package enum Part: String, Hashable, Sendable, CaseIterable {
    case responsible = "R"
    case accountable = "A"
    case consulted = "C"
    case informed = "I"
  }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  /// The task that the activity is, where its row has the task's number.
  package var task: Reference?

  /// In the order of the columns; roles without a part are left out.
  package var assignments: [Assignment] = []

  package init() {}

  package func roles(with part: Part) -> [String] {
    assignments.filter { $0.parts.contains(part) }.map(\.role)
  }
}

/// What a person or a position can do: one row of a skills matrix.
package struct SkillProfile: OtherRecord, Hashable {
  package static let kind = RecordKind.skillProfile
  package static var list: any WritableKeyPath<OtherRecords.Lists, [SkillProfile]> & Sendable { \.skills }

  package struct Level: Hashable, Sendable {
    package let skill: String

    /// From 0, nothing, to 5, a master; `○◔◑◕●` are quarters of 5.
    package let level: Double
    package let text: String
    package let span: SourceSpan

    package init(skill: String, level: Double, text: String, span: SourceSpan) {
      self.skill = skill
      self.level = level
      self.text = text
      self.span = span
    }
  }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  /// In the order of the columns; empty cells are left out.
  package var levels: [Level] = []

  /// Whether the row says what is needed rather than what somebody can do: `所需`, `Required`.
  package var isRequirement = false

  package init() {}

  package func level(of skill: String) -> Double? { levels.first { $0.skill == skill }?.level }
}

/// A department's field of work through the quarters: one row of a module × quarter grid.
package struct Workstream: OtherRecord, Hashable {
  package static let kind = RecordKind.workstream
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Workstream]> & Sendable { \.workstreams }

  /// What a module does in one quarter; what the cell names is set apart, and the rest is its theme.
  package struct Stage: Hashable, Sendable {
    /// As headed: `Q1`, `季度一`.
    package let label: String
    package let range: DateRange?
    package let text: String
    package let span: SourceSpan
    package var theme: String?
    package var tasks: String?
    package var owner: People?
    package var measure: String?

    package init(label: String, range: DateRange?, text: String, span: SourceSpan) {
      self.label = label
      self.range = range
      self.text = text
      self.span = span
    }
  }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  /// In the order of the columns; empty cells are left out.
  package var stages: [Stage] = []

  package init() {}
}
