extension Plan {
  /// The day since which nobody has said anything of a key result, where that is longer ago than reports may be: that of
  /// its newest value, or the first day of the period where it never had one. Nil where it's not stale.
  ///
  /// Only a plan that runs can be stale. Key results that are done, that have nothing to measure, that the author judges,
  /// or whose value stands in the plan without a date are left alone.
  ///
  /// - Parameters:
  ///   - keyResult: its place in the objective.
  ///   - analysis: what follows from this plan.
  package func silentSince(
    objective: Int, keyResult: Int, in analysis: PlanAnalysis, _ settings: AnalysisSettings
  ) -> CalendarDate? {
    guard kind.setsGoals, status == .active || status == nil, let days = period?.range, days.contains(settings.asOf),
      analysis.objectives[objective].keyResults[keyResult].standing.health != .done
    else { return nil }
    let updated = analysis.objectives[objective].keyResults[keyResult].achievement.updated
    // A value without a date may be of today.
    if updated == nil, analysis.objectives[objective].keyResults[keyResult].achievement.current != nil { return nil }
    let since = updated ?? days.start
    let limit = settings.thresholds.staleDays
    guard since.days(until: settings.asOf) > limit else { return nil }
    let keyResult = objectives[objective].keyResults[keyResult]
    guard keyResult.hasNumber, keyResult.status == nil, !hasNews(of: keyResult, within: limit, of: settings.asOf) else {
      return nil
    }
    return since
  }

  /// Whether somebody said something of the key result lately, be it without a value.
  private func hasNews(of keyResult: KeyResult, within days: Int, of day: CalendarDate) -> Bool {
    checkIns.contains { checkIn in
      guard let date = checkIn.date?.end, date <= day, date.days(until: day) <= days,
        let name = checkIn.keyResult?.record
      else { return false }
      return keyResult.id == name || keyResult.id.hasSuffix("." + name)
    }
  }
}
