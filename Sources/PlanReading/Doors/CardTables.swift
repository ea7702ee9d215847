import Markdown
import PlanModel
import SourceText

/// Tables that tell one record a column instead of a row: the five rows of a SMART card, the six of a 5W1H sheet.
///
///     | SMART | 目标一：提升品牌知名度 |
///     | --- | --- |
///     | S | … |
///     | M | … |
struct CardTable<Record: TableRecord> {
  struct Row {
    /// Which column of the record the row holds.
    let column: Int
    let cells: [Cell]
  }

  /// What stands above the values; empty where the table's head is a row of the card itself.
  let header: [Cell]
  let rows: [Row]

  /// Nil unless a table's first column names so many of the fields that make it a card.
  init?(_ table: [[Cell]], fields: Set<Field>, atLeast count: Int) {
    guard table.count > count - 1, table[1...].first?.first.map({ Self.column($0.text) != nil }) ?? false else {
      return nil
    }
    var rows: [Row] = []
    for cells in table.dropFirst() {
      guard let name = cells.first, let column = Self.column(name.text) else { continue }
      rows.append(Row(column: column, cells: cells))
    }
    let isRow = table[0].first.flatMap { Self.column($0.text) }.map { fields.contains(Self.field($0)) } ?? false
    if isRow, let column = Self.column(table[0][0].text) { rows.insert(Row(column: column, cells: table[0]), at: 0) }
    guard Set(rows.map { Self.field($0.column) }).intersection(fields).count >= count else { return nil }
    header = isRow ? [] : table[0]
    self.rows = rows
  }

  var width: Int { rows.map(\.cells.count).max() ?? 0 }

  func has(_ field: Field) -> Bool { rows.contains { Self.field($0.column) == field } }

  /// What the card says of a field, in one of its columns of values.
  func words(of field: Field, at column: Int) -> Cell? {
    let row = rows.first { Self.field($0.column) == field }
    guard let row, column < row.cells.count, !row.cells[column].text.isEmpty else { return nil }
    return row.cells[column]
  }

  /// Gives a record what the card says and it does not say itself.
  func fill(_ record: inout Record, from column: Int, _ decoding: inout Decoding) {
    fill(&record.stored, from: column, &decoding)
  }

  private func fill(_ stored: inout Record.Stored, from column: Int, _ decoding: inout Decoding) {
    for row in rows where column < row.cells.count && !row.cells[column].text.isEmpty {
      guard !stored.fields.contains(Self.field(row.column)) else { continue }
      Record.columns.decode(row.cells[column], as: row.column, into: &stored, &decoding)
    }
  }

  private static func field(_ column: Int) -> Field { Record.columns.fields[column] }

  /// The column of a name, also of `S-具体的` and `Who 谁`, which put a letter or a word before it.
  private static func column(_ name: String) -> Int? {
    if let column = Record.columns.names[name] { return column }
    let scalars = name.unicodeScalars
    let word = scalars.prefix { $0.isASCII && $0.properties.isAlphabetic }
    return word.isEmpty || word.count == scalars.count ? nil : Record.columns.names[String(word)]
  }
}

extension TableDoor {
  private static let smart: Set<Field> = [.specific, .measurable, .achievable, .relevant, .timeBound]
  private static let questions: Set<Field> = [.owner, .description, .why, .where, .date, .how]

  func smartCard(_ table: NodeID) -> CardTable<Objective>? {
    mayBeCard(table) ? CardTable(cells(of: table), fields: Self.smart, atLeast: 3) : nil
  }

  func questionSheet(_ table: NodeID) -> CardTable<PlanTask>? {
    guard mayBeCard(table) else { return nil }
    return CardTable(cells(of: table), fields: Self.questions, atLeast: 4).flatMap {
      $0.has(.how) || $0.has(.why) ? $0 : nil
    }
  }

  /// Tells most tables without a copy of their cells: the first cell below the head names a part of a card.
  private func mayBeCard(_ table: NodeID) -> Bool {
    var rows = document.children(of: table).makeIterator()
    guard rows.next() != nil, let row = rows.next(), let first = document.firstChild(of: row) else { return false }
    let scalars = document.plainText(of: first).unicodeScalars
    let word = scalars.prefix { $0.isASCII && $0.properties.isAlphabetic }
    return Self.beginnings[word.isEmpty ? String(scalars) : String(word)] ?? false
  }

