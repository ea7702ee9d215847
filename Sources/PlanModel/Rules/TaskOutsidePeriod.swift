/// What a plan promises must lie within its period.
struct TaskOutsidePeriod: Rule {
  var codes: [DiagnosticCode] { [.taskOutsidePeriod] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard let period = subject.plan.period else { return }
    for index in subject.plan.tasks.indices {
      if let start = subject.plan.tasks[index].start.firstDay, !period.contains(start) {
        report(subject.plan.tasks[index], .start, start, period, subject, into: &findings)
      } else if let end = subject.plan.tasks[index].end.lastDay, !period.contains(end) {
        report(subject.plan.tasks[index], .end, end, period, subject, into: &findings)
      }
    }
    for index in subject.plan.milestones.indices {
      guard let due = subject.plan.milestones[index].due.lastDay, !period.contains(due) else { continue }
      report(subject.plan.milestones[index], .due, due, period, subject, into: &findings)
    }
  }

  private func report(
    _ record: some PlanRecord, _ field: Field, _ day: CalendarDate, _ period: Period, _ subject: RuleSubject,
    into findings: inout [Diagnostic]
  ) {
    findings.append(
      subject.diagnostic(
        .taskOutsidePeriod, at: record.fields.span(of: field), .text(record.id), .text(record.title), .date(day),
        .text(period.label)))
  }
}

extension DiagnosticCode {
  package static let taskOutsidePeriod = DiagnosticCode(
    "task-outside-period", .warning,
    message: .init(
      en: "{0} “{1}” lies on {2}, outside the plan’s period {3}", hans: "{0}“{1}”的日期 {2} 在计划周期 {3} 之外",
      hant: "{0}「{1}」的日期 {2} 在計劃週期 {3} 之外"),
    help: .init(
      en: "correct the date, or move the task to the plan of that period", hans: "改正日期，或把它移到相应周期的计划",
      hant: "改正日期，或把它移到相應週期的計劃"),
    explanation: .init(
      en: """
        A quarter’s plan is done when the quarter ends. What lies outside is a slip in the year or belongs to \
        another plan.
        """,
      hans: "季度结束，季度计划也就结束。落在周期之外的，不是年份写错，就是属于另一份计划。", hant: "季度結束，季度計劃也就結束。落在週期之外的，不是年份寫錯，就是屬於另一份計劃。"),
    badExample: """
      ---
      title: 第二季度计划
      period: 2026-Q2
      tasks:
        - {title: 结案报告, start: 2026-07-01, end: 2026-07-10}
      ---
      """,
    goodExample: """
      ---
      title: 第二季度计划
      period: 2026-Q2
      tasks:
        - {title: 结案报告, start: 2026-06-22, end: 2026-06-30}
      ---
      """)
}
