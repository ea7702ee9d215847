/// A goal must be measurable: a number in its title, its clauses or a key result.
struct GoalWithoutNumber: Rule {
  var codes: [DiagnosticCode] { [.goalWithoutNumber] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.kind.setsGoals else { return }
    for index in subject.plan.objectives.indices where !subject.plan.objectives[index].hasNumber {
      let objective = subject.plan.objectives[index]
      // Key results without a number are named one by one, and a mere direction lacks more than a number.
      guard objective.keyResults.isEmpty, !objective.isOnlyDirection else { continue }
      findings.append(
        subject.diagnostic(.goalWithoutNumber, at: objective.fields.span(of: .title), .text(objective.title)))
    }
  }
}

extension DiagnosticCode {
  package static let goalWithoutNumber = DiagnosticCode(
    "goal-without-number", .warning,
    message: .init(en: "“{0}” has no number to measure it by", hans: "“{0}”没有可以衡量的数字", hant: "「{0}」沒有可以衡量的數字"),
    help: .init(
      en: "add key results with targets, or write the number into the goal", hans: "增加带目标值的关键结果，或把数字写进目标",
      hant: "增加帶目標值的關鍵結果，或把數字寫進目標"),
    explanation: .init(
      en: """
        Measurable is the M of SMART: without a number nobody can say on the last day whether the goal was \
        reached, or on any day how far it is.
        """,
      hans: "可衡量是 SMART 的 M：没有数字，到期时说不清目标是否达成，平时也说不清走了多远。", hant: "可衡量是 SMART 的 M：沒有數字，到期時說不清目標是否達成，平時也說不清走了多遠。"),
    badExample: "## 目标一：让客户更愿意推荐我们",
    goodExample: "## 目标一：客户净推荐值从 45 提升至 55")
}
