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
    id: String, text: String, feeds: [Reference] = [], dropped: String? = nil, people: [String] = [],
    due: WrittenDate? = nil, span: SourceSpan
  ) {
    self.id = id
    self.text = text
    self.feeds = feeds
    self.dropped = dropped
    self.people = people
    self.due = due
    self.span = span
  }
}

/// One of four fields in which points are noted.
package protocol QuadrantName: Sendable, Hashable, CaseIterable {
  /// From 0 to 3.
  var place: Int { get }
}

/// The points of four quadrants: four lists rather than a dictionary, which every look at a plan would search.
package struct QuadrantLists<Quadrant: QuadrantName>: Sendable, Hashable {
  private var first: [QuadrantItem] = []
  private var second: [QuadrantItem] = []
  private var third: [QuadrantItem] = []
  private var fourth: [QuadrantItem] = []

  package init() {}

  package subscript(_ quadrant: Quadrant) -> [QuadrantItem] {
    _read {
      switch quadrant.place {
      case 0: yield first
      case 1: yield second
      case 2: yield third
      default: yield fourth
      }
    }
    _modify {
      switch quadrant.place {
      case 0: yield &first
      case 1: yield &second
      case 2: yield &third
      default: yield &fourth
      }
    }
  }

  package var count: Int { first.count + second.count + third.count + fourth.count }
}

/// The four quadrants of a look back.
package struct Retrospective: Hashable, Sendable {
  package enum Quadrant: String, QuadrantName {
    case wentWell = "went-well"
    case toImprove = "to-improve"
    case opportunities, risks

    package var place: Int {
      switch self {
      case .wentWell: 0
      case .toImprove: 1
      case .opportunities: 2
      case .risks: 3
      }
    }
  }

  package var items = QuadrantLists<Quadrant>()

  package init() {}

  package subscript(_ quadrant: Quadrant) -> [QuadrantItem] { _read { yield items[quadrant] } }
  package var isEmpty: Bool { items.count == 0 }
}

/// Strengths, weaknesses, opportunities and threats.
package struct SWOT: Hashable, Sendable {
  package enum Quadrant: String, QuadrantName {
    case strengths, weaknesses, opportunities, threats

    package var place: Int {
      switch self {
      case .strengths: 0
      case .weaknesses: 1
      case .opportunities: 2
      case .threats: 3
      }
    }
  }

  package var items = QuadrantLists<Quadrant>()

  package init() {}

  package subscript(_ quadrant: Quadrant) -> [QuadrantItem] { items[quadrant] }
  package var isEmpty: Bool { items.count == 0 }
}
