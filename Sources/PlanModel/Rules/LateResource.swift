import SourceText

/// What a task needs is there before the task starts.
struct LateResource: Rule {
  var codes: [DiagnosticCode] { [.lateResource] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard !subject.plan.more.isEmpty else { return }
    for request in subject.plan.more.resourceRequests {
      guard let expected = request.expected?.end, let reference = request.task,
        case .record(let plan, .task(let number)) = subject.portfolio.resolve(reference, from: subject.index),
        let start = subject.portfolio.start(ofTask: number, in: plan), expected > start
      else { continue }
      let task = subject.portfolio.plans[plan].tasks[number]
      findings.append(
        subject.diagnostic(
          .lateResource, at: request.fields.span(of: .expected),
          .text(request.fields[.description] ?? request.title), .date(expected), .text(task.id), .text(task.title),
          .date(start)))
    }
  }
}

extension Portfolio {
  /// When a task began or shall begin; nil where nothing says so.
  fileprivate func start(ofTask number: Int, in plan: Int) -> CalendarDate? {
    let task = plans[plan].tasks[number]
    return task.actualStart?.start ?? task.start?.start
  }
}

extension DiagnosticCode {
  package static let lateResource = DiagnosticCode(
    "late-resource", .warning,
    message: .init(
      en: "“{0}” is expected on {1}, but task {2} “{3}” starts on {4}",
      hans: "“{0}”预计 {1} 到位，而任务 {2}“{3}”{4} 就开始", hant: "「{0}」預計 {1} 到位，而任務 {2}「{3}」{4} 就開始"),
    help: .init(
      en: "ask for it earlier, or start the task later", hans: "提前申请，或推迟任务的开始日期", hant: "提前申請，或延後任務的開始日期"),
    explanation: .init(
      en: "A task that waits for people, money or tools from its first day is late before it has begun.",
      hans: "任务开始了，人、钱或工具还没到，这项任务从第一天起就在等。", hant: "任務開始了，人、錢或工具還沒到，這項任務從第一天起就在等。"),
    badExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 压力演练 | 2026-09-14 | 2026-09-25 |

      | 任务编号 | 所需资源类型 | 申请时间 | 预计到位时间 |
      | --- | --- | --- | --- |
      | T1 | 合作仓 | 2026-09-01 | 2026-09-18 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 压力演练 | 2026-09-14 | 2026-09-25 |

      | 任务编号 | 所需资源类型 | 申请时间 | 预计到位时间 |
      | --- | --- | --- | --- |
      | T1 | 合作仓 | 2026-08-12 | 2026-09-10 |
      """)
}
