package import PlanModel

/// The declared columns of a record kind, for whoever names, lists or documents them.
package struct RecordColumns: Sendable {
  package struct Entry: Sendable {
    package let field: Field
    package let names: ColumnNames
    package let type: ColumnType
    package let isRequired: Bool

    init<Record>(_ column: Column<Record>) {
      (field, names, type, isRequired) = (column.field, column.names, column.type, column.isRequired)
    }
  }

  /// Nil for the keys of the front matter itself.
  package let kind: RecordKind?
  package let entries: [Entry]

  init<Record: ColumnRecord>(_ kind: RecordKind?, _ columns: ColumnSet<Record>) {
    self.kind = kind
    entries = columns.columns.map { Entry($0) }
  }

  /// The keys of the front matter, then each record kind's columns.
  package static let all: [RecordColumns] = usual + RecordKind.allCases.filter(\.isOther).map(of)

  /// Without the kinds that most plans have none of.
  private static let usual: [RecordColumns] =
    [RecordColumns(nil, Plan.columns)] + RecordKind.allCases.filter { !$0.isOther }.map(of)

  /// What a field is called, by the first kind that has it.
  package static func name(of field: Field, _ language: Language) -> String? {
    let isUsual = usual.contains { columns in columns.entries.contains { $0.field == field } }
    for columns in isUsual ? usual : all {
      if let name = columns.entries.first(where: { $0.field == field })?.names[language] { return name }
    }
    return nil
  }

  private struct Collector: RecordKindVisitor {
    mutating func visit<Record: TableRecord>(_ type: Record.Type) -> RecordColumns {
      RecordColumns(type.kind, type.columns)
    }
  }

  private static func of(_ kind: RecordKind) -> RecordColumns {
    var collector = Collector()
    return kind.visit(&collector)
  }

  /// What a kind's column is called in a language; nil where the kind has no such column.
  package static func name(of field: Field, in kind: RecordKind, _ language: Language) -> String? {
    all.first { $0.kind == kind }?.entries.first { $0.field == field }?.names[language]
  }
}

/// The columns as a page of the documentation, so that it can't be out of date.
package enum ColumnReference {
  package static func markdown() -> String {
    var lines = [
      "# Columns", "",
      "Every column by all of its names. A name is compared without case, spaces, `_`, `-`, `.` and what stands in",
      "brackets; full-width letters and signs are the same as half-width ones.", "",
      "This page is made from the declarations in `Sources/PlanReading/Columns`; a test holds it to them.",
    ]
    for columns in RecordColumns.all {
      lines += ["", "## " + (columns.kind.map(title) ?? "Front matter · 文件头"), ""]
      lines += ["| field | English | 简体 | 繁體 | also | read as |", "|---|---|---|---|---|---|"]
      lines += columns.entries.map(row)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func title(_ kind: RecordKind) -> String {
    let names = kind.names
    return "\(names.english) · \(names.simplified) (`\(kind.listNames.first ?? "")`)"
  }

  private static func row(_ entry: RecordColumns.Entry) -> String {
    let names = entry.names
    let cells = [
      "`\(entry.field)`" + (entry.isRequired ? " *" : ""), names.english, names.simplified, names.traditional,
      names.also.joined(separator: " · "), type(entry.type),
    ]
    return "| " + cells.map { $0.replacingBars() }.joined(separator: " | ") + " |"
  }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .identifier: "identifier"
    case .title: "title"
    case .text: "text"
    case .people: "names"
    case .list: "list of words"
    case .language: "language"
    case .date: "date"
    case .dateRange: "dates from–to"
    case .duration: "duration"
    case .quantity: "value"
    case .percent: "share"
    case .choice(let words): words.keys.map { "`\($0)`" }.joined(separator: ", ")
    case .reference: "reference"
    case .references: "references"
    case .dependencies: "predecessors"
    case .recurrence: "how often"
    case .truth: "yes or no"
    case .records: "list of records"
    }
  }
}

extension String {
  fileprivate func replacingBars() -> String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
