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

  /// - Parameter reported: the newest value that a check-in or a metric has, which counts more than the plan's own.
  init(_ keyResult: KeyResult, reported: ReportedValues.Value?) {
    if let reported {
      self.init(keyResult, reported.quantity, from: reported.source, on: reported.date)
    } else if let current = keyResult.current, current.isValue {
      self.init(keyResult, current, from: .plan, on: nil)
    } else {
      self = .notUpdated
    }
  }

  private init(_ keyResult: KeyResult, _ current: Quantity, from source: Source, on updated: CalendarDate?) {
    let measured = Achievement.measure(current, keyResult.baseline, keyResult.target, title: keyResult.title)
    self.init(ratio: measured?.0, form: measured?.1, current: current, source: source, updated: updated)
  }

  /// The ratio and its form; nil where target and value have nothing to compare.
  private static func measure(
    _ current: Quantity, _ baseline: Quantity?, _ target: Quantity?, title: String
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
