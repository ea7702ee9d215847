internal import PlanModel
internal import SiteGenerator

/// When a new plan begins that does not say so, and what it is called.
struct PlanStart {
  let today: CalendarDate
  let fiscal: FiscalCalendar

  init(today: CalendarDate, fiscalYearStart: Int = 1) {
    self.today = today
    fiscal = FiscalCalendar(startMonth: fiscalYearStart) ?? .calendarYear
  }

  var year: Period { period(.year) }
  var quarter: Period { period(.quarter) }

  func period(of kind: PlanKind) -> Period {
    switch kind {
    case .quarter, .retrospective, .breakdown: quarter
    case .report: period(.week)
    case .project: fiscal.custom(DateRange(between: today, and: today.adding(months: 3)))
    case .company, .annual, .personal, .crisis, .page: year
    }
  }

  private func period(_ unit: Period.Unit) -> Period {
    fiscal.period(unit, containing: today) ?? fiscal.custom(DateRange(day: today))
  }

  static func title(_ kind: PlanKind, _ department: String, _ period: Period, _ language: Language) -> String {
    let (time, name) = (name(of: period, language), name(of: kind, period)[language])
    switch (language, kind) {
    case (.english, .company): return "\(name) \(time)"
    case (.english, .project), (.english, .personal), (.english, .crisis): return "\(department): \(name.lowercased())"
    case (.english, _): return "\(department): \(name.lowercased()) \(time)"
    case (_, .company): return "\(time)\(name)"
    case (_, .project), (_, .personal), (_, .crisis): return "\(department)\(name)"
    default: return "\(department) \(time)\(name)"
    }
  }

  private static func name(of kind: PlanKind, _ period: Period) -> Sentence {
    switch kind {
    case .company: Sentence(en: "Company plan", hans: "公司经营计划", hant: "公司經營計劃")
    case .annual: Sentence(en: "Plan", hans: "年度工作计划", hant: "年度工作計劃")
    case .quarter: Sentence(en: "Plan", hans: "工作计划", hant: "工作計劃")
    case .project: Sentence(en: "Project", hans: "项目计划", hant: "專案計劃")
    case .personal: Sentence(en: "My plan", hans: "个人发展计划", hant: "個人發展計劃")
    case .crisis: Sentence(en: "Crisis plan", hans: "应急预案", hant: "應急預案")
    case .retrospective: Sentence(en: "Retrospective", hans: "复盘", hant: "復盤")
    case .report where period.unit == .week: Sentence(en: "Weekly report", hans: "工作周报", hant: "工作週報")
    case .report where period.unit == .month: Sentence(en: "Monthly report", hans: "工作月报", hant: "工作月報")
    case .report: Sentence(en: "Report", hans: "工作报告", hant: "工作報告")
    case .breakdown: Sentence(en: "Breakdown of goals", hans: "目标拆解", hant: "目標拆解")
    case .page: Sentence(en: "Page", hans: "页面", hant: "頁面")
    }
  }

  /// `2026 年第三季度`
  private static func name(of period: Period, _ language: Language) -> String {
    if language == .english { return period.label }
    switch period.unit {
    case .year: return "\(period.label) 年"
    case .quarter: return "\(period.year) 年第\(["一", "二", "三", "四"][period.index - 1])季度"
    case .month: return "\(period.year) 年 \(period.index) 月"
    case .week: return "\(period.year) 年第 \(period.index) \(language == .traditionalChinese ? "週" : "周")"
    case .half, .custom: return "\(period.label) "
    }
  }
}
