internal import PlanModel
internal import SiteGenerator

/// When a new plan begins that does not say so, and what it is called.
struct PlanStart {
  let today: CalendarDate

  var year: Period { period(.year) }
  var quarter: Period { period(.quarter) }

  func period(of kind: PlanKind) -> Period {
    switch kind {
    case .quarter: quarter
    case .project: FiscalCalendar.calendarYear.custom(DateRange(between: today, and: today.adding(months: 3)))
    default: year
    }
  }

  private func period(_ unit: Period.Unit) -> Period {
    FiscalCalendar.calendarYear.period(unit, containing: today)
      ?? FiscalCalendar.calendarYear.custom(DateRange(day: today))
  }

  static func title(_ kind: PlanKind, _ department: String, _ period: Period, _ language: Language) -> String {
    let isEnglish = language == .english
    switch kind {
    case .company: return isEnglish ? "Company plan \(period.label)" : "\(period.label) 年公司经营计划"
    case .annual: return isEnglish ? "\(department): plan \(period.label)" : "\(department) \(period.label) 年度工作计划"
    case .quarter: return isEnglish ? "\(department): plan \(period.label)" : "\(department) \(quarterName(period))工作计划"
    default: return isEnglish ? "\(department): project" : "\(department)项目计划"
    }
  }

  private static func quarterName(_ period: Period) -> String {
    guard period.unit == .quarter else { return period.label + " " }
    return "\(period.year) 年第\(["一", "二", "三", "四"][period.index - 1])季度"
  }
}
