import Testing

@testable import PlanModel

/// The schedule against one that is made day by day, on random networks.
@Suite struct ScheduleOracleTests {
  private static let kinds = Dependency.Kind.allCases

  /// A plan of a few tasks and milestones with dependencies of all kinds that make no circle.
  private func network(_ random: inout SeededGenerator) -> Plan {
    let count = Int.random(in: 1...8, using: &random)
    let order = (0..<count).shuffled(using: &random)
    let isMilestone = (0..<count).map { _ in Int.random(in: 0..<5, using: &random) == 0 }
    func id(_ number: Int) -> String { isMilestone[number] ? "M\(number)" : "T\(number)" }
    var plan = Plan.quarter()
    for number in 0..<count {
      let place = order[number]
      let earlier = (0..<count).filter { order[$0] < place }
      var after: [Dependency] = []
      for other in earlier where Int.random(in: 0..<3, using: &random) == 0 {
        let kind = Self.kinds[Int.random(in: 0..<4, using: &random)]
        after.append(.on(id(other), kind, Int.random(in: -3...5, using: &random)))
      }
      let start = CalendarDate("2026-04-20").adding(days: Int.random(in: 0...30, using: &random))
      if isMilestone[number] {
        // Without a date or a predecessor a milestone has no place.
        let isDated = after.isEmpty || Bool.random(using: &random)
        plan.milestones.append(.make(id(number), isDated ? start.description : nil, after: after))
      } else {
        plan.tasks.append(task(id(number), from: start, after: after, &random))
      }
    }
    return plan
  }

  private func task(
    _ id: String, from start: CalendarDate, after: [Dependency], _ random: inout SeededGenerator
  ) -> PlanTask {
    let length = Int.random(in: 1...12, using: &random)
    return switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: PlanTask.make(id, takes: .days(length), after: after)
    case 2: PlanTask.make(id, takes: .months(Int.random(in: 1...2, using: &random)), after: after)
    case 3: PlanTask.make(id, start.description, takes: .days(length), after: after)
    case 4: PlanTask.make(id, start.description, takes: .months(1), after: after)
    default:
      PlanTask.make(id, start.description, start.adding(days: length + 8).description, after: after)
    }
  }

  private func items(of plan: Plan, calendar: WorkingCalendar) -> [DayByDayScheduler.Item] {
    let names = plan.tasks.map(\.id) + plan.milestones.map(\.id)
    func after(_ dependencies: [Dependency]) -> [(Int, Dependency)] {
      dependencies.compactMap { dependency in
        names.firstIndex(of: dependency.reference.record ?? "").map { ($0, dependency) }
      }
    }
    let tasks = plan.tasks.enumerated().map { index, task in
      var length = task.duration?.amount?.upperBound ?? 1
      if let start = task.start?.start, let end = task.end?.end {
        length = (0...start.days(until: end)).count { calendar.isWorkingDay(start.adding(days: $0)) }
      }
      return DayByDayScheduler.Item(
        node: .task(index), given: task.start?.start, length: length,
        months: task.duration?.unit == .months ? length : nil, after: after(task.after), isMilestone: false)
    }
    let milestones = plan.milestones.enumerated().map { index, milestone in
      DayByDayScheduler.Item(
        node: .milestone(index), given: milestone.due?.end, length: 0, months: nil, after: after(milestone.after),
        isMilestone: true)
    }
    return tasks + milestones
  }

  /// Weekends, and some random holidays and make-up days in the quarter.
  private func calendar(_ random: inout SeededGenerator) -> WorkingCalendar {
    if Bool.random(using: &random) { return .china }
    let exceptions = (0..<20).map { _ in
      WorkingCalendar.Exception(
        date: CalendarDate("2026-04-15").adding(days: Int.random(in: 0...90, using: &random)), name: "",
        isOffDay: Bool.random(using: &random))
    }
    return WorkingCalendar(name: "random", exceptions: exceptions)
  }

  @Test(arguments: 0..<8)
  func agreesWithTheDayByDaySchedule(part: Int) {
    for seed in 0..<250 {
      var random = SeededGenerator(seed: UInt64(part * 1000 + seed))
      let calendar = calendar(&random)
      let plan = network(&random)
      let schedule = Schedule.of(plan, .on("2026-05-15", calendar: calendar))
      let items = items(of: plan, calendar: calendar)
      var oracle = DayByDayScheduler(calendar: calendar, from: "2025-06-01", to: "2027-12-31", items: items)
      let expected = oracle.schedule(planStart: "2026-04-01")
      for (item, expected) in zip(items, expected) {
        guard var expected = Optional(expected), let dates = schedule.dates(of: item.node) else {
          Issue.record("seed \(part * 1000 + seed): \(item.node) is not scheduled")
          continue
        }
        // A milestone on a day off keeps its day.
        if item.isMilestone, let given = item.given, calendar.workingDay(onOrBefore: given) == expected.start {
          if expected.slack == 0 { (expected.lateStart, expected.lateFinish) = (given, given) }
          (expected.start, expected.finish) = (given, given)
        }
        let found = DayByDayScheduler.Placement(
          start: dates.earlyStart, finish: dates.earlyFinish, lateStart: dates.lateStart,
          lateFinish: dates.lateFinish, slack: dates.slack)
        #expect(found == expected, "seed \(part * 1000 + seed): \(item.node) in \(plan.tasks.count) tasks")
      }
      let dates = schedule.chain.compactMap { schedule.dates(of: $0) }
      #expect(dates.allSatisfy { $0.isCritical }, "seed \(part * 1000 + seed)")
      let ends = schedule.tasks.compactMap(\.dates?.earlyFinish) + schedule.milestones.compactMap(\.dates?.earlyFinish)
      let chainEnd = dates.last.map { calendar.workingDay(onOrBefore: $0.earlyFinish) }
      let planEnd = ends.max().map(calendar.workingDay(onOrBefore:))
      #expect(schedule.chain.isEmpty || chainEnd == planEnd, "seed \(part * 1000 + seed)")
    }
  }
}
