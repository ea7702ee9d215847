/// A function is back before its downtime can no longer be borne.
struct RecoveryTooSlow: Rule {
  var codes: [DiagnosticCode] { [.recoveryTooSlow] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard !subject.plan.more.isEmpty else { return }
    for function in subject.plan.more.functions {
      guard let mtpd = function.mtpd, let rto = function.rto, let longest = mtpd.hours, let recovery = rto.hours,
        longest < recovery
      else { continue }
      findings.append(
        subject.diagnostic(
          .recoveryTooSlow, at: function.fields.span(of: .rto), .text(function.title), .text(rto.text),
          .text(mtpd.text)))
    }
  }
}

extension DiagnosticCode {
  package static let recoveryTooSlow = DiagnosticCode(
    "recovery-too-slow", .warning,
    message: .init(
      en: "“{0}” is to be back within {1} (RTO), but can be down for {2} at most (MTPD)",
      hans: "“{0}”计划 {1} 内恢复（RTO），但最多只能中断 {2}（MTPD）", hant: "「{0}」計劃 {1} 內恢復（RTO），但最多只能中斷 {2}（MTPD）"),
    help: .init(
      en: "find a faster way back, or check how long the function can really be missed",
      hans: "找更快的恢复办法，或重新核实最长能停多久", hant: "找更快的恢復辦法，或重新核實最長能停多久"),
    explanation: .init(
      en: """
        The recovery time is what is planned, the longest downtime what can be borne. A plan that recovers after \
        the damage is done is none.
        """,
      hans: "RTO 是计划多久恢复，MTPD 是最久能停多久。等损失已经无法承受才恢复，等于没有预案。", hant: "RTO 是計劃多久恢復，MTPD 是最久能停多久。等損失已經無法承受才恢復，等於沒有預案。"),
    badExample: """
      | 关键业务 | MTPD | RTO |
      | --- | --- | --- |
      | 商城下单 | 4小时 | 1天 |
      """,
    goodExample: """
      | 关键业务 | MTPD | RTO |
      | --- | --- | --- |
      | 商城下单 | 4小时 | 1小时 |
      """)
}
