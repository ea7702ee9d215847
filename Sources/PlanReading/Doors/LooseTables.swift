import Markdown
import PlanModel
import SourceText

/// Tables whose header could be that of another kind, or of none: there the cells tell.
extension TableDoor {
  /// The header under which a table of phases is one of tasks; nil where it is not.
  ///
  /// A spreadsheet writes a phase once, beside all of its work: below it the cells are empty.
  func headerOfTasks(_ table: NodeID, header: [String]) -> [String]? {
    let fields = header.map { name in Phase.columns.names[name].map { Phase.columns.columns[$0].field } }
    guard let phase = fields.firstIndex(of: .title),
      let work = header.firstIndex(where: { LooseTables.work[$0] != nil })
    else { return nil }
    let isMerged = rows(of: table).contains { cells in
      max(phase, work) < cells.count && cells[phase].isEmpty && !cells[work].isEmpty
    }
    guard isMerged else { return nil }
    var tasks = header
    tasks[work] = LooseTables.title
    return tasks
  }

  /// Whether a table tells of meetings that come back: `会议 | 时间`, where most times are like 每周一上午10点.
  func holdsMeetings(_ table: NodeID, header: [String]) -> Bool {
    guard let first = header.first, LooseTables.meetings[first] != nil,
      let when = header.firstIndex(where: { name in
        Communication.columns.names[name].map { Communication.columns.columns[$0].field == .frequency } ?? false
      })
    else { return false }
    let times = rows(of: table).compactMap { when < $0.count && !$0[when].isEmpty ? $0[when] : nil }
    let recurring = times.count { !RecurrenceGrammar.parseAll($0).isEmpty }
    return recurring > 0 && recurring * 2 > times.count
  }

  private func rows(of table: NodeID) -> [[String]] {
    document.children(of: table).dropFirst().prefix(MatrixTitles.mostRows).map { row in
      document.plainTexts(ofChildrenOf: row)
    }
  }
}

private enum LooseTables {
  /// A name of the tasks' title column.
  static let title = "任务"

  /// What work is called beside its phase.
  static let work = AliasTable<Bool>(
    ["工作内容", "主要工作", "重点工作", "具体工作", "做什么", "work", "what"].map { (spelling: $0, value: true) })

  static let meetings = AliasTable<Bool>(
    ["会议", "会议名称", "例会", "meeting"].map { (spelling: $0, value: true) })
}
