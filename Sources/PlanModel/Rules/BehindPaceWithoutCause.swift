/// An objective that is far behind needs a cause: in a check-in, a note, a task's deviation, or the retrospective.
struct BehindPaceWithoutCause: Rule {
  var codes: [DiagnosticCode] { [.behindPaceWithoutCause] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.kind.setsGoals, subject.plan.status != .draft else { return }
    let progress = subject.analysis.objectives
    for index in subject.plan.objectives.indices where progress.indices.contains(index) {
      let standing = progress[index].standing
      guard standing.health == .offTrack else { continue }
      guard !subject.plan.tellsCause(ofObjective: index) else { continue }
      findings.append(
        subject.diagnostic(
          .behindPaceWithoutCause, at: subject.plan.objectives[index].fields.span(of: .title),
          .text(subject.plan.objectives[index].id), .text(subject.plan.objectives[index].title),
          Self.whole(standing.score), Self.whole(standing.expected)))
    }
  }

  /// A share as pages show it, in whole per cent.
  private static func whole(_ share: Double?) -> Diagnostic.Argument {
    share.map { .percent(($0 * 100).rounded() / 100) } ?? .text("")
  }
}

extension Plan {
  fileprivate func tellsCause(ofObjective index: Int) -> Bool {
    if status == .closed, !retrospective.isEmpty { return true }
    if objectives[index].fields[.note] != nil { return true }
    for number in objectives[index].keyResults.indices
    where objectives[index].keyResults[number].fields[.note] != nil { return true }
    for number in checkIns.indices where checkIns[number].fields[.note] != nil {
      if let reference = checkIns[number].keyResult, objectives[index].isMeant(by: reference) { return true }
    }
    for number in tasks.indices where tasks[number].fields[.deviation] != nil {
      if let reference = tasks[number].keyResult, objectives[index].isMeant(by: reference) { return true }
    }
    return false
  }
}

extension Objective {
  /// Whether the reference names the objective or one of its key results, in full or by the last part.
  fileprivate func isMeant(by reference: Reference) -> Bool {
    guard let name = reference.record else { return false }
    return name == id || self.keyResults.contains { $0.id == name || $0.id.hasSuffix("." + name) || $0.title == name }
  }
}

extension DiagnosticCode {
  package static let behindPaceWithoutCause = DiagnosticCode(
    "behind-pace-without-cause", .warning,
    message: .init(
      en: "{0} “{1}” is far behind{2? ({2} reached}{3?, {3} expected by now)}, and nobody has noted why",
      hans: "{0}“{1}”明显落后{2?（已完成{2}}{3?，按进度应为{3}）}，还没有写明原因", hant: "{0}「{1}」明顯落後{2?（已完成{2}}{3?，按進度應為{3}）}，還沒有寫明原因"),
    help: .init(
      en: "add a check-in with a note, or a task’s deviation and correction",
      hans: "在更新记录里写说明，或在任务里写偏差原因和纠偏措施", hant: "在更新記錄裡寫說明，或在任務裡寫偏差原因和糾偏措施"),
    explanation: .init(
      en: """
        A figure in red is the beginning of a question. A plan that answers it, with the cause and what is done, \
        saves the meeting its first half hour.
        """,
      hans: "标红的数字只是问题的开头。计划里写明原因和对策，会议就省下前半小时。", hant: "標紅的數字只是問題的開頭。計劃裡寫明原因和對策，會議就省下前半小時。"),
    badExample: """
      | 日期 | KR编号 | 当前值 |
      | --- | --- | --- |
      | 2026-05-15 | O1.KR1 | 2家 |
      """,
    goodExample: """
      | 日期 | KR编号 | 当前值 | 说明 |
      | --- | --- | --- | --- |
      | 2026-05-15 | O1.KR1 | 2家 | 原因：展会延期两周；已改为上门拜访 |
      """)
}
