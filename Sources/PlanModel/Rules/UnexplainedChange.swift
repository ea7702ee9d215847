import SourceText

/// A goal that was agreed changes only with an adjustment that says why.
struct UnexplainedChange: Rule {
  var codes: [DiagnosticCode] { [.unexplainedChange] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard let frozen = subject.portfolio.baselines[subject.index] else { return }
    for change in PlanComparison(from: frozen.plan, to: subject.plan).changes where change.isOfTheAgreement {
      guard PlanComparison.explanations(of: change, from: frozen.plan, to: subject.plan).isEmpty,
        let record = change.current
      else { continue }
      let span = change.after.map { subject.plan.span(of: $0.place, change.aspect) } ?? subject.plan.fields.span
      findings.append(
        subject.diagnostic(
          .unexplainedChange, at: span, .text(record.id), .text(change.before?.value ?? ""),
          .text(change.after?.value ?? "")))
    }
  }
}

extension PlanChange {
  /// Whether it changes what was agreed to be reached, and not only its words or its people.
  fileprivate var isOfTheAgreement: Bool {
    guard kind == .objective || kind == .keyResult else { return false }
    return switch aspect {
    case .removed, .retargeted, .rebased: true
    case .redated: isSlip
    case .added, .renumbered, .retitled, .reweighted, .reowned, .reworded: false
    }
  }
}

extension Plan {
  fileprivate func span(of place: RecordPlace, _ aspect: PlanChange.Aspect) -> SourceSpan {
    let field: Field =
      switch aspect {
      case .retargeted: .target
      case .rebased: .baseline
      case .redated: .due
      default: .title
      }
    switch place {
    case .objective(let index): return objectives[index].fields.span(of: field)
    case .keyResult(let index, let number): return objectives[index].keyResults[number].fields.span(of: field)
    default: return fields.span
    }
  }
}

extension DiagnosticCode {
  package static let unexplainedChange = DiagnosticCode(
    "unexplained-change", .warning,
    message: .init(
      en: "{0} differs from the agreed plan{1? (“{1}” was agreed)}, and no adjustment says why",
      hans: "{0} 与定稿不一致{1?（定稿为“{1}”）}，也没有调整记录说明原因", hant: "{0} 與定稿不一致{1?（定稿為「{1}」）}，也沒有調整記錄說明原因"),
    help: .init(
      en:
        "note the change in a table of adjustments with “Affects” {0}, or freeze the plan anew: baseline set --replace",
      hans: "在调整记录里写明原因，“涉及目标”填 {0}；或重新定稿：baseline set --replace",
      hant: "在調整記錄裡寫明原因，「涉及目標」填 {0}；或重新定稿：baseline set --replace"),
    explanation: .init(
      en: """
        A frozen plan is what was agreed. Goals may change when the market or the team does, but a target that was \
        lowered, a date that slipped or a goal that is gone without a word makes every rate of achievement worthless.
        """,
      hans: "定稿是大家同意过的计划。外部政策、市场或人员变了，目标可以调整；但悄悄改低目标值、推迟期限或删掉目标，达成率就没有意义了。",
      hant: "定稿是大家同意過的計劃。外部政策、市場或人員變了，目標可以調整；但悄悄改低目標值、推遲期限或刪掉目標，達成率就沒有意義了。"),
    badExample: """
      | 总目标 | KR编号 | KR描述 | 目标值 |
      | --- | --- | --- | --- |
      | O1 | O1.KR1 | 品牌曝光量（定稿 1,800） | 1,500 |
      """,
    goodExample: """
      | 总目标 | KR编号 | KR描述 | 目标值 |
      | --- | --- | --- | --- |
      | O1 | O1.KR1 | 品牌曝光量（定稿 1,800） | 1,500 |

      | 日期 | 调整内容 | 触发因素 | 原因 | 涉及目标 |
      | --- | --- | --- | --- | --- |
      | 2026-05-20 | 曝光目标下调到 1,500 | 外部 | 平台规则变化 | O1.KR1 |
      """)
}
