/// Where a site lists its dimensions, a goal is of one of them.
struct UnlistedDimension: Rule {
  var codes: [DiagnosticCode] { [.unlistedDimension] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let settings = subject.portfolio.settings
    guard !settings.dimensions.isEmpty, subject.plan.kind != .personal else { return }
    for objective in subject.plan.objectives {
      guard let dimension = objective.dimension, !settings.dimensions.contains(dimension) else { continue }
      findings.append(
        subject.diagnostic(
          .unlistedDimension, at: objective.fields.span(of: .dimension), .text(objective.fields[.dimension] ?? ""),
          .list(settings.dimensionNames)))
    }
  }
}

extension DiagnosticCode {
  package static let unlistedDimension = DiagnosticCode(
    "unlisted-dimension", .warning,
    message: .init(
      en: "“{0}” is none of this site’s dimensions", hans: "“{0}”不是本网站设定的维度", hant: "「{0}」不是本網站設定的維度"),
    help: .init(
      en: "write one of {1}, or add it to dimensions in planpress.yml",
      hans: "改为 {1} 之一，或在 planpress.yml 的 dimensions 里加上它",
      hant: "改為 {1} 之一，或在 planpress.yml 的 dimensions 裡加上它"),
    explanation: .init(
      en: """
        The balance of goals can be seen only where all departments count in the same dimensions. Once a site lists \
        them in its settings, every other is reported.
        """,
      hans: "各部门用同样的维度，才看得出目标是否均衡。网站在设置里列出维度后，其他写法都会提示。",
      hant: "各部門用同樣的維度，才看得出目標是否均衡。網站在設定裡列出維度後，其他寫法都會提示。"),
    badExample: """
      | 目标 | 维度 |
      | --- | --- |
      | 新签客户 40 家 | 业绩 |
      """,
    goodExample: """
      | 目标 | 维度 |
      | --- | --- |
      | 新签客户 40 家 | 业务增长 |
      """)
}
