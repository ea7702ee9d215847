import SourceText

/// Nobody has more tasks in one of the coming weeks than one person can do, over all plans together.
struct OverCapacity: Rule {
  var codes: [DiagnosticCode] { [.overCapacity] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    for overload in subject.overloads {
      findings.append(
        subject.diagnostic(
          .overCapacity, at: subject.plan.tasks[overload.task].fields.span(of: .owner), .text(overload.person),
          .integer(overload.count), .date(overload.monday),
          .integer(subject.portfolio.settings.thresholds.weeklyTasks)))
    }
  }
}

/// The first of the coming weeks that is too much for somebody, with the task that makes it so.
struct Overload: Sendable, Hashable {
  let person: String
  let task: Int
  let count: Int
  let monday: CalendarDate

  /// So far ahead tasks are counted: what comes later will be planned anew.
  private static let weeks = 8

  private struct Week {
    var count = 0
    /// The task that was one too many.
    var first: (plan: Int, task: Int)?
  }

  /// By the plan in which the task stands that is one too many.
  static func all(in portfolio: Portfolio) -> [Int: [Overload]] {
    let asOf = portfolio.asOf
    let monday = asOf.startOfWeek
    let last = monday.adding(days: weeks * 7 - 1)
    let capacity = portfolio.settings.thresholds.weeklyTasks
    let names = portfolio.settings.personNames
    var loads: [UTF8Key: [Week]] = [:]
    var people: [String] = []
    for plan in portfolio.plans.indices {
      let schedule = portfolio.analyses[plan].schedule.tasks
      for task in schedule.indices where schedule[task].status != .done {
        guard let days = days(of: portfolio.plans[plan].tasks[task], schedule[task]), days.end >= asOf,
          days.start <= last, days.start <= days.end, let cell = portfolio.plans[plan].tasks[task].fields[.owner]
        else { continue }
        let weeks = week(of: max(days.start, monday), monday)...week(of: min(days.end, last), monday)
        for written in People(text: cell).names {
          let name = names[written] ?? written
          let key = UTF8Key(name)
          if loads[key] == nil { people.append(name) }
          for week in weeks {
            loads[key, default: Array(repeating: Week(), count: Self.weeks)][week].count += 1
            guard let count = loads[key]?[week].count, count == capacity + 1 else { continue }
            loads[key]?[week].first = (plan, task)
          }
        }
      }
    }
    var found: [Int: [Overload]] = [:]
    for person in people {
      guard let weeks = loads[UTF8Key(person)], let week = weeks.firstIndex(where: { $0.first != nil }),
        let place = weeks[week].first
      else { continue }
      found[place.plan, default: []].append(
        Overload(
          person: person, task: place.task, count: weeks[week].count, monday: monday.adding(days: week * 7)))
    }
    return found
  }

  /// Whether a plan's tasks need the same people on the same days in both portfolios.
  static func asksAsMuch(_ old: Portfolio, _ new: Portfolio, ofPlanAt index: Int) -> Bool {
    let (before, after) = (old.plans[index].tasks, new.plans[index].tasks)
    let (scheduled, rescheduled) = (old.analyses[index].schedule.tasks, new.analyses[index].schedule.tasks)
    guard before.count == after.count, scheduled.count == rescheduled.count else { return false }
    return scheduled.indices.allSatisfy { task in
      let (was, will) = (days(of: before[task], scheduled[task]), days(of: after[task], rescheduled[task]))
      return was?.start == will?.start && was?.end == will?.end
        && (scheduled[task].status == .done) == (rescheduled[task].status == .done)
        && before[task].fields[.owner] == after[task].fields[.owner]
    }
  }

  /// As the author gave them, else as they follow from what the task waits for.
  private static func days(
    of task: PlanTask, _ scheduled: ScheduledTask
  ) -> (start: CalendarDate, end: CalendarDate)? {
    if let start = task.start?.start, let end = task.end?.end ?? task.start?.end { return (start, end) }
    return scheduled.dates.map { ($0.earlyStart, $0.earlyFinish) }
  }

  private static func week(of day: CalendarDate, _ monday: CalendarDate) -> Int { monday.days(until: day) / 7 }
}

extension DiagnosticCode {
  package static let overCapacity = DiagnosticCode(
    "over-capacity", .warning,
    message: .init(
      en: "{0} has {1} tasks in the week of {2}, where {3} are the most",
      hans: "{0} 在 {2} 这一周有 {1} 项任务，上限是 {3} 项", hant: "{0} 在 {2} 這一週有 {1} 項任務，上限是 {3} 項"),
    help: .init(
      en: "give one to somebody else or to another week", hans: "把其中一项交给别人，或移到其他周", hant: "把其中一項交給別人，或移到其他週"),
    explanation: .init(
      en: """
        Each plan looks sound by itself, and together they need somebody twice. The open tasks of all plans are \
        counted for the eight weeks to come; how many are too many is a setting.
        """,
      hans: "每份计划单看都合理，合在一起却要同一个人分身。这里统计未来八周内所有计划的未完成任务，上限可以设置。",
      hant: "每份計劃單看都合理，合在一起卻要同一個人分身。這裡統計未來八週內所有計劃的未完成任務，上限可以設定。"),
    badExample: """
      | 任务 | 负责人 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | 访谈客户 | 李明 | 2026-05-18 | 2026-05-22 |
      | 整理需求 | 李明 | 2026-05-18 | 2026-05-22 |
      | 比选供应商 | 李明 | 2026-05-18 | 2026-05-22 |
      | 编写预算 | 李明 | 2026-05-18 | 2026-05-22 |
      | 筹备展会 | 李明 | 2026-05-18 | 2026-05-22 |
      | 培训新人 | 李明 | 2026-05-18 | 2026-05-22 |
      """,
    goodExample: """
      | 任务 | 负责人 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | 访谈客户 | 李明 | 2026-05-18 | 2026-05-22 |
      | 整理需求 | 李明 | 2026-05-25 | 2026-05-29 |
      | 培训新人 | 王芳 | 2026-05-18 | 2026-05-22 |
      """)
}
