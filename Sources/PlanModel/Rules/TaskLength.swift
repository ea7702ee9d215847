/// A task takes one to two weeks, or as long as the site says: a longer one hides its delay, a shorter one is a step of a task.
///
/// Days that lie apart, single days, what goes on for the whole period, and tasks that have parts are no matter of length.
struct TaskLength: Rule {
  var codes: [DiagnosticCode] { [.taskTooLong, .taskTooShort] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard subject.plan.kind.setsGoals, subject.plan.kind != .personal else { return }
    let scheduled = subject.analysis.schedule.tasks
    let thresholds = subject.portfolio.settings.thresholds
    for index in subject.plan.tasks.indices where scheduled.indices.contains(index) {
      guard let days = scheduled[index].dates?.workingDays, days > 0,
        days < thresholds.shortestTask || days > thresholds.longestTask
      else { continue }
      let task = subject.plan.tasks[index]
      guard isOneStretch(task, in: subject.plan), !hasParts(task, in: subject.plan) else { continue }
      let isTooLong = days > thresholds.longestTask
      // Two weeks are two weeks, even with a make-up working day in them.
      if isTooLong, let range = task.givenRange, range.dayCount <= thresholds.longestTask / 5 * 7 { continue }
      let field = task.duration == nil ? Field.end : .duration
      findings.append(
        subject.diagnostic(
          isTooLong ? .taskTooLong : .taskTooShort, at: task.fields.span(of: field), .text(task.id), .text(task.title),
          .integer(days), .integer(isTooLong ? thresholds.longestTask : thresholds.shortestTask)))
    }
  }

  private func isOneStretch(_ task: PlanTask, in plan: Plan) -> Bool {
    if let start = task.start, case .days = start.meaning { return false }
    if let end = task.end, case .days = end.meaning { return false }
    guard let range = task.givenRange else { return task.duration != nil }
    return range.dayCount > 1 && range != plan.period?.range
  }

  private func hasParts(_ task: PlanTask, in plan: Plan) -> Bool {
    plan.tasks.indices.contains { plan.tasks[$0].parent?.record == task.id }
  }
}

extension PlanTask {
  /// From the first to the last day given; nil where one of them isn't, or they are the wrong way round.
  var givenRange: DateRange? {
    guard let first = self.start.firstDay, let last = self.end.lastDay else { return nil }
    return DateRange(start: first, end: last)
  }
}

extension DiagnosticCode {
  package static let taskTooLong = DiagnosticCode(
    "task-too-long", .warning,
    message: .init(
      en: "task {0} “{1}” takes {2} working days, where {3} are the most",
      hans: "任务 {0}“{1}”需要 {2} 个工作日，一般不超过 {3} 个", hant: "任務 {0}「{1}」需要 {2} 個工作日，一般不超過 {3} 個"),
    help: .init(
      en: "split it into tasks of one to two weeks that each deliver something", hans: "拆成一至两周、各有交付物的任务",
      hant: "拆成一至兩週、各有交付物的任務"),
    explanation: .init(
      en: """
        A task of one to two weeks can be delivered on its own, and its delay shows within days. In a longer one a \
        delay shows when it is too late.
        """,
      hans: "一至两周的任务可以独立交付，延误几天之内就能看出来；任务太长，发现延误时往往已经晚了。", hant: "一至兩週的任務可以獨立交付，延誤幾天之內就能看出來；任務太長，發現延誤時往往已經晚了。"),
    badExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 客户拜访 | 2026-04-07 | 2026-06-12 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 华东客户拜访 | 2026-04-07 | 2026-04-17 |
      | T2 | 华南客户拜访 | 2026-04-20 | 2026-04-30 |
      """)

  package static let taskTooShort = DiagnosticCode(
    "task-too-short", .warning,
    message: .init(
      en: "task {0} “{1}” takes {2} working days, where {3} are the least",
      hans: "任务 {0}“{1}”只有 {2} 个工作日，一般不少于 {3} 个", hant: "任務 {0}「{1}」只有 {2} 個工作日，一般不少於 {3} 個"),
    help: .init(
      en: "join it with the task it belongs to, or leave it to a checklist", hans: "并入所属的任务，或写进检查清单",
      hant: "併入所屬的任務，或寫進檢查清單"),
    explanation: .init(
      en: """
        Tasks of a few days make a plan that is out of date as soon as it is written. Steps belong in the \
        description or a checklist.
        """,
      hans: "几天的小任务会让计划刚写好就过时；步骤写在任务描述或检查清单里更合适。", hant: "幾天的小任務會讓計劃剛寫好就過時；步驟寫在任務描述或檢查清單裡更合適。"),
    badExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 发出邀请 | 2026-04-07 | 2026-04-08 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 邀请客户并确认名单 | 2026-04-07 | 2026-04-17 |
      """)
}
