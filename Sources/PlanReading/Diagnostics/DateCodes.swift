package import PlanModel

// Dates, durations and periods.
extension DiagnosticCode {
  package static let unknownDate = DiagnosticCode(
    "unknown-date", .error,
    message: .init(en: "“{1}” of “{0}” is not a date that is understood", zh: "“{0}”写的“{1}”不是能识别的日期"),
    help: .init(
      en: "write a day such as “2026-06-30” or “6月30日”, a stretch such as “5.1-5.10”, or “5月中旬”",
      zh: "写成某一天（“2026-06-30”“6月30日”）、一段时间（“5.1-5.10”）或“5月中旬”等"),
    explanation: .init(
      en: """
        Dates may be written as people write them. What is not understood can be neither drawn on the timeline nor \
        checked, so it is named instead of guessed.
        """,
      zh: "日期可以按习惯书写；不能识别的日期既画不进时间轴也无法检查，因此不作猜测，直接指出。"),
    badExample: """
      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 尽快 |
      """,
    goodExample: """
      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 6月30日 |
      """)

  package static let impossibleDate = DiagnosticCode(
    "impossible-date", .error,
    message: .init(en: "there is no day “{0}”{1?; did you mean {1}?}", zh: "没有“{0}”这一天{1?，是不是想写 {1}？}"),
    help: .init(en: "{1?write {1}, or }look the day up in the calendar", zh: "{1?改为 {1}，或}对照日历核实"),
    explanation: .init(
      en: """
        A day that the calendar doesn’t have is nearly always a slip: the last day of a month, or a month and a \
        day changed over.
        """,
      zh: "日历上没有的日子几乎都是笔误：月末多写了一天，或把月和日写颠倒了。"),
    badExample: """
      | 任务 | 负责人 | 计划结束 |
      | --- | --- | --- |
      | 结案报告 | 李明 | 6月31日 |
      """,
    goodExample: """
      | 任务 | 负责人 | 计划结束 |
      | --- | --- | --- |
      | 结案报告 | 李明 | 6月30日 |
      """)

  package static let ambiguousDate = DiagnosticCode(
    "ambiguous-date", .error,
    message: .init(en: "“{0}” can be read in more than one way: {1}", zh: "“{0}”有不止一种读法：{1}"),
    help: .init(en: "write the date with its year: “2026-06-05”", zh: "写明年月日，例如“2026-06-05”"),
    explanation: .init(
      en: "A deadline that two readers understand differently is worse than none. Such dates are never guessed.",
      zh: "两个人读出两个日子的期限，比没有期限更糟。这样的日期不作猜测。"),
    badExample: """
      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 3/4 |
      """,
    goodExample: """
      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 2026-06-05 |
      """)

  package static let reversedDates = DiagnosticCode(
    "reversed-range", .error,
    message: .init(en: "“{0}” ends before it begins: {1} to {2}", zh: "“{0}”的结束早于开始：{1} 至 {2}"),
    help: .init(en: "change the two ends over, or write the years", zh: "把起止日期对调，或写明年份"),
    explanation: .init(en: "A stretch of time is written from its first to its last day.", zh: "一段时间从第一天写到最后一天。"),
    badExample: """
      | 阶段 | 时间 |
      | --- | --- |
      | 需求调研 | 5.10-5.1 |
      """,
    goodExample: """
      | 阶段 | 时间 |
      | --- | --- |
      | 需求调研 | 5.1-5.10 |
      """)

  package static let dateOutsidePeriod = DiagnosticCode(
    "date-outside-period", .warning,
    message: .init(en: "“{0}” lies outside the plan’s period {1}", zh: "“{0}”不在计划周期 {1} 之内"),
    help: .init(en: "write the year if another one is meant, or change the period", zh: "如指其他年份请写明年份，否则核对计划周期"),
    explanation: .init(
      en: """
        A date without a year belongs to the plan’s period. Where it can’t lie there, the nearest such day is \
        taken, and that may be the wrong year.
        """,
      zh: "没有年份的日期按计划周期理解。落在周期之外时取最近的一天，年份可能有误。"),
    badExample: """
      ---
      title: 第二季度计划
      period: 2026-Q2
      ---

      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 9月30日 |
      """,
    goodExample: """
      ---
      title: 第二季度计划
      period: 2026-Q2
      ---

      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 6月30日 |
      """)

  package static let dateNeedsPeriod = DiagnosticCode(
    "date-needs-period", .error,
    message: .init(en: "“{0}” needs the plan’s period to be a date", zh: "没有计划周期，“{0}”无法确定是哪一天"),
    help: .init(
      en: "add “period: 2026-Q2” at the top of the plan, or write the date with its year",
      zh: "在计划开头写上“period: 2026-Q2”，或写明年月日"),
    explanation: .init(
      en: "“6月30日” or “第3周” mean a day only within a period: it gives them their year.",
      zh: "“6月30日”“第3周”只有在周期之内才指明某一天，年份由周期给出。"),
    badExample: """
      ---
      title: 系统升级
      ---

      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 第3周 |
      """,
    goodExample: """
      ---
      title: 系统升级
      period: 2026-Q2
      ---

      | 里程碑 | 时间 |
      | --- | --- |
      | 新系统上线 | 第3周 |
      """)

  package static let unknownDuration = DiagnosticCode(
    "unknown-duration", .error,
    message: .init(en: "“{0}” is not a length of time", zh: "“{0}”不是能识别的工期"),
    help: .init(en: "write a number and a unit: “10工作日”, “2周”, “1-2个月”, “3d”", zh: "写数字和单位：“10工作日”“2周”“1-2个月”“3d”"),
    explanation: .init(
      en: "Durations place a task on the timeline where no dates are given, so they must be countable.",
      zh: "没有给出日期的任务靠工期排进时间轴，因此工期要能计算。"),
    badExample: """
      | 任务 | 负责人 | 工期 |
      | --- | --- | --- |
      | 模具开发 | 赵工 | 较长 |
      """,
    goodExample: """
      | 任务 | 负责人 | 工期 |
      | --- | --- | --- |
      | 模具开发 | 赵工 | 45工作日 |
      """)

  package static let unknownPeriod = DiagnosticCode(
    "unknown-period", .error,
    message: .init(en: "“{0}” is not a period", zh: "“{0}”不是能识别的周期"),
    help: .init(
      en: "write “2026-Q2”, “2026”, “2026-H1”, “2026-05” or “2026-05-01..2026-06-30”",
      zh: "写成“2026-Q2”“2026”“2026-H1”“2026-05”或“2026-05-01..2026-06-30”"),
    explanation: .init(
      en: """
        The period gives every date its year, says how much of the time is gone, and puts the plan among those of \
        its quarter.
        """,
      zh: "周期给日期补上年份，决定时间过去了多少，也决定计划归入哪个季度。"),
    badExample: """
      ---
      title: 市场部计划
      period: 今年春天
      ---
      """,
    goodExample: """
      ---
      title: 市场部计划
      period: 2026-Q2
      ---
      """)

  static let dateCodes: [DiagnosticCode] = [
    .unknownDate, .impossibleDate, .ambiguousDate, .reversedDates, .dateOutsidePeriod, .dateNeedsPeriod,
    .unknownDuration, .unknownPeriod,
  ]
}
