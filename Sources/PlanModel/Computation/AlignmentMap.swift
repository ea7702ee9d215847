/// Which goals carry which, from the company's down to those of departments, teams and people.
package struct AlignmentMap: Sendable {
  package struct Node: Sendable {
    package let plan: Int

    /// Nil means the plan as a whole.
    package let objective: Int?
    package internal(set) var children: [Node] = []

    /// Whether the goal stands elsewhere in the map too, and what is below it is shown there.
    package internal(set) var isRepeated = false
  }

  /// Plans that are supported and support nothing themselves, with the goals below theirs.
  package private(set) var roots: [Node] = []

  /// Goals of departments, teams and projects that serve no goal above them, in the order of plans.
  package private(set) var orphans: [GoalAddress] = []

  /// Goals that the map leaves out because it is full.
  package private(set) var omitted = 0
  package private(set) var count = 0

  /// The map of all plans of a scope.
  ///
  /// - Parameter limit: how many goals it may have at the most.
  package init(of plans: [Int], in portfolio: Portfolio, limit: Int) {
    var builder = Builder(portfolio: portfolio, scope: Set(plans), limit: limit)
    let links = portfolio.links
    for plan in plans where links.upstream[plan].isEmpty {
      let isTop = portfolio.plans[plan].kind == .company
      guard isTop || links.downstream[plan].contains(where: { builder.isInScope($0.plan) }) else { continue }
      if let node = builder.node(plan, nil) { roots.append(node) }
    }
    (omitted, count) = (builder.omitted, builder.count)
    guard !roots.isEmpty else { return }
    let tops = Set(roots.map(\.plan))
    for plan in plans where !tops.contains(plan) { orphans += Self.orphans(of: plan, in: portfolio) }
  }

  /// The map around one plan: the goals that it serves, its own, and those below them.
  package init(around plan: Int, in portfolio: Portfolio, limit: Int) {
    var builder = Builder(portfolio: portfolio, scope: nil, limit: limit)
    let upstream = portfolio.links.upstream[plan]
    for support in upstream {
      let goal = support.upstreamGoal?.objective
      guard let node = builder.node(plan, support.objective) else { continue }
      if let place = roots.firstIndex(where: { $0.plan == support.upstreamPlan && $0.objective == goal }) {
        roots[place].children.append(node)
      } else {
        roots.append(Node(plan: support.upstreamPlan, objective: goal, children: [node]))
      }
    }
    if !upstream.contains(where: { $0.objective == nil }) {
      for place in portfolio.plans[plan].objectives.indices
      where !upstream.contains(where: { $0.objective == place }) {
        if let node = builder.node(plan, place) { roots.append(node) }
      }
    }
    let isTop = portfolio.plans[plan].kind == .company
    orphans = isTop ? [] : Self.orphans(of: plan, in: portfolio)
    (omitted, count) = (builder.omitted, builder.count)
  }

  /// A plan's goals that serve none above them.
  private static func orphans(of number: Int, in portfolio: Portfolio) -> [GoalAddress] {
    let plan = portfolio.plans[number]
    guard plan.kind.setsGoals, plan.kind != .personal else { return [] }
    let upstream = portfolio.links.upstream[number]
    guard !upstream.contains(where: { $0.objective == nil }) else { return [] }
    return plan.objectives.indices.filter { place in !upstream.contains { $0.objective == place } }
      .map { GoalAddress(plan: number, objective: $0) }
  }
}

extension AlignmentMap {
  private struct Builder {
    let portfolio: Portfolio

    /// Nil means all plans.
    let scope: Set<Int>?
    let limit: Int
    var count = 0
    var omitted = 0
    private var seen: Set<GoalAddress> = []
    private var seenPlans: Set<Int> = []

    init(portfolio: Portfolio, scope: Set<Int>?, limit: Int) {
      self.portfolio = portfolio
      self.scope = scope
      self.limit = limit
    }

    func isInScope(_ plan: Int) -> Bool { scope?.contains(plan) ?? true }

    /// A goal with everything below it; nil where the map is full.
    mutating func node(_ plan: Int, _ objective: Int?) -> Node? {
      guard count < limit else {
        omitted += 1
        return nil
      }
      count += 1
      var node = Node(plan: plan, objective: objective)
      let isNew =
        objective.map { seen.insert(GoalAddress(plan: plan, objective: $0)).inserted }
        ?? seenPlans.insert(plan).inserted
      guard isNew else {
        node.isRepeated = true
        return node
      }
      if objective == nil {
        for own in ownGoals(of: plan) { if let child = self.node(plan, own) { node.children.append(child) } }
      }
      for support in portfolio.links.downstream[plan]
      where support.upstreamGoal?.objective == objective && isInScope(support.plan) {
        if let child = self.node(support.plan, support.objective) { node.children.append(child) }
      }
      return node
    }

    /// The goals that a plan has below itself: those that don't stand below a goal of another plan.
    private func ownGoals(of plan: Int) -> [Int] {
      let upstream = portfolio.links.upstream[plan]
      return portfolio.plans[plan].objectives.indices.filter { place in !upstream.contains { $0.objective == place } }
    }
  }
}
