public import SourceText

/// A point of a retrospective or a SWOT: the words, and what was written at their end.
public struct QuadrantItem: Hashable, Sendable {
  /// Unique within the plan, and the item's anchor: `went-well-1`.
  public var id: String
  public var text: String

  /// What the item leads to: `→ 2026-q3/marketing#O2`.
  public var feeds: [Reference]

  /// Why the point is not taken up (`不采纳：预算不足`), empty where no reason is given; nil where nobody has decided so.
  public var dropped: String?

  /// `@李明`
  public var people: [String]
  public var due: WrittenDate?
  public var span: SourceSpan

  public init(
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
public struct Retrospective: Hashable, Sendable {
  public enum Quadrant: String, CaseIterable, Sendable {
    case wentWell = "went-well"
    case toImprove = "to-improve"
    case opportunities, risks
  }

  public var items: [Quadrant: [QuadrantItem]] = [:]

  public init() {}

  public subscript(_ quadrant: Quadrant) -> [QuadrantItem] { items[quadrant] ?? [] }
  public var isEmpty: Bool { items.isEmpty }
}

/// Strengths, weaknesses, opportunities and threats.
public struct SWOT: Hashable, Sendable {
  public enum Quadrant: String, CaseIterable, Sendable {
    case strengths, weaknesses, opportunities, threats
  }

  public var items: [Quadrant: [QuadrantItem]] = [:]

  public init() {}

  public subscript(_ quadrant: Quadrant) -> [QuadrantItem] { items[quadrant] ?? [] }
  public var isEmpty: Bool { items.isEmpty }
}
