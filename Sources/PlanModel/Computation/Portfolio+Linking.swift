import SourceText

extension Portfolio {
  /// Links plans with each other and lets upstream goals take over what supports them.
  ///
  /// References that lead nowhere, or to two, link nothing; rules find them with ``resolve(_:from:)``. Of two plans with
  /// one key the first counts for references.
  ///
  /// - Parameter analyses: what ``PlanAnalysis/of(_:_:)`` gave for each plan, in the order of `plans`, so that it can be
  ///   made on all cores before.
  package static func link(plans: [Plan], analyses: [PlanAnalysis], settings: AnalysisSettings) -> Portfolio {
    let order = plans.indices.sorted { plans[$0].key == plans[$1].key ? $0 < $1 : plans[$0].key < plans[$1].key }
    let isSorted = order.elementsEqual(plans.indices)
    let sortedPlans = isSorted ? plans : order.map { plans[$0] }
    let sortedAnalyses = isSorted ? analyses : order.map { analyses[$0] }
    let portfolio = Portfolio(
      plans: sortedPlans, analyses: sortedAnalyses, settings: settings, links: PortfolioLinks(sortedPlans))
    return portfolio.rollingUpSupport()
  }

  /// Analyses the plans, and links them.
  package static func link(plans: [Plan], settings: AnalysisSettings) -> Portfolio {
    link(plans: plans, analyses: plans.map { PlanAnalysis.of($0, settings) }, settings: settings)
  }
}

extension PortfolioLinks {
  /// - Parameter plans: sorted by key.
  init(_ plans: [Plan]) {
    planIndex.reserveCapacity(plans.count)
    for index in plans.indices {
      let key = UTF8Key(plans[index].key)
      if planIndex[key] == nil { planIndex[key] = index }
      if plans[index].recordCount > RecordIndex.smallPlan { recordIndexes[index] = RecordIndex(plans[index]) }
    }
    upstream = [[Support]](repeating: [], count: plans.count)
    downstream = upstream
    reviewedBy = [[Int]](repeating: [], count: plans.count)
    for index in plans.indices {
      addSupports(of: index, in: plans)
      for reference in plans[index].reviews {
        guard case .plan(let reviewed) = resolve(reference, from: index, in: plans), reviewed != index,
          reviewedBy[reviewed].last != index
        else { continue }
        reviewedBy[reviewed].append(index)
      }
    }
    linkNeighbours(plans)
    linkLookBacks(plans)
  }

  private mutating func addSupports(of index: Int, in plans: [Plan]) {
    for reference in plans[index].supports { addSupport(reference, of: index, objective: nil, in: plans) }
    for number in plans[index].objectives.indices {
      for reference in plans[index].objectives[number].supports {
        addSupport(reference, of: index, objective: number, in: plans)
      }
    }
  }

  /// Within one plan nothing is up or down.
  private mutating func addSupport(_ reference: Reference, of plan: Int, objective: Int?, in plans: [Plan]) {
    let support: Support
    switch resolve(reference, from: plan, in: plans) {
    case .plan(let other):
      support = Support(plan: plan, objective: objective, upstreamPlan: other, upstreamGoal: nil)
    case .record(let other, .objective(let goal)):
      support = Support(
        plan: plan, objective: objective, upstreamPlan: other,
        upstreamGoal: GoalAddress(plan: other, objective: goal))
    case .record(let other, .keyResult(let goal, let number)):
      support = Support(
        plan: plan, objective: objective, upstreamPlan: other,
        upstreamGoal: GoalAddress(plan: other, objective: goal, keyResult: number))
    case .record, .unknownPlan, .unknownRecord, .ambiguous: return
    }
    guard support.upstreamPlan != plan, !upstream[plan].contains(support) else { return }
    upstream[plan].append(support)
    downstream[support.upstreamPlan].append(support)
  }
}
