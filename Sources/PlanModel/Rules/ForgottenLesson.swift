/// What a look back found to improve, to use or to guard against goes into the plan that follows, or somebody decides
/// against it.
struct ForgottenLesson: Rule {
  var codes: [DiagnosticCode] { [.forgottenLesson] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.looksBack else { return }
    for lesson in subject.portfolio.lessons(of: subject.index) {
      guard case .forgotten(let next) = lesson.outcome else { continue }
      findings.append(
        subject.diagnostic(
          .forgottenLesson, at: subject.plan.span(of: lesson.source), .text(subject.plan.text(of: lesson.source)),
          .text(subject.portfolio.plans[next].key)))
    }
  }
}

extension DiagnosticCode {
  package static let forgottenLesson = DiagnosticCode(
    "forgotten-lesson", .warning,
    message: .init(
      en: "“{0}” is forgotten: nothing in {1} takes it up", hans: "“{0}”没有下文：{1} 里没有任何一项承接它",
      hant: "「{0}」沒有下文：{1} 裡沒有任何一項承接它"),
    help: .init(
      en: "write “→ {1}#O1” after it, or decide against it: “→ dropped: why”",
      hans: "在后面写“→ {1}#O1”注明去向；决定不做的，写“→ 不采纳：原因”",
      hant: "在後面寫「→ {1}#O1」註明去向；決定不做的，寫「→ 不採納：原因」"),
    explanation: .init(
      en: """
        A look back is worth what the next plan makes of it. A point to improve, an opportunity, a risk or an action \
        that no goal, task, milestone or risk of the next plan takes up, and that nobody has decided against, will \
        come back. What went well may stand without a continuation.
        """,
      hans: "复盘的价值在于下一份计划怎么用。待改进的、机会点、风险点和改进行动，如果下一份计划里没有目标、任务、里程碑或风险承接，也没有人决定不做，问题还会再来。做得好的可以不写去向。",
      hant: "復盤的價值在於下一份計劃怎麼用。待改進的、機會點、風險點和改進行動，如果下一份計劃裡沒有目標、任務、里程碑或風險承接，也沒有人決定不做，問題還會再來。做得好的可以不寫去向。"),
    badExample: """
      ### 待改进的

      - 客户案例来得太晚
      """,
    goodExample: """
      ### 待改进的

      - 客户案例来得太晚 → 2026-q3/sales#O1.KR2
      - 线下快闪成本高 → 不采纳：下季度不再办快闪
      """)
}
