/// A quarter that is over has been looked back on: in its own plan or in another.
struct ClosedWithoutRetrospective: Rule {
  var codes: [DiagnosticCode] { [.closedWithoutRetrospective] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    guard plan.status == .closed, plan.kind == .quarter, !plan.objectives.isEmpty, plan.retrospective.isEmpty
    else { return }
    let reviews = subject.portfolio.links.reviewedBy
    guard !reviews.indices.contains(subject.index) || reviews[subject.index].isEmpty else { return }
    findings.append(
      subject.diagnostic(
        .closedWithoutRetrospective, at: plan.fields.span(of: .status), .text(plan.title)))
  }
}

extension DiagnosticCode {
  package static let closedWithoutRetrospective = DiagnosticCode(
    "closed-without-retrospective", .warning,
    message: .init(
      en: "“{0}” is closed, and nobody has looked back on it", hans: "“{0}”已结束，还没有复盘", hant: "「{0}」已結束，還沒有復盤"),
    help: .init(
      en: "add the four headings of a retrospective, or a plan of kind “retrospective” with “reviews”",
      hans: "在计划里写复盘的四个标题，或新建“季度复盘”并写明复盘对象", hant: "在計劃裡寫復盤的四個標題，或新增一份「季度復盤」並寫明復盤對象"),
    explanation: .init(
      en: """
        What was learned in a quarter belongs in the next one’s plan. Without a look back the next plan repeats \
        the last one’s mistakes.
        """,
      hans: "一个季度的经验要写进下一季度的计划；不复盘，下一份计划会重复同样的错误。", hant: "一個季度的經驗要寫進下一季度的計劃；不復盤，下一份計劃會重複同樣的錯誤。"),
    badExample: """
      ---
      title: 第二季度计划
      status: 已结束
      ---
      """,
    goodExample: """
      ---
      title: 第二季度计划
      status: 已结束
      ---

      ## 做得好的

      - 试点先行，切换时没有积压
      """)
}