  private static let beginnings = AliasTable<Bool>(
    [
      "S", "M", "Specific", "Measurable", "具体的", "具體的", "具体", "可衡量的", "Who", "What", "Why", "When", "Where", "How", "谁",
      "負責人", "负责人", "做什么", "做什麼", "目标", "任务", "任務", "目標", "责任人",
    ].map { (spelling: $0, value: true) })

  private func cells(of table: NodeID) -> [[Cell]] {
    document.children(of: table).map { document.children(of: $0).map(cell) }
  }

  /// Reads the columns of a SMART card into the objectives they are headed by, else into the one above.
  mutating func read(_ card: CardTable<Objective>, under objective: Int?, into objectives: inout [Objective]) {
    for column in 1..<max(card.width, 1) where card.rows.contains(where: { column < $0.cells.count }) {
      let place = place(of: card, column, under: objective, in: &objectives)
      card.fill(&objectives[place], from: column, &decoding)
    }
  }

  private func place(
    of card: CardTable<Objective>, _ column: Int, under objective: Int?, in objectives: inout [Objective]
  ) -> Int {
    let head = column < card.header.count ? CardHead(card.header[column].text, .objective) : nil
    if let head, let found = objectives.firstIndex(where: { head.names($0) }) { return found }
    if head == nil, card.words(of: .title, at: column) == nil {
      if let objective { return objective }
      if objectives.count == 1 { return 0 }
    }
    var record = Objective()
    let title = head.flatMap(\.title) ?? card.words(of: .specific, at: column)?.text ?? ""
    begin(&record, card.rows.first?.cells.first?.span, head, card.words(of: .title, at: column) == nil ? title : nil)
    objectives.append(record)
    return objectives.count - 1
  }

  /// Reads the columns of a 5W1H sheet into the tasks they are headed by, else into the one above.
  mutating func read(_ sheet: CardTable<PlanTask>, under task: Int?, into tasks: inout [PlanTask]) {
    for column in 1..<max(sheet.width, 1) where sheet.rows.contains(where: { column < $0.cells.count }) {
      let place = place(of: sheet, column, under: task, in: &tasks)
      sheet.fill(&tasks[place], from: column, &decoding)
    }
  }

  private func place(
    of sheet: CardTable<PlanTask>, _ column: Int, under task: Int?, in tasks: inout [PlanTask]
  ) -> Int {
    let head = column < sheet.header.count ? CardHead(sheet.header[column].text, .task) : nil
    if let head, let found = tasks.firstIndex(where: { head.names($0) }) { return found }
    if head == nil, let task, sheet.words(of: .title, at: column) == nil { return task }
    var record = PlanTask()
    let title = head.flatMap(\.title) ?? sheet.words(of: .description, at: column)?.text ?? ""
    begin(&record, sheet.rows.first?.cells.first?.span, head, sheet.words(of: .title, at: column) == nil ? title : nil)
    tasks.append(record)
    return tasks.count - 1
  }

  private func begin<Record: TableRecord>(
    _ record: inout Record, _ span: SourceSpan?, _ head: CardHead?, _ title: String?
  ) {
    record.fields.span = span ?? .unknown
    if let id = head?.id { record.fields.append(.id, id, at: record.fields.span) }
    guard let title else { return }
    record.title = title
    record.fields.append(.title, title, at: record.fields.span)
  }
}

/// What heads the values of a card: `目标一：提升品牌`, `O1`, `任务3`, or a title; nil for `内容` and the like.
private struct CardHead {
  var id: String?
  var title: String?

  init?(_ text: String, _ kind: RecordKind) {
    let scalars = Array(text.unicodeScalars)
    if let label = ProseLabel(scalars, inHeading: true), case .record(kind, let number) = label.opening {
      (id, title) = (kind.identifierPrefix + String(number), String(scalars: scalars[label.rest...]))
    } else if text.isEmpty || Self.generic[text] != nil {
      return nil
    } else {
      let identifier = ReferenceGrammar.identifier(text[...])
      if PlanAssembler.looksLikeIdentifier(identifier) { id = identifier } else { title = text }
    }
  }

  func names(_ record: some PlanRecord) -> Bool {
    if let id, record.fields[.id].map({ PlanAssembler.canonical($0, type(of: record).kind) }) == id { return true }
    return title.map { $0 == record.title } ?? false
  }

  private static let generic = AliasTable<Bool>(
    ["内容", "內容", "说明", "說明", "描述", "具体内容", "具體內容", "具体说明", "要求", "content", "description", "details", "value", "填写"]
      .map { (spelling: $0, value: true) })
}
