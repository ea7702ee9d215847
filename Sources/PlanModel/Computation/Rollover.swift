/// What a plan hands on to the plan of the next period, and what stays behind.
package struct Rollover: Sendable {
  /// An objective with those of its key results that are not reached.
  package struct Goal: Sendable, Hashable {
    package let objective: Int
    package let keyResults: [Int]

    /// Whether all of its key results go on, so that their weights still stand.
    package let isWhole: Bool
  }

  /// A point or an action that names its place in the next plan.
  package struct Seed: Sendable, Hashable {
    package let lesson: Lesson

    /// `O2`, `O1.KR3`; nil where only the plan is named.
    package let record: String?
  }

  package let goals: [Goal]

  /// In the order of the look backs' points.
  package let seeds: [Seed]

  /// Points and actions that nobody has placed or decided against yet.
  package let undecided: [Lesson]

  /// Indices of those communications that come back.
  package let communications: [Int]

  /// Identifiers of key results that are reached.
  package let reached: [String]

  /// Identifiers of tasks and milestones that are not done: their dates belong to the period that is over.
  package let unfinishedWork: [String]

  /// - Parameter key: of the plan to come, which need not exist.
  package init(of plan: Int, to key: String, in portfolio: Portfolio) {
    let source = portfolio.plans[plan]
    let analysis = portfolio.analyses[plan]
    var goals: [Goal] = []
    var reached: [String] = []
    for (index, objective) in source.objectives.enumerated() {
      let progress = analysis.objectives[index]
      let open = objective.keyResults.indices.filter { progress.keyResults[$0].standing.health != .done }
      reached += objective.keyResults.indices.filter { !open.contains($0) }.map { objective.keyResults[$0].id }
      guard !open.isEmpty || (objective.keyResults.isEmpty && progress.standing.health != .done) else { continue }
      goals.append(Goal(objective: index, keyResults: open, isWhole: open.count == objective.keyResults.count))
    }
    self.goals = goals
    self.reached = reached
    communications = source.more.communications.indices.filter {
      !source.more.communications[$0].recurrences.isEmpty
    }
    unfinishedWork =
      source.tasks.indices.filter { analysis.schedule.tasks[$0].status != .done }.map { source.tasks[$0].id }
      + source.milestones.indices.filter { analysis.schedule.milestones[$0].status != .done }
      .map { source.milestones[$0].id }
    let lookBacks = portfolio.lookBacks(on: plan)
    seeds = portfolio.plans.indices.flatMap { portfolio.seeds(of: $0, for: key) }
    undecided = lookBacks.flatMap { portfolio.lessons(of: $0) }.filter { lesson in
      switch lesson.outcome {
      case .open, .forgotten: portfolio.references(of: lesson).isEmpty
      case .adopted, .done, .dropped, .kept: false
      }
    }
  }
}

extension Portfolio {
  /// The plans that look back on a plan, itself included.
  fileprivate func lookBacks(on plan: Int) -> [Int] {
    [plan] + (links.reviewedBy.indices.contains(plan) ? links.reviewedBy[plan] : [])
  }

  fileprivate func seeds(of plan: Int, for key: String) -> [Rollover.Seed] {
    guard plans[plan].looksBack, plans[plan].key != key else { return [] }
    return lessons(of: plan).flatMap { lesson -> [Rollover.Seed] in
      if case .dropped = lesson.outcome { return [] }
      return references(of: lesson).filter { $0.plan == key }.map { Rollover.Seed(lesson: lesson, record: $0.record) }
    }
  }

  /// What a point or an action names as its continuation.
  fileprivate func references(of lesson: Lesson) -> [Reference] {
    switch lesson.source {
    case .item(let quadrant, let index): plans[lesson.plan].retrospective[quadrant][index].feeds
    case .action(let index): plans[lesson.plan].more.actions[index].adoptedAs
    }
  }
}
