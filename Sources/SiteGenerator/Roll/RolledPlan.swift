package import PlanModel
private import PlanReading

/// The plan of the next period as a text to go on with: what was carried over, and what its author has to decide.
package struct RolledPlan: Sendable {
  private let source: Plan
  private let analysis: PlanAnalysis
  private let rollover: Rollover
  private let portfolio: Portfolio
  private let period: Period
  private let title: String
  private let language: Language

  package init(
    _ rollover: Rollover, of plan: Int, in portfolio: Portfolio, to period: Period, title: String, _ language: Language
  ) {
    source = portfolio.plans[plan]
    analysis = portfolio.analyses[plan]
    self.rollover = rollover
    self.portfolio = portfolio
    self.period = period
    self.title = title
    self.language = language
  }

  package var text: String {
    let goals = RolledGoals(rollover, source, analysis, portfolio, period: period)
    var parts = [frontMatter, "# " + title]
    parts.append(
      comment([
        words(
          "Carried over from \(source.key). Check targets, dates and weights; then set status to active.",
          "由 \(source.key) 结转。请核对目标值、期限和权重，再把 status 改为 active。", "由 \(source.key) 結轉。請核對目標值、期限和權重，再把 status 改為 active。"
        )
      ]))
    parts += section(.objective, words("Goals", "目标", "目標"), goals.objectives)
    parts += section(.keyResult, words("Key results", "关键结果", "關鍵結果"), goals.keyResults)
    parts += section(.task, words("Tasks", "任务", "任務"), goals.tasks)
    parts += section(.milestone, words("Milestones", "里程碑", "里程碑"), goals.milestones)
    parts += section(.risk, words("Risks", "风险", "風險"), goals.risks)
    parts += section(.communication, words("Communication", "沟通计划", "溝通計劃"), communications)
    parts += lessons(goals.notes)
    return parts.joined(separator: "\n\n") + "\n"
  }

  // MARK: - Front matter

  private var frontMatter: String {
    var lines = ["---", "title: " + SkeletonBlanks.quoted(title), "kind: " + source.kind.rawValue]
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append(key + ": " + SkeletonBlanks.quoted(value)) }
    }
    func add(_ key: String, _ values: [String]) {
      if !values.isEmpty { lines.append(key + ": [" + values.map(SkeletonBlanks.quoted).joined(separator: ", ") + "]") }
    }
    add("department", source.department)
    add("team", source.team)
    add("owner", source.fields[.owner])
    lines.append("period: " + period.label)
    lines.append("status: draft")
    add("role", source.role?.rawValue)
    add("supports", source.supports.map(\.text))
    add("audience", source.audience)
    add("tags", source.tags)
    add("language", source.language?.rawValue)
    add("calendar", source.calendar)
    return (lines + ["---"]).joined(separator: "\n")
  }

  // MARK: - Tables

  private func section(_ kind: RecordKind, _ heading: String, _ rows: [RolledRow]) -> [String] {
    let fields = RolledRow.fields(of: kind).filter { field in
      field == .title || rows.contains { !($0.cells[field] ?? "").isEmpty }
    }
    guard !rows.isEmpty else { return [] }
    let names = fields.map { RecordColumns.name(of: $0, in: kind, language) ?? "\($0)" }
    var lines = [line(names), line(fields.map { _ in "---" })]
    lines += rows.map { row in line(fields.map { row.cells[$0] ?? "" }) }
    return ["## " + heading, lines.joined(separator: "\n")]
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map(Self.cell).joined(separator: " | ") + " |"
  }

  /// Words that neither end a cell nor a row.
  private static func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "|" { cell.append("\\") }
      cell.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return String(cell)
  }

  private var communications: [RolledRow] {
    rollover.communications.map { index in
      let communication = source.more.communications[index]
      var row = RolledRow()
      row[.title] = communication.title
      for field in [Field.content, .frequency, .channel, .owner] { row[field] = communication.fields[field] }
      return row
    }
  }

  // MARK: - Lessons

  private func lessons(_ notes: [String]) -> [String] {
    var parts: [String] = []
    if !notes.isEmpty {
      let head = words("What came from the last look back:", "上期复盘已写明去向：", "上期復盤已寫明去向：")
      parts.append(comment([head] + notes.map { "- " + $0 }))
    }
    if !rollover.undecided.isEmpty {
      let head = words(
        "Not decided yet. Make a goal, a task or a risk of each, or note in the look back why not:",
        "还没有决定的。逐条写成目标、任务或风险，或在复盘里注明不采纳的原因：", "還沒有決定的。逐條寫成目標、任務或風險，或在復盤裡註明不採納的原因：")
      let points = rollover.undecided.map { lesson in
        let plan = portfolio.plans[lesson.plan]
        return "- \(plan.text(of: lesson.source)) (\(plan.key)#\(plan.identifier(of: lesson.source) ?? ""))"
      }
      parts.append(comment([head] + points))
    }
    return parts
  }

  /// A comment, which two hyphens in a row could end.
  private func comment(_ lines: [String]) -> String {
    let text = lines.joined(separator: "\n")
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      kept.append(scalar == "-" && kept.last == "-" ? "–" : scalar)
    }
    return "<!--\n" + String(kept) + "\n-->"
  }

  private func words(_ english: String, _ simplified: String, _ traditional: String) -> String {
    Sentence(en: english, hans: simplified, hant: traditional)[language]
  }
}

/// A row of a table, by its columns.
struct RolledRow {
  var cells: [Field: String] = [:]

  subscript(_ field: Field) -> String? {
    get { cells[field] }
    set { cells[field] = newValue }
  }

  /// The columns of a kind's table in their order.
  static func fields(of kind: RecordKind) -> [Field] {
    switch kind {
    case .objective: [.id, .title, .dimension, .owner, .due, .supports, .commitment, .weight]
    case .keyResult:
      [.objective, .id, .title, .owner, .collaborators, .baseline, .target, .current, .unit, .weight, .due, .source]
    case .task: [.id, .title, .owner]
    case .milestone, .risk: [.id, .title, .owner]
    case .communication: [.title, .content, .frequency, .channel, .owner]
    default: [.title]
    }
  }
}
