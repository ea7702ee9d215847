extension Achievement {
  /// How far a key result has come on the as-of date.
  ///
  /// The current value is the newest of check-ins and metric readings on or before that day, else the one in the plan
  /// itself. Where the plan has no such key result, only the value in `keyResult` counts.
  package static func of(_ keyResult: KeyResult, in plan: Plan, asOf: CalendarDate) -> Achievement {
    for (objective, candidate) in plan.objectives.enumerated() {
      guard let number = candidate.keyResults.firstIndex(where: { $0.id == keyResult.id }) else { continue }
      let values = ReportedValues(plan: plan, asOf: asOf)
      return Achievement(keyResult, reported: values.newest(objective: objective, keyResult: number, in: plan))
    }
    return Achievement(keyResult, reported: nil)
  }

  private init(_ keyResult: KeyResult, reported: ReportedValues.Value?) {
    self.init(
      baseline: keyResult.baseline, target: keyResult.target, current: keyResult.current, title: keyResult.title,
      reported: reported)
  }

  /// - Parameters:
  ///   - current: the value in the plan itself.
  ///   - reported: the newest one that a check-in or a metric has, which counts more.
  init(
    baseline: Quantity?, target: Quantity?, current: Quantity?, title: String, reported: ReportedValues.Value?
  ) {
    let inPlan = current.flatMap { $0.isValue ? $0 : nil }
    guard let current = reported?.quantity ?? inPlan else {
      self = .notUpdated
      return
    }
    let measured = Achievement.measure(current, baseline: baseline, target: target, title: title)
    self.init(
      ratio: measured?.0, form: measured?.1, current: current, source: reported?.source ?? .plan,
      updated: reported?.date)
  }

  /// The ratio and its form; nil where target and value have nothing to compare.
  private static func measure(
    _ current: Quantity, baseline: Quantity?, target: Quantity?, title: String
  ) -> (Double, Form)? {
    if case .truth(let isTrue) = current.meaning {
      // `已完成` fulfils any target, whatever it counts; only a wanted `否` asks for the contrary.
      if case .truth(let wanted)? = target?.meaning { return (isTrue == wanted ? 1 : 0, .truth) }
      return target == nil ? nil : (isTrue ? 1 : 0, .truth)
    }
    if case .truth(true)? = target?.meaning, current.unit == "%", let percent = current.scalar {
      return (percent / 100, .shareOfTarget)
    }
    guard let aim = Aim(baseline: baseline, target: target, title: title),
      let measured = aim.ratio(of: current, baselineUnit: baseline?.unit), measured.0.isFinite
    else { return nil }
    return measured
  }
}
