/// Nothing ends before it begins.
struct DatesReversed: Rule {
  var codes: [DiagnosticCode] { [.datesReversed] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    for index in subject.plan.tasks.indices {
      if let dates = reversed(subject.plan.tasks[index].start, subject.plan.tasks[index].end) {
        report(subject.plan.tasks[index], .end, dates, subject, into: &findings)
      }
      if let dates = reversed(subject.plan.tasks[index].actualStart, subject.plan.tasks[index].actualEnd) {
        report(subject.plan.tasks[index], .actualEnd, dates, subject, into: &findings)
      }
    }
    for index in subject.plan.phases.indices {
      if let dates = reversed(subject.plan.phases[index].start, subject.plan.phases[index].end) {
        report(subject.plan.phases[index], .end, dates, subject, into: &findings)
      }
    }
  }

  private func reversed(_ start: WrittenDate?, _ end: WrittenDate?) -> (start: CalendarDate, end: CalendarDate)? {
    guard let start = start?.start, let end = end?.end, end < start else { return nil }
    return (start, end)
  }

  private func report(
    _ record: some PlanRecord, _ field: Field, _ dates: (start: CalendarDate, end: CalendarDate),
    _ subject: RuleSubject, into findings: inout [Diagnostic]
  ) {
    findings.append(
      subject.diagnostic(
        .datesReversed, at: record.fields.span(of: field), .text(record.id), .text(record.title), .date(dates.start),
        .date(dates.end)))
  }
}

extension DiagnosticCode {
  package static let datesReversed = DiagnosticCode(
    "dates-reversed", .error,
    message: .init(
      en: "{0} “{1}” ends on {3}, before it begins on {2}", hans: "{0}“{1}”的结束 {3} 早于开始 {2}",
      hant: "{0}「{1}」的結束 {3} 早於開始 {2}"),
    help: .init(
      en: "swap the two dates, or correct the year or month", hans: "把两个日期对调，或改正年份、月份", hant: "把兩個日期對調，或改正年份、月份"),
    explanation: .init(
      en: """
        Such dates can’t be drawn or scheduled. Mostly a month was typed wrong or the columns were swapped.
        """,
      hans: "这样的日期无法画图，也无法排期，多半是月份写错或两列写反了。", hant: "這樣的日期無法畫圖，也無法排程，多半是月份寫錯，或兩欄寫反了。"),
    badExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 设计 | 2026-05-17 | 2026-05-07 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 计划开始 | 计划结束 |
      | --- | --- | --- | --- |
      | T1 | 设计 | 2026-05-07 | 2026-05-17 |
      """)
}
