/// A template's `X元` that nobody has filled in.
struct PlaceholderValue: Rule {
  var codes: [DiagnosticCode] { [.placeholderValue] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    for index in plan.objectives.indices {
      let keyResults = plan.objectives[index].keyResults
      for number in keyResults.indices {
        check(keyResults[number].baseline, .baseline, keyResults[number].fields, subject, into: &findings)
        check(keyResults[number].target, .target, keyResults[number].fields, subject, into: &findings)
        check(keyResults[number].current, .current, keyResults[number].fields, subject, into: &findings)
      }
    }
    for metric in subject.plan.metrics {
      check(metric.baseline, .baseline, metric.fields, subject, into: &findings)
      check(metric.target, .target, metric.fields, subject, into: &findings)
    }
  }

  private func check(
    _ quantity: Quantity?, _ field: Field, _ fields: @autoclosure () -> RecordFields, _ subject: RuleSubject,
    into findings: inout [Diagnostic]
  ) {
    guard let quantity, case .placeholder = quantity.meaning else { return }
    findings.append(
      subject.diagnostic(.placeholderValue, at: fields().span(of: field), .field(field), .text(quantity.text)))
  }
}

extension DiagnosticCode {
  package static let placeholderValue = DiagnosticCode(
    "placeholder-value", .warning,
    message: .init(
      en: "“{1}” of “{0}” still has to be filled in", hans: "“{0}”写的“{1}”还没有填上实际的值", hant: "「{0}」寫的「{1}」還沒有填上實際的值"),
    help: .init(
      en: "write the figure, or leave the cell empty until it is known", hans: "填上数字；尚未确定就先留空", hant: "填上數字；尚未確定就先留空"),
    explanation: .init(
      en: "A template’s “X元” or “____” looks like a value and is none. In a meeting somebody will read it out.",
      hans: "模板里的“X元”“____”看上去像数值，其实不是，开会时会被当真念出来。", hant: "範本裡的「X元」「____」看起來像數值，其實不是，開會時會被當真唸出來。"),
    badExample: """
      | KR编号 | 关键结果 | 目标值 |
      | --- | --- | --- |
      | KR1 | 控制获客成本 | X元 |
      """,
    goodExample: """
      | KR编号 | 关键结果 | 目标值 |
      | --- | --- | --- |
      | KR1 | 控制获客成本 | ≤300元 |
      """)
}
