internal import PlanModel
internal import SiteGenerator

/// The differences between two states of plans in words for a terminal or a mail.
struct DiffReport {
  let language: Language

  func text(of comparison: SiteComparison) -> String {
    guard !comparison.entries.isEmpty else { return words("no changes", "没有变化", "沒有變化") + "\n" }
    return comparison.entries.map(text).joined(separator: "\n") + "\n" + summary(comparison) + "\n"
  }

  private func text(of entry: SiteComparison.Entry) -> String {
    guard let plan = entry.plan else { return "" }
    let head = plan.key + "  " + plan.title
    if entry.before == nil { return "+ " + head + "\n" }
    if entry.after == nil { return "− " + head + "\n" }
    var lines = [head]
    var record = ""
    for (change, adjustments) in zip(entry.changes, entry.explanations) {
      guard let current = change.current else { continue }
      if change.aspect == .added || change.aspect == .removed {
        lines.append("  \(change.aspect == .added ? "+" : "−") \(current.id) \(current.title)")
        record = ""
      } else {
        if record != current.id { lines.append("  ~ \(current.id) \(current.title)") }
        record = current.id
        lines.append("      " + values(of: change))
      }
      for adjustment in adjustments { lines.append("      ← " + text(of: adjustment)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func values(of change: PlanChange) -> String {
    let none = words("none", "无", "無")
    let (before, after) = (change.before?.value ?? none, change.after?.value ?? none)
    let slip = change.isSlip ? words(" (slipped)", "（推迟）", "（延後）") : ""
    return name(of: change) + words(": ", "：", "：") + before + " → " + after + slip
  }

  private func text(of adjustment: Adjustment) -> String {
    let reason = adjustment.reason.map { words(": ", "：", "：") + $0 } ?? ""
    let date = adjustment.date.map { words(" (\($0.text))", "（\($0.text)）", "（\($0.text)）") } ?? ""
    return [adjustment.id, adjustment.title].filter { !$0.isEmpty }.joined(separator: " ") + date + reason
  }

  private func summary(_ comparison: SiteComparison) -> String {
    let count = comparison.entries.reduce(0) { $0 + max(1, $1.changes.count) }
    let open = comparison.unexplained
    return words(
      "\(count) \(count == 1 ? "change" : "changes"), \(open) without an adjustment",
      "共 \(count) 处变化，其中 \(open) 处没有调整记录",
      "共 \(count) 處變化，其中 \(open) 處沒有調整記錄")
  }

  private func name(of change: PlanChange) -> String {
    switch change.aspect {
    case .added: words("added", "新增", "新增")
    case .removed: words("removed", "移除", "移除")
    case .renumbered: words("number", "编号", "編號")
    case .retitled: words("title", "名称", "名稱")
    case .rebased: words("baseline", "基线", "基線")
    case .retargeted: words("target", "目标值", "目標值")
    case .redated: words("date", "时间", "時間")
    case .reweighted: words("weight", "权重", "權重")
    case .reowned: words("owner", "负责人", "負責人")
    case .reworded: change.columnName(language) ?? words("content", "内容", "內容")
    }
  }

  private func words(_ english: String, _ simplified: String, _ traditional: String) -> String {
    Sentence(en: english, hans: simplified, hant: traditional)[language]
  }
}
