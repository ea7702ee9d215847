/// A key result must be measurable: a target, a metric, or a number in its words.
struct KeyResultWithoutNumber: Rule {
  var codes: [DiagnosticCode] { [.keyResultWithoutNumber] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.kind.setsGoals else { return }
    for index in subject.plan.objectives.indices {
      for number in subject.plan.objectives[index].keyResults.indices
      where !subject.plan.objectives[index].keyResults[number].hasNumber {
        let keyResult = subject.plan.objectives[index].keyResults[number]
        // A placeholder is named as such.
        if case .placeholder = keyResult.target?.meaning { continue }
        findings.append(
          subject.diagnostic(
            .keyResultWithoutNumber, at: keyResult.fields.span(of: .title), .text(keyResult.id),
            .text(keyResult.title)))
      }
    }
  }
}

extension DiagnosticCode {
  package static let keyResultWithoutNumber = DiagnosticCode(
    "key-result-without-number", .warning,
    message: .init(en: "key result {0} “{1}” has no number", hans: "关键结果 {0}“{1}”没有数字", hant: "關鍵結果 {0}「{1}」沒有數字"),
    help: .init(
      en: "write a target such as “≥90 分” or “45 → 55”, or name the metric that measures it",
      hans: "写上目标值，例如“≥90分”“从45提升至55”，或写明用哪个指标衡量", hant: "寫上目標值，例如「≥90分」「從45提升至55」，或寫明用哪個指標衡量"),
    explanation: .init(
      en: """
        A key result is the sign by which everybody can see that the objective is reached. Without a number it \
        can’t be updated, and counts for nothing in the progress.
        """,
      hans: "关键结果是大家都能看到的达成标志。没有数字就无法更新，也不计入进度。", hant: "關鍵結果是大家都能看到的達成標誌。沒有數字就無法更新，也不計入進度。"),
    badExample: "- KR1：提升门店服务水平。负责人：李明",
    goodExample: "- KR1：神秘顾客评分从 82 分提升至 90 分。负责人：李明")
}
