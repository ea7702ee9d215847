/// A milestone names what is delivered, and how anybody sees that it is good.
struct MilestoneIncomplete: Rule {
  var codes: [DiagnosticCode] { [.milestoneIncomplete] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    for index in subject.plan.milestones.indices {
      let hasDeliverable = subject.plan.milestones[index].fields[.deliverable] != nil
      let hasAcceptance = subject.plan.milestones[index].fields[.acceptance] != nil
      if hasDeliverable && hasAcceptance { continue }
      findings.append(
        subject.diagnostic(
          .milestoneIncomplete, at: subject.plan.milestones[index].fields.span(of: .title),
          .text(subject.plan.milestones[index].id), .text(subject.plan.milestones[index].title),
          .field(hasDeliverable ? .acceptance : .deliverable),
          hasDeliverable || hasAcceptance ? .text("") : .field(.acceptance)))
    }
  }
}

extension DiagnosticCode {
  package static let milestoneIncomplete = DiagnosticCode(
    "milestone-incomplete", .warning,
    message: .init(
      en: "milestone {0} “{1}” lacks: {2}{3?, {3}}", hans: "里程碑 {0}“{1}”缺少：{2}{3?、{3}}",
      hant: "里程碑 {0}「{1}」缺少：{2}{3?、{3}}"),
    help: .init(en: "say what is handed over and by what it is accepted", hans: "写明交付什么、凭什么算通过", hant: "寫明交付什麼、憑什麼算通過"),
    explanation: .init(
      en: "A milestone without a deliverable is a date; one without criteria is reached when somebody says so.",
      hans: "没有交付物的里程碑只是一个日期；没有验收标准，说到了就算到了。", hant: "沒有交付物的里程碑只是一個日期；沒有驗收標準，說到了就算到了。"),
    badExample: """
      | 里程碑 | 时间 | 交付物 |
      | --- | --- | --- |
      | 切换演练 | 6月30日 | 演练记录 |
      """,
    goodExample: """
      | 里程碑 | 时间 | 交付物 | 验收标准 |
      | --- | --- | --- | --- |
      | 切换演练 | 6月30日 | 演练记录 | 十分钟内切回，无数据丢失 |
      """)
}
