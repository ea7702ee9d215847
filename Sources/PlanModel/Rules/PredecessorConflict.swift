/// A given start must not come before what the predecessors allow.
struct PredecessorConflict: Rule {
  var codes: [DiagnosticCode] { [.predecessorConflict] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    for conflict in subject.analysis.schedule.conflicts {
      let after = subject.plan.after(of: conflict.node)
      guard let fields = subject.plan.fields(of: conflict.node),
        let dependency = after.element(at: conflict.dependency)
      else { continue }
      let field: Field = if case .task = conflict.node { .start } else { .due }
      findings.append(
        subject.diagnostic(
          .predecessorConflict, at: fields.span(of: field),
          .text(subject.plan.identifier(of: conflict.node.place) ?? ""), .date(conflict.given),
          .text(dependency.reference.text), .date(conflict.allowed)))
    }
  }
}

extension DiagnosticCode {
  package static let predecessorConflict = DiagnosticCode(
    "predecessor-conflict", .warning,
    message: .init(
      en: "{0} is planned for {1}, but {2} allows it from {3} on",
      hans: "{0} 计划于 {1}，但按前置 {2} 最早只能从 {3} 开始", hant: "{0} 計劃於 {1}，但按前置 {2} 最早只能從 {3} 開始"),
    help: .init(
      en: "move it, shorten the predecessor, or say what may overlap: “{2} SS”, “{2}-2d”",
      hans: "调整日期、缩短前置任务，或写明可以重叠：“{2} SS”“{2}-2d”", hant: "調整日期、縮短前置任務，或寫明可以重疊：「{2} SS」「{2}-2d」"),
    explanation: .init(
      en: "Given dates are never moved, but one that a dependency breaks can’t be kept.",
      hans: "已给出的日期不会被改动，但违背前后关系的日期是守不住的。", hant: "已給出的日期不會被改動，但違背前後關係的日期是守不住的。"),
    badExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 | 前置任务 |
      | --- | --- | --- | --- | --- |
      | T1 | 设计 | 2026-04-07 | 2026-04-17 | |
      | T2 | 开发 | 2026-04-13 | 2026-04-24 | T1 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 | 前置任务 |
      | --- | --- | --- | --- | --- |
      | T1 | 设计 | 2026-04-07 | 2026-04-17 | |
      | T2 | 开发 | 2026-04-20 | 2026-04-30 | T1 |
      """)
}
