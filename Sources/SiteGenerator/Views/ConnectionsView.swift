import PlanModel

/// What a plan hangs together with: goals above and below it, its neighbours in time, who looked back on it.
struct ConnectionsView {
  let dossier: PlanDossier
  private let upstream: [PortfolioLinks.Support]
  private let downstream: [PortfolioLinks.Support]
  private let reviewers: [Int]

  /// Supporters behind these are folded, and of thousands the rest is left to the search.
  private static let mostNamed = 60
  private static let mostFolded = 300

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    let (number, portfolio) = (dossier.number, dossier.portfolio)
    upstream = portfolio.links.upstream.indices.contains(number) ? portfolio.links.upstream[number] : []
    downstream = portfolio.links.downstream.indices.contains(number) ? portfolio.links.downstream[number] : []
    reviewers = portfolio.links.reviewedBy.indices.contains(number) ? portfolio.links.reviewedBy[number] : []
  }

  var isEmpty: Bool { upstream.isEmpty && downstream.isEmpty && reviewers.isEmpty }

  func write(to page: inout PageWriter) {
    let goals = UpstreamGoal.grouped(upstream)
    if !goals.isEmpty {
      list(&page, .upstream, goals.count) { page, place in
        goal(&page, plan: goals[place].plan, goal: goals[place].goal)
        for objective in goals[place].objectives { arrow(&page, objective) }
      }
    }
    if !downstream.isEmpty {
      list(&page, .downstream, downstream.count) { page, place in
        let support = downstream[place]
        goal(&page, plan: support.plan, goal: support.objective.map { GoalAddress(plan: support.plan, objective: $0) })
      }
    }
    if !reviewers.isEmpty {
      list(&page, .reviewedBy, reviewers.count) { page, place in
        page.planLink(reviewers[place], dossier.portfolio.plans[reviewers[place]])
      }
    }
  }

  private func list(
    _ page: inout PageWriter, _ title: StringKey, _ count: Int, _ item: (inout PageWriter, Int) -> Void
  ) {
    page.raw("<h3>")
    page.word(title)
    page.raw("</h3>")
    func items(_ places: Range<Int>, _ page: inout PageWriter) {
      page.raw("<ul class=\"links\">")
      for place in places {
        page.raw("<li>")
        item(&page, place)
        page.raw("</li>")
      }
      page.raw("</ul>")
    }
    items(0..<min(count, Self.mostNamed), &page)
    page.folded(count - Self.mostNamed) { page in
      let end = min(count, Self.mostNamed + Self.mostFolded)
      items(Self.mostNamed..<end, &page)
      page.more(count - end, at: SitePaths.search(for: dossier.plan.title))
    }
  }

  /// `← O1`: which of this plan's objectives it is that supports.
  private func arrow(_ page: inout PageWriter, _ objective: Int) {
    guard dossier.plan.objectives.indices.contains(objective) else { return }
    let id = dossier.plan.objectives[objective].id
    page.raw(" <span class=\"feeds\">← ")
    page.openLink(record: id)
    page.text(id)
    page.raw("</a></span>")
  }

  /// A goal of another plan with where it stands.
  private func goal(_ page: inout PageWriter, plan place: Int, goal: GoalAddress?) {
    let plan = dossier.portfolio.plans[place]
    let analysis = dossier.portfolio.analyses[place]
    guard let goal, plan.objectives.indices.contains(goal.objective) else {
      page.planLink(place, plan)
      page.raw(" ")
      page.health(analysis.standing.health)
      return
    }
    let objective = plan.objectives[goal.objective]
    let progress = analysis.objectives[goal.objective]
    let keyResult = goal.keyResult.flatMap { objective.keyResults.indices.contains($0) ? $0 : nil }
    let id = keyResult.map { objective.keyResults[$0].id } ?? objective.id
    let standing = keyResult.map { progress.keyResults[$0].standing } ?? progress.standing
    page.openLink(page.links.plans[place], record: id)
    page.text(id)
    page.raw(" ")
    page.text(keyResult.map { objective.keyResults[$0].title } ?? objective.title)
    page.raw("</a> <span class=\"hint\">")
    page.text(plan.title)
    page.raw("</span> ")
    page.progress(standing)
    page.raw(" ")
    page.health(standing.health)
  }
}

/// A goal elsewhere, with those of the plan's objectives that support it.
private struct UpstreamGoal {
  let plan: Int
  let goal: GoalAddress?
  var objectives: [Int]

  static func grouped(_ supports: [PortfolioLinks.Support]) -> [UpstreamGoal] {
    var goals: [UpstreamGoal] = []
    for support in supports {
      let objectives = support.objective.map { [$0] } ?? []
      if let place = goals.firstIndex(where: { $0.plan == support.upstreamPlan && $0.goal == support.upstreamGoal }) {
        goals[place].objectives += objectives
      } else {
        goals.append(UpstreamGoal(plan: support.upstreamPlan, goal: support.upstreamGoal, objectives: objectives))
      }
    }
    return goals
  }
}

/// The plan of the period before, and of the one after.
struct NeighbourLinks {
  let dossier: PlanDossier

  func write(to page: inout PageWriter) {
    let links = dossier.portfolio.links
    let previous = links.previous.indices.contains(dossier.number) ? links.previous[dossier.number] : nil
    let next = links.next.indices.contains(dossier.number) ? links.next[dossier.number] : nil
    guard previous != nil || next != nil else { return }
    page.raw("<nav class=\"neighbours\" aria-label=\"")
    page.word(.periods)
    page.raw("\">")
    link(&page, previous, .previousPlan, "prev", "← ", "")
    link(&page, next, .nextPlan, "next", "", " →")
    page.raw("</nav>")
  }

  private func link(
    _ page: inout PageWriter, _ number: Int?, _ key: StringKey, _ relation: StaticString, _ before: StaticString,
    _ after: StaticString
  ) {
    guard let number else { return }
    page.raw("<a rel=\"")
    page.raw(relation)
    page.raw("\" href=\"")
    page.markup(page.root)
    page.markup(page.links.plans[number])
    page.raw("\"><small>")
    page.raw(before)
    page.word(key)
    page.raw(after)
    page.raw("</small> ")
    page.text(dossier.portfolio.plans[number].title)
    page.raw("</a>")
  }
}
