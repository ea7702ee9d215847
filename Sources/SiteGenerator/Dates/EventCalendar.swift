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

    fileprivate let rank: Rank
  }

  /// What matters more is less.
  fileprivate struct Rank: Comparable {
    let category: Int
    let isDone: Int
    let minute: Int
    let plan: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.category, left.isDone, left.minute, left.plan) < (right.category, right.isDone, right.minute, right.plan)
    }
  }

  struct Day: Sendable {
    fileprivate(set) var entries: [Entry] = []

    /// Of all entries that matter least the last, once the day shows as many as it can.
    fileprivate var last: (place: Int, rank: Rank)?

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
      let rank = Rank(
        category: category.rawValue, isDone: event.status == .done ? 1 : 0, minute: event.minute ?? 0, plan: number)
      if let last = days[place].last, last.rank <= rank { continue }
      days[place].insert(Entry(plan: number, event: event, category: category, days: turn, rank: rank))
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

extension EventCalendar.Day {
  /// Adds an entry, in the place of the one that matters least where there is no room.
  fileprivate mutating func insert(_ entry: EventCalendar.Entry) {
    if let last { entries[last.place] = entry } else { entries.append(entry) }
    guard entries.count == EventCalendar.mostOnOneDay else { return }
    var place = 0
    for index in entries.indices where entries[place].rank < entries[index].rank { place = index }
    last = (place, entries[place].rank)
  }
}
