import PlanModel
import PlanReading
import Spreadsheets

/// Writes a plan's text, and remembers which cell each line came from.
struct ImportWriter {
  private let sheets: [FoundSheet]
  private let exported: ExportedPlan?
  private let options: ImportOptions
  private var lines: [String] = []
  private var rows: [Int32: ImportedRow] = [:]
  private var tables: [ImportedTable] = []
  private var words: [ImportedWords] = []
  private var properties: [(property: PlanProperty, place: ImportPlace)] = []
  private var computed: [ImportedTable.Column] = []

  init(_ sheets: [FoundSheet], plan: ExportedPlan?, options: ImportOptions) {
    self.sheets = sheets
    exported = plan
    self.options = options
  }

  func plan() -> ImportedPlan {
    var writer = self
    writer.write()
    return writer.finished()
  }

  private mutating func write() {
    collectProperties()
    let title = title
    writeFrontMatter(title)
    lines += ["# " + MarkdownTable.paragraph(title.words)]
    for (number, sheet) in sheets.enumerated() { write(sheet, number, title) }
  }

  // MARK: - Front matter

  private mutating func collectProperties() {
    for (number, sheet) in sheets.enumerated() {
      for case .properties(let row, let found) in sheet.parts {
        for property in found where !properties.contains(where: { $0.property.key == property.key }) {
          properties.append((property, ImportPlace(sheet: number, row: row, column: 0)))
        }
      }
      for case .table(let table) in sheet.parts where table.isExport && isPlans(table) { collectDetails(table) }
    }
  }

  /// The table of the plans themselves has what the front matter says.
  private mutating func collectDetails(_ table: FoundTable) {
    guard let row = table.rows.first else { return }
    for (offset, detail) in ExportHeadings.planDetails.enumerated() {
      let column = ExportHeadings.plan.count + offset
      guard let key = detail.key, column < row.cells.count, !row.cells[column].isEmpty else { continue }
      properties.append((PlanProperty(key: key, value: row.cells[column]), ImportPlace(sheet: 0, row: 0, column: 0)))
    }
  }

  private func isPlans(_ table: FoundTable) -> Bool {
    let names = table.columns.dropFirst(ExportHeadings.plan.count).map(\.name)
    return Language.allCases.contains { language in
      names.count == ExportHeadings.planDetails.count
        && zip(names, ExportHeadings.planDetails).allSatisfy { $0 == $1.names[language] }
    }
  }

  private func property(_ key: String) -> String? { properties.first { $0.property.key == key }?.property.value }

  private typealias Title = (words: String, place: ImportPlace?)

  /// What was asked for, or a line says, or stands over everything apart from the first table, or the file is called.
  private var title: Title {
    if let title = options.title ?? property("title") ?? exported?.title, !title.isEmpty { return (title, nil) }
    if let first = sheets.first, case .words(let row, let column, let words)? = first.parts.first, words.count <= 80,
      first.parts.count > 1
    {
      let isApart: Bool
      if case .table(let table) = first.parts[1] {
        // Where several tables have a line over them, each line is its table's own.
        let headed = sheets.reduce(0) { $0 + Self.headedTables(in: $1.parts) }
        isApart = headed == 1 || table.headerRow > row + 1
      } else {
        isApart = true
      }
      if isApart { return (words, ImportPlace(sheet: 0, row: row, column: column)) }
    }
    return (Self.stem(sheets.first?.source ?? ""), nil)
  }

  private static func headedTables(in parts: [SheetPart]) -> Int {
    zip(parts, parts.dropFirst()).count { above, below in
      if case .words = above, case .table = below { true } else { false }
    }
  }

