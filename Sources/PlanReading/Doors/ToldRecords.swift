import Markdown
import PlanModel
import SourceText

/// Goals and tasks that a text tells in blocks of their own: the view of the records stands in the place of the words, so
/// that nothing is on the page twice.
struct ToldRecords {
  /// By their places among the collected ones.
  private var objectives: Set<Int> = []

  /// The block that a view of tasks stands for, the number of the last block that it has taken in, and its rows.
  private var tasks: (first: NodeID, last: Int, rows: [SourcePosition])?

  /// The first block about a goal gives its place to the goal's view, the others theirs to nothing.
  mutating func takeGoals(
    _ goals: [Int], of collected: CollectedRecords, from block: NodeID,
    _ replacements: inout BlockReplacements
  ) {
    let new = goals.filter { objectives.insert($0).inserted }
    let rows = new.map { collected.objectives[$0].fields.span.start }
    replacements[block] = rows.isEmpty ? .nothing : .records(.keyResult, rows)
  }

  /// Tasks told in blocks one below the other stand in one view.
  mutating func takeTasks(
    _ rows: [SourcePosition], from block: NodeID, number: Int,
    _ replacements: inout BlockReplacements
  ) {
    guard let open = tasks, open.last + 1 == number else {
      tasks = (block, number, rows)
      replacements[block] = .records(.task, rows)
      return
    }
    tasks = (open.first, number, open.rows + rows)
    replacements[open.first] = .records(.task, open.rows + rows)
    replacements[block] = .nothing
  }
}

extension MarkdownDocument {
  /// Whether a block is words and nothing else: a link or a picture in it would be missed in the records' view.
  func isWordsAlone(_ block: NodeID) -> Bool {
    subtree(of: block).allSatisfy { node in
      switch kind(of: node) {
      case .paragraph, .list, .item, .text, .softBreak, .lineBreak, .strong, .emphasis: true
      default: false
      }
    }
  }
}
