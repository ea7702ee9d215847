import PlanModel

/// One cell for each dimension of goals: its goals, and its share of weight, tasks and money; more than the site's limit
/// in one dimension is marked.
struct BalanceGrid {
  let dossier: PlanDossier
  private let balance: GoalBalance
  private let limit: Double

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    limit = dossier.portfolio.settings.thresholds.dimensionShare
    balance = GoalBalance(of: dossier.number, in: dossier.portfolio)
  }

  var isEmpty: Bool { balance.cells.allSatisfy { $0.objectives.isEmpty && $0.money == 0 } }

  func write(to page: inout PageWriter) {
    guard !isEmpty else { return page.emptyState(.noDimensions) }
    page.raw("<ul class=\"balance\">")
    for cell in balance.cells { write(cell, &page) }
    page.raw("</ul>")
    verdict(&page)
    without(&page)
  }

  private func write(_ cell: GoalBalance.Cell, _ page: inout PageWriter) {
    let isOver = exceeds(cell.weight) || exceeds(balance.moneyShare(of: cell))
    page.raw(isOver ? "<li class=\"over\"><h3>" : cell.objectives.isEmpty ? "<li class=\"bare\"><h3>" : "<li><h3>")
    page.dimension(cell.dimension)
    page.raw("</h3>")
    shares(cell, &page)
    if cell.objectives.isEmpty {
      page.raw("<p class=\"hint\">")
      page.word(.noGoalHere)
      page.raw("</p>")
    } else {
      page.raw("<ul class=\"links\">")
      for place in cell.objectives { goal(place, &page) }
      page.raw("</ul>")
    }
    page.raw("</li>")
  }

  private func goal(_ place: Int, _ page: inout PageWriter) {
    let objective = dossier.plan.objectives[place]
    page.raw("<li>")
    page.openLink(record: objective.id)
    page.raw("<span class=\"id\">")
    page.text(objective.id)
    page.raw("</span> ")
    page.text(objective.title)
    page.raw("</a> ")
    page.health(of: dossier.analysis.objectives[place].standing)
    page.raw("</li>")
  }

  private func shares(_ cell: GoalBalance.Cell, _ page: inout PageWriter) {
    page.raw("<dl class=\"shares\">")
    share(&page, .weight, cell.weight)
    if let share = balance.taskShare(of: cell) { self.share(&page, .tasks, share) }
    if let share = balance.moneyShare(of: cell) { self.share(&page, .money, share) }
    page.raw("</dl>")
  }

  private func share(_ page: inout PageWriter, _ word: StringKey, _ share: Double) {
    page.raw("<div><dt>")
    page.word(word)
    page.raw("</dt><dd>")
    page.shareBar(share, mark: limit, state: exceeds(share) ? "bar at-risk" : "bar plain")
    page.raw(" <b>")
    page.percent(share)
    page.raw("</b></dd></div>")
  }

  /// Exactly the limit is still balanced, whatever binary fractions make of it.
  private func exceeds(_ share: Double?) -> Bool { (share ?? 0) > limit + 1e-9 }

  private func verdict(_ page: inout PageWriter) {
    page.raw("<p class=\"sum\">")
    if let over = balance.cells.first(where: { exceeds($0.weight) || exceeds(balance.moneyShare(of: $0)) }) {
      page.raw("<span class=\"st at-risk\">")
      page.word(.outOfBalance)
      page.raw("</span> ")
      page.phrase(.dimensionHasMore) { page, index in
        if index == 0 { page.dimension(over.dimension) } else { page.percent(limit) }
      }
    } else {
      page.raw("<span class=\"st on-track\">")
      page.word(.inBalance)
      page.raw("</span> ")
      page.phrase(.noDimensionHasMore) { page, _ in page.percent(limit) }
    }
    page.raw("</p>")
  }

  private func without(_ page: inout PageWriter) {
    guard !balance.objectivesWithout.isEmpty else { return }
    page.raw("<p class=\"hint\">")
    page.phrase(.goalsWithoutDimension, balance.objectivesWithout.count)
    page.word(.colon)
    for (position, place) in balance.objectivesWithout.enumerated() {
      if position > 0 { page.word(.listSeparator) }
      let objective = dossier.plan.objectives[place]
      page.openLink(record: objective.id)
      page.text(objective.id)
      page.raw("</a>")
    }
    page.raw("</p>")
  }
}
