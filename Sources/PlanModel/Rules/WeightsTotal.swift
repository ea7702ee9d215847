/// The weights of an objective's key results, and of a plan's objectives, must add up to 100 %.
///
/// Weights may be left out: what is given must then not be more than the whole.
struct WeightsTotal: Rule {
  var codes: [DiagnosticCode] { [.weightsTotal] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let plan = subject.plan
    var goals = Sum()
    for index in plan.objectives.indices {
      goals.add(plan.objectives[index].weight)
      var results = Sum()
      for number in plan.objectives[index].keyResults.indices {
        results.add(plan.objectives[index].keyResults[number].weight)
      }
      guard let total = results.wrongTotal else { continue }
      let objective = plan.objectives[index]
      let first = objective.keyResults.first { $0.weight != nil }
      let span = first?.fields.span(of: .weight) ?? objective.fields.span
      findings.append(subject.diagnostic(.weightsTotal, at: span, .text(objective.title), .percent(total / 100)))
    }
    guard let total = goals.wrongTotal else { return }
    let first = plan.objectives.first { $0.weight != nil }
    let span = first?.fields.span(of: .weight) ?? plan.fields.span
    findings.append(subject.diagnostic(.weightsTotal, at: span, .text(plan.title), .percent(total / 100)))
  }

  private struct Sum {
    private var total = 0.0
    private var given = 0
    private var missing = 0

    mutating func add(_ weight: Double?) {
      guard let weight else {
        missing += 1
        return
      }
      total += weight
      given += 1
    }

    /// In per cent, where it is wrong. Thirds may be rounded: 33, 33 and 33 are right.
    var wrongTotal: Double? {
      guard given > 0 else { return nil }
      let percent = total <= 1 + Self.rounding / 100 ? total * 100 : total
      if missing > 0, percent < 100 { return nil }
      return abs(percent - 100) > Self.rounding ? percent : nil
    }

    private static let rounding = 1.0 + 1e-9
  }
}

extension DiagnosticCode {
  package static let weightsTotal = DiagnosticCode(
    "weights-total", .warning,
    message: .init(
      en: "the weights of “{0}” add up to {1}, not 100 %", hans: "“{0}”的权重合计为{1}，不是100%", hant: "「{0}」的權重合計為{1}，不是100%"),
    help: .init(
      en: "change the weights; until then each counts by its share of the total",
      hans: "调整权重；在此之前按各自在合计中的比例计算", hant: "調整權重；在此之前按各自佔合計的比例計算"),
    explanation: .init(
      en: """
        Weights say how much each part counts. Where they don’t add up, one was forgotten or changed without the \
        others. Progress is calculated all the same, by each weight’s share of the total.
        """,
      hans: "权重说明各部分的分量。合计不是 100%，多半是漏写了一项，或只改了其中一项。进度仍会计算，按各权重占合计的比例。",
      hant: "權重說明各部分的分量。合計不是 100%，多半是漏寫了一項，或只改了其中一項。進度仍會計算，按各權重佔合計的比例。"),
    badExample: """
      | KR编号 | 关键结果 | 目标值 | 权重(%) |
      | --- | --- | --- | --- |
      | KR1 | 新签客户 | 40家 | 50% |
      | KR2 | 复购率 | 15% | 20% |
      | KR3 | 线上销售额 | 2,500万元 | 20% |
      """,
    goodExample: """
      | KR编号 | 关键结果 | 目标值 | 权重(%) |
      | --- | --- | --- | --- |
      | KR1 | 新签客户 | 40家 | 50% |
      | KR2 | 复购率 | 15% | 20% |
      | KR3 | 线上销售额 | 2,500万元 | 30% |
      """)
}
