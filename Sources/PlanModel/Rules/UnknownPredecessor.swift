/// A task or milestone can wait only for tasks and milestones that are there.
struct UnknownPredecessor: Rule {
  var codes: [DiagnosticCode] { [.unknownPredecessor] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    for index in subject.plan.tasks.indices {
      for number in subject.plan.tasks[index].after.indices {
        check(subject.plan.tasks[index].after[number].reference, of: .task(index), subject, into: &findings)
      }
    }
    for index in subject.plan.milestones.indices {
      for number in subject.plan.milestones[index].after.indices {
        check(subject.plan.milestones[index].after[number].reference, of: .milestone(index), subject, into: &findings)
      }
    }
  }

  private func check(
    _ reference: Reference, of place: RecordPlace, _ subject: RuleSubject, into findings: inout [Diagnostic]
  ) {
    let plan = subject.plan
    if reference.plan == nil, let id = reference.record {
      for index in plan.tasks.indices where plan.tasks[index].id == id { return }
    }
    switch subject.portfolio.resolve(reference, from: subject.index) {
    case .record(_, .task), .record(_, .milestone): return
    // Two of one name are an ambiguous reference.
    case .ambiguous: return
    case .plan, .record, .unknownPlan, .unknownRecord: break
    }
    let waiting = plan.identifier(of: place) ?? ""
    let names = subject.portfolio.nearestNames(to: reference, from: subject.index, except: waiting)
    findings.append(
      subject.diagnostic(
        .unknownPredecessor, at: reference.span, .text(waiting), .text(reference.text), .list(names)))
  }
}

extension DiagnosticCode {
  package static let unknownPredecessor = DiagnosticCode(
    "unknown-predecessor", .error,
    message: .init(
      en: "{0} waits for “{1}”, which is neither a task nor a milestone{2?; did you mean {2}?}",
      hans: "{0} 的前置任务“{1}”既不是任务也不是里程碑{2?，是不是想写 {2}？}", hant: "{0} 的前置任務「{1}」既不是任務也不是里程碑{2?，是不是想寫 {2}？}"),
    help: .init(en: "write the identifier of a task or milestone", hans: "写任务或里程碑的编号", hant: "寫任務或里程碑的編號"),
    explanation: .init(
      en: """
        Predecessors decide when a task can start. One that isn’t there would leave the schedule too early without \
        anybody noticing.
        """,
      hans: "前置任务决定一项任务何时能开始。写错了编号，排期会偏早而没有人发现。", hant: "前置任務決定一項任務何時能開始。寫錯了編號，排程會偏早而沒有人發現。"),
    badExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T1 | 设计 | |
      | T2 | 开发 | T11 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T1 | 设计 | |
      | T2 | 开发 | T1 |
      """)
}
