import PlanModel

/// Goals below the goals that they carry, as nested lists with lines between them: whose each is, how far it has come,
/// and who has its key results.
struct AlignmentTree {
  let map: AlignmentMap
  let portfolio: Portfolio

  /// A map with more goals than this names no key results.
  private static let mostGoalsWithKeyResults = 150

  func write(to page: inout PageWriter) {
    page.raw("<ul class=\"tree\">")
    for node in map.roots { write(node, below: nil, &page) }
    page.raw("</ul>")
    page.more(map.omitted, at: page.links.search)
  }

  private func write(_ node: AlignmentMap.Node, below parent: Int?, _ page: inout PageWriter) {
    let plan = portfolio.plans[node.plan]
    page.raw("<li><div class=\"node\">")
    if let place = node.objective {
      goal(&page, node.plan, place)
    } else {
      page.planLink(node.plan, plan)
    }
    if parent != node.plan || node.objective == nil { unit(&page, plan) }
    standing(&page, node)
    page.raw("</div>")
    let keyResults = node.isRepeated || map.count > Self.mostGoalsWithKeyResults ? nil : node.objective
    let hasKeyResults = keyResults.map { !plan.objectives[$0].keyResults.isEmpty } ?? false
    if hasKeyResults || !node.children.isEmpty {
      page.raw("<ul>")
      for child in node.children { write(child, below: node.plan, &page) }
      if let keyResults { self.keyResults(&page, node.plan, keyResults) }
      page.raw("</ul>")
    }
    page.raw("</li>")
  }

  private func goal(_ page: inout PageWriter, _ number: Int, _ place: Int) {
    let objective = portfolio.plans[number].objectives[place]
    page.openLink(page.links.plans[number], record: objective.id)
    page.raw("<span class=\"id\">")
    page.text(objective.id)
    page.raw("</span> ")
    page.text(objective.title)
    page.raw("</a>")
  }

  /// Whose goals they are: a person's, a team's, a department's, or the whole company's.
  private func unit(_ page: inout PageWriter, _ plan: Plan) {
    page.raw(" <span class=\"tag\">")
    if plan.kind == .personal, let owner = plan.fields[.owner] {
      page.people(owner)
    } else if let team = plan.team {
      page.text(team)
    } else if plan.department != nil {
      page.department(plan.department)
    } else {
      page.word(plan.kind.word)
    }
    page.raw("</span>")
  }

  private func standing(_ page: inout PageWriter, _ node: AlignmentMap.Node) {
    let analysis = portfolio.analyses[node.plan]
    let standing = node.objective.map { analysis.objectives[$0].standing } ?? analysis.standing
    page.raw(" <span class=\"p\">")
    page.progress(standing)
    page.bar(standing)
    page.raw("</span> ")
    page.health(standing.health)
    if let place = node.objective, map.orphans.contains(GoalAddress(plan: node.plan, objective: place)) {
      page.raw(" <span class=\"st at-risk\">")
      page.word(.withoutUpstream)
      page.raw("</span>")
    }
    if node.isRepeated {
      page.raw(" <span class=\"hint\">")
      page.word(.shownAbove)
      page.raw("</span>")
    }
  }

  private func keyResults(_ page: inout PageWriter, _ number: Int, _ place: Int) {
    let objective = portfolio.plans[number].objectives[place]
    let progress = portfolio.analyses[number].objectives[place].keyResults
    for (position, keyResult) in objective.keyResults.enumerated() {
      page.raw("<li class=\"leaf\"><div class=\"node\">")
      page.openLink(page.links.plans[number], record: keyResult.id)
      page.raw("<span class=\"id\">")
      page.shortID(of: keyResult, in: objective)
      page.raw("</span> ")
      page.text(keyResult.title)
      page.raw("</a> ")
      if let owner = keyResult.fields[.owner] {
        page.raw("<span class=\"who\">")
        page.people(owner)
        page.raw("</span> ")
      }
      page.raw("<span class=\"p\">")
      page.progress(progress[position].standing)
      page.raw("</span></div></li>")
    }
  }
}

/// The goals that a plan serves, its own, and those that carry them.
struct AlignmentView {
  private let tree: AlignmentTree

  private static let mostGoals = 200

  init(_ dossier: PlanDossier) {
    let map = AlignmentMap(around: dossier.number, in: dossier.portfolio, limit: Self.mostGoals)
    tree = AlignmentTree(map: map, portfolio: dossier.portfolio)
  }

  func write(to page: inout PageWriter) {
    guard !tree.map.roots.isEmpty else { return page.emptyState(.noAlignment) }
    tree.write(to: &page)
  }
}
