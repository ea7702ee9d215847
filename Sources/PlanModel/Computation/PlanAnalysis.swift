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
    let values = ReportedValues(plan: plan, asOf: pace.asOf)
    let shares = Weights.shares(plan.objectives.count) { plan.objectives[$0].weight }
    return plan.objectives.indices.map { of($0, in: plan, share: shares[$0], values: values, pace: pace) }
  }

  private static func of(
    _ index: Int, in plan: Plan, share: Double, values: ReportedValues, pace: Pace
  ) -> ObjectiveProgress {
    let due = plan.objectives[index].due.lastDay
    let keyResults = plan.objectives[index].keyResults
    let shares = Weights.shares(keyResults.count) { keyResults[$0].weight }
    var progress: [KeyResultProgress] = []
    progress.reserveCapacity(keyResults.count)
    for number in keyResults.indices {
      let achievement = Achievement(
        keyResults[number], reported: values.newest(objective: index, keyResult: number, in: plan))
      let expected = pace.expected(due: keyResults[number].due.lastDay ?? due)
      // What is not to be exceeded can be exceeded until the last day.
      let holds = keyResults[number].target?.isCeiling ?? false
      let standing = pace.standing(
        score: achievement.score, expected: expected, isComplete: !holds || expected ?? 1 >= 1,
        manual: keyResults[number].status)
      progress.append(KeyResultProgress(achievement: achievement, share: shares[number], standing: standing))
    }
    let updated = progress.reduce(0) { $0 + ($1.achievement.ratio == nil ? 0 : 1) }
    let score = Weights.mean(progress.count, share: { shares[$0] }, score: { progress[$0].achievement.score })
    let isComplete = updated == progress.count && !zip(progress, keyResults).contains { $0.isOpen(under: $1) }
    let standing = pace.standing(
      score: score, expected: pace.expected(due: due), isComplete: isComplete,
      manual: plan.objectives[index].status)
    return ObjectiveProgress(keyResults: progress, updated: updated, share: share, standing: standing)
  }
}

extension KeyResultProgress {
  /// Whether a ceiling has held so far, and can still be exceeded.
  fileprivate func isOpen(under keyResult: KeyResult) -> Bool {
    standing.health == .onTrack && keyResult.target?.isCeiling ?? false
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
