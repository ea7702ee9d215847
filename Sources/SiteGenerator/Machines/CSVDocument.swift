package import PlanModel
import PlanReading

/// The records of one kind of all plans as a table, the plans themselves, or what stands in their texts' own tables.
package struct CSVDocument {
  /// What can be a table.
  package enum Content: Hashable, Sendable {
    case plans
    case records(RecordKind)
    /// The tables that declare no records, a row for each cell: no two have the same columns.
    case textTables

    /// `plans`, `keyResults`, `budget`: as the document of `export --format json` calls them.
    package var name: String {
      switch self {
      case .plans: "plans"
      case .textTables: "tables"
      case .records(.objective): "objectives"
      case .records(.keyResult): "keyResults"
      case .records(let kind): kind.isOther ? "\(kind.listField)" : "\(kind)s"
      }
    }

    package static let all = [Content.plans] + RecordKind.allCases.map(Content.records) + [Content.textTables]
  }

  private let site: Site
  private let content: Content
  private let language: Language

  package init(_ site: Site, of content: Content, language: Language) {
    self.site = site
    self.content = content
    self.language = language
  }

  /// Whether it has headings only.
  package var isEmpty: Bool {
    switch content {
    case .plans: site.portfolio.plans.isEmpty
    case .textTables: site.portfolio.plans.allSatisfy(\.textTables.isEmpty)
    case .records(let kind): site.portfolio.plans.allSatisfy { RecordRegister(of: kind, in: $0).rows.isEmpty }
    }
  }

  package var bytes: [UInt8] {
    var csv = CSVText()
    switch content {
    case .plans: plans(&csv)
    case .textTables: textTables(&csv)
    case .records(let kind): records(of: kind, &csv)
    }
    return csv.bytes
  }

  private func plans(_ csv: inout CSVText) {
    for name in planHeadings + ExportHeadings.planDetails.map({ $0.names[language] }) { csv.cell(name) }
    csv.endRow()
    for number in site.portfolio.plans.indices {
      let plan = site.portfolio.plans[number]
      let standing = site.portfolio.analyses[number].standing
      lead(plan, &csv)
      csv.value(plan.kind.rawValue)
      csv.value(plan.status?.rawValue)
      csv.value(plan.period?.range.start.description)
      csv.value(plan.period?.range.end.description)
      csv.value(standing.score.map(Self.rounded))
      csv.value(standing.pace.map(Self.rounded))
      csv.value(standing.health.rawValue)
      csv.cell(plan.audience.joined(separator: "、"))
      csv.cell(plan.tags.joined(separator: "、"))
      csv.endRow()
    }
  }

  private func textTables(_ csv: inout CSVText) {
    for name in planHeadings + ExportHeadings.textTables.map({ $0[language] }) { csv.cell(name) }
    csv.endRow()
    for plan in site.portfolio.plans {
      for (number, table) in plan.textTables.enumerated() {
        for (row, cells) in table.rows.enumerated() {
          for (column, words) in zip(table.columns, cells) where !words.isEmpty {
            lead(plan, &csv)
            csv.cell(table.heading)
            csv.value(Double(number + 1))
            csv.value(Double(row + 1))
            csv.cell(column)
            csv.cell(words)
            csv.endRow()
          }
        }
      }
    }
  }

  private func records(of kind: RecordKind, _ csv: inout CSVText) {
    let registers = site.portfolio.plans.map { RecordRegister(of: kind, in: $0, includingEmptyColumns: true) }
    let declared = registers.first?.headings.compactMap(\.column) ?? []
    let counted = Self.countedFields(of: registers)
    var written: [String: Int] = [:]
    for name in registers.lazy.filter({ !$0.rows.isEmpty }).flatMap(\.headings).compactMap(\.writtenName) {
      if written[name] == nil { written[name] = written.count }
    }
    for name in planHeadings + [ExportHeadings.identifier[language]] { csv.cell(name) }
    for column in declared where column.type != .identifier {
      csv.cell(column.names[language])
      if counted.contains(column.field) {
        csv.cell(ExportHeadings.unit(ofColumn: column.names[language], in: language))
      }
    }
    for name in written.sorted(by: { $0.value < $1.value }) { csv.cell(name.key) }
    for name in ExportHeadings.computed(kind).map({ $0[language] }) { csv.cell(name) }
    csv.endRow()
    for (number, register) in registers.enumerated() {
      let fields = register.headings.map { $0.column?.field }
      for (place, row) in register.rows.enumerated() {
        lead(site.portfolio.plans[number], &csv)
        csv.cell(row.id)
        var own = [ColumnValue?](repeating: nil, count: written.count)
        for (heading, value) in zip(register.headings, row.cells) {
          if let column = heading.column, column.type != .identifier {
            let isSpan = column.type == .dateRange || row.saysBothEnds(in: column.field, of: fields)
            if isSpan { span(value, &csv) } else { self.value(value, in: column.field, &csv) }
            if counted.contains(column.field) { csv.cell(value?.unitOfNumber) }
          }
          if let name = heading.writtenName, let column = written[name] { own[column] = value }
        }
        for value in own { self.value(value, in: nil, &csv) }
        computed(kind, number, place, &csv)
        csv.endRow()
      }
    }
  }

  /// The columns in which a number has a unit, which stands in a column of its own beside it: a spreadsheet can add up
  /// `5200000` beside `元`, and neither is lost.
  private static func countedFields(of registers: [RecordRegister]) -> Set<Field> {
    var fields: Set<Field> = []
    for register in registers {
      for row in register.rows {
        for (heading, value) in zip(register.headings, row.cells) where value?.unitOfNumber != nil {
          if let column = heading.column { fields.insert(column.field) }
        }
      }
    }
    return fields
  }

  private var planHeadings: [String] { ExportHeadings.plan.map { $0.names[language] } }

  private func lead(_ plan: Plan, _ csv: inout CSVText) {
    csv.cell(plan.key)
    csv.cell(plan.title)
    csv.cell(plan.department)
    csv.cell(plan.owner?.text)
    csv.cell(plan.period?.label)
  }

  // MARK: - Values

  /// - Parameter field: the declared column that it stands in.
  private func value(_ value: ColumnValue?, in field: Field?, _ csv: inout CSVText) {
    switch value {
    case nil: csv.value(nil as String?)
    case .text(let words), .people(let words), .recurrences(_, let words): csv.cell(words)
    case .date(let date): if let day = date.day(in: field) { csv.value(day.description) } else { csv.cell(date.text) }
    case .duration(let duration): csv.cell(duration.text)
    case .quantity(let quantity): self.quantity(quantity, &csv)
    // A bare 0.4 would be read as 0.4 % again; spreadsheets take the sign for a format.
    case .share(let share): csv.value(CSVText.number((share * 1e12).rounded() / 1e10) + "%")
    case .choice(let key, _): csv.value(key)
    case .truth(let truth): csv.value(truth ? "true" : "false")
    case .references(let references): csv.cell(references.map(\.text).joined(separator: "、"))
    }
  }

  /// From when to when, of a column that says both at once.
  private func span(_ value: ColumnValue?, _ csv: inout CSVText) {
    guard case .date(let date)? = value, let start = date.start, let end = date.end, start != end else {
      return self.value(value, in: nil, &csv)
    }
    csv.value("\(start)..\(end)")
  }

  /// Without the last digits, which are the computer's alone: (6 − 4.8) ÷ (6 − 4) is 0.6.
  private static func rounded(_ share: Double) -> Double { (share * 1e12).rounded() / 1e12 }

  private func quantity(_ quantity: Quantity, _ csv: inout CSVText) {
    if case .number(let number) = quantity.meaning { csv.value(number) } else { csv.cell(quantity.text) }
  }

  private func computed(_ kind: RecordKind, _ number: Int, _ place: Int, _ csv: inout CSVText) {
    let analysis = site.portfolio.analyses[number]
    switch kind {
    case .objective:
      csv.value(analysis.objectives[place].standing.score.map(Self.rounded))
      csv.value(analysis.objectives[place].standing.health.rawValue)
    case .keyResult:
      let progress = Array(analysis.objectives.lazy.map(\.keyResults).joined())[place]
      csv.value(progress.achievement.ratio.map(Self.rounded))
      csv.value(progress.achievement.score.map(Self.rounded))
      csv.value(progress.standing.health.rawValue)
    case .task:
      let task = analysis.schedule.tasks[place]
      csv.value(task.status.rawValue)
      csv.value(task.dates.map { Double($0.slack) })
      csv.value(task.dates.map { $0.isCritical ? "true" : "false" })
    case .milestone: csv.value(analysis.schedule.milestones[place].status.rawValue)
    default: return
    }
  }
}

extension ColumnValue {
  /// What a value that is written as a bare number is counted in.
  fileprivate var unitOfNumber: String? {
    guard case .quantity(let quantity) = self, case .number = quantity.meaning, !quantity.unit.isEmpty else {
      return nil
    }
    return quantity.unit
  }
}

extension RecordRegister.Row {
  /// Whether a start without an end, or an end without a start, names more than a day (`7月中旬`): then it is both.
  fileprivate func saysBothEnds(in field: Field, of fields: [Field?]) -> Bool {
    let other: Field
    switch field {
    case .start: other = .end
    case .end: other = .start
    default: return false
    }
    guard let place = fields.firstIndex(of: other) else { return false }
    return cells[place] == nil
  }
}

extension RecordRegister.Heading {
  fileprivate var column: RecordColumns.Entry? {
    if case .declared(let column) = self { column } else { nil }
  }

  fileprivate var writtenName: String? {
    if case .written(let name) = self { name } else { nil }
  }
}
