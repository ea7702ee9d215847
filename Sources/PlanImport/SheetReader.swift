import PlanModel
import PlanReading
import Spreadsheets

/// Finds the tables of a sheet, and the words between them.
///
/// A row is a header if its cells are columns of one kind of record; the rows below it are its rows, up to an empty row
/// or the next header. What has no such header is a table of the text, whose first row is its head.
struct SheetReader {
  private let rows: [SheetGrid.Row]
  private let fiscal: FiscalCalendar
  private var parts: [SheetPart] = []
  private var open: FoundTable?

  /// What a sheet holds, from the top, and of tables beside each other the left one first.
  static func parts(of sheet: Sheet, fiscal: FiscalCalendar) -> [SheetPart] {
    let grids = SheetGrid(sheet).besides { TableRecognition.mayHead($0) }
    return grids.flatMap { grid in
      var reader = SheetReader(rows: grid.rows, fiscal: fiscal)
      return reader.read()
    }
  }

  private init(rows: [SheetGrid.Row], fiscal: FiscalCalendar) {
    self.rows = rows
    self.fiscal = fiscal
  }

  private mutating func read() -> [SheetPart] {
    var place = 0
    while place < rows.count {
      let isApart = place > 0 && rows[place].number > rows[place - 1].number + 1
      if isApart, !continues(rows[place]) { close() }
      place = readRow(at: place)
    }
    close()
    return parts
  }

  private mutating func close() {
    if let open { parts.append(.table(open)) }
    open = nil
  }

  /// Reads a row, or a header of two, and gives the next place.
  private mutating func readRow(at place: Int) -> Int {
    let row = rows[place]
    if open == nil, let properties = properties(row.filled.map(\.text)) {
      parts.append(.properties(row: row.number, properties))
      return place + 1
    }
    if let (header, next) = header(at: place) {
      close()
      open = header
      return next
    }
    if open != nil, !isBetweenTables(at: place) {
      append(row)
      return place + 1
    }
    close()
    let filled = row.filled
    if filled.count == 1 || isAlone(place) {
      let words = filled.map(\.text).joined(separator: " ")
      parts.append(.words(row: row.number, column: filled.first?.column ?? 0, words))
    } else {
      open = FoundTable(headerRow: row.number, columns: columns(names(of: row), below: place + 1))
    }
    return place + 1
  }

  // MARK: - Headers

  /// The header that begins here; of one and of two rows that which has more columns that are known.
  private func header(at place: Int) -> (FoundTable, next: Int)? {
    let own = names(of: rows[place])
    // A row of a table that is open says less of columns than a header does.
    guard own.count > 1 || rows[place].widths.values.contains(where: { $0 > 1 }) else { return nil }
    let single = known(own)
    if place + 1 < rows.count, rows[place + 1].number == rows[place].number + 1,
      rows[place].widths.keys.contains(where: { rows[place].cells[$0] != nil })
    {
      let both = combined(rows[place], rows[place + 1])
      if known(both) > single, isHeader(both) { return (table(both, at: place + 1), place + 2) }
    }
    return isHeader(own) ? (table(own, at: place), place + 1) : nil
  }

  private func isHeader(_ names: [Int: String]) -> Bool {
    let header = names.sorted { $0.key < $1.key }.map(\.value)
    if ExportHeadings.begin(header) { return !ExportHeadings.areTextTables(header) }
    guard TableRecognition.mayHead(header) else { return false }
    return open == nil || known(names) * 2 > header.count
  }

  /// How many names are columns of the kind that they make together.
  private func known(_ names: [Int: String]) -> Int {
    let header = names.sorted { $0.key < $1.key }.map(\.value)
    guard let kind = TableRecognition.kind(header: header, rows: [], within: nil) else {
      return TableRecognition.mayHead(header) ? 1 : 0
    }
    return header.count { TableRecognition.column(named: $0, of: kind) != nil }
  }

  private func names(of row: SheetGrid.Row) -> [Int: String] { row.cells }

  /// `计划` over `开始` and `结束` is 计划开始 and 计划结束; what reaches over both rows stays as it is.
  private func combined(_ upper: SheetGrid.Row, _ lower: SheetGrid.Row) -> [Int: String] {
    var names = upper.cells
    for (column, width) in upper.widths {
      guard width > 1, let group = upper.cells[column] else { continue }
      for place in column..<(column + width) {
        guard let name = lower.cells[place] else { continue }
        names[place] = name == group ? name : group + name
      }
    }
    for (column, name) in lower.cells where names[column] == nil { names[column] = name }
    return names
  }

  private func table(_ names: [Int: String], at place: Int) -> FoundTable {
    var columns = columns(names, below: place + 1)
    var computed: [FoundTable.Column] = []
    let isExport = ExportHeadings.begin(columns.map(\.name))
    if isExport {
      (columns, computed) = Self.withoutComputed(columns)
      columns = Self.withUnits(columns)
    }
    var table = FoundTable(headerRow: rows[place].number, columns: columns)
    table.computed = computed
    table.isExport = isExport
    return table
  }

  /// The columns that have a name or anything below it; those without a name are called by their letter.
  private func columns(_ names: [Int: String], below place: Int) -> [FoundTable.Column] {
    var places = Set(names.keys)
    for next in rows.indices.dropFirst(place) {
      if rows[next].number > rows[next - 1].number + 1 { break }
      if rows[next].filled.count > 1 { places.formUnion(rows[next].cells.keys) }
    }
    return places.sorted().map { FoundTable.Column(name: names[$0] ?? CellAddress.letters(of: $0), place: $0) }
  }

