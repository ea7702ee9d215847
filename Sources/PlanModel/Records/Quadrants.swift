package import SourceText

/// A point of a retrospective or a SWOT: the words, and what was written at their end.
package struct QuadrantItem: Hashable, Sendable {
  /// Unique within the plan, and the item's anchor: `went-well-1`.
  package var id: String
  package var text: String

  /// What the item leads to: `→ 2026-q3/marketing#O2`.
  package var feeds: [Reference]

  /// Why the point is not taken up (`不采纳：预算不足`), empty where no reason is given; nil where nobody has decided so.
  package var dropped: String?

  /// `@李明`
  package var people: [String]
  package var due: WrittenDate?
  package var span: SourceSpan

  package init(
    id: String, text: String, feeds: [Reference] = [], people: [String] = [], due: WrittenDate? = nil, span: SourceSpan
  ) {
    self.id = id
    self.text = text
    self.feeds = feeds
    self.people = people
    self.due = due
    self.span = span
  }
}

/// The four quadrants of a look back.
package struct Retrospective: Hashable, Sendable {
  package enum Quadrant: String, CaseIterable, Sendable {
    case wentWell = "went-well"
    case toImprove = "to-improve"
    case opportunities, risks
  }

  package var items: [Quadrant: [QuadrantItem]] = [:]

  package init() {}

  package subscript(_ quadrant: Quadrant) -> [QuadrantItem] { items[quadrant] ?? [] }
  package var isEmpty: Bool { items.isEmpty }
}

/// Strengths, weaknesses, opportunities and threats.
package struct SWOT: Hashable, Sendable {
  package enum Quadrant: String, CaseIterable, Sendable {
    case strengths, weaknesses, opportunities, threats
  }

  package var items: [Quadrant: [QuadrantItem]] = [:]

  package init() {}

  package subscript(_ quadrant: Quadrant) -> [QuadrantItem] { items[quadrant] ?? [] }
  package var isEmpty: Bool { items.isEmpty }
}
