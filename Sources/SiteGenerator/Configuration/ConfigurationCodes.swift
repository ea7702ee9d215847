package import PlanModel

// What `planpress.yml` and the files in `calendars/` say and can't mean.
extension DiagnosticCode {
  package static let unknownSetting = DiagnosticCode(
    "unknown-setting", .warning,
    message: .init(
      en: "there is no setting “{0}”{1?; did you mean “{1}”?}", hans: "没有名为“{0}”的设置{1?；是不是想写“{1}”？}",
      hant: "沒有名為「{0}」的設定{1?；是不是想寫「{1}」？}"),
    help: .init(
      en: "{1?write “{1}”, or }remove the line; docs/configuration.md lists all settings",
      hans: "{1?改为“{1}”，或}删除此行；全部设置见 docs/configuration.md", hant: "{1?改為「{1}」，或}刪除此行；全部設定請見 docs/configuration.md"),
    explanation: .init(
      en: "A misspelt setting is a setting that does nothing, which nobody notices until the site looks wrong.",
      hans: "写错名字的设置不起作用，往往要到网站显示不对时才会被发现。", hant: "寫錯名字的設定不起作用，往往要到網站顯示不對時才會被發現。"),
    badExample: "titel: 晨光电器",
    goodExample: "title: 晨光电器")

  package static let badSettingValue = DiagnosticCode(
    "bad-setting-value", .error,
    message: .init(
      en: "“{1}” can’t be “{0}”; it can be {2}", hans: "“{1}”不能是“{0}”；可以是 {2}", hant: "「{1}」不能是「{0}」；可以是 {2}"),
    help: .init(en: "write one of: {2}", hans: "请改为：{2}", hant: "請改為：{2}"),
    explanation: .init(
      en: "The setting keeps its default until its value can be understood.", hans: "在能读懂之前，此设置保持默认值。",
      hant: "在能讀懂之前，此設定保持預設值。"),
    badExample: "language: chinese",
    goodExample: "language: zh-Hans")

  package static let settingsUnreadable = DiagnosticCode(
    "settings-unreadable", .error,
    message: .init(en: "the settings can’t be read: {0}", hans: "无法读取设置文件：{0}", hant: "無法讀取設定檔案：{0}"),
    help: .init(en: "write lines of the form “title: …”", hans: "请写成“title: …”这样的行", hant: "請寫成「title: …」這樣的行"),
    explanation: .init(
      en: "Without its settings a site is made with the defaults.", hans: "读不到设置时，网站按默认值生成。", hant: "讀不到設定時，網站按預設值產生。"),
    badExample: "- title",
    goodExample: "title: 晨光电器")

  package static let unknownCalendar = DiagnosticCode(
    "unknown-calendar-setting", .error,
    message: .init(
      en: "there is no calendar “{0}”{1?; did you mean “{1}”?}", hans: "没有名为“{0}”的日历{1?；是不是想写“{1}”？}",
      hant: "沒有名為「{0}」的日曆{1?；是不是想寫「{1}」？}"),
    help: .init(
      en: "write cn or weekends, or put the file {0}.json or {0}.ics into calendars/",
      hans: "写 cn 或 weekends，或把文件 {0}.json 或 {0}.ics 放进 calendars/",
      hant: "寫 cn 或 weekends，或把檔案 {0}.json 或 {0}.ics 放進 calendars/"),
    explanation: .init(
      en: "Working days decide durations, critical paths and pace. Until it is found, weekends alone are off.",
      hans: "工作日决定工期、关键路径和进度节奏。找到日历之前，只把周末算作休息日。", hant: "工作日決定工期、關鍵路徑和進度節奏。找到日曆之前，只把週末算作休息日。"),
    badExample: "calendar: hk    (and no calendars/hk.json)",
    goodExample: "calendar: cn")

  package static let calendarUnreadable = DiagnosticCode(
    "calendar-unreadable", .error,
    message: .init(en: "this is not a calendar of days off: {0}", hans: "这不是休息日日历：{0}", hant: "這不是休息日日曆：{0}"),
    help: .init(
      en: "write [{\"date\": \"2026-05-01\", \"name\": \"劳动节\", \"isOffDay\": true}], or an iCalendar file",
      hans: "写成 [{\"date\": \"2026-05-01\", \"name\": \"劳动节\", \"isOffDay\": true}]，或使用 iCalendar 文件",
      hant: "寫成 [{\"date\": \"2026-05-01\", \"name\": \"勞動節\", \"isOffDay\": true}]，或使用 iCalendar 檔案"),
    explanation: .init(
      en: "Days that can’t be read are working days like any other.", hans: "读不懂的日期按普通日期计算。", hant: "讀不懂的日期按普通日期計算。"),
    badExample: "[{\"day\": \"1 May\"}]",
    goodExample: "[{\"date\": \"2026-05-01\", \"name\": \"劳动节\", \"isOffDay\": true}]")

  package static let thresholdsCrossed = DiagnosticCode(
    "thresholds-crossed", .warning,
    message: .init(en: "“{0}” is greater than “{1}”", hans: "“{0}”大于“{1}”", hant: "「{0}」大於「{1}」"),
    help: .init(
      en: "make “{0}” the smaller of the two, or swap them", hans: "让“{0}”小于“{1}”，或把两个值对调",
      hant: "讓「{0}」小於「{1}」，或把兩個值對調"),
    explanation: .init(
      en: "Two limits that cross leave nothing between them: everything is too much or too little at once.",
      hans: "上下限写反，中间就什么也没有了：每一项都会同时过多又过少。", hant: "上下限寫反，中間就什麼也沒有了：每一項都會同時過多又過少。"),
    badExample: """
      thresholds:
        at_risk: 60%
        off_track: 80%
      """,
    goodExample: """
      thresholds:
        at_risk: 80%
        off_track: 60%
      """)

  package static let nameTaken = DiagnosticCode(
    "name-taken", .error,
    message: .init(
      en: "“{0}” is a name of “{1}” already and can’t be one of “{2}” too", hans: "“{0}”已经是“{1}”的名字，不能又是“{2}”的",
      hant: "「{0}」已經是「{1}」的名字，不能又是「{2}」的"),
    help: .init(
      en: "take it out of one of the two; tell people of one name apart by a word, as in “{0}（Sales）”",
      hans: "从其中一人名下去掉；同名的人用括号区分，如“{0}（销售部）”", hant: "從其中一人名下拿掉；同名的人用括號區分，如「{0}（業務部）」"),
    explanation: .init(
      en: "A name leads to one person’s page, with their goals and tasks. The first person keeps it.",
      hans: "一个名字只通向一个人的页面、目标和任务。归先写的那个人。", hant: "一個名字只通向一個人的頁面、目標和任務。歸先寫的那個人。"),
    badExample: """
      people:
        张伟: [Zhang Wei]
        章伟: [Zhang Wei]
      """,
    goodExample: """
      people:
        张伟: [Zhang Wei]
        章伟: [Zhang Wei (Finance)]
      """)

  static let configurationCodes: [DiagnosticCode] = [
    .unknownSetting, .badSettingValue, .settingsUnreadable, .thresholdsCrossed, .nameTaken, .unknownCalendar,
    .calendarUnreadable,
  ]
}
