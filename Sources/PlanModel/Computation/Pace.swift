/// Judges scores by the share of working days that are gone.
struct Pace {
  let asOf: CalendarDate
  let calendar: WorkingCalendar
  let thresholds: AnalysisSettings.Thresholds

  /// Nil where the plan has no period: then nothing says what a score should be by now.
  let period: DateRange?

  /// Whether the plan is closed: then all of its time is gone, whatever the day.
  let isClosed: Bool

  /// Working days before the period, and before the day after the as-of date.
  private let firstOrdinal: Int
  private let goneOrdinal: Int

  init(plan: Plan, settings: AnalysisSettings) {
    asOf = settings.asOf
    calendar = settings.calendar(of: plan)
    thresholds = settings.thresholds
    period = plan.period?.range
    isClosed = plan.status == .closed
    firstOrdinal = period.map { [calendar] in calendar.ordinal(of: $0.start) } ?? 0
    goneOrdinal = calendar.ordinal(of: asOf.adding(days: 1))
  }

  /// The share of the working days from the period's start to the due date, else to the period's end, that are gone
  /// with the as-of date, which counts as gone.
  func expected(due: CalendarDate?) -> Double? {
    guard let period else { return nil }
    if isClosed { return 1 }
    let end = due ?? period.end
    guard asOf < end else { return 1 }
    guard asOf >= period.start else { return 0 }
    let total = calendar.ordinal(of: end.adding(days: 1)) - firstOrdinal
    return total > 0 ? Double(goneOrdinal - firstOrdinal) / Double(total) : 0
  }

  /// - Parameters:
  ///   - isComplete: whether all of what makes the score has been updated: without that nothing is done.
  ///   - manual: the author's own judgement, which wins.
  func standing(score: Double?, expected: Double?, isComplete: Bool = true, manual: Health? = nil) -> Standing {
    let health = manual ?? health(score: score, expected: expected, isComplete: isComplete)
    return Standing(score: score, expected: expected, health: health, isManual: manual != nil)
  }

  private func health(score: Double?, expected: Double?, isComplete: Bool) -> Health {
    if let score, score >= 1 - Pace.tolerance, isComplete { return .done }
    if let period, asOf < period.start, !isClosed { return .notStarted }
    guard let score else { return .notUpdated }
    guard let expected, expected > 0 else { return .onTrack }
    let pace = score / expected + Pace.tolerance
    if pace < thresholds.offTrack { return .offTrack }
    return pace < thresholds.atRisk ? .atRisk : .onTrack
  }

  /// What binary fractions may be off: exactly 80 % of the pace is on track.
  private static let tolerance = 1e-9
}

extension AnalysisSettings {
  /// The calendar that the plan names, else the site's.
  package func calendar(of plan: Plan) -> WorkingCalendar {
    guard !calendars.isEmpty, let name = plan.calendar else { return calendar }
    return calendars[name] ?? calendar
  }
}
