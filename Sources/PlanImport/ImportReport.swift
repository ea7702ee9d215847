package import PlanModel
import PlanReading
import Spreadsheets

/// What was understood of tables, and what was not, for the one who imports them.
package struct ImportReport: Sendable {
  private let plan: ImportedPlan
  private let language: Language

  package init(_ plan: ImportedPlan, language: Language) {
    self.plan = plan
    self.language = language
  }

  /// Line by line: sheets, their tables with columns and rows, what was kept as text, and what needs a look.
  package var lines: [String] {
    let declared = TableRecognition.recordLines(of: plan.read.plan)
    var lines: [String] = []
    for (number, sheet) in plan.sheets.enumerated() {
      let tables = plan.tables.filter { $0.sheet == number }
      let words = plan.words.filter { $0.place.sheet == number }
      if plan.key != nil, tables.isEmpty, words.isEmpty { continue }
      lines.append(title(of: sheet))
      lines += words.map { "  " + text(of: $0) }
      for table in tables { lines += self.lines(of: table, declared).map { "  " + $0 } }
      if tables.isEmpty, words.isEmpty { lines.append("  " + self.words("nothing on it", "没有内容", "沒有內容")) }
      lines += remarks(of: sheet.sheet).map { "  " + $0 }
    }
    lines += missing
    return lines
  }

  /// How many records there are, and how many tables and rows are text.
  package var summary: String {
    let declared = TableRecognition.recordLines(of: plan.read.plan)
    let rows = plan.tables.flatMap(\.rows)
    let records = rows.count { declared[$0.line] != nil }
    let tables = plan.tables.count { isRead($0, declared) }
    let others = plan.tables.count - tables
    let unread = plan.tables.filter { isRead($0, declared) }.flatMap(\.rows).count { declared[$0.line] == nil }
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    return words(
      "\(count(tables, "table")) with \(count(records, "record")); \(count(others, "table")) kept as text; "
        + "\(count(unread, "row")) without a record",
      "识别 \(tables) 个表格、\(records) 条记录；\(others) 个表格保留为正文；\(unread) 行没有成为记录",
      "識別 \(tables) 個表格、\(records) 筆記錄；\(others) 個表格保留為內文；\(unread) 列沒有成為記錄")
  }

  private func isRead(_ table: ImportedTable, _ declared: [Int32: RecordKind]) -> Bool {
    table.rows.contains { declared[$0.line] != nil }
  }

  // MARK: - Sheets

  private func title(of sheet: ImportedSheet) -> String {
    var title = sheet.source
    if !sheet.sheet.name.isEmpty { title += words(", sheet ", " 工作表 ", " 工作表 ") + sheet.sheet.name }
    if sheet.sheet.isHidden {
      title += words(" (hidden in the file, imported all the same)", "（在文件中隐藏，仍已导入）", "（在檔案中隱藏，仍已匯入）")
    }
    return title
  }

  private func text(of words: ImportedWords) -> String {
    let address = CellAddress(row: words.place.row, column: words.place.column)
    let role =
      switch words.role {
      case .title: self.words("the plan’s title", "计划标题", "計劃標題")
      case .heading: self.words("heading", "小标题", "小標題")
      case .paragraph: self.words("kept as text", "保留为正文", "保留為內文")
      }
    return "\(address): \(role): \(words.text.prefix(60))"
  }

  private func remarks(of sheet: Sheet) -> [String] {
    sheet.remarks.map { remark in
      switch remark.kind {
      case .formulaWithoutResult:
        words(
          "\(remark.address): a formula without a result; open and save the file in a spreadsheet program first",
          "\(remark.address)：公式没有计算结果；请先用表格软件打开并保存", "\(remark.address)：公式沒有計算結果；請先用試算表軟體開啟並儲存")
      case .errorValue(let value):
        words(
          "\(remark.address): the formula’s result is \(value)", "\(remark.address)：公式结果是 \(value)",
          "\(remark.address)：公式結果是 \(value)")
      case .hiddenRow:
        words(
          "row \(remark.address.row + 1) is hidden in the file, and imported all the same",
          "第 \(remark.address.row + 1) 行在文件中隐藏，仍已导入", "第 \(remark.address.row + 1) 列在檔案中隱藏，仍已匯入")
      case .hiddenColumn:
        words(
          "column \(CellAddress.letters(of: remark.address.column)) is hidden in the file, and imported all the same",
          "\(CellAddress.letters(of: remark.address.column)) 列在文件中隐藏，仍已导入",
          "\(CellAddress.letters(of: remark.address.column)) 欄在檔案中隱藏，仍已匯入")
      }
    }
  }

  // MARK: - Tables

  private func lines(of table: ImportedTable, _ declared: [Int32: RecordKind]) -> [String] {
    let kinds = table.rows.compactMap { declared[$0.line] }
    var lines: [String] = []
    if let kind = kinds.first {
      lines.append("\(range(of: table)): \(kind.names[language]) × \(kinds.count)")
      lines += columns(of: table, as: kind).map { "  " + $0 }
      lines += unread(table, declared).map { "  " + $0 }
    } else if let kind = table.kind {
      lines.append(
        "\(range(of: table)): "
          + words(
            "a table of \(kind.names[language]) without records", "“\(kind.names[language])”表，没有记录",
            "「\(kind.names[language])」表，沒有記錄"))
    } else {
      let names = table.columns.map(\.name).joined(separator: ", ")
      lines.append(
        "\(range(of: table)): "
          + words(
            "not recognised, kept as a table of the text: \(names)", "未识别，保留为正文中的表格：\(names)",
            "未識別，保留為內文中的表格：\(names)"))
    }
    return lines
  }

  private func range(of table: ImportedTable) -> String {
    let places = table.columns.map(\.place)
    let first = CellAddress(row: table.headerRow, column: places.min() ?? 0)
    let last = CellAddress(row: table.rows.map(\.number).max() ?? table.headerRow, column: places.max() ?? 0)
    return "\(first):\(last)"
  }

  private func columns(of table: ImportedTable, as kind: RecordKind) -> [String] {
    var (known, open): ([String], [String]) = ([], [])
    for column in table.columns {
      let letter = CellAddress.letters(of: column.place)
      if let entry = TableRecognition.column(named: column.name, of: kind) {
        let name = entry.names[language]
        known.append(name == column.name ? "\(letter) \(name)" : "\(letter) \(column.name) → \(name)")
      } else {
        open.append("\(letter) \(column.name)")
      }
    }
    let (comma, colon) = (words(", ", "、", "、"), words(": ", "：", "："))
    var lines = [words("columns", "识别的列", "識別的欄") + colon + known.joined(separator: comma)]
    if !open.isEmpty {
      lines.append(words("columns of your own, kept", "自有的列，已保留", "自有的欄，已保留") + colon + open.joined(separator: comma))
    }
    if !table.computed.isEmpty {
      lines.append(
        words("computed, not taken over", "由程序计算，不导入", "由程式計算，不匯入") + colon
          + table.computed.map(\.name).joined(separator: comma))
    }
    return lines
  }

  /// Rows that stand in the table and declare nothing.
  private func unread(_ table: ImportedTable, _ declared: [Int32: RecordKind]) -> [String] {
    let rows = table.rows.filter { declared[$0.line] == nil }
    guard !rows.isEmpty else { return [] }
    let numbers = rows.map { String($0.number + 1) }.joined(separator: words(", ", "、", "、"))
    return [
      words(
        "rows that declare nothing (totals, remarks): \(numbers)", "没有成为记录的行（合计、说明）：\(numbers)",
        "沒有成為記錄的列（合計、說明）：\(numbers)")
    ]
  }

  // MARK: - What nobody said

  /// What a plan should say of itself and no cell did.
  private var missing: [String] {
    let read = plan.read.plan
    let fields: [(name: String, hans: String, hant: String, isThere: Bool)] = [
      ("department", "部门", "部門", read.department != nil), ("owner", "负责人", "負責人", read.owner != nil),
      ("period", "周期", "週期", read.period != nil),
    ]
    return fields.filter { !$0.isThere }.map { field in
      words(
        "no cell says the \(field.name): add it at the top of the plan, or give --\(field.name)",
        "没有单元格说明\(field.hans)：请在计划开头补上，或用 --\(field.name) 指定",
        "沒有儲存格說明\(field.hant)：請在計劃開頭補上，或用 --\(field.name) 指定")
    }
  }

  private func words(_ english: String, _ simplified: String, _ traditional: String) -> String {
    Sentence(en: english, hans: simplified, hant: traditional)[language]
  }
}
