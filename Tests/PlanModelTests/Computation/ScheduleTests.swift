import SourceText
import Testing

@testable import PlanModel

@Suite struct ScheduleTests {
  /// `T1 2026-04-01–2026-04-03 slack 2`, a line for each task and milestone.
  private func lines(_ plan: Plan, on day: String = "2026-04-01", calendar: WorkingCalendar = .weekends) -> [String] {
    let schedule = Schedule.of(plan, .on(day, calendar: calendar))
    func line(_ id: String, _ dates: ScheduleDates?) -> String {
      dates.map { "\(id) \($0.earlyStart)–\($0.earlyFinish) \($0.workingDays)d slack \($0.slack)" } ?? "\(id) –"
    }
    return zip(plan.tasks, schedule.tasks).map { line($0.id, $1.dates) }
      + zip(plan.milestones, schedule.milestones).map { line($0.id, $1.dates) }
  }

  @Test func startsATaskWhenItsLastPredecessorEnds() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", takes: .days(5)), .make("T2", takes: .days(2)),
        .make("T3", takes: .days(3), after: [.on("T2"), .on("T1")]), .make("T4"),
      ]
      $0.milestones = [.make("M1", after: [.on("T3")]), .make("M2")]
    }
    #expect(
      lines(plan) == [
        "T1 2026-04-01–2026-04-07 5d slack 0", "T2 2026-04-01–2026-04-02 2d slack 3",
        "T3 2026-04-08–2026-04-10 3d slack 0", "T4 –", "M1 2026-04-10–2026-04-10 0d slack 0", "M2 –",
      ])
    let schedule = Schedule.of(plan, .on("2026-04-01"))
    #expect(schedule.chain == [.task(0), .task(2), .milestone(0)])
    #expect(schedule.explanation(of: .task(0)) == .planStart)
    #expect(schedule.explanation(of: .task(2)) == .dependency(1))
    #expect(schedule.explanation(of: .task(3)) == nil)
    #expect(schedule.span == DateRange(between: "2026-04-01", and: "2026-04-10"))
  }

  @Test func worksOnMakeUpDaysAndRestsOnHolidays() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", "2026-04-30", takes: .days(3)), .make("T2", takes: .days(1), after: [.on("T1", .finishToStart, 1)]),
      ]
    }
    #expect(
      lines(plan, calendar: .china) == [
        "T1 2026-04-30–2026-05-07 3d slack 0", "T2 2026-05-09–2026-05-09 1d slack 0",
      ])
  }

  @Test func keepsGivenDatesAndReportsWhatTheyBreak() {
    let plan = Plan.quarter {
      $0.tasks = [.make("T1", "2026-04-01", "2026-04-10"), .make("T2", "2026-04-06", "2026-04-07", after: [.on("T1")])]
      $0.milestones = [.make("M1", "2026-04-08", after: [.on("T1")])]
    }
    let schedule = Schedule.of(plan, .on("2026-04-01"))
    #expect(
      schedule.conflicts == [
        Schedule.Conflict(node: .task(1), dependency: 0, given: "2026-04-06", allowed: "2026-04-13"),
        Schedule.Conflict(node: .milestone(0), dependency: 0, given: "2026-04-08", allowed: "2026-04-10"),
      ])
    #expect(schedule.tasks[1].dates?.earlyStart == "2026-04-13")
    #expect(plan.tasks[1].start?.start == "2026-04-06")
  }

  @Test func readsDurationsFromEndsAndWeeksAndMonths() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", nil, "2026-04-10", takes: .days(3)), .make("T2", nil, "2026-04-10"),
        .make("T3", takes: .months(1)), .make("T4", nil, "2026-05-14", takes: .months(1)),
        .make("T5", takes: WrittenDuration(text: "1-2周", amount: 1...2, unit: .weeks)),
        .make("T6", "2026-05-02", "2026-05-03"),
      ]
      var range = PlanTask.make("T7")
      range.end = .range("2026-05-11", "2026-05-20")
      $0.tasks.append(range)
    }
    #expect(
      lines(plan).map { $0.prefix(31) }
        == [
          "T1 2026-04-08–2026-04-10 3d slac", "T2 2026-04-10–2026-04-10 1d slac", "T3 2026-04-01–2026-04-30 22d sla",
          "T4 2026-04-15–2026-05-14 22d sla", "T5 2026-04-01–2026-04-14 10d sla", "T6 2026-05-02–2026-05-03 0d slac",
          "T7 2026-05-11–2026-05-20 8d slac",
        ].map { $0.prefix(31) })
  }

  @Test func spansTheChildrenOfATask() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", takes: .days(2)), .make("T2", after: [.on("T1")]), .make("T2.1", takes: .days(3), parent: "T2"),
        .make("T2.2", takes: .days(1), parent: "T2"), .make("T3", takes: .days(1), after: [.on("T2")]),
      ]
    }
    #expect(
      lines(plan) == [
        "T1 2026-04-01–2026-04-02 2d slack 0", "T2 2026-04-03–2026-04-07 3d slack 0",
        "T2.1 2026-04-03–2026-04-07 3d slack 0", "T2.2 2026-04-03–2026-04-03 1d slack 2",
        "T3 2026-04-08–2026-04-08 1d slack 0",
      ])
    let schedule = Schedule.of(plan, .on("2026-04-01"))
    #expect(schedule.chain == [.task(0), .task(2), .task(4)])
    #expect(schedule.explanation(of: .task(1)) == .children)
    #expect(schedule.explanation(of: .task(2)) == .parent(task: 1, dependency: 0))
  }

  @Test func reportsCirclesAndSchedulesTheRest() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", takes: .days(2), after: [.on("T3")]), .make("T2", takes: .days(2), after: [.on("T1")]),
        .make("T3", takes: .days(2), after: [.on("T2")]), .make("T4", takes: .days(2), after: [.on("T3"), .on("T4")]),
      ]
    }
    let schedule = Schedule.of(plan, .on("2026-04-01"))
    #expect(schedule.cycles == [[.task(0), .task(1), .task(2)], [.task(3)]])
    #expect(schedule.tasks.map(\.dates?.earlyStart) == ["2026-04-01", "2026-04-01", "2026-04-01", "2026-04-03"])
  }

  @Test func survivesAHundredThousandTasksInARow() {
    let count = 100_000
    let forwards = Plan.quarter {
      $0.tasks = (0..<count).map { .make("T\($0)", takes: .days(1), after: $0 == 0 ? [] : [.on("T\($0 - 1)")]) }
    }
    let backwards = Plan.quarter {
      $0.tasks = (0..<count).map {
        .make("T\($0)", takes: .days(1), after: $0 == count - 1 ? [] : [.on("T\($0 + 1)")], parent: "T\($0 + 1)")
      }
    }
    #expect(Schedule.of(forwards, .on("2026-04-01")).chain.count == count)
    #expect(Schedule.of(backwards, .on("2026-04-01")).chain.count == count)
  }

  @Test func boundsAbsurdLagsAndDurations() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", takes: .days(.max)), .make("T2", takes: .months(.max), after: [.on("T1", .finishToStart, .max)]),
        .make("T3", takes: .days(1), after: [.on("T2", .startToFinish, .min)]),
      ]
    }
    #expect(Schedule.of(plan, .on("2026-04-01")).tasks[0].dates?.workingDays == ScheduleNetwork.limit)
  }

  @Test func tellsStatusFromReportsAndDates() {
    var reported = PlanTask.make("T", "2026-05-04", "2026-05-22")
    reported.fields.append(.actualStart, "", at: .unknown)
    var begun = PlanTask.make("T", "2026-05-04", "2026-05-22")
    begun.actualStart = .day("2026-05-06")
    var finished = begun
    finished.actualEnd = .day("2026-05-14")
    var manual = PlanTask.make("T", "2026-05-04", "2026-05-05")
    manual.status = .inProgress
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T", "2026-05-04", "2026-05-22"), .make("T", "2026-05-04", "2026-05-22", progress: 0.1),
        .make("T", "2026-05-04", "2026-05-22", progress: 0), reported, begun, finished,
        .make("T", "2026-05-04", "2026-05-14"), .make("T", "2026-05-04", "2026-05-15", progress: 1),
        .make("T", "2026-05-18", "2026-05-22", progress: 0), manual, .make("T"),
      ]
      $0.milestones = [
        .make("M", "2026-05-14"), .make("M", "2026-05-15"), .make("M", "2026-05-14", actual: "2026-05-15"),
      ]
    }
    let schedule = Schedule.of(plan, .on("2026-05-15"))
    #expect(
      schedule.tasks.map(\.status) == [
        .notStarted, .inProgress, .delayed, .delayed, .inProgress, .done, .delayed, .done, .notStarted, .inProgress,
        .notStarted,
      ])
    #expect(schedule.tasks.map(\.isManual).firstIndex(of: true) == 9)
    #expect(schedule.milestones.map(\.status) == [.delayed, .notStarted, .done])
  }

  @Test func derivesASummarysStatusFromItsChildren() {
    func status(_ first: Double, _ second: Double) -> TaskStatus {
      let plan = Plan.quarter {
        $0.tasks = [
          .make("T1"), .make("T2", "2026-05-18", "2026-05-20", parent: "T1", progress: first),
          .make("T3", "2026-05-18", "2026-05-22", parent: "T1", progress: second),
        ]
      }
      return Schedule.of(plan, .on("2026-05-15")).tasks[0].status
    }
    #expect(status(0, 0) == .notStarted)
    #expect(status(1, 0) == .inProgress)
    #expect(status(1, 1) == .done)
  }
}
