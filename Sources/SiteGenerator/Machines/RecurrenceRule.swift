import PlanModel

/// A meeting that comes back, as iCalendar says it: a rule, and the days on which days off make it otherwise.
///
/// The rule knows weekdays only. Where the working calendar moves a turn, the rule's day is taken out and the real one
/// put in; so programs that show the next years and programs that show each day are both right.
struct RecurrenceRule {
  /// The first turn by the rule.
  let first: CalendarDate

  /// How long each turn is, 1 for a day.
  let length: Int

  /// Nil where only the days themselves say it.
  let rule: String?
  let without: [CalendarDate]
  let with: [CalendarDate]

  /// Nil where the recurrence names no day, or none lies in the range.
  init?(_ recurrence: Recurrence, in range: DateRange, since anchor: CalendarDate, _ calendar: WorkingCalendar) {
    let real = recurrence.occurrences(in: range, since: anchor, calendar)
    let ruled = recurrence.occurrences(in: range, since: anchor, .weekends)
    let days = Set(real.map(\.start))
    length = max(1, real.map(\.dayCount).min() ?? 1)
    guard let text = Self.rule(recurrence), let first = ruled.first?.start else {
      guard let first = real.first?.start else { return nil }
      self.first = first
      (rule, without, with) = (nil, [], real.dropFirst().map(\.start))
      return
    }
    self.first = first
    rule = text
    without = ruled.map(\.start).filter { !days.contains($0) }
    let known = Set(ruled.map(\.start))
    with = real.map(\.start).filter { !known.contains($0) }
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
  private static let workdays = "MO,TU,WE,TH,FR"

  private static func rule(_ recurrence: Recurrence) -> String? {
    let interval = recurrence.interval
    switch recurrence.frequency {
    case .daily:
      // Every other working day is no rule that weekdays could say.
      return interval == 1 ? "FREQ=WEEKLY;BYDAY=" + workdays : nil
    case .weekly:
      let days = recurrence.weekdays.filter { (1...7).contains($0) }.map { weekdays[$0 - 1] }
      guard !days.isEmpty else { return nil }
      return "FREQ=WEEKLY" + every(interval) + ";BYDAY=" + days.joined(separator: ",") + ";WKST=MO"
    case .monthly: return months(1, recurrence)
    case .quarterly: return months(3, recurrence)
    case .halfYearly: return months(6, recurrence)
    case .yearly: return months(12, recurrence)
    }
  }

  private static func months(_ length: Int, _ recurrence: Recurrence) -> String? {
    let start = "FREQ=MONTHLY" + every(length * recurrence.interval)
    switch recurrence.window {
    case .start: return start + ";BYDAY=" + workdays + ";BYSETPOS=1"
    case .end: return start + ";BYDAY=" + workdays + ";BYSETPOS=-1"
    case .days(let first, _): return first <= 28 ? start + ";BYMONTHDAY=\(first)" : nil
    case nil: return nil
    }
  }

  private static func every(_ interval: Int) -> String { interval == 1 ? "" : ";INTERVAL=\(interval)" }
}
