/// Somebody must answer for a goal: its owner, else the plan's.
struct GoalWithoutOwner: Rule {
  var codes: [DiagnosticCode] { [.goalWithoutOwner] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.kind.setsGoals, !subject.plan.objectives.isEmpty, subject.plan.fields[.owner] == nil
    else { return }
    for index in subject.plan.objectives.indices where subject.plan.objectives[index].fields[.owner] == nil {
      let objective = subject.plan.objectives[index]
      findings.append(
        subject.diagnostic(.goalWithoutOwner, at: objective.fields.span(of: .title), .text(objective.title)))
    }
  }
}

extension DiagnosticCode {
  package static let goalWithoutOwner = DiagnosticCode(
    "goal-without-owner", .warning,
    message: .init(en: "“{0}” has no owner", hans: "“{0}”没有负责人", hant: "「{0}」沒有負責人"),
    help: .init(
      en: "name one person, here or as the plan’s owner", hans: "写上一位负责人，或写明整个计划的负责人", hant: "寫上一位負責人，或寫明整個計劃的負責人"),
    explanation: .init(
      en: """
        A goal that belongs to nobody is everybody’s second priority. A goal without an owner takes the plan’s.
        """,
      hans: "没有负责人的目标，在谁那里都排不到第一。没有写负责人的目标由计划的负责人负责。", hant: "沒有負責人的目標，在誰那裡都排不到第一。沒有寫負責人的目標由計劃的負責人負責。"),
    badExample: """
      ---
      title: 第二季度计划
      ---

      ## 目标一：新签客户 40 家
      """,
    goodExample: """
      ---
      title: 第二季度计划
      owner: 李明
      ---

      ## 目标一：新签客户 40 家
      """)
}