  /// A file's name without folder and ending.
  private static func stem(_ path: String) -> String {
    let name = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private mutating func writeFrontMatter(_ title: Title) {
    lines = ["---"]
    func add(_ key: String, _ value: String?, into lines: inout [String]) {
      if let value, !value.isEmpty { lines.append(key + ": " + YAMLText.scalar(value)) }
    }
    add("title", title.words, into: &lines)
    add("kind", options.kind?.rawValue ?? property("kind"), into: &lines)
    add("department", options.department ?? property("department") ?? exported?.department, into: &lines)
    add("team", property("team"), into: &lines)
    add("owner", options.owner ?? property("owner") ?? exported?.owner, into: &lines)
    add("period", options.period ?? property("period") ?? exported?.period, into: &lines)
    add("status", property("status") ?? (exported == nil ? "draft" : nil), into: &lines)
    for key in ["audience", "tags"] {
      guard let value = property(key) else { continue }
      let names = value.split(separator: "、").map { YAMLText.scalar(String($0)) }
      lines.append(key + ": [" + names.joined(separator: ", ") + "]")
    }
    lines += ["---", ""]
  }

  // MARK: - Parts

  private mutating func write(_ sheet: FoundSheet, _ number: Int, _ title: Title) {
    var heading: (words: String, place: ImportPlace)?
    var isFirst = true
    for (index, part) in sheet.parts.enumerated() {
      switch part {
      case .properties: continue
      case .words(let row, let column, let text):
        let place = ImportPlace(sheet: number, row: row, column: column)
        if place == title.place {
          words.append(ImportedWords(place: place, text: text, role: .title))
          continue
        }
        let isBeforeTable = index + 1 < sheet.parts.count && Self.isTable(sheet.parts[index + 1])
        if isBeforeTable, text.count <= 60 { heading = (text, place) } else { writeWords(text, place) }
      case .table(let table):
        if table.isExport, isPlans(table) { continue }
        write(table, of: sheet, number, heading, isFirst: isFirst)
        heading = nil
        isFirst = false
      }
    }
  }

  private static func isTable(_ part: SheetPart) -> Bool { if case .table = part { true } else { false } }

  private mutating func writeWords(_ text: String, _ place: ImportPlace) {
    lines.append("")
    lines.append(MarkdownTable.paragraph(text))
    rows[Int32(lines.count)] = ImportedRow(place: place, columns: [place.column], starts: [1])
    words.append(ImportedWords(place: place, text: text, role: .paragraph))
  }

  private mutating func write(
    _ found: FoundTable, of sheet: FoundSheet, _ number: Int, _ heading: (words: String, place: ImportPlace)?,
    isFirst: Bool
  ) {
    let table = found.isExport ? withoutLead(found) : found
    let period = (options.period ?? property("period") ?? exported?.period).flatMap {
      PeriodGrammar.parse($0, fiscal: options.fiscal)
    }
    let kind = table.kind(within: period)
    if let name = name(of: table, kind, sheet, heading?.words, isFirst: isFirst) {
      lines += ["", "## " + MarkdownTable.paragraph(name)]
    }
    lines.append("")
    if let heading { words.append(ImportedWords(place: heading.place, text: heading.words, role: .heading)) }
    let header = table.columns.map(\.name)
    let columns = table.columns.map(\.place)
    append(header, columns, ImportPlace(sheet: number, row: table.headerRow, column: columns.first ?? 0))
    lines.append(MarkdownTable.line(header.map { _ in "---" }))
    var imported = ImportedTable(
      sheet: number, headerRow: table.headerRow, kind: kind,
      columns: table.columns.map { ImportedTable.Column(name: $0.name, place: $0.place) },
      computed: table.computed.map { ImportedTable.Column(name: $0.name, place: $0.place) })
    for row in table.rows {
      append(row.cells, columns, ImportPlace(sheet: number, row: row.number, column: columns.first ?? 0))
      imported.rows.append((number: row.number, line: Int32(lines.count)))
    }
    tables.append(imported)
  }

  private mutating func append(_ cells: [String], _ columns: [Int], _ place: ImportPlace) {
    let written = cells.map(MarkdownTable.cell)
    var starts: [Int] = []
    var column = 3
    for cell in written {
      starts.append(column)
      column += cell.unicodeScalars.count + 3
    }
    lines.append(MarkdownTable.line(written))
    rows[Int32(lines.count)] = ImportedRow(place: place, columns: columns, starts: starts)
  }

  /// An exported table without what says whose rows they are, and the identifiers of kinds that have none.
  private func withoutLead(_ found: FoundTable) -> FoundTable {
    var table = found
    let lead = ExportHeadings.plan.count
    table.columns.removeFirst(lead)
    for row in table.rows.indices { table.rows[row].cells.removeFirst(lead) }
    guard let first = table.columns.first,
      Language.allCases.contains(where: { first.name == ExportHeadings.identifier[$0] })
    else { return table.withoutEmptyColumns }
    let kind = TableRecognition.kind(ofExported: table.columns.dropFirst().map(\.name))
    // Reports are numbered in the order of their days; with identifiers they would look like what they report on.
    if let kind, kind == .checkIn || kind == .taskUpdate || !TableRecognition.hasIdentifiers(kind) {
      table.computed.insert(first, at: 0)
      table.columns.removeFirst()
      for row in table.rows.indices { table.rows[row].cells.removeFirst() }
    }
    return table.withoutEmptyColumns
  }

  /// What stands over a table, else the sheet's name if it is one, else what its records are called; nil for nothing.
  private func name(
    of table: FoundTable, _ kind: RecordKind?, _ sheet: FoundSheet, _ heading: String?, isFirst: Bool
  ) -> String? {
    if let heading { return heading }
    let tab = sheet.sheet.name
    if isFirst, !tab.isEmpty, !Self.isUnnamed(tab) { return tab }
    return kind?.names[options.language]
  }

  /// `Sheet1`, `工作表1`
  private static func isUnnamed(_ tab: String) -> Bool {
    let word = tab.prefix { !$0.isNumber && !$0.isWhitespace }
    return ["sheet", "工作表", "表", "табл"].contains(word.lowercased())
      && tab.dropFirst(word.count).allSatisfy { $0.isNumber || $0.isWhitespace }
  }

  // MARK: - What became of it

  private func finished() -> ImportedPlan {
    let text = lines.joined(separator: "\n") + "\n"
    var settings = PlanReader.Settings()
    settings.fiscal = options.fiscal
    settings.language = options.language
    settings.sizeLimit = 64 << 20
    let key = exported?.key ?? ""
    var read = PlanReader(settings: settings).read(Array(text.utf8), key: key, file: key)
    // Data files lie beside the plan, which nobody has put anywhere yet.
    read.diagnostics.removeAll { $0.code == .seriesMissing }
    return ImportedPlan(
      key: exported?.key, text: text, read: read,
      sheets: sheets.map { ImportedSheet(source: $0.source, sheet: $0.sheet) }, tables: tables, words: words,
      properties: properties.map { ($0.property.key, $0.property.value) }, rows: rows)
  }
}
