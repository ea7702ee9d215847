import PlanModel
import PlanReading
import SourceText

/// A plan as lines of text, so that a test shows all of what was read.
///
///     O1 提升品牌知名度 owner=李明 due=2026-06-30
///       O1.KR1 品牌搜索指数 baseline=100 target=130 weight=40
struct PlanOutline: CustomStringConvertible {
  let lines: [String]

  var description: String { lines.joined(separator: "\n") }

  init(_ plan: Plan) {
    var lines: [String] = []
    for objective in plan.objectives {
      lines.append(Self.line(objective, Self.objectiveValues(objective)))
      for keyResult in objective.keyResults { lines.append("  " + Self.line(keyResult, Self.values(keyResult))) }
    }
    for task in plan.tasks { lines.append(Self.line(task, Self.values(task))) }
    for milestone in plan.milestones {
      lines.append(Self.line(milestone, [("due", Self.text(milestone.due)), ("status", milestone.status?.rawValue)]))
    }
    for phase in plan.phases {
      lines.append(Self.line(phase, [("start", Self.text(phase.start)), ("end", Self.text(phase.end))]))
    }
    for risk in plan.risks {
      lines.append(
        Self.line(
          risk, [("likelihood", risk.likelihood.map { "\($0)" }), ("impact", risk.impact.map { "\($0)" })]))
    }
    for metric in plan.metrics {
      let readings = metric.readings.map { "\($0.date)=\($0.value.text)" }.joined(separator: " ")
      lines.append(Self.line(metric, [("target", metric.target?.text), ("readings", readings)]))
    }
    for checkIn in plan.checkIns {
      lines.append(
        "\(checkIn.id) \(Self.text(checkIn.date) ?? "?") \(checkIn.keyResult?.text ?? "?") "
          + "\(checkIn.current?.text ?? "?")")
    }
    self.lines = lines
  }

  private static func line(_ record: some PlanRecord, _ values: [(String, String?)]) -> String {
    let words = values.compactMap { name, value in value.flatMap { $0.isEmpty ? nil : "\(name)=\($0)" } }
    let owner = record.owner.map { ["owner=\($0.text)"] } ?? []
    return ([record.id, record.title] + owner + words).joined(separator: " ")
  }

  private static func objectiveValues(_ objective: Objective) -> [(String, String?)] {
    [
      ("due", text(objective.due)), ("weight", objective.weight.map(number)),
      ("dimension", objective.dimension.map { "\($0)" }),
      ("supports", objective.supports.map(\.text).joined(separator: ",")),
    ]
  }

  private static func values(_ keyResult: KeyResult) -> [(String, String?)] {
    [
      ("baseline", text(keyResult.baseline)), ("target", text(keyResult.target)),
      ("current", text(keyResult.current)), ("weight", keyResult.weight.map(number)), ("due", text(keyResult.due)),
      ("confidence", keyResult.confidence.map(number)),
    ]
  }

  private static func values(_ task: PlanTask) -> [(String, String?)] {
    [
      ("kr", task.keyResult?.text), ("start", text(task.start)), ("end", text(task.end)),
      ("duration", task.duration?.text), ("progress", task.progress.map(number)), ("status", task.status?.rawValue),
      (
        "after",
        task.after.map { $0.reference.text + $0.kind.rawValue + ($0.lag == 0 ? "" : "\($0.lag)") }.joined(
          separator: ",")
      ),
      ("deliverable", task.deliverable),
    ]
  }

  static func text(_ date: WrittenDate?) -> String? {
    guard let date else { return nil }
    guard let start = date.start, let end = date.end else { return "?" }
    return start == end ? "\(end)" : "\(start)..\(end)"
  }

  static func text(_ quantity: Quantity?) -> String? {
    switch quantity?.meaning {
    case .number(let number): Self.number(number)
    case .atLeast(let number): "≥" + Self.number(number)
    case .atMost(let number): "≤" + Self.number(number)
    case .change(let from, let to): "\(Self.number(from))→\(Self.number(to))"
    case .difference(let number): "Δ" + Self.number(number)
    case nil: nil
    default: quantity?.text
    }
  }

  static func number(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// Reads a text as the plan `2026-q2/marketing`.
func read(_ text: String, key: String = "2026-q2/marketing", settings: PlanReader.Settings = .init()) -> ReadPlan {
  PlanReader(settings: settings).read(Array(text.utf8), key: key, file: "plans/\(key).md")
}

/// Each diagnostic as `line:column code`.
func findings(_ read: ReadPlan) -> [String] {
  read.diagnostics.map { "\($0.span.start.line):\($0.span.start.column) \($0.code.name)" }
}
