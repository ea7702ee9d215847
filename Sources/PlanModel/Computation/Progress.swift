/// How far a key result has come, and how that was reckoned.
public struct Achievement: Hashable, Sendable {
  /// Which reading of the target the ratio follows.
  public enum Form: Hashable, Sendable {
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
  public enum Source: Hashable, Sendable {
    case plan
    /// An index into the plan's check-ins.
    case checkIn(Int)
    /// Indices into the plan's metrics and that metric's readings.
    case metric(Int, reading: Int)
  }

  /// Not clamped: 1.2 is a fifth more than wanted, a negative one has moved away. Nil where nobody has reported a value
  /// or the target has no number: not updated is neither 0 nor 100 %.
  public let ratio: Double?
  public let form: Form?
  public let current: Quantity?
  public let source: Source?

  /// The day of the value, where it comes from a check-in or a metric.
  public let updated: CalendarDate?

  /// The ratio from 0 to 1.
  public var score: Double? { ratio.map { min(1, max(0, $0)) } }

  public init(ratio: Double?, form: Form?, current: Quantity?, source: Source?, updated: CalendarDate?) {
    self.ratio = ratio
    self.form = form
    self.current = current
    self.source = source
    self.updated = updated
  }

  public static let notUpdated = Achievement(ratio: nil, form: nil, current: nil, source: nil, updated: nil)
}

/// How a key result, an objective or a plan stands.
public struct Standing: Hashable, Sendable {
  /// From 0 to 1; nil where nothing below it has been updated.
  public let score: Double?

  /// The share of working days that are gone, from 0 to 1: what the score would be at an even pace. Nil with no period.
  public let expected: Double?
  public let health: Health

  /// Whether an author set the health.
  public let isManual: Bool

  /// Score ÷ expected: 1 is an even pace. Nil where either is missing or no day is gone.
  public var pace: Double? {
    guard let score, let expected, expected > 0 else { return nil }
    return score / expected
  }

  public init(score: Double?, expected: Double?, health: Health, isManual: Bool) {
    self.score = score
    self.expected = expected
    self.health = health
    self.isManual = isManual
  }
}

public struct KeyResultProgress: Hashable, Sendable {
  public let achievement: Achievement

  /// The share of the objective after normalising, from 0 to 1.
  public let share: Double
  public let standing: Standing

  public init(achievement: Achievement, share: Double, standing: Standing) {
    self.achievement = achievement
    self.share = share
    self.standing = standing
  }
}

/// What the score of an objective or a plan is the mean of.
public enum ScoreBasis: Hashable, Sendable {
  /// Its own key results or objectives.
  case ownGoals
  /// The plans and objectives elsewhere that support it, all alike: so many of them have a score.
  case supporters(updated: Int, of: Int)
}

public struct ObjectiveProgress: Hashable, Sendable {
  /// In the order of the objective's key results.
  public let keyResults: [KeyResultProgress]

  /// How many key results have a value.
  public let updated: Int

  /// The share of the plan after normalising, from 0 to 1.
  public let share: Double
  public var standing: Standing

  /// What the score was taken from.
  public var basis: ScoreBasis

  public init(
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
public struct PlanAnalysis: Sendable {
  /// In the order of the plan's objectives.
  public var objectives: [ObjectiveProgress]
  public var standing: Standing

  /// What the plan's score was taken from.
  public var basis: ScoreBasis
  public var schedule: Schedule
  public var alerts: [Alert]

  public init(
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
public struct Alert: Hashable, Sendable {
  /// An index into the plan's metrics.
  public let metric: Int

  /// Indices into the metric's readings, oldest first: the run of readings under the bound that lasts until the as-of
  /// date.
  public let readings: Range<Int>

  /// The share of the target that was not reached, 0.8 by default.
  public let threshold: Double

  /// Earlier runs that were long enough and have ended, oldest first.
  public let history: [Range<Int>]

  public init(metric: Int, readings: Range<Int>, threshold: Double, history: [Range<Int>] = []) {
    self.metric = metric
    self.readings = readings
    self.threshold = threshold
    self.history = history
  }
}
