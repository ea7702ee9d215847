import PlanModel
import SourceText

@testable import PlanModel

/// What a rule says in English of the first plan, the others lying around it.
func messages(
  of rule: some Rule, in plan: Plan, with others: [Plan] = [], asOf day: String = "2026-05-15",
  settings change: (inout AnalysisSettings) -> Void = { _ in }
) -> [String] {
  var settings = AnalysisSettings.on(day)
  change(&settings)
  let portfolio = Portfolio.link(plans: [plan] + others, settings: settings)
  guard let index = portfolio.index(of: plan.key) else { return ["the plan is lost"] }
  let text = DiagnosticText(.english) { "\($0)" }
  return PlanCheck(of: portfolio, rules: [rule]).diagnostics(ofPlanAt: index).map { finding in
    "[\(finding.code.name)] \(text.message(of: finding))"
  }
}

/// The lines at which a rule finds something in a plan.
func lines(of rule: some Rule, in plan: Plan, asOf day: String = "2026-05-15") -> [Int32] {
  let portfolio = Portfolio.link(plans: [plan], settings: .on(day))
  return PlanCheck(of: portfolio, rules: [rule]).diagnostics(ofPlanAt: 0).map(\.span.start.line)
}

extension PlanRecord {
  /// The record with words in a column, at a line where one is given.
  func with(_ field: Field, _ text: String, line: Int = 0) -> Self {
    var record = self
    record.fields.append(field, text, at: SourceSpan(start: SourcePosition(line: line, column: 1)))
    return record
  }
}

extension Objective {
  static func titled(_ title: String, _ keyResults: [KeyResult] = [], dimension: Dimension? = nil) -> Objective {
    var objective = Objective.make("O1", keyResults)
    objective.title = title
    objective.dimension = dimension
    return objective
  }
}

extension KeyResult {
  /// Key results that nobody can object to.
  static func good(_ count: Int) -> [KeyResult] {
    (1...max(1, count)).prefix(count).map {
      make("O1.KR\($0)", title: "sign 20 customers", target: .number(20)).with(.owner, "李明")
    }
  }
}

extension Risk {
  static func titled(_ title: String) -> Risk {
    var risk = Risk()
    risk.id = "R1"
    risk.title = title
    return risk
  }
}
