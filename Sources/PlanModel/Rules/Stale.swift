/// A plan that runs is updated: no key result goes longer than a month without a word.
struct Stale: Rule {
  var codes: [DiagnosticCode] { [.stale] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    let found = staleKeyResults(subject)
    if found.count > 1, found.count == plan.objectives.reduce(0, { $0 + $1.keyResults.count }),
      found.allSatisfy({ $0.updated == nil })
    {
      let span = plan.fields.span(of: .title)
      findings.append(subject.diagnostic(.stale, at: span, .text(plan.title), .text("")))
      return
    }
    for (keyResult, updated) in found {
      findings.append(
        subject.diagnostic(
          .stale, at: keyResult.fields.span(of: .title), .text(keyResult.id + " " + keyResult.title),
          updated.map { .date($0) } ?? .text("")))
    }
  }

  private func staleKeyResults(_ subject: RuleSubject) -> [(keyResult: KeyResult, updated: CalendarDate?)] {
    var found: [(keyResult: KeyResult, updated: CalendarDate?)] = []
    let plan = subject.plan
    for index in plan.objectives.indices where subject.analysis.objectives.indices.contains(index) {
      let progress = subject.analysis.objectives[index].keyResults
      for number in plan.objectives[index].keyResults.indices where progress.indices.contains(number) {
        let since = plan.silentSince(
          objective: index, keyResult: number, in: subject.analysis, subject.portfolio.settings)
        guard since != nil else { continue }
        found.append((plan.objectives[index].keyResults[number], progress[number].achievement.updated))
      }
    }
    return found
  }
}

extension DiagnosticCode {
  package static let stale = DiagnosticCode(
    "stale", .warning,
    message: .init(
      en: "“{0}” has not been updated{1? since {1}}", hans: "“{0}”{1?自 {1} 起}一直没有更新", hant: "「{0}」{1?自 {1} 起}一直沒有更新"),
    help: .init(
      en: "add a check-in with the current value, even if it hasn’t changed", hans: "在更新记录里写上当前值，没有变化也写",
      hant: "在更新記錄裡寫上目前值，沒有變化也要寫"),
    explanation: .init(
      en: """
        Not updated is neither nothing nor everything: nobody knows. A value more than 30 days old, while the \
        plan runs, no longer tells how it stands.
        """,
      hans: "没有更新既不是零也不是完成，而是没有人知道。计划执行期间，三十多天以前的数值已经不能说明现状。", hant: "沒有更新既不是零也不是完成，而是沒有人知道。計劃執行期間，三十多天前的數值已經不能說明現況。"),
    badExample: """
      | 日期 | KR编号 | 当前值 |
      | --- | --- | --- |
      | 2026-04-10 | O1.KR1 | 12家 |
      """,
    goodExample: """
      | 日期 | KR编号 | 当前值 |
      | --- | --- | --- |
      | 2026-04-10 | O1.KR1 | 12家 |
      | 2026-05-29 | O1.KR1 | 25家 |
      """)
}
