import Markdown
import PlanModel
import SourceText

/// What blocks of the text become on the page, by block; those that are not here stay what they are.
///
/// A text has a few, and they come in its order, so that a list is faster than a dictionary.
struct BlockReplacements {
  enum Replacement {
    case nothing
    /// The view of the records that a table's rows declare, by their places, and the table's header.
    case records(RecordKind, [SourcePosition], header: [String] = [])
    case view(PlacedView)
    /// A list that stays as it is, and whose items are records: their nodes and places.
    case checklist([(node: NodeID, place: SourcePosition)])

    var isTable: Bool {
      switch self {
      case .records, .checklist: true
      case .nothing, .view: false
      }
    }
  }

  /// In the order of the text.
  private var entries: [(block: NodeID, replacement: Replacement)] = []

  subscript(block: NodeID) -> Replacement? {
    get {
      let place = place(of: block)
      return holds(block, at: place) ? entries[place].replacement : nil
    }
    set {
      let place = place(of: block)
      let isThere = holds(block, at: place)
      if isThere { entries.remove(at: place) }
      if let newValue { entries.insert((block, newValue), at: place) }
    }
  }

  func contains(_ block: NodeID) -> Bool { holds(block, at: place(of: block)) }

  func contains(where isWanted: (Replacement) -> Bool) -> Bool {
    entries.contains { isWanted($0.replacement) }
  }

  /// The places of checklists' records by the nodes of their items.
  var checklistItems: [(node: NodeID, place: SourcePosition)] {
    var found: [(node: NodeID, place: SourcePosition)] = []
    for case (_, .checklist(let items)) in entries { found += items }
    return found
  }

  private func holds(_ block: NodeID, at place: Int) -> Bool {
    place < entries.count && entries[place].block == block
  }

  /// Where a block is, or where it would be.
  private func place(of block: NodeID) -> Int {
    var range = 0..<entries.count
    while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
      if entries[middle].block < block {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}
