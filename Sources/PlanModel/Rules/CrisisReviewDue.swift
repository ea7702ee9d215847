/// A crisis plan is reviewed every year: telephone numbers and people change faster than dangers.
struct CrisisReviewDue: Rule {
  var codes: [DiagnosticCode] { [.crisisReviewDue] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    guard plan.isCrisisPlanInForce else { return }
    let newest = plan.lastCrisisReview(asOf: subject.asOf)
    let months = subject.portfolio.settings.thresholds.crisisReviewMonths
    if let newest, newest.day.adding(months: months) >= subject.asOf { return }
    findings.append(
      subject.diagnostic(
        .crisisReviewDue, at: newest?.approval.fields.span(of: .date) ?? plan.fields.span(of: .title),
        .text(plan.title),
        newest.map { .date($0.day) } ?? .text(""), .integer(months)))
  }
}

extension DiagnosticCode {
  package static let crisisReviewDue = DiagnosticCode(
    "crisis-review-due", .warning,
    message: .init(
      en: "the crisis plan “{0}” has no review in the last {2} months{1? (the last was on {1})}",
      hans: "危机预案“{0}”最近 {2} 个月没有审核记录{1?（上次是 {1}）}", hant: "危機預案「{0}」最近 {2} 個月沒有審核記錄{1?（上次是 {1}）}"),
    help: .init(
      en: "go through it with the people whom it names, and add an approval with its date",
      hans: "和预案里的负责人逐项核对，再写上一条带日期的批准", hant: "和預案裡的負責人逐項核對，再寫上一條帶日期的核准"),
    explanation: .init(
      en: """
        In a crisis nobody has time to look for a number that has changed. A plan is reviewed at least once a year; \
        the newest date among its approvals counts.
        """,
      hans: "危机来了，没有时间再找变了的电话。预案每年至少审核一次，以批准记录中最近的日期为准。", hant: "危機來了，沒有時間再找變了的電話。預案每年至少審核一次，以核准記錄中最近的日期為準。"),
    badExample: """
      ---
      title: 应急预案
      kind: crisis
      approvals:
        - {approver: 沈岚, decision: 通过, date: 2024-11-20}
      ---
      """,
    goodExample: """
      ---
      title: 应急预案
      kind: crisis
      approvals:
        - {approver: 沈岚, decision: 通过, date: 2026-01-15}
      ---
      """)
}
