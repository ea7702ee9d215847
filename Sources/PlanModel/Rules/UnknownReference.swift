/// A reference leads to one thing that is there.
///
/// Predecessors have a rule of their own: what they lead to must be work.
struct UnknownReference: Rule {
  var codes: [DiagnosticCode] { [.unknownReference, .ambiguousReference] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    for reference in plan.supports { check(reference, subject, into: &findings) }
    for reference in plan.reviews { check(reference, subject, into: &findings) }
    for index in plan.objectives.indices {
      for reference in plan.objectives[index].supports { check(reference, subject, into: &findings) }
      for number in plan.objectives[index].keyResults.indices {
        guard let metric = plan.objectives[index].keyResults[number].metric else { continue }
        check(metric, subject, into: &findings)
      }
    }
    checkTasks(subject, into: &findings)
    for index in plan.checkIns.indices {
      guard let reference = plan.checkIns[index].keyResult, !plan.hasGoal(reference) else { continue }
      check(reference, subject, into: &findings)
    }
    checkItems(subject, into: &findings)
    if !plan.more.isEmpty { checkOthers(subject, into: &findings) }
  }

  private func checkOthers(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let more = subject.plan.more
    var references = more.resourceRequests.compactMap(\.task) + more.responsibilities.compactMap(\.task)
    references += more.taskUpdates.compactMap(\.task) + more.adjustments.flatMap(\.affects)
    references += more.actions.flatMap(\.adoptedAs)
    for reference in references { check(reference, subject, into: &findings) }
  }

  private func checkTasks(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    for index in plan.tasks.indices {
      if let reference = plan.tasks[index].keyResult, !plan.hasGoal(reference) {
        check(reference, subject, into: &findings)
      }
      if let parent = plan.tasks[index].parent { check(parent, subject, into: &findings) }
      for dependency in plan.tasks[index].after {
        check(dependency.reference, subject, isPredecessor: true, into: &findings)
      }
    }
    for index in plan.milestones.indices {
      for dependency in plan.milestones[index].after {
        check(dependency.reference, subject, isPredecessor: true, into: &findings)
      }
    }
  }

  private func checkItems(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    if !subject.plan.retrospective.isEmpty {
      for quadrant in Retrospective.Quadrant.allCases {
        for item in subject.plan.retrospective[quadrant] {
          for reference in item.feeds { check(reference, subject, into: &findings) }
        }
      }
    }
    if !subject.plan.swot.isEmpty {
      for quadrant in SWOT.Quadrant.allCases {
        for item in subject.plan.swot[quadrant] {
          for reference in item.feeds { check(reference, subject, into: &findings) }
        }
      }
    }
  }

  private func check(
    _ reference: Reference, _ subject: RuleSubject, isPredecessor: Bool = false, into findings: inout [Diagnostic]
  ) {
    if isPredecessor, reference.plan == nil, let id = reference.record, subject.plan.hasOneTask(id) { return }
    let resolution = subject.portfolio.resolve(reference, from: subject.index)
    let code: DiagnosticCode
    switch resolution {
    case .plan, .record: return
    case .unknownPlan, .unknownRecord:
      if isPredecessor { return }
      code = .unknownReference
    case .ambiguous: code = .ambiguousReference
    }
    let names = subject.portfolio.nearestNames(to: reference, from: subject.index)
    findings.append(subject.diagnostic(code, at: reference.span, .text(reference.text), .list(names)))
  }
}

extension Plan {
  /// Whether an objective or key result of this plan has exactly the identifier: the usual case, at no cost.
  fileprivate func hasGoal(_ reference: Reference) -> Bool {
    guard reference.plan == nil, let id = reference.record else { return false }
    for index in objectives.indices {
      if objectives[index].id == id { return true }
      for number in objectives[index].keyResults.indices where objectives[index].keyResults[number].id == id {
        return true
      }
    }
    return false
  }

  fileprivate func hasOneTask(_ id: String) -> Bool {
    var count = 0
    for index in tasks.indices where tasks[index].id == id { count += 1 }
    return count == 1
  }
}

extension DiagnosticCode {
  package static let unknownReference = DiagnosticCode(
    "unknown-reference", .error,
    message: .init(
      en: "“{0}” leads nowhere{1?; did you mean {1}?}", hans: "“{0}”没有对应的计划或记录{1?，是不是想写 {1}？}",
      hant: "「{0}」沒有對應的計劃或記錄{1?，是不是想寫 {1}？}"),
    help: .init(
      en: """
        write a plan’s path below “plans/” without “.md”, then “#” and a record’s identifier: \
        “2026-q2/marketing#O1.KR2”
        """,
      hans: "写计划在 plans/ 下的路径（不带 .md），再写“#”和编号，例如“2026-q2/marketing#O1.KR2”",
      hant: "寫計劃在 plans/ 下的路徑（不帶 .md），再寫「#」和編號，例如「2026-q2/marketing#O1.KR2」"),
    explanation: .init(
      en: """
        References tie goals to the goals above them, tasks to key results and lessons to the next quarter. One \
        that leads nowhere is a thread that nobody sees is cut.
        """,
      hans: "引用把目标与上级目标、任务与关键结果、复盘与下一季度连在一起。引用落空，线断了也没有人看见。", hant: "引用把目標與上級目標、任務與關鍵結果、復盤與下一季度連在一起。引用落空，線斷了也沒有人看見。"),
    badExample: "supports: compny/2026#O1",
    goodExample: "supports: company/2026#O1")

  package static let ambiguousReference = DiagnosticCode(
    "ambiguous-reference", .error,
    message: .init(en: "“{0}” may mean more than one thing: {1}", hans: "“{0}”有多个可能的对象：{1}", hant: "「{0}」有多個可能的對象：{1}"),
    help: .init(en: "write the full identifier", hans: "写完整的编号", hant: "寫完整的編號"),
    explanation: .init(
      en: """
        “KR1” is enough where one objective has it. Where several do, the objective belongs to the name: “O2.KR1”.
        """,
      hans: "只有一个目标有 KR1 时写“KR1”就够了；几个目标都有时要带上目标编号，例如“O2.KR1”。",
      hant: "只有一個目標有 KR1 時寫「KR1」就夠了；幾個目標都有時要帶上目標編號，例如「O2.KR1」。"),
    badExample: """
      | 任务编号 | 任务 | 所属KR |
      | --- | --- | --- |
      | T1 | 直播带货 | KR1 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 所属KR |
      | --- | --- | --- |
      | T1 | 直播带货 | O2.KR1 |
      """)
}
