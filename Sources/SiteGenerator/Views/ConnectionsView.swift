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
    write(&page, .upstream, ConnectedGoal.supported(by: upstream), "←")
    write(&page, .downstream, ConnectedGoal.supporters(in: downstream), "→")
    if !reviewers.isEmpty {
      list(&page, .reviewedBy, reviewers.count) { page, place in
        page.planLink(reviewers[place], dossier.portfolio.plans[reviewers[place]])
      }
    }
  }

  private func write(_ page: inout PageWriter, _ title: StringKey, _ goals: [ConnectedGoal], _ direction: StaticString)
  {
    guard !goals.isEmpty else { return }
    list(&page, title, goals.count) { page, place in
      goal(&page, plan: goals[place].plan, goal: goals[place].goal)
      arrow(&page, direction, to: goals[place].own)
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

  /// `← O1、O2`: which of this plan's goals it is that support, or `→ O1、O2`, that are supported.
  private func arrow(_ page: inout PageWriter, _ direction: StaticString, to connected: [GoalAddress]) {
    let goals = connected.filter { dossier.plan.objectives.indices.contains($0.objective) }
    guard !goals.isEmpty else { return }
    page.raw(" <span class=\"feeds\">")
    page.raw(direction)
    page.raw(" ")
    for (place, goal) in goals.enumerated() {
      if place > 0 { page.word(.listSeparator) }
      let objective = dossier.plan.objectives[goal.objective]
      let keyResult = goal.keyResult.flatMap { objective.keyResults.indices.contains($0) ? $0 : nil }
      let id = keyResult.map { objective.keyResults[$0].id } ?? objective.id
      page.openLink(record: id)
      page.text(id)
      page.raw("</a>")
    }
    page.raw("</span>")
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
    page.title(of: plan)
    page.raw("</span> ")
    page.progress(standing)
    page.raw(" ")
    page.health(standing.health)
  }
}

/// A goal elsewhere, or a plan as a whole, with those of the plan's own goals that it is connected with.
private struct ConnectedGoal {
  let plan: Int
  let goal: GoalAddress?
  private(set) var own: [GoalAddress]

  /// What a plan supports, each with the objectives that support it.
  static func supported(by supports: [PortfolioLinks.Support]) -> [ConnectedGoal] {
    grouped(supports) { support in
      ConnectedGoal(
        plan: support.upstreamPlan, goal: support.upstreamGoal,
        own: support.objective.map { [GoalAddress(plan: support.plan, objective: $0)] } ?? [])
    }
  }

  /// What supports a plan, each with the goals that it supports.
  static func supporters(in supports: [PortfolioLinks.Support]) -> [ConnectedGoal] {
    grouped(supports) { support in
      ConnectedGoal(
        plan: support.plan, goal: support.objective.map { GoalAddress(plan: support.plan, objective: $0) },
        own: support.upstreamGoal.map { [$0] } ?? [])
    }
  }

  private static func grouped(
    _ supports: [PortfolioLinks.Support], by connect: (PortfolioLinks.Support) -> ConnectedGoal
  ) -> [ConnectedGoal] {
    var goals: [ConnectedGoal] = []
    var places: [Place: Int] = [:]
    for connected in supports.lazy.map(connect) {
      let place = Place(plan: connected.plan, goal: connected.goal)
      if let known = places[place] {
        goals[known].own += connected.own.filter { !goals[known].own.contains($0) }
      } else {
        places[place] = goals.count
        goals.append(connected)
      }
    }
    return goals
  }

  private struct Place: Hashable {
    let plan: Int
    let goal: GoalAddress?
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
    page.title(of: dossier.portfolio.plans[number])
    page.raw("</a>")
  }
}
