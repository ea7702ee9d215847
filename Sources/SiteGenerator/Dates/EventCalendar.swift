import PlanModel

/// What all plans have on the days of some months, gathered once.
///
/// A day keeps the entries that matter most and counts the others, so that a calendar of ten thousand plans costs no
/// more to hold, to write and to read than one of a hundred.
struct EventCalendar: Sendable {
  struct Entry: Sendable {
    let plan: Int
    let event: PlanEvent
    let category: EventCategory

    /// The days of this turn.
    let days: DateRange

    fileprivate var rank: (Int, Int, Int, Int) {
      (category.rawValue, event.status == .done ? 1 : 0, event.minute ?? 0, plan)
    }
  }

  struct Day: Sendable {
    fileprivate(set) var entries: [Entry] = []

    /// Of all that begin on the day, shown or not.
    fileprivate(set) var count = 0
  }

  /// Whole months.
  private(set) var range: DateRange
  private var days: [Day]

  /// How many a day shows.
  static let mostOnOneDay = 12

  /// Months before and after that of the as-of date.
  private static let monthsAround = 12

  init(_ portfolio: Portfolio) {
    let month = portfolio.asOf.startOfMonth
    let last = month.adding(months: Self.monthsAround).endOfMonth
    range = DateRange(between: month.adding(months: -Self.monthsAround), and: last)
    days = [Day](repeating: Day(), count: range.dayCount)
    for number in portfolio.plans.indices {
      PlanEvent.forEach(of: number, in: portfolio) { add($0, number, portfolio) }
    }
    for place in days.indices { days[place].entries.sort { $0.rank < $1.rank } }
    trim(around: month)
  }

  private mutating func add(_ event: PlanEvent, _ number: Int, _ portfolio: Portfolio) {
    guard let category = EventCategory(event.kind) else { return }
    // What is every day is no news on any of them.
    if case .recurring(let recurrence) = event.time, recurrence.frequency == .daily { return }
    for turn in event.days(in: range, of: portfolio.plans[number], portfolio.settings) {
      let place = range.start.days(until: max(turn.start, range.start))
      days[place].count += 1
      let entry = Entry(plan: number, event: event, category: category, days: turn)
      if days[place].entries.count < Self.mostOnOneDay {
        days[place].entries.append(entry)
      } else if let worst = days[place].entries.indices.max(by: {
        days[place].entries[$0].rank < days[place].entries[$1].rank
      }), entry.rank < days[place].entries[worst].rank {
        days[place].entries[worst] = entry
      }
    }
  }

  /// Leaves out the months at both ends in which there is nothing, but never that of the as-of date.
  private mutating func trim(around month: CalendarDate) {
    let used = days.indices.filter { days[$0].count > 0 }
    let first = min(used.first.map { range.start.adding(days: $0) } ?? month, month).startOfMonth
    let last = max(used.last.map { range.start.adding(days: $0) } ?? month, month).endOfMonth
    days = Array(days[range.start.days(until: first)...range.start.days(until: last)])
    range = DateRange(between: first, and: last)
  }

  // MARK: - Reading

  /// The first days of its months.
  var months: [CalendarDate] {
    var months: [CalendarDate] = []
    var month = range.start
    while month <= range.end {
      months.append(month)
      month = month.adding(months: 1)
    }
    return months
  }

  subscript(_ day: CalendarDate) -> Day {
    range.contains(day) ? days[range.start.days(until: day)] : Day()
  }

  /// How much begins in a month.
  func count(inMonthOf day: CalendarDate) -> Int {
    let first = day.startOfMonth
    return (0...first.days(until: first.endOfMonth)).reduce(0) { $0 + self[first.adding(days: $1)].count }
  }
}
