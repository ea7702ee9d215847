/// How far a key result has come, and how that was reckoned.
package struct Achievement: Hashable, Sendable {
  /// Which reading of the target the ratio follows.
  package enum Form: Hashable, Sendable {
    /// (current − baseline) ÷ (target − baseline), upwards or downwards.
    case fromBaseline(Double)
    /// current ÷ target.
    case shareOfTarget
    /// target ÷ current, where less is better.
    case inverse
    /// Met, or the ratio towards a bound: `≥`, `≤`, a range.
    case threshold
    /// Yes is 1, no is 0.
    case truth
  }

  /// Where the current value was found.
  package enum Source: Hashable, Sendable {
    case plan
    /// An index into the plan's check-ins.
    case checkIn(Int)
    /// Indices into the plan's metrics and that metric's readings.
    case metric(Int, reading: Int)
  }

  /// Not clamped: 1.2 is a fifth more than wanted, a negative one has moved away. Nil where nobody has reported a value
  /// or the target has no number: not updated is neither 0 nor 100 %.
  package let ratio: Double?
  package let form: Form?
  package let current: Quantity?
  package let source: Source?

  /// The day of the value, where it comes from a check-in or a metric.
  package let updated: CalendarDate?

  /// The ratio from 0 to 1.
  package var score: Double? { ratio.map { min(1, max(0, $0)) } }

  package init(ratio: Double?, form: Form?, current: Quantity?, source: Source?, updated: CalendarDate?) {
    self.ratio = ratio
    self.form = form
    self.current = current
    self.source = source
    self.updated = updated
  }

  package static let notUpdated = Achievement(ratio: nil, form: nil, current: nil, source: nil, updated: nil)
}

/// How a key result, an objective or a plan stands.
package struct Standing: Hashable, Sendable {
  /// From 0 to 1; nil where nothing below it has been updated.
  package let score: Double?

  /// The share of working days that are gone, from 0 to 1: what the score would be at an even pace. Nil with no period.
  package let expected: Double?
  package let health: Health

  /// Whether an author set the health.
  package let isManual: Bool

  /// Score ÷ expected: 1 is an even pace. Nil where either is missing or no day is gone.
  package var pace: Double? {
    guard let score, let expected, expected > 0 else { return nil }
    return score / expected
  }

  package init(score: Double?, expected: Double?, health: Health, isManual: Bool) {
    self.score = score
    self.expected = expected
    self.health = health
    self.isManual = isManual
  }
}

package struct KeyResultProgress: Hashable, Sendable {
  package let achievement: Achievement

  /// The share of the objective after normalising, from 0 to 1.
  package let share: Double
  package let standing: Standing

  package init(achievement: Achievement, share: Double, standing: Standing) {
    self.achievement = achievement
    self.share = share
    self.standing = standing
  }
}

/// What the score of an objective or a plan is the mean of.
package enum ScoreBasis: Hashable, Sendable {
  /// Its own key results or objectives.
  case ownGoals
  /// The plans and objectives elsewhere that support it, all alike: so many of them have a score.
  case supporters(updated: Int, of: Int)
}

package struct ObjectiveProgress: Hashable, Sendable {
  /// In the order of the objective's key results.
  package let keyResults: [KeyResultProgress]

  /// How many key results have a value.
  package let updated: Int

  /// The share of the plan after normalising, from 0 to 1.
  package let share: Double
  package var standing: Standing

  /// What the score was taken from.
  package var basis: ScoreBasis

  package init(
    keyResults: [KeyResultProgress], updated: Int, share: Double, standing: Standing,
    basis: ScoreBasis = .ownGoals
  ) {
    self.keyResults = keyResults
    self.updated = updated
    self.share = share
    self.standing = standing
    self.basis = basis
  }
}

/// What follows from one plan alone, on the as-of date.
///
/// It is a class so that a site hands it from stage to stage for one reference.
package final class PlanAnalysis: Sendable {
  /// In the order of the plan's objectives.
  package let objectives: [ObjectiveProgress]
  package let standing: Standing

  /// What the plan's score was taken from.
  package let basis: ScoreBasis
  package let schedule: Schedule
  package let alerts: [Alert]

  package init(
    objectives: [ObjectiveProgress], standing: Standing, basis: ScoreBasis = .ownGoals, schedule: Schedule,
    alerts: [Alert]
  ) {
    self.objectives = objectives
    self.standing = standing
    self.basis = basis
    self.schedule = schedule
    self.alerts = alerts
  }
}

/// A metric that has missed its mark for several readings in a row.
package struct Alert: Hashable, Sendable {
  /// An index into the plan's metrics.
  package let metric: Int

  /// Indices into the metric's readings, oldest first: the run of readings under the bound that lasts until the as-of
  /// date.
  package let readings: Range<Int>

  /// The share of the target that was not reached, 0.8 by default.
  package let threshold: Double

  /// Earlier runs that were long enough and have ended, oldest first.
  package let history: [Range<Int>]

  package init(metric: Int, readings: Range<Int>, threshold: Double, history: [Range<Int>] = []) {
    self.metric = metric
    self.readings = readings
    self.threshold = threshold
    self.history = history
  }
}