  private static func withoutComputed(_ columns: [FoundTable.Column]) -> ([FoundTable.Column], [FoundTable.Column]) {
    let lead = ExportHeadings.plan.count
    let words = Set(
      RecordKind.allCases.flatMap(ExportHeadings.computed).flatMap { [$0.english, $0.simplified, $0.traditional] })
    // They stand at the end, behind every column of the records.
    var end = columns.count
    while end > lead, words.contains(columns[end - 1].name) { end -= 1 }
    return (Array(columns[..<end]), Array(columns[end...]))
  }

  /// Numbers take their units back from the columns beside them.
  private static func withUnits(_ columns: [FoundTable.Column]) -> [FoundTable.Column] {
    var joined: [FoundTable.Column] = []
    for column in columns {
      if let before = joined.last, before.unitPlace == nil, ExportHeadings.isUnit(column.name, ofColumn: before.name) {
        joined[joined.count - 1].unitPlace = column.place
      } else {
        joined.append(column)
      }
    }
    return joined
  }

  // MARK: - Rows

  private mutating func append(_ row: SheetGrid.Row) {
    guard let table = open else { return }
    var cells = table.columns.map { column in
      let value = row[column.place]
      return value.isEmpty ? value : value + (column.unitPlace.map { row[$0] } ?? "")
    }
    var plan: ExportedPlan?
    if table.isExport, cells.count >= ExportHeadings.plan.count {
      plan = ExportedPlan(key: cells[0], title: cells[1], department: cells[2], owner: cells[3], period: cells[4])
    }
    // What stands beside the columns that the header has would be lost.
    let beside = row.filled.filter { filled in
      !table.columns.contains { $0.place == filled.column || $0.unitPlace == filled.column }
        && !table.computed.contains { $0.place == filled.column }
    }
    if let last = cells.indices.last, !beside.isEmpty {
      cells[last] = ([cells[last]] + beside.map(\.text)).filter { !$0.isEmpty }.joined(separator: "；")
    }
    open?.rows.append(FoundTable.Row(number: row.number, cells: cells, plan: plan))
  }

  /// Whether a row below an empty one goes on with the table above it: its first cell is the next of its identifiers.
  private func continues(_ row: SheetGrid.Row) -> Bool {
    guard let open, let first = open.columns.first, let last = open.rows.last, row.filled.count > 1 else {
      return false
    }
    guard let (mark, number) = Self.identifier(row[first.place]), let before = Self.identifier(last.cells[0]) else {
      return false
    }
    return mark == before.mark && number > before.number
  }

  /// `T12`, `O1.KR3`, `12`
  private static func identifier(_ text: String) -> (mark: String, number: Int)? {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, text.utf8.count <= 12, let number = Int(String(digits.reversed())) else { return nil }
    return (String(text.dropLast(digits.count).prefix { !$0.isNumber }), number)
  }

  /// A line of words that stands over the next table or under the last one, and is no row of it.
  private func isBetweenTables(at place: Int) -> Bool {
    let row = rows[place]
    guard row.filled.count == 1, let only = row.filled.first else { return false }
    if place + 1 < rows.count, header(at: place + 1) != nil { return true }
    let reach = row.widths[only.column] ?? 1
    if let open, reach > 1, reach * 2 > open.columns.count { return true }
    return ["注", "备注：", "備註：", "说明：", "說明：", "Note"].contains { only.text.hasPrefix($0) }
      && only.column == open?.columns.first?.place
  }

  /// Whether no row stands next to it, so that it can be no table.
  private func isAlone(_ place: Int) -> Bool {
    let isLast = place + 1 >= rows.count || rows[place + 1].number > rows[place].number + 1
    return isLast || header(at: place + 1) != nil
  }

  // MARK: - Properties

  private static let keys: Set<String> = ["title", "kind", "department", "team", "owner", "period", "status"]

  /// What a row says of the plan: names and values in turn, or both in one cell with a colon between.
  private func properties(_ cells: [String]) -> [PlanProperty]? {
    guard !parts.contains(where: { if case .table = $0 { true } else { false } }) else { return nil }
    var found: [PlanProperty] = []
    var rest = cells[...]
    while let cell = rest.popFirst() {
      if let key = Self.key(cell), let value = rest.first, Self.key(value) == nil {
        rest = rest.dropFirst()
        found.append(PlanProperty(key: key, value: value))
      } else if let several = Self.several(cell) {
        found += several
      } else {
        return nil
      }
    }
    let isRead = found.allSatisfy { $0.key != "period" || PeriodGrammar.parse($0.value, fiscal: fiscal) != nil }
    return found.isEmpty || !isRead ? nil : found
  }

  private static func key(_ name: String) -> String? {
    var name = name[...]
    while let last = name.last, last == "：" || last == ":" || last.isWhitespace { name = name.dropLast() }
    return TableRecognition.planKey(named: String(name)).flatMap { keys.contains($0) ? $0 : nil }
  }

  /// `部门：销售部　负责人：周敏`
  private static func several(_ cell: String) -> [PlanProperty]? {
    let clauses = cell.split { $0.isWhitespace || $0 == "；" || $0 == ";" }
    let found = clauses.compactMap { clause -> PlanProperty? in
      let parts = clause.split(maxSplits: 1) { $0 == "：" || $0 == ":" }
      guard parts.count == 2, let key = key(String(parts[0])) else { return nil }
      return PlanProperty(key: key, value: String(parts[1]))
    }
    return found.count == clauses.count && !found.isEmpty ? found : nil
  }
}
