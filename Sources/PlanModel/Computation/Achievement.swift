extension Achievement {
  /// How far a key result has come on the as-of date.
  ///
  /// The current value is the newest of check-ins and metric readings on or before that day, else the one in the plan
  /// itself. Where the plan has no such key result, only the value in `keyResult` counts.
  package static func of(_ keyResult: KeyResult, in plan: Plan, asOf: CalendarDate) -> Achievement {
    for (objective, candidate) in plan.objectives.enumerated() {
      guard let number = candidate.keyResults.firstIndex(where: { $0.id == keyResult.id }) else { continue }
      let values = ReportedValues(plan: plan, index: nil, asOf: asOf)
      return Achievement(of: keyResult, reported: values.newest(objective: objective, keyResult: number))
    }
    return Achievement(of: keyResult, reported: nil)
  }

  init(of keyResult: KeyResult, reported: ReportedValues.Value?) {
    let inPlan = keyResult.current.flatMap { $0.isValue ? $0 : nil }
    guard let current = reported?.quantity ?? inPlan else {
      self = .notUpdated
      return
    }
    let measured = Achievement.measure(current, of: keyResult)
    self.init(
      ratio: measured?.0, form: measured?.1, current: current, source: reported?.source ?? .plan,
      updated: reported?.date)
  }

  /// The ratio and its form; nil where target and value have nothing to compare.
  private static func measure(_ current: Quantity, of keyResult: KeyResult) -> (Double, Form)? {
    if case .truth(let isTrue) = current.meaning {
      // `已完成` fulfils any target, whatever it counts; only a wanted `否` asks for the contrary.
      if case .truth(let wanted)? = keyResult.target?.meaning { return (isTrue == wanted ? 1 : 0, .truth) }
      return keyResult.target == nil ? nil : (isTrue ? 1 : 0, .truth)
    }
    if case .truth(true)? = keyResult.target?.meaning, current.unit == "%", let percent = current.scalar {
      return (percent / 100, .shareOfTarget)
    }
    guard let aim = Aim(baseline: keyResult.baseline, target: keyResult.target, title: keyResult.title),
      let measured = aim.ratio(of: current, baselineUnit: keyResult.baseline?.unit), measured.0.isFinite
    else { return nil }
    return measured
  }
}
