import PlanModel

/// What changed in plans since they were agreed, record by record, each with the adjustment that explains it.
struct ChangesView {
  private let entries: [(plan: Int, comparison: SiteComparison.Entry)]
  private let portfolio: Portfolio
  private let namesPlans: Bool

  /// The changes of one plan, on its own page.
  init(of plan: Int, in portfolio: Portfolio) {
    self.init(of: [plan], in: portfolio, namesPlans: false)
  }

  init(of plans: [Int], in portfolio: Portfolio, namesPlans: Bool = true) {
    self.portfolio = portfolio
    self.namesPlans = namesPlans
    entries = plans.compactMap { plan in
      guard let frozen = portfolio.baselines[plan] else { return nil }
      return (plan, SiteComparison.Entry(before: frozen.plan, after: portfolio.plans[plan]))
    }
  }

  /// Whether no plan has a baseline.
  var isEmpty: Bool { entries.isEmpty }

  var count: Int { entries.reduce(0) { $0 + $1.comparison.changes.count } }

  func write(to page: inout PageWriter) {
    if !namesPlans, let entry = entries.first, let date = portfolio.baselines[entry.plan]?.date {
      page.raw("<p class=\"hint\">")
      page.phrase(.changesSince) { page, _ in page.longDate(date) }
      page.raw("</p>")
    }
    guard count > 0 else { return page.emptyState(.noChanges) }
    page.scrolling(.changes) { page in
      page.raw("<table class=\"grid changes\"><thead><tr>")
      if namesPlans { page.columnHead(.plan) }
      for key in [StringKey.title, .change, .agreedValue, .currentValue, .adjustment] { page.columnHead(key) }
      page.raw("</tr></thead><tbody>")
      for entry in entries {
        for (change, adjustments) in zip(entry.comparison.changes, entry.comparison.explanations) {
          row(&page, entry.plan, change, adjustments)
        }
      }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ plan: Int, _ change: PlanChange, _ adjustments: [Adjustment]) {
    page.raw("<tr>")
    if namesPlans {
      page.raw("<td>")
      page.planLink(plan, portfolio.plans[plan])
      page.raw("</td>")
    }
    page.raw("<th scope=\"row\">")
    record(&page, plan, change)
    page.raw("</th><td>")
    page.aspect(of: change)
    if change.isSlip {
      page.raw(" <span class=\"st at-risk\">")
      page.word(.slippedText)
      page.raw("</span>")
    }
    page.raw("</td><td>")
    value(&page, change.before?.value)
    page.raw("</td><td>")
    value(&page, change.after?.value)
    page.raw("</td><td>")
    explanation(&page, plan, change, adjustments)
    page.raw("</td></tr>")
  }

  /// A record that is gone has no place to lead to.
  private func record(_ page: inout PageWriter, _ plan: Int, _ change: PlanChange) {
    guard let current = change.current else { return }
    if change.after != nil { page.openLink(page.links.plans[plan], record: current.id) }
    page.text(current.id)
    page.raw(" ")
    page.text(current.title)
    if change.after != nil { page.raw("</a>") }
  }

  private func value(_ page: inout PageWriter, _ value: String?) {
    if let value { page.text(value) } else { page.missing() }
  }

  private func explanation(
    _ page: inout PageWriter, _ plan: Int, _ change: PlanChange, _ adjustments: [Adjustment]
  ) {
    guard !adjustments.isEmpty else {
      guard change.asksForAdjustment else { return page.missing() }
      page.raw("<span class=\"hint\">")
      page.word(.unexplained)
      return page.raw("</span>")
    }
    for (place, adjustment) in adjustments.enumerated() {
      if place > 0 { page.raw("<br>") }
      page.openLink(page.links.plans[plan], record: adjustment.id)
      page.text(adjustment.title)
      page.raw("</a>")
      guard let reason = adjustment.reason else { continue }
      page.raw(" <small>")
      page.text(reason)
      page.raw("</small>")
    }
  }
}
