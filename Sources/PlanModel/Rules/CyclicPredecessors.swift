import SourceText

/// Nothing may wait for itself, be it through others.
struct CyclicPredecessors: Rule {
  var codes: [DiagnosticCode] { [.cyclicPredecessors] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    for cycle in subject.analysis.schedule.cycles {
      guard let first = cycle.first else { continue }
      let names = (cycle + [first]).compactMap { subject.plan.identifier(of: $0.place) }
      findings.append(
        subject.diagnostic(
          .cyclicPredecessors, at: subject.plan.fields(of: first)?.span(of: .after) ?? .unknown,
          .text(names.joined(separator: " → "))))
    }
  }
}

extension ScheduleNode {
  var place: RecordPlace {
    switch self {
    case .task(let index): .task(index)
    case .milestone(let index): .milestone(index)
    }
  }
}

extension Plan {
  func fields(of node: ScheduleNode) -> RecordFields? {
    switch node {
    case .task(let index): tasks.element(at: index)?.fields
    case .milestone(let index): milestones.element(at: index)?.fields
    }
  }

  func after(of node: ScheduleNode) -> [Dependency] {
    switch node {
    case .task(let index): tasks.element(at: index)?.after ?? []
    case .milestone(let index): milestones.element(at: index)?.after ?? []
    }
  }
}

extension DiagnosticCode {
  package static let cyclicPredecessors = DiagnosticCode(
    "cyclic-predecessors", .error,
    message: .init(
      en: "these wait for each other in a circle: {0}", hans: "前置任务互相等待，形成循环：{0}", hant: "前置任務互相等待，形成循環：{0}"),
    help: .init(en: "take one of the predecessors away", hans: "去掉其中一个前置任务", hant: "去掉其中一個前置任務"),
    explanation: .init(
      en: """
        Tasks that wait for each other can never start. They are scheduled as if they waited for nothing until the \
        circle is broken.
        """,
      hans: "互相等待的任务永远无法开始。在打破循环之前，排期时视为没有前置任务。", hant: "互相等待的任務永遠無法開始。在打破循環之前，排程時視為沒有前置任務。"),
    badExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T1 | 设计 | T2 |
      | T2 | 评审 | T1 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T1 | 设计 | |
      | T2 | 评审 | T1 |
      """)
}
