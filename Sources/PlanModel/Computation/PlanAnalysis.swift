extension PlanAnalysis {
  /// What follows from one plan alone: it asks for no other plan, so plans can be analysed on all cores.
  package static func of(_ plan: Plan, _ settings: AnalysisSettings) -> PlanAnalysis {
    let pace = Pace(plan: plan, settings: settings)
    let objectives = ObjectiveProgress.all(of: plan, pace: pace)
    return PlanAnalysis(
      objectives: objectives,
      standing: pace.standing(of: objectives),
      schedule: Schedule.of(plan, settings),
      alerts: Alert.all(of: plan, asOf: settings.asOf, thresholds: settings.thresholds))
  }
}

extension ObjectiveProgress {
  static func all(of plan: Plan, pace: Pace) -> [ObjectiveProgress] {
    guard !plan.objectives.isEmpty else { return [] }
    let values = ReportedValues(plan: plan, index: nil, asOf: pace.asOf)
    let shares = Weights.shares(plan.objectives.count) { plan.objectives[$0].weight }
    return plan.objectives.indices.map { index in
      of(plan.objectives[index], at: index, share: shares[index], values: values, pace: pace)
    }
  }

  private static func of(
    _ objective: Objective, at index: Int, share: Double, values: ReportedValues, pace: Pace
  ) -> ObjectiveProgress {
    let due = objective.due?.end
    let count = objective.keyResults.count
    let shares = Weights.shares(count) { objective.keyResults[$0].weight }
    let keyResults = (0..<count).map { number in
      let keyResult = objective.keyResults[number]
      let achievement = Achievement(of: keyResult, reported: values.newest(objective: index, keyResult: number))
      let standing = pace.standing(
        score: achievement.score, expected: pace.expected(due: keyResult.due?.end ?? due), manual: keyResult.status)
      return KeyResultProgress(achievement: achievement, share: shares[number], standing: standing)
    }
    let updated = keyResults.reduce(0) { $0 + ($1.achievement.ratio == nil ? 0 : 1) }
    let score = Weights.mean(count, share: { shares[$0] }, score: { keyResults[$0].achievement.score })
    let standing = pace.standing(
      score: score, expected: pace.expected(due: due), isComplete: updated == count, manual: objective.status)
    return ObjectiveProgress(keyResults: keyResults, updated: updated, share: share, standing: standing)
  }
}

extension Pace {
  /// How the plan as a whole stands; it is done when every objective is.
  func standing(of objectives: [ObjectiveProgress]) -> Standing {
    let score = Weights.mean(
      objectives.count, share: { objectives[$0].share }, score: { objectives[$0].standing.score })
    let isComplete = objectives.allSatisfy { $0.standing.health == .done }
    return standing(score: score, expected: expected(due: nil), isComplete: isComplete)
  }
}
