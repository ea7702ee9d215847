extension Alert {
  /// The metrics whose newest readings on the as-of date have missed the target several times in a row.
  ///
  /// What a miss is says ``Aim/isMissed(by:share:)``. Readings without a number neither make a miss nor end a run.
  static func all(
    of plan: Plan, asOf: CalendarDate, thresholds: AnalysisSettings.Thresholds
  ) -> [Alert] {
    var alerts: [Alert] = []
    for index in plan.metrics.indices {
      let runs = runs(of: plan.metrics[index], asOf: asOf, thresholds: thresholds)
      guard let last = runs.last, last.isOpen else { continue }
      alerts.append(
        Alert(
          metric: index, readings: last.readings, threshold: thresholds.alertShare,
          history: runs.dropLast().map(\.readings)))
    }
    return alerts
  }

  private struct Run {
    var readings: Range<Int>
    var misses = 1

    /// Whether it lasts until the as-of date.
    var isOpen = true
  }

  /// The runs of misses that are long enough, oldest first.
  private static func runs(
    of metric: Metric, asOf: CalendarDate, thresholds: AnalysisSettings.Thresholds
  ) -> [Run] {
    let readings = metric.readings
    guard !readings.isEmpty, thresholds.alertShare > 0,
      let aim = Aim(baseline: metric.baseline, target: metric.target, title: metric.title)
    else { return [] }
    var runs: [Run] = []
    var run: Run?
    func finish(open: Bool) {
      defer { run = nil }
      guard var finished = run, finished.misses >= max(1, thresholds.alertReadings) else { return }
      finished.isOpen = open
      runs.append(finished)
    }
    for index in readings.indices {
      guard readings[index].date <= asOf else { break }
      let reading = readings[index].value
      guard let value = reading.scalarOrChange, reading.isComparable(with: aim.unit) else { continue }
      if aim.isMissed(by: value, share: thresholds.alertShare) {
        run = Run(
          readings: (run?.readings.lowerBound ?? index)..<(index + 1), misses: (run?.misses ?? 0) + 1)
      } else {
        finish(open: false)
      }
    }
    finish(open: true)
    return runs
  }
}

extension Quantity {
  fileprivate var scalarOrChange: Double? {
    if case .difference(let by) = meaning { return by }
    return scalar
  }
}
