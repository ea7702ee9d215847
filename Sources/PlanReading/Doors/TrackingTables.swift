import Markdown
import PlanModel
import SourceText

/// Weekly and daily tracking tables: they name tasks that stand elsewhere, and say how these are.
extension TableDoor {
  /// Whether a table reports on tasks rather than declaring them: it has a column such as 实际开始 or 偏差原因, none that
  /// only a declaration has, and a row that names a task that is there already.
  func isTracking(_ table: NodeID, header: [String], of tasks: [PlanTask]) -> Bool {
    guard !tasks.isEmpty else { return false }
    let columns = header.map { name in TaskUpdate.columns.names[name].map { TaskUpdate.columns.columns[$0].field } }
    guard columns.contains(where: { $0?.isReported ?? false }),
      let key = columns.firstIndex(of: .task) ?? columns.firstIndex(of: .title)
    else { return false }
    for (name, column) in zip(header, columns) where column == nil {
      if PlanTask.columns.names[name] != nil { return false }
    }
    let names = TaskNames(tasks)
    return document.children(of: table).contains { row in
      guard case .tableRow(header: false) = document.kind(of: row) else { return false }
      let cells = document.plainTexts(ofChildrenOf: row)
      return key < cells.count && names.place(of: cells[key]) != nil
    }
  }
}

extension Field {
  fileprivate var isReported: Bool {
    switch self {
    case .actualStart, .actualEnd, .progress, .status, .deviation, .correction: true
    default: false
    }
  }
}

/// Tasks by their identifiers and their titles.
struct TaskNames {
  private var places: [UTF8Key: Int] = [:]

  init(_ tasks: [PlanTask]) {
    for place in tasks.indices.reversed() { places[UTF8Key(tasks[place].title)] = place }
    for place in tasks.indices.reversed() {
      let id = tasks[place].fields[.id].map { PlanAssembler.canonical($0, .task) } ?? tasks[place].id
      if !id.isEmpty { places[UTF8Key(id)] = place }
    }
  }

  func place(of words: String) -> Int? {
    guard !words.isEmpty else { return nil }
    return places[UTF8Key(words)] ?? places[UTF8Key(PlanAssembler.canonical(words, .task))]
  }
}
