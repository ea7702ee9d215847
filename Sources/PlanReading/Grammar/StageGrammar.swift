import PlanModel
import SourceText

/// Reads a cell of a module × quarter grid: `主题：品牌焕新；任务：…；责任人：李明；衡量标准：…`.
///
/// What stands before the first name is the theme. Names begin a part wherever they stand before a colon.
enum StageGrammar {
  static func stage(_ cell: Cell, label: String, range: DateRange?) -> Workstream.Stage {
    var stage = Workstream.Stage(label: label, range: range, text: cell.text, span: cell.span)
    for part in parts(Array(cell.text.unicodeScalars)) {
      guard !part.words.isEmpty else { continue }
      switch part.field {
      case .goal: stage.theme = stage.theme ?? part.words
      case .tasks: stage.tasks = stage.tasks ?? part.words
      case .owner: stage.owner = stage.owner ?? People(text: part.words)
      default: stage.measure = stage.measure ?? part.words
      }
    }
    return stage
  }

  private static func parts(_ scalars: [Unicode.Scalar]) -> [(field: Field, words: String)] {
    var parts: [(field: Field, words: String)] = []
    var field = Field.goal
    var begin = 0
    var index = 0
    while index < scalars.count {
      if index == 0 || !isWord(scalars[index - 1]), let name = name(scalars, at: index) {
        parts.append((field, words(scalars[begin..<index])))
        (field, begin, index) = (name.field, name.end, name.end)
      } else {
        index += 1
      }
    }
    parts.append((field, words(scalars[begin...])))
    return parts
  }

  /// One of the names with its colon.
  private static func name(_ scalars: [Unicode.Scalar], at start: Int) -> (field: Field, end: Int)? {
    let window = scalars[start..<min(start + longestName + 1, scalars.count)]
    guard let colon = window.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    guard let field = names[String(scalars: scalars[start..<colon])] else { return nil }
    return (field, colon + 1)
  }

  private static let longestName = 12

  private static let names = AliasTable<Field>([
    ("主题", .goal), ("主題", .goal), ("重点", .goal), ("theme", .goal), ("任务", .tasks), ("任務", .tasks), ("工作", .tasks),
    ("具体任务", .tasks), ("重点任务", .tasks), ("行动", .tasks), ("tasks", .tasks), ("task", .tasks), ("责任人", .owner),
    ("責任人", .owner), ("负责人", .owner), ("負責人", .owner), ("owner", .owner), ("衡量标准", .acceptance),
    ("衡量標準", .acceptance), ("指标", .acceptance), ("指標", .acceptance), ("标准", .acceptance), ("measure", .acceptance),
    ("验收标准", .acceptance),
  ])

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    func isMargin(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || "；;，,。、".unicodeScalars.contains(scalar)
    }
    guard let first = scalars.firstIndex(where: { !isMargin($0) }),
      let last = scalars.lastIndex(where: { !isMargin($0) })
    else { return "" }
    return String(scalars: scalars[first...last])
  }
}
