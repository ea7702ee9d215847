/// A goal must be specific: `提升团队能力` says which way, and nobody can tell when it is reached.
///
/// A direction is welcome as an objective's title where key results, or the goal's own clauses, say the rest.
struct GoalOnlyDirection: Rule {
  var codes: [DiagnosticCode] { [.goalOnlyDirection] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.kind.setsGoals else { return }
    for index in subject.plan.objectives.indices where !subject.plan.objectives[index].hasNumber {
      let objective = subject.plan.objectives[index]
      guard objective.isOnlyDirection else { continue }
      let due = objective.due?.end ?? subject.plan.period?.end
      findings.append(
        subject.diagnostic(
          .goalOnlyDirection, at: objective.fields.span(of: .title), .text(objective.title),
          .text(objective.aimInWords(among: subject.plan.metrics) ?? ""), due.map { .date($0) } ?? .text(""),
          .text(objective.fields[.owner] ?? subject.plan.owner?.text ?? "")))
    }
  }
}

extension Objective {
  /// Whether nothing but the title says what shall be reached, and the title only which way.
  ///
  /// Asked of objectives without a number, which are few.
  var isOnlyDirection: Bool { clause(.specific) == nil && DirectionWords.areAll(of: title) }
}

extension Objective {
  /// What the metric measures whose name has most in common with the goal's; of equally near ones the first.
  ///
  /// A plan that measures one thing measures it for its goals; of several a stranger would be a bad suggestion.
  fileprivate func aimInWords(among metrics: [Metric]) -> String? {
    let aims = metrics.compactMap { metric in metric.aimInWords.map { (metric.title, $0) } }
    if aims.count == 1 { return aims[0].1 }
    let pairs = WordPairs(title)
    var best: (shared: Int, words: String)?
    for (title, words) in aims {
      let shared = pairs.shared(with: WordPairs(title))
      if shared > best?.shared ?? 0 { best = (shared, words) }
    }
    return best?.words
  }
}

/// The pairs of neighbouring characters of a name: what two names in any script have in common.
private struct WordPairs {
  private let pairs: Set<[Character]>

  init(_ name: String) {
    let characters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    pairs = Set(zip(characters, characters.dropFirst()).map { [$0, $1] })
  }

  func shared(with other: WordPairs) -> Int { pairs.intersection(other.pairs).count }
}

extension Metric {
  /// `人均课程 1.1 → 1.6`; nil where the metric has no target.
  fileprivate var aimInWords: String? {
    guard let target, target.hasNumber else { return nil }
    guard let baseline, baseline.hasNumber else { return "\(title) → \(target.text)" }
    return "\(title) \(baseline.text) → \(target.text)"
  }
}

/// Verbs that say which way something shall go, and not how far.
enum DirectionWords {
  /// Whether a title only names what shall go some way: `提升团队能力`, `团队能力提升`.
  static func areAll(of title: String) -> Bool {
    let words = title.lowercased()
    return begin(words) || endings.contains { words.hasSuffix($0) }
  }

  private static func begin(_ title: String) -> Bool {
    var words = title[...]
    while let adverb = adverbs.first(where: { words.hasPrefix($0) }) {
      words = words.dropFirst(adverb.count).drop { $0 == " " }
    }
    return verbs.contains { words.hasPrefix($0) }
  }

  private static let adverbs = [
    "进一步", "進一步", "持续", "持續", "不断", "不斷", "全面", "大力", "切实", "切實", "着力", "continuously ", "further ",
  ]

  /// Fewer than ``verbs``: `流程优化` and `渠道拓展` at the end of a title are names of work as often.
  private static let endings = ["提升", "提高", "加强", "加強", "改善", "增强", "增強", "强化", "強化"]

  private static let verbs = [
    "提升", "提高", "加强", "加強", "加大", "优化", "優化", "推动", "推動", "推进", "推進", "改善", "改进", "改進", "完善", "增强",
    "增強", "强化", "強化", "促进", "促進", "深化", "做好", "做强", "做強", "打造", "建设", "建設", "夯实", "夯實", "落实", "落實",
    "拓展", "扩大", "擴大", "improve ", "strengthen ", "enhance ", "increase ", "optimise ", "optimize ", "boost ",
    "develop ", "expand ", "promote ", "grow ", "work on ", "focus on ",
  ]
}

extension DiagnosticCode {
  package static let goalOnlyDirection = DiagnosticCode(
    "goal-only-direction", .warning,
    message: .init(en: "“{0}” only says which way", hans: "“{0}”只有方向，没有说清要做到什么", hant: "「{0}」只有方向，沒有說清要做到什麼"),
    help: .init(
      en: "say what is measured, from what to what{1?, such as “{1}”}{2?, by {2}}{3?, with {3} in charge}",
      hans: "写明衡量什么、从多少到多少{1?，例如“{1}”}{2?，何时完成（如 {2}）}{3?，由谁负责（如{3}）}",
      hant: "寫明衡量什麼、從多少到多少{1?，例如「{1}」}{2?，何時完成（如 {2}）}{3?，由誰負責（如{3}）}"),
    explanation: .init(
      en: """
        A goal that only says which way can neither be reached nor missed. Say what will be different and how \
        anybody can see it; key results below the goal may say it too.
        """,
      hans: "只有方向的目标谈不上达成，也谈不上没达成。请写明会有什么不同、凭什么看得出来；也可以由目标之下的关键结果来说明。",
      hant: "只有方向的目標談不上達成，也談不上沒達成。請寫明會有什麼不同、憑什麼看得出來；也可以由目標之下的關鍵結果來說明。"),
    badExample: "## 目标一：提升团队能力",
    goodExample: "## 目标一：人均专业课程从 1.1 门提升至 1.6 门")
}
