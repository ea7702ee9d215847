package import PlanModel

// What `planpress.yml` and the files in `calendars/` say and can't mean.
extension DiagnosticCode {
  package static let unknownSetting = DiagnosticCode(
    "unknown-setting", .warning,
    message: .init(
      en: "there is no setting “{0}”{1?; did you mean “{1}”?}", zh: "没有名为“{0}”的设置{1?；是不是想写“{1}”？}"),
    help: .init(
      en: "{1?write “{1}”, or }remove the line; docs/configuration.md lists all settings",
      zh: "{1?改为“{1}”，或}删除此行；全部设置见 docs/configuration.md"),
    explanation: .init(
      en: "A misspelt setting is a setting that does nothing, which nobody notices until the site looks wrong.",
      zh: "写错名字的设置不起作用，往往要到网站显示不对时才会被发现。"),
    badExample: "titel: 晨光电器",
    goodExample: "title: 晨光电器")

  package static let badSettingValue = DiagnosticCode(
    "bad-setting-value", .error,
    message: .init(en: "“{1}” can’t be “{0}”; it can be {2}", zh: "“{1}”不能是“{0}”；可以是 {2}"),
    help: .init(en: "write one of: {2}", zh: "请改为：{2}"),
    explanation: .init(
      en: "The setting keeps its default until its value can be understood.", zh: "在能读懂之前，此设置保持默认值。"),
    badExample: "language: chinese",
    goodExample: "language: zh-Hans")

  package static let settingsUnreadable = DiagnosticCode(
    "settings-unreadable", .error,
    message: .init(en: "the settings can’t be read: {0}", zh: "无法读取设置文件：{0}"),
    help: .init(en: "write lines of the form “title: …”", zh: "请写成“title: …”这样的行"),
    explanation: .init(
      en: "Without its settings a site is made with the defaults.", zh: "读不到设置时，网站按默认值生成。"),
    badExample: "- title",
    goodExample: "title: 晨光电器")

  package static let unknownCalendar = DiagnosticCode(
    "unknown-calendar-setting", .error,
    message: .init(
      en: "there is no calendar “{0}”{1?; did you mean “{1}”?}", zh: "没有名为“{0}”的日历{1?；是不是想写“{1}”？}"),
    help: .init(
      en: "write cn or weekends, or put the file {0}.json or {0}.ics into calendars/",
      zh: "写 cn 或 weekends，或把文件 {0}.json 或 {0}.ics 放进 calendars/"),
    explanation: .init(
      en: "Working days decide durations, critical paths and pace. Until it is found, weekends alone are off.",
      zh: "工作日决定工期、关键路径和进度节奏。找到日历之前，只把周末算作休息日。"),
    badExample: "calendar: hk    (and no calendars/hk.json)",
    goodExample: "calendar: cn")

  package static let calendarUnreadable = DiagnosticCode(
    "calendar-unreadable", .error,
    message: .init(en: "this is not a calendar of days off: {0}", zh: "这不是休息日日历：{0}"),
    help: .init(
      en: "write [{\"date\": \"2026-05-01\", \"name\": \"劳动节\", \"isOffDay\": true}], or an iCalendar file",
      zh: "写成 [{\"date\": \"2026-05-01\", \"name\": \"劳动节\", \"isOffDay\": true}]，或使用 iCalendar 文件"),
    explanation: .init(
      en: "Days that can’t be read are working days like any other.", zh: "读不懂的日期按普通日期计算。"),
    badExample: "[{\"day\": \"1 May\"}]",
    goodExample: "[{\"date\": \"2026-05-01\", \"name\": \"劳动节\", \"isOffDay\": true}]")

  static let configurationCodes: [DiagnosticCode] = [
    .unknownSetting, .badSettingValue, .settingsUnreadable, .unknownCalendar, .calendarUnreadable,
  ]
}
