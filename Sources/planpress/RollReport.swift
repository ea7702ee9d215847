internal import PlanModel

/// What was carried into the next plan, and what was left behind, a line each.
struct RollReport {
  let lines: [String]

  init(_ rollover: Rollover, _ plan: Plan, language: Language) {
    func words(_ english: String, _ simplified: String, _ traditional: String) -> String {
      Sentence(en: english, hans: simplified, hant: traditional)[language]
    }
    func list(_ name: String, _ items: [String]) -> String? {
      guard !items.isEmpty else { return nil }
      return name + words(": ", "：", "：") + items.joined(separator: words(", ", "、", "、"))
    }
    let open = rollover.goals.flatMap { goal in
      let objective = plan.objectives[goal.objective]
      return goal.keyResults.isEmpty ? [objective.id] : goal.keyResults.map { objective.keyResults[$0].id }
    }
    let seeds = rollover.seeds.compactMap(\.record)
    lines = [
      list(words("carried over", "已结转", "已結轉"), open),
      list(words("from look backs", "来自复盘", "來自復盤"), seeds),
      list(
        words("communications", "沟通", "溝通"), rollover.communications.map { plan.more.communications[$0].title }),
      list(words("left out, reached", "未结转（已达成）", "未結轉（已達成）"), rollover.reached),
      list(words("left out, unfinished work", "未结转（未完成的任务与里程碑）", "未結轉（未完成的任務與里程碑）"), rollover.unfinishedWork),
      list(
        words("left out, metrics", "未结转（指标）", "未結轉（指標）"), plan.metrics.map(\.id)),
      list(words("left out, risks", "未结转（风险）", "未結轉（風險）"), plan.risks.map(\.id)),
      rollover.undecided.isEmpty
        ? nil
        : words(
          "to decide: \(rollover.undecided.count) points in a comment at the end",
          "待决定：文末注释里有 \(rollover.undecided.count) 条复盘内容", "待決定：文末註解裡有 \(rollover.undecided.count) 條復盤內容"),
    ].compactMap { $0 }
  }
}
