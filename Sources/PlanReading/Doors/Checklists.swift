import Markdown
import PlanModel
import SourceText

/// Task lists below a heading such as 检查清单: each box is a point to tick off.
///
/// The list stays in the text as it was written, with its links and what stands below its items.
enum Checklists {
  /// Whether the lists below a heading are checklists: 检查清单, `四、火灾检查清单`, `Checklist`.
  static func isHeading(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: { letters.contains($0) }) else { return false }
    let folded = SourceText.FoldedText(text)
    return names.contains { folded.hasSuffix($0) }
  }

  /// Each of the names has one of them, in whatever way it is written.
  private static let letters: [Unicode.Scalar] = ["查", "核", "k", "K", "ｋ", "Ｋ"]

  private static let names = ["检查清单", "檢查清單", "检查表", "檢查表", "核对清单", "核對清單", "checklist"]
    .map(SourceText.FoldedText.init)

  /// The items of a list that have a box, also those within others, with the node of each.
  static func items(
    of list: NodeID, in document: MarkdownDocument, section: String?, within period: Period?
  ) -> [(node: NodeID, item: ChecklistItem)] {
    document.subtree(of: list).compactMap { node in
      guard case .taskItem(let isChecked) = document.kind(of: node),
        let words = document.children(of: node).first(where: { isParagraph(document.kind(of: $0)) }),
        let line = document.lines(of: words).first
      else { return nil }
      return (node, item(line, isChecked, section, within: period))
    }
  }

  private static func isParagraph(_ kind: MarkdownDocument.Kind) -> Bool {
    if case .paragraph = kind { true } else { false }
  }

  private static func item(
    _ line: ProseLine, _ isChecked: Bool, _ section: String?, within period: Period?
  ) -> ChecklistItem {
    let point = QuadrantItems.item(line, id: "", within: period)
    var item = ChecklistItem()
    item.title = point.text
    item.isDone = isChecked
    item.due = point.due
    item.fields.span = point.span
    item.fields.append(.title, point.text, at: point.span)
    item.fields.append(.done, isChecked ? "☑" : "☐", at: point.span)
    if let section { item.fields.append(.category, section, at: point.span) }
    if !point.people.isEmpty { item.fields.append(.owner, point.people.joined(separator: "、"), at: point.span) }
    if let due = point.due { item.fields.append(.due, due.text, at: point.span) }
    return item
  }
}
