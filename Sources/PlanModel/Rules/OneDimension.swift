/// A balanced plan doesn't put more than 80 % of its weight into one dimension.
///
/// Asked of plans with three objectives or more that all name their dimension; a project may well have one alone.
struct OneDimension: Rule {
  var codes: [DiagnosticCode] { [.oneDimension] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    let progress = subject.analysis.objectives
    guard plan.kind.setsGoals, plan.kind != .project, plan.kind != .personal, plan.objectives.count >= 3,
      progress.count == plan.objectives.count
    else { return }
    for index in plan.objectives.indices {
      guard let dimension = plan.objectives[index].dimension else { return }
      let isFirst = !plan.objectives[..<index].contains { $0.dimension == dimension }
      guard isFirst else { continue }
      var share = 0.0
      for other in plan.objectives.indices where plan.objectives[other].dimension == dimension {
        share += progress[other].share
      }
      // Exactly the limit is still balanced, whatever binary fractions make of it.
      guard share > subject.portfolio.settings.thresholds.dimensionShare + 1e-9,
        plan.objectives.allSatisfy({ $0.dimension != nil })
      else { continue }
      let fields = plan.objectives[index].fields
      findings.append(
        subject.diagnostic(
          .oneDimension, at: fields.span(of: .dimension), .percent(share), .text(fields[.dimension] ?? "")))
    }
  }

}

extension DiagnosticCode {
  package static let oneDimension = DiagnosticCode(
    "one-dimension", .warning,
    message: .init(
      en: "{0} of the weight lies in one dimension: {1}", hans: "{0}的权重都在一个维度：{1}", hant: "{0}的權重都在一個維度：{1}"),
    help: .init(
      en: "add a goal for another dimension, or weigh the goals anew", hans: "增加其他维度的目标，或重新分配权重",
      hant: "增加其他維度的目標，或重新分配權重"),
    explanation: .init(
      en: """
        A plan that is all growth buys it with tomorrow’s efficiency, safety and people. More than 80 % in one \
        dimension deserves a second look.
        """,
      hans: "全部押在增长上的计划，是拿明天的效率、安全和团队换来的。一个维度超过 80% 时值得再看一眼。", hant: "全部押在增長上的計劃，是拿明天的效率、安全和團隊換來的。一個維度超過 80% 時值得再看一眼。"),
    badExample: """
      | 目标 | 维度 | 权重(%) |
      | --- | --- | --- |
      | 扩大销售 | 业务增长 | 50% |
      | 新开门店 | 业务增长 | 40% |
      | 团队认证 | 团队发展 | 10% |
      """,
    goodExample: """
      | 目标 | 维度 | 权重(%) |
      | --- | --- | --- |
      | 扩大销售 | 业务增长 | 40% |
      | 新开门店 | 业务增长 | 30% |
      | 团队认证 | 团队发展 | 30% |
      """)
}
