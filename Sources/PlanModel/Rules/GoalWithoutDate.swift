/// A goal must have an end: its own date or clause, those of its key results, or the plan's period.
struct GoalWithoutDate: Rule {
  var codes: [DiagnosticCode] { [.goalWithoutDate] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    // Goals inherit the period's last day.
    guard subject.plan.period == nil, subject.plan.kind.setsGoals else { return }
    for index in subject.plan.objectives.indices {
      let objective = subject.plan.objectives[index]
      let isDated = objective.keyResults.contains { $0.due != nil } && !objective.keyResults.isEmpty
      guard objective.due == nil, objective.clause(.timeBound) == nil, !isDated else { continue }
      findings.append(
        subject.diagnostic(.goalWithoutDate, at: objective.fields.span(of: .title), .text(objective.title)))
    }
  }
}

extension DiagnosticCode {
  package static let goalWithoutDate = DiagnosticCode(
    "goal-without-date", .warning,
    message: .init(en: "“{0}” has no date to be reached by", hans: "“{0}”没有期限", hant: "「{0}」沒有期限"),
    help: .init(en: "add “due”, or give the plan a period", hans: "写上期限，或给计划写上周期", hant: "寫上期限，或給計劃寫上週期"),
    explanation: .init(
      en: """
        Time-bound is the T of SMART. A goal takes the last day of the plan’s period; a plan without a period \
        must date its goals.
        """,
      hans: "有时限是 SMART 的 T。目标默认以计划周期的最后一天为期限；没有周期的计划要给目标写上期限。",
      hant: "有時限是 SMART 的 T。目標預設以計劃週期的最後一天為期限；沒有週期的計劃要給目標寫上期限。"),
    badExample: """
      ---
      title: 系统升级
      ---

      | 目标 | 负责人 |
      | --- | --- |
      | 月可用率达到 99.9% | 李明 |
      """,
    goodExample: """
      ---
      title: 系统升级
      ---

      | 目标 | 负责人 | 期限 |
      | --- | --- | --- |
      | 月可用率达到 99.9% | 李明 | 2026-06-30 |
      """)
}
