@testable import PlanModel

/// A scheduler that knows nothing but a list of working days, and moves everything one day at a time until no
/// dependency complains: slow, and too simple to be wrong in the way of the real one.
struct DayByDayScheduler {
  struct Item {
    var node: ScheduleNode
    /// A given start; for a milestone its due date.
    var given: CalendarDate?
    var length: Int
    var months: Int?
    var after: [(item: Int, dependency: Dependency)]
    var isMilestone: Bool
  }

  struct Placement: Equatable, CustomStringConvertible {
    var start: CalendarDate
    var finish: CalendarDate
    var lateStart: CalendarDate
    var lateFinish: CalendarDate
    var slack: Int

    var description: String { "\(start)–\(finish) late \(lateStart)–\(lateFinish) slack \(slack)" }
  }

  let days: [CalendarDate]
  var items: [Item]
  private var starts: [Int] = []
  private var lengths: [Int] = []
  private var lateStarts: [Int] = []

  init(calendar: WorkingCalendar, from first: CalendarDate, to last: CalendarDate, items: [Item]) {
    days = (0...first.days(until: last)).map { first.adding(days: $0) }.filter(calendar.isWorkingDay)
    self.items = items
  }

  /// How many working days come before a day.
  private func position(_ day: CalendarDate) -> Int {
    days.firstIndex { $0 >= day } ?? days.count
  }

  private func length(of item: Item, at start: Int) -> Int {
    guard let months = item.months else { return item.length }
    return max(1, position(days[start].adding(months: months)) - start)
  }

  private func isKept(_ dependency: Dependency, _ from: (Int, Int), _ to: (Int, Int)) -> Bool {
    switch dependency.kind {
    case .finishToStart: to.0 >= from.1 + dependency.lag
    case .startToStart: to.0 >= from.0 + dependency.lag
    case .finishToFinish: to.1 >= from.1 + dependency.lag
    case .startToFinish: to.1 >= from.0 + dependency.lag
    }
  }

  mutating func schedule(planStart: CalendarDate) -> [Placement] {
    starts = items.map { item in
      guard let given = item.given else { return position(planStart) }
      return item.isMilestone ? position(given.adding(days: 1)) : position(given)
    }
    lengths = items.indices.map { length(of: items[$0], at: starts[$0]) }
    settle { schedule, index in
      for (from, dependency) in schedule.items[index].after
      where !schedule.isKept(dependency, schedule.early(from), schedule.early(index)) {
        schedule.starts[index] += 1
        schedule.lengths[index] = schedule.length(of: schedule.items[index], at: schedule.starts[index])
        return true
      }
      return false
    }
    let end = items.indices.map { early($0).1 }.max() ?? 0
    lateStarts = items.indices.map { end - lengths[$0] }
    settle { schedule, index in
      for successor in schedule.items.indices {
        for (from, dependency) in schedule.items[successor].after
        where from == index && !schedule.isKept(dependency, schedule.late(index), schedule.late(successor)) {
          schedule.lateStarts[index] -= 1
          return true
        }
      }
      return false
    }
    return items.indices.map(placement)
  }

  private func early(_ index: Int) -> (Int, Int) { (starts[index], starts[index] + lengths[index]) }
  private func late(_ index: Int) -> (Int, Int) { (lateStarts[index], lateStarts[index] + lengths[index]) }

  private mutating func settle(_ move: (inout DayByDayScheduler, Int) -> Bool) {
    var isMoving = true
    while isMoving {
      isMoving = false
      for index in items.indices where move(&self, index) { isMoving = true }
    }
  }

  private func placement(_ index: Int) -> Placement {
    let (early, late) = (early(index), late(index))
    let isMilestone = items[index].isMilestone
    let slack = late.0 - early.0
    let first = isMilestone ? days[early.0 - 1] : days[early.0]
    let lateFirst = isMilestone ? days[late.0 - 1] : days[late.0]
    return Placement(
      start: first, finish: isMilestone ? first : days[early.1 - 1],
      lateStart: lateFirst, lateFinish: isMilestone ? lateFirst : days[late.1 - 1], slack: slack)
  }
}
