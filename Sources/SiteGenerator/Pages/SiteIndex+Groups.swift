import PlanModel
import SourceText

extension SiteIndex {
  /// Plans by department and by period.
  struct Groups: Sendable {
    let departments: [DepartmentEntry]
    let periods: [PeriodEntry]
    let periodOfPlan: [Int?]
    let current: Int?
  }
}

extension SiteIndex.Groups {
  typealias DepartmentEntry = SiteIndex.DepartmentEntry
  typealias PeriodEntry = SiteIndex.PeriodEntry

  /// - Parameter order: the departments that come first.
  init(_ portfolio: Portfolio, order: [String]) {
    departments = Self.departments(portfolio.plans, order: order)
    periods = Self.periods(portfolio.plans, departments)
    periodOfPlan = Self.places(of: periods, count: portfolio.plans.count)
    current = Self.current(periods, asOf: portfolio.asOf)
  }

  private static func departments(_ plans: [Plan], order: [String]) -> [DepartmentEntry] {
    var numbers: [UTF8Key: Int] = [:]
    var entries: [DepartmentEntry] = []
    for number in plans.indices {
      guard let name = plans[number].department else { continue }
      let key = UTF8Key(name)
      let place = numbers[key] ?? entries.count
      if place == entries.count {
        numbers[key] = place
        entries.append(DepartmentEntry(name: name))
      }
      entries[place].plans.append(number)
    }
    let ranks = SiteLinks.numbers(of: order)
    let keys = entries.map { (ranks[UTF8Key($0.name)] ?? Int.max, NaturalOrder($0.name)) }
    entries = entries.indices.sorted { keys[$0] < keys[$1] }.map { entries[$0] }
    let ages = plans.indices.map { Age(plans[$0].period) }
    for place in entries.indices { entries[place].plans.sort { (ages[$0], $0) < (ages[$1], $1) } }
    return entries
  }

  /// How new a period is: less is newer, and a plan without one comes last.
  private struct Age: Comparable {
    let start: Int32
    let end: Int32

    init(_ period: Period?) {
      start = period.map { -$0.range.start.daysSinceEpoch } ?? Int32.max
      end = period.map { -$0.range.end.daysSinceEpoch } ?? Int32.max
    }

    static func < (left: Age, right: Age) -> Bool { (left.start, left.end) < (right.start, right.end) }
  }

  private static func periods(_ plans: [Plan], _ departments: [DepartmentEntry]) -> [PeriodEntry] {
    var numbers: [Period: Int] = [:]
    var entries: [PeriodEntry] = []
    func enter(_ number: Int) {
      guard let period = plans[number].period else { return }
      let place = numbers[period] ?? entries.count
      if place == entries.count {
        numbers[period] = place
        entries.append(PeriodEntry(period: period))
      }
      entries[place].plans.append(number)
      if plans[number].promises { entries[place].goalPlans.append(number) }
    }
    for number in plans.indices where plans[number].department == nil { enter(number) }
    for department in departments { department.plans.forEach(enter) }
    return entries.sorted { $0.period < $1.period }
  }

  private static func places(of periods: [PeriodEntry], count: Int) -> [Int?] {
    var places = [Int?](repeating: nil, count: count)
    for (place, entry) in periods.enumerated() {
      for plan in entry.plans { places[plan] = place }
    }
    return places
  }

  /// Of the periods that have the day, the shortest with more than one plan, else the shortest; of others the last
  /// before it, else the first.
  private static func current(_ periods: [PeriodEntry], asOf: CalendarDate) -> Int? {
    let around = periods.indices.filter { periods[$0].period.range.contains(asOf) && periods[$0].period.isReported }
    func length(_ place: Int) -> Int { periods[place].period.range.dayCount }
    if let shortest = around.min(by: { length($0) < length($1) }) { return shortest }
    return periods.lastIndex { $0.period.range.end < asOf && $0.period.isReported }
      ?? (periods.isEmpty ? nil : periods.startIndex)
  }
}
