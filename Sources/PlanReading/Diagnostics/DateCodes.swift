package import PlanModel

// Dates, durations and periods.
extension DiagnosticCode {
  package static let unknownDate = DiagnosticCode(
    "unknown-date", .error,
    message: .init(
      en: "“{1}” of “{0}” is not a date that is understood", hans: "“{0}”写的“{1}”不是能识别的日期", hant: "「{0}」寫的「{1}」不是能識別的日期"),
    help: .init(
      en: "write a day such as “2026-06-30” or “6月30日”, a stretch such as “5.1-5.10”, or “5月中旬”",
      hans: "写成某一天（“2026-06-30”“6月30日”）、一段时间（“5.1-5.10”）或“5月中旬”等",
      hant: "寫成某一天（「2026-06-30」「6月30日」）、一段時間（「5.1-5.10」）或「5月中旬」等"),
    explanation: .init(
      en: """
        Dates may be written as people write them. What is not understood can be neither drawn on the timeline nor \
        checked, so it is named instead of guessed.
        """,
      hans: "日期可以按习惯书写；不能识别的日期既画不进时间轴也无法检查，因此不作猜测，直接指出。", hant: "日期可以按習慣書寫；不能識別的日期既畫不進時間軸也無法檢查，因此不作猜測，直接指出。"),
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
    message: .init(
      en: "there is no day “{0}”{1?; did you mean {1}?}", hans: "没有“{0}”这一天{1?，是不是想写 {1}？}",
      hant: "沒有「{0}」這一天{1?，是不是想寫 {1}？}"),
    help: .init(
      en: "{1?write {1}, or }look the day up in the calendar", hans: "{1?改为 {1}，或}对照日历核实", hant: "{1?改為 {1}，或}對照日曆核實"),
    explanation: .init(
      en: """
        A day that the calendar doesn’t have is nearly always a slip: the last day of a month, or a month and a \
        day swapped.
        """,
      hans: "日历上没有的日子几乎都是笔误：月末多写了一天，或把月和日写颠倒了。", hant: "日曆上沒有的日子幾乎都是筆誤：月末多寫了一天，或把月和日寫顛倒了。"),
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
    message: .init(
      en: "“{0}” can be read in more than one way: {1}", hans: "“{0}”有不止一种读法：{1}", hant: "「{0}」有不止一種讀法：{1}"),
    help: .init(
      en: "write the date with its year: “2026-06-05”", hans: "写明年月日，例如“2026-06-05”", hant: "寫明年月日，例如「2026-06-05」"),
    explanation: .init(
      en: "A deadline that two readers understand differently is worse than none. Such dates are never guessed.",
      hans: "两个人读出两个日子的期限，比没有期限更糟。这样的日期不作猜测。", hant: "兩個人讀出兩個日子的期限，比沒有期限更糟。這樣的日期不作猜測。"),
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
    message: .init(
      en: "“{0}” ends before it begins: {1} to {2}", hans: "“{0}”的结束早于开始：{1} 至 {2}", hant: "「{0}」的結束早於開始：{1} 至 {2}"),
    help: .init(en: "change the two ends over, or write the years", hans: "把起止日期对调，或写明年份", hant: "把起止日期對調，或寫明年份"),
    explanation: .init(
      en: "A stretch of time is written from its first to its last day.", hans: "一段时间从第一天写到最后一天。",
      hant: "一段時間從第一天寫到最後一天。"),
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
    message: .init(
      en: "“{0}” lies outside the plan’s period {1}", hans: "“{0}”不在计划周期 {1} 之内", hant: "「{0}」不在計劃週期 {1} 之內"),
    help: .init(
      en: "write the year if another one is meant, or change the period", hans: "如指其他年份请写明年份，否则核对计划周期",
      hant: "如指其他年份請寫明年份，否則核對計劃週期"),
    explanation: .init(
      en: """
        A date without a year belongs to the plan’s period. Where it can’t lie there, the nearest such day is \
        taken, and that may be the wrong year.
        """,
      hans: "没有年份的日期按计划周期理解。落在周期之外时取最近的一天，年份可能有误。", hant: "沒有年份的日期按計劃週期理解。落在週期之外時取最近的一天，年份可能有誤。"),
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
    message: .init(
      en: "“{0}” needs the plan’s period to be a date", hans: "没有计划周期，“{0}”无法确定是哪一天", hant: "沒有計劃週期，「{0}」無法確定是哪一天"),
    help: .init(
      en: "add “period: 2026-Q2” at the top of the plan, or write the date with its year",
      hans: "在计划开头写上“period: 2026-Q2”，或写明年月日", hant: "在計劃開頭寫上「period: 2026-Q2」，或寫明年月日"),
    explanation: .init(
      en: "“6月30日” or “第3周” mean a day only within a period: it gives them their year.",
      hans: "“6月30日”“第3周”只有在周期之内才指明某一天，年份由周期给出。", hant: "「6月30日」「第3週」只有在週期之內才指明某一天，年份由週期給出。"),
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
    message: .init(en: "“{0}” is not a length of time", hans: "“{0}”不是能识别的工期", hant: "「{0}」不是能識別的工期"),
    help: .init(
      en: "write a number and a unit: “10工作日”, “2周”, “1-2个月”, “3d”", hans: "写数字和单位：“10工作日”“2周”“1-2个月”“3d”",
      hant: "寫數字和單位：「10工作日」「2週」「1-2個月」「3d」"),
    explanation: .init(
      en: "Durations place a task on the timeline where no dates are given, so they must be countable.",
      hans: "没有给出日期的任务靠工期排进时间轴，因此工期要能计算。", hant: "沒有給出日期的任務靠工期排進時間軸，因此工期必須能夠計算。"),
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
    message: .init(en: "“{0}” is not a period", hans: "“{0}”不是能识别的周期", hant: "「{0}」不是能識別的週期"),
    help: .init(
      en: "write “2026-Q2”, “2026”, “2026-H1”, “2026-05” or “2026-05-01..2026-06-30”",
      hans: "写成“2026-Q2”“2026”“2026-H1”“2026-05”或“2026-05-01..2026-06-30”",
      hant: "寫成「2026-Q2」「2026」「2026-H1」「2026-05」或「2026-05-01..2026-06-30」"),
    explanation: .init(
      en: """
        The period gives every date its year, says how much of the time is gone, and puts the plan among those of \
        its quarter.
        """,
      hans: "周期给日期补上年份，决定时间过去了多少，也决定计划归入哪个季度。", hant: "週期給日期補上年份，決定時間過去了多少，也決定計劃歸入哪個季度。"),
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
