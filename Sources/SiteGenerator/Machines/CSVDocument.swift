package import PlanModel
import PlanReading

/// The records of one kind of all plans as a table, or the plans themselves.
package struct CSVDocument {
  /// What can be a table.
  package enum Content: Hashable, Sendable {
    case plans
    case records(RecordKind)

    /// `plans`, `keyResults`, `budget`: as the document of `export --format json` calls them.
    package var name: String {
      switch self {
      case .plans: "plans"
      case .records(.objective): "objectives"
      case .records(.keyResult): "keyResults"
      case .records(let kind): kind.isOther ? "\(kind.listField)" : "\(kind)s"
      }
    }

    package static let all = [Content.plans] + RecordKind.allCases.map(Content.records)
  }

  private let site: Site
  private let content: Content
  private let language: Language

  package init(_ site: Site, of content: Content, language: Language) {
    self.site = site
    self.content = content
    self.language = language
  }

  package var bytes: [UInt8] {
    var csv = CSVText()
    switch content {
    case .plans: plans(&csv)
    case .records(let kind): records(of: kind, &csv)
    }
    return csv.bytes
  }

  private func plans(_ csv: inout CSVText) {
    for name in planHeadings + [
      words("Kind", "类型", "類型"), words("Status", "状态", "狀態"), words("Start", "开始", "開始"), words("End", "结束", "結束"),
      words("Progress", "进度", "進度"), words("Pace", "进度比", "進度比"), words("Health", "健康度", "健康度"),
      words("Audience", "可见范围", "可見範圍"), words("Tags", "标签", "標籤"),
    ] { csv.cell(name) }
    csv.endRow()
    for number in site.portfolio.plans.indices {
      let plan = site.portfolio.plans[number]
      let standing = site.portfolio.analyses[number].standing
      lead(plan, &csv)
      csv.value(plan.kind.rawValue)
      csv.value(plan.status?.rawValue)
      csv.value(plan.period?.range.start.description)
      csv.value(plan.period?.range.end.description)
      csv.value(standing.score)
      csv.value(standing.pace)
      csv.value(standing.health.rawValue)
      csv.cell(plan.audience.joined(separator: "、"))
      csv.cell(plan.tags.joined(separator: "、"))
      csv.endRow()
    }
  }

  private func records(of kind: RecordKind, _ csv: inout CSVText) {
    let registers = site.portfolio.plans.map { RecordRegister(of: kind, in: $0, includingEmptyColumns: true) }
    let declared = registers.first?.headings.compactMap(\.column) ?? []
    var written: [String: Int] = [:]
    for name in registers.lazy.filter({ !$0.rows.isEmpty }).flatMap(\.headings).compactMap(\.writtenName) {
      if written[name] == nil { written[name] = written.count }
    }
    for name in planHeadings + [words("ID", "编号", "編號")] { csv.cell(name) }
    for column in declared where column.type != .identifier { csv.cell(column.names[language]) }
    for name in written.sorted(by: { $0.value < $1.value }) { csv.cell(name.key) }
    for name in computedHeadings(kind) { csv.cell(name) }
    csv.endRow()
    for (number, register) in registers.enumerated() {
      for (place, row) in register.rows.enumerated() {
        lead(site.portfolio.plans[number], &csv)
        csv.cell(row.id)
        var own = [ColumnValue?](repeating: nil, count: written.count)
        for (heading, value) in zip(register.headings, row.cells) {
          if let column = heading.column, column.type != .identifier { self.value(value, &csv) }
          if let name = heading.writtenName, let column = written[name] { own[column] = value }
        }
        for value in own { self.value(value, &csv) }
        computed(kind, number, place, &csv)
        csv.endRow()
      }
    }
  }

  private var planHeadings: [String] {
    [
      words("Plan", "计划", "計劃"), words("Title of the plan", "计划标题", "計劃標題"), words("Department", "部门", "部門"),
      words("Owner of the plan", "计划负责人", "計劃負責人"), words("Period", "周期", "週期"),
    ]
  }

  private func lead(_ plan: Plan, _ csv: inout CSVText) {
    csv.cell(plan.key)
    csv.cell(plan.title)
    csv.cell(plan.department)
    csv.cell(plan.owner?.text)
    csv.cell(plan.period?.label)
  }

  private func words(_ english: String, _ simplified: String, _ traditional: String) -> String {
    Sentence(en: english, hans: simplified, hant: traditional)[language]
  }

  // MARK: - Values

  private func value(_ value: ColumnValue?, _ csv: inout CSVText) {
    switch value {
    case nil: csv.value(nil as String?)
    case .text(let words), .people(let words), .recurrences(_, let words): csv.cell(words)
    case .date(let date): if let day = date.end { csv.value(day.description) } else { csv.cell(date.text) }
    case .duration(let duration): csv.cell(duration.text)
    case .quantity(let quantity): self.quantity(quantity, &csv)
    case .share(let share): csv.value(share)
    case .choice(let key, _): csv.value(key)
    case .truth(let truth): csv.value(truth ? "true" : "false")
    case .references(let references): csv.cell(references.map(\.text).joined(separator: "、"))
    }
  }

  private func quantity(_ quantity: Quantity, _ csv: inout CSVText) {
    if case .number(let number) = quantity.meaning { csv.value(number) } else { csv.cell(quantity.text) }
  }

  private func computedHeadings(_ kind: RecordKind) -> [String] {
    let status = words("Computed status", "计算状态", "計算狀態")
    let score = words("Score", "得分", "得分")
    switch kind {
    case .objective: return [score, status]
    case .keyResult: return [words("Achievement", "完成率", "完成率"), score, status]
    case .task: return [status, words("Slack", "总浮动", "總浮動"), words("Critical", "关键", "關鍵")]
    case .milestone: return [status]
    default: return []
    }
  }

  private func computed(_ kind: RecordKind, _ number: Int, _ place: Int, _ csv: inout CSVText) {
    let analysis = site.portfolio.analyses[number]
    switch kind {
    case .objective:
      csv.value(analysis.objectives[place].standing.score)
      csv.value(analysis.objectives[place].standing.health.rawValue)
    case .keyResult:
      let progress = Array(analysis.objectives.lazy.map(\.keyResults).joined())[place]
      csv.value(progress.achievement.ratio)
      csv.value(progress.achievement.score)
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

extension RecordRegister.Heading {
  fileprivate var column: RecordColumns.Entry? {
    if case .declared(let column) = self { column } else { nil }
  }

  fileprivate var writtenName: String? {
    if case .written(let name) = self { name } else { nil }
  }
}
