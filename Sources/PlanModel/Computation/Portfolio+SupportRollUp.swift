extension Portfolio {
  /// Gives upstream goals without a score of their own the mean of the plans and objectives that support them.
  ///
  /// That holds for objectives none of whose key results has been updated, and for plans none of whose objectives has.
  /// Support for a key result counts for its objective. All supporters count alike; those without a score are left out.
  func rollingUpSupport() -> Portfolio {
    var rollUp = SupportRollUp(self)
    guard rollUp.hasWork else { return self }
    rollUp.run()
    return Portfolio(plans: plans, analyses: rollUp.analyses, settings: settings, links: links)
  }
}

/// Works through goals so that supporters come first, with a stack of its own; a goal that supports itself by way of
/// others counts there as not updated.
private struct SupportRollUp {
  private enum Goal: Hashable {
    case plan(Int)
    case objective(plan: Int, Int)

    init(_ support: PortfolioLinks.Support) {
      self = support.objective.map { .objective(plan: support.plan, $0) } ?? .plan(support.plan)
    }
  }

  private enum State {
    case open, waiting, settled
  }

  private let plans: [Plan]
  private let settings: AnalysisSettings
  private(set) var analyses: [PlanAnalysis]

  /// Goals that take their score from others; all that isn't here is settled.
  private var states: [Goal: State] = [:]
  private var supporters: [Goal: [Goal]] = [:]

  /// For each plan that has any, its open objectives.
  private var openObjectives: [Int: [Int]] = [:]

  /// In the order of the plans, so that the result doesn't depend on hashing.
  private var roots: [Goal] = []

  var hasWork: Bool { !roots.isEmpty }

  init(_ portfolio: Portfolio) {
    plans = portfolio.plans
    settings = portfolio.settings
    analyses = portfolio.analyses
    for plan in plans.indices where !portfolio.links.downstream[plan].isEmpty {
      collect(portfolio.links.downstream[plan], of: plan)
    }
  }

  private mutating func collect(_ supports: [PortfolioLinks.Support], of plan: Int) {
    var isOpen = false
    for support in supports {
      let goal: Goal
      if let objective = support.upstreamGoal?.objective {
        guard analyses[plan].objectives[objective].standing.score == nil else { continue }
        goal = .objective(plan: plan, objective)
        if states[goal] == nil { openObjectives[plan, default: []].append(objective) }
      } else {
        guard analyses[plan].standing.score == nil else { continue }
        goal = .plan(plan)
      }
      isOpen = true
      states[goal] = .open
      supporters[goal, default: []].append(Goal(support))
    }
    guard isOpen else { return }
    states[.plan(plan)] = .open
    roots.append(.plan(plan))
  }

  mutating func run() {
    var stack: [Goal] = []
    for root in roots where states[root] == .open {
      stack.append(root)
      while let goal = stack.last {
        if states[goal] == .open {
          states[goal] = .waiting
          stack.append(contentsOf: needs(of: goal).filter { states[$0] == .open })
          continue
        }
        stack.removeLast()
        if states[goal] == .waiting { settle(goal) }
      }
    }
  }

  private func needs(of goal: Goal) -> [Goal] {
    guard case .plan(let plan) = goal else { return supporters[goal] ?? [] }
    let own = (openObjectives[plan] ?? []).map { Goal.objective(plan: plan, $0) }
    return own + (supporters[goal] ?? [])
  }

  private mutating func settle(_ goal: Goal) {
    states[goal] = .settled
    switch goal {
    case .objective(let plan, let number): settleObjective(number, of: plan, as: goal)
    case .plan(let plan): settlePlan(plan, as: goal)
    }
  }

  private mutating func settleObjective(_ number: Int, of plan: Int, as goal: Goal) {
    let result = mean(of: supporters[goal] ?? [])
    var objectives = analyses[plan].objectives
    let isComplete = result.updated == result.count && objectives[number].keyResults.isEmpty
    objectives[number].basis = .supporters(updated: result.updated, of: result.count)
    objectives[number].standing = Pace(plan: plans[plan], settings: settings).standing(
      score: result.score, expected: objectives[number].standing.expected, isComplete: isComplete,
      manual: plans[plan].objectives[number].status)
    analyses[plan] = analyses[plan].replacing(objectives)
  }

  private mutating func settlePlan(_ plan: Int, as goal: Goal) {
    let pace = Pace(plan: plans[plan], settings: settings)
    let own = pace.standing(of: analyses[plan].objectives)
    guard own.score == nil, let supporters = supporters[goal] else {
      analyses[plan] = analyses[plan].replacing(own, analyses[plan].basis)
      return
    }
    let result = mean(of: supporters)
    let standing = pace.standing(
      score: result.score, expected: pace.expected(due: nil), isComplete: result.updated == result.count)
    analyses[plan] = analyses[plan].replacing(standing, .supporters(updated: result.updated, of: result.count))
  }

  private func mean(of goals: [Goal]) -> (score: Double?, updated: Int, count: Int) {
    var (sum, updated) = (0.0, 0)
    for goal in goals {
      guard states[goal] == nil || states[goal] == .settled, let score = score(of: goal) else { continue }
      sum += score
      updated += 1
    }
    return (updated > 0 ? sum / Double(updated) : nil, updated, goals.count)
  }

  private func score(of goal: Goal) -> Double? {
    switch goal {
    case .plan(let plan): analyses[plan].standing.score
    case .objective(let plan, let number): analyses[plan].objectives[number].standing.score
    }
  }
}

extension PlanAnalysis {
  fileprivate func replacing(_ objectives: [ObjectiveProgress]) -> PlanAnalysis {
    PlanAnalysis(objectives: objectives, standing: standing, basis: basis, schedule: schedule, alerts: alerts)
  }

  fileprivate func replacing(_ standing: Standing, _ basis: ScoreBasis) -> PlanAnalysis {
    PlanAnalysis(objectives: objectives, standing: standing, basis: basis, schedule: schedule, alerts: alerts)
  }
}
