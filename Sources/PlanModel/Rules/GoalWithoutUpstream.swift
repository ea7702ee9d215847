/// A department's goal must serve a goal above it, where the site has one.
///
/// The company's own plan, personal plans, and plans on a site without anything above them are exempt.
struct GoalWithoutUpstream: Rule {
  var codes: [DiagnosticCode] { [.goalWithoutUpstream] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let objectives = subject.plan.objectives
    guard !subject.upstreamPlans.isEmpty, subject.plan.supports.isEmpty, !objectives.isEmpty else { return }
    let orphans = objectives.indices.filter { objectives[$0].supports.isEmpty }
    guard !orphans.isEmpty else { return }
    let candidates = Diagnostic.Argument.list(subject.upstreamPlans.map { subject.portfolio.plans[$0].key })
    if orphans.count == objectives.count {
      let span = subject.plan.fields.span(of: .title)
      findings.append(subject.diagnostic(.goalWithoutUpstream, at: span, .text(subject.plan.title), candidates))
      return
    }
    for index in orphans {
      let span = objectives[index].fields.span(of: .title)
      findings.append(subject.diagnostic(.goalWithoutUpstream, at: span, .text(objectives[index].title), candidates))
    }
  }
}

extension DiagnosticCode {
  package static let goalWithoutUpstream = DiagnosticCode(
    "goal-without-upstream", .warning,
    message: .init(
      en: "“{0}” doesn’t say which higher goal it supports", hans: "“{0}”没有写明承接哪个上级目标", hant: "「{0}」沒有寫明承接哪個上級目標"),
    help: .init(
      en: "add “supports”, with a reference such as “company/2026#O1”; higher plans: {1}",
      hans: "写上“承接”，例如“company/2026#O1”；上级计划：{1}", hant: "寫上「承接」，例如「company/2026#O1」；上級計劃：{1}"),
    explanation: .init(
      en: """
        Relevant is the R of SMART. A goal that serves none of the company’s is either the wrong goal or one whose \
        use nobody will see.
        """,
      hans: "相关是 SMART 的 R。不支撑任何公司目标的目标，要么定错了，要么没有人看得到它的用处。", hant: "相關是 SMART 的 R。不支撐任何公司目標的目標，不是定錯了，就是沒有人看得到它的用處。"),
    badExample: """
      ---
      title: 市场部第二季度计划
      period: 2026-Q2
      ---
      """,
    goodExample: """
      ---
      title: 市场部第二季度计划
      period: 2026-Q2
      supports: company/2026#O1
      ---
      """)
}
