import Markdown
import PlanModel
import SourceText

/// The second door: tables of the text, recognised by their header.
struct TableDoor {
  let document: MarkdownDocument
  var decoding: Decoding

  /// Which kind a table's header declares; nil where the table is only text.
  ///
  /// A kind fits where its title column is there and one more of its columns. Of several, a key result or a task wins,
  /// for their tables name their parents too; then the leftmost title column. Of those two the key result wins only with
  /// a target, a weight or a baseline: a table of tasks has a column `KR` as well. A table with a date, a key result and a
  /// value, but no target, weight or baseline, is a list of check-ins. A table that begins with goals is an evaluation where
  /// more of its columns tell how they turned out than what they are.
  func kind(of header: [String]) -> RecordKind? {
    let headings = HeaderIndex.meanings(of: header)
    var fits: [(kind: RecordKind, title: Int, fields: [Field?])] = []
    for kind in HeaderIndex.candidates(headings) {
      var matcher = HeaderMatcher(header: header)
      guard let match = kind.visit(&matcher) else { continue }
      fits.append((kind, match.title, match.fields))
    }
    guard !fits.isEmpty else { return nil }
    // What is done step by step is an action of no goal.
    fits.removeAll { $0.kind == .goalAction && !$0.fields.contains(.goal) }
    // A date alone makes no report.
    fits.removeAll { $0.kind == .checkIn && !Self.reports($0.fields) }
    let plain = fits.filter { !$0.kind.yieldsToOthers }
    if let evaluation = fits.first(where: { $0.kind == .evaluation }) {
      // `渠道 | 目标 | 实际` is about channels: what is evaluated stands first, or behind its identifier.
      let isAboutGoals = evaluation.fields[..<evaluation.title].allSatisfy { $0 == .id }
      let evaluates = isAboutGoals && evaluation.fields.contains(where: Self.looksBack)
      if evaluates,
        plain.allSatisfy({ other in
          switch other.kind {
          case .objective: Self.knows(other.fields) < Self.knows(evaluation.fields)
          // 调整 behind a goal is what changes because of it.
          case .adjustment: evaluation.title < other.title
          default: false
          }
        })
      {
        return .evaluation
      }
      if !evaluates { fits.removeAll { $0.kind == .evaluation } }
    }
    if !plain.isEmpty { fits = plain }
    guard !fits.isEmpty else { return nil }
    if fits.contains(where: { $0.kind == .checkIn }),
      !(fits.first { $0.kind == .keyResult }?.fields.contains(where: Self.declaresKeyResult) ?? false),
      fits.allSatisfy({ $0.kind == .checkIn || $0.kind == .keyResult || $0.kind == .objective })
    {
      return .checkIn
    }
    fits.removeAll { $0.kind == .checkIn }
    let task = fits.first { $0.kind == .task }
    // A request for resources names its task, and is none.
    if let task, let own = fits.first(where: { $0.kind.isOther && task.fields[$0.title] == nil }) { return own.kind }
    let keyResult = fits.first { $0.kind == .keyResult && (task == nil || $0.fields.contains(where: Self.hasAim)) }
    return (keyResult ?? task ?? fits.min { $0.title < $1.title })?.kind
  }

  /// Whether a column tells how a goal turned out.
  private static func looksBack(_ field: Field?) -> Bool {
    switch field {
    case .actual, .rate, .problem, .reason, .evaluation: true
    default: false
    }
  }

  private static func knows(_ fields: [Field?]) -> Int { fields.count { $0 != nil } }

  /// Whether the columns say of which goal something is reported, and what.
  private static func reports(_ fields: [Field?]) -> Bool {
    fields.contains(.keyResult) && (fields.contains(.current) || fields.contains(.confidence))
  }

  private static func declaresKeyResult(_ field: Field?) -> Bool { hasAim(field) || field == .id }

  private static func hasAim(_ field: Field?) -> Bool { field == .target || field == .weight || field == .baseline }

  /// Reads every row, and gives back the place of each record that the table declares.
  mutating func read(
    _ table: NodeID, _ kind: RecordKind, header: [String], into collected: inout CollectedRecords
  ) -> [SourcePosition] {
    var reader = RowReader(door: self, table: table, header: header, collected: collected)
    let places = kind.visit(&reader)
    self = reader.door
    collected = reader.collected
    return places
  }

  private struct RowReader: RecordKindVisitor {
    var door: TableDoor
    let table: NodeID
    let header: [String]
    var collected: CollectedRecords

    mutating func visit<Record: TableRecord>(_ type: Record.Type) -> [SourcePosition] {
      let records = door.rows(of: table, header, as: type)
      collected[keyPath: Record.list].append(contentsOf: records)
      return records.map(\.fields.span.start)
    }
  }

