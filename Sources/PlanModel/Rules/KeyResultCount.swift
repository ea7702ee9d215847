/// Three to five key results an objective: fewer hardly measure it, more are nobody's focus.
struct KeyResultCount: Rule {
  var codes: [DiagnosticCode] { [.keyResultCount] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.kind.setsGoals, subject.plan.kind != .personal else { return }
    let thresholds = subject.portfolio.settings.thresholds
    for index in subject.plan.objectives.indices {
      let count = subject.plan.objectives[index].keyResults.count
      guard count < thresholds.fewestKeyResults || count > thresholds.mostKeyResults else { continue }
      let objective = subject.plan.objectives[index]
      // A goal may be written as its five SMART clauses, and is measured by one of them.
      if count == 0, !objective.hasNumber || objective.clause(.measurable) != nil { continue }
      findings.append(
        subject.diagnostic(
          .keyResultCount, at: objective.fields.span(of: .title), .text(objective.title), .integer(count),
          .integer(thresholds.fewestKeyResults), .integer(thresholds.mostKeyResults)))
    }
  }
}

extension DiagnosticCode {
  package static let keyResultCount = DiagnosticCode(
    "key-result-count", .warning,
    message: .init(
      en: "“{0}” has {1} key results, where {2} to {3} are usual", hans: "“{0}”有 {1} 个关键结果，一般为 {2} 至 {3} 个",
      hant: "「{0}」有 {1} 個關鍵結果，一般為 {2} 至 {3} 個"),
    help: .init(en: "split the objective or merge key results", hans: "拆分目标，或合并关键结果", hant: "拆分目標，或合併關鍵結果"),
    explanation: .init(
      en: """
        One or two key results seldom tell whether an objective is reached; with more than five nobody knows which \
        ones matter.
        """,
      hans: "一两个关键结果很难说明目标是否达成；超过五个，就没人知道哪几个要紧。", hant: "一兩個關鍵結果很難說明目標是否達成；超過五個，就沒人知道哪幾個要緊。"),
    badExample: """
      ## 目标一：扩大销售

      - KR1：新签客户 40 家
      """,
    goodExample: """
      ## 目标一：扩大销售

      - KR1：新签客户 40 家
      - KR2：老客户复购率从 10% 提升至 15%
      - KR3：线上销售额 2,500 万元
      """)
}
