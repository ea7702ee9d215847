/// A risk says how likely and how bad it is, what is done against it, and what will be done if it comes.
struct RiskIncomplete: Rule {
  var codes: [DiagnosticCode] { [.riskIncomplete] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    for index in subject.plan.risks.indices {
      let fields = subject.plan.risks[index].fields
      // A single column of responses may hold both measures.
      let hasResponse = fields[.response] != nil
      func lacks(_ field: Field) -> Bool {
        fields[field] == nil && !(hasResponse && (field == .prevention || field == .contingency))
      }
      guard lacks(.likelihood) || lacks(.impact) || lacks(.prevention) || lacks(.contingency) else { continue }
      let missing = [Field.likelihood, .impact, .prevention, .contingency].filter(lacks)
      let risk = subject.plan.risks[index]
      findings.append(
        Diagnostic(
          .riskIncomplete, file: subject.plan.file, at: risk.fields.span(of: .title),
          arguments: [.text(risk.id), .text(risk.title)] + missing.map { .field($0) }))
    }
  }
}

extension DiagnosticCode {
  package static let riskIncomplete = DiagnosticCode(
    "risk-incomplete", .warning,
    message: .init(
      en: "risk {0} “{1}” lacks: {2}{3?, {3}}{4?, {4}}{5?, {5}}",
      hans: "风险 {0}“{1}”缺少：{2}{3?、{3}}{4?、{4}}{5?、{5}}", hant: "風險 {0}「{1}」缺少：{2}{3?、{3}}{4?、{4}}{5?、{5}}"),
    help: .init(
      en: "add the missing columns; an estimate is better than none", hans: "补上缺少的列，估计也比没有好", hant: "補上缺少的欄位，估計值也比沒有好"),
    explanation: .init(
      en: """
        Likelihood and impact say which risk comes first; prevention and contingency say that somebody has thought \
        about it. A risk without them is a worry.
        """,
      hans: "可能性和影响决定先管哪个风险，预防措施和应急预案说明有人想过怎么办。缺了它们，风险只是担心。", hant: "可能性和影響決定先管哪個風險，預防措施和應急預案說明有人想過怎麼辦。缺了它們，風險只是擔心。"),
    badExample: """
      | 风险 | 可能性 | 影响程度 |
      | --- | --- | --- |
      | 核心人员离职 | 中 | 严重 |
      """,
    goodExample: """
      | 风险 | 可能性 | 影响程度 | 预防措施 | 应急预案 |
      | --- | --- | --- | --- | --- |
      | 核心人员离职 | 中 | 严重 | 每个岗位一名接替人 | 接替人两周内到岗 |
      """)
}