  private mutating func rows<Record: TableRecord>(
    of table: NodeID, _ header: [String], as type: Record.Type
  ) -> [Record] {
    let columns = columns(of: header, table, as: type)
    let open = zip(header, columns).map { name, column in
      column == nil && Record.columns.names[name] == nil
        ? Record.openColumn(headed: name, within: decoding.period) : nil
    }
    let units = Record.countsInUnitsOfHeadings ? header.map(HeadingUnit.unit) : []
    reportNearlyKnown(header, columns, isOpen: open.map { $0 != nil }, of: table, as: type)
    var above: [Cell?] = Array(repeating: nil, count: header.count)
    var records: [Record] = []
    for row in document.children(of: table) {
      guard case .tableRow(header: false) = document.kind(of: row) else { continue }
      let cells = document.children(of: row).map(cell)
      guard cells.contains(where: { !$0.text.isEmpty }), !Self.isTotal(cells) else { continue }
      var stored = Record.Stored()
      stored.fields.span = cells.first { !$0.text.isEmpty }?.span ?? .unknown
      for (index, cell) in cells.enumerated() where index < columns.count {
        var cell = cell
        if !units.isEmpty { cell.unit = units[index] }
        guard let column = columns[index] else {
          guard !cell.text.isEmpty else { continue }
          if let decode = open[index] {
            decode(cell, &stored, &decoding)
          } else {
            stored.fields.extras.append(.init(name: header[index], text: cell.text))
          }
          continue
        }
        let field = Record.columns.fields[column]
        if cell.text.isEmpty, field.continuesDownwards, let same = above[index] {
          Record.columns.decode(same, as: column, into: &stored, &decoding)
        } else if !cell.text.isEmpty {
          Record.columns.decode(cell, as: column, into: &stored, &decoding)
          above[index] = cell
        }
      }
      stored.id = PlanAssembler.identifier(stored.fields, type.kind)
      var record = Record(stored: consume stored)
      record.finish()
      records.append(record)
    }
    return records
  }

  /// Which column each heading names; of two that name the same the first counts, and the other stays as it is.
  ///
  /// Where two name the title and none the identifier, as `KR` and `关键结果描述` do, the first of them holds the
  /// identifiers if its cells look like them. A post beside a person (`成员`, `岗位`) is the person's role.
  private func columns<Record: TableRecord>(of header: [String], _ table: NodeID, as type: Record.Type) -> [Int?] {
    var columns = header.map { Record.columns.names[$0] }
    func field(_ column: Int?) -> Field? { column.map { Record.columns.columns[$0].field } }
    let titles = columns.indices.filter { field(columns[$0]) == .title }
    if titles.count > 1, !columns.contains(where: { field($0) == .id }), holdsIdentifiers(titles[0], of: table) {
      columns[titles[0]] = Record.columns.columns.firstIndex { $0.field == .id }
    } else if titles.count > 1, Record.kind == .skillProfile, !columns.contains(where: { field($0) == .role }) {
      columns[titles[1]] = Record.columns.columns.firstIndex { $0.field == .role }
    }
    for index in columns.indices where columns[index] != nil {
      if columns[..<index].contains(columns[index]) { columns[index] = nil }
    }
    return columns
  }

  private func holdsIdentifiers(_ column: Int, of table: NodeID) -> Bool {
    for row in document.children(of: table) {
      guard case .tableRow(header: false) = document.kind(of: row) else { continue }
      let cells = document.plainTexts(ofChildrenOf: row)
      guard column < cells.count, !cells[column].isEmpty else { continue }
      return PlanAssembler.looksLikeIdentifier(cells[column])
    }
    return false
  }

  /// A column that no declaration knows stays as it is; one that is nearly known is likely misspelt.
  private mutating func reportNearlyKnown<Record: TableRecord>(
    _ header: [String], _ columns: [Int?], isOpen: [Bool], of table: NodeID, as type: Record.Type
  ) {
    guard let head = document.firstChild(of: table) else { return }
    for (index, node) in document.children(of: head).enumerated() where columns[index] == nil {
      guard !isOpen[index], Record.columns.names[header[index]] == nil,
        let nearest = Record.columns.names.nearest(to: header[index])
      else { continue }
      let cell = cell(node)
      decoding.report(
        Diagnostic(.unknownColumn, file: decoding.file, at: cell.span, .text(header[index]), .text(nearest)))
    }
  }

  func cell(_ node: NodeID) -> Cell {
    let text = document.plainText(of: node)
    return Cell(
      text: text,
      span: SourceSpan(start: document.position(of: node), length: text.unicodeScalars.count))
  }

  /// A spreadsheet's last row adds up what stands above it; it declares nothing.
  private static func isTotal(_ cells: [Cell]) -> Bool {
    guard let first = cells.first(where: { !$0.text.isEmpty }) else { return false }
    return totals[first.text] != nil
  }

  private static let totals = AliasTable<Bool>([
    ("合计", true), ("合計", true), ("总计", true), ("總計", true), ("小计", true), ("小計", true), ("total", true),
    ("sum", true),
  ])
}

extension RecordKind {
  /// Whether a table of the kind could as well be one of another kind with columns of its own, which it then is: a task
  /// list with a column for the quality wanted is a task list.
  fileprivate var yieldsToOthers: Bool {
    switch self {
    case .role, .qualityStandard, .goalAction, .evaluation, .lossAssessment: true
    default: false
    }
  }
}

extension Field {
  /// Whether an empty cell means the one above it, as in a spreadsheet's merged cells.
  fileprivate var continuesDownwards: Bool { self == .objective || self == .keyResult || self == .phase }
}
