import SourceText

@testable public import PlanModel

/// Plans in a few words, for tests.
extension Plan {
  init(key: String, file: String) {
    self.init(PlanContent(key: key, file: file))
  }

  static func quarter(
    _ key: String = "2026-q2/marketing", department: String? = nil, period: Period? = .q2, owner: String? = nil,
    build: (inout Plan) -> Void = { _ in }
  ) -> Plan {
    var plan = Plan(key: key, file: "plans/\(key).md")
    plan.kind = .quarter
    plan.title = key
    plan.period = period
    plan.department = department
    if let owner { plan.fields.append(.owner, owner, at: .unknown) }
    build(&plan)
    return plan
  }
}

extension Period {
  static let q1 = FiscalCalendar.calendarYear.quarter(1, of: 2026)
  static let q2 = FiscalCalendar.calendarYear.quarter(2, of: 2026)
  static let q3 = FiscalCalendar.calendarYear.quarter(3, of: 2026)
  static let year = FiscalCalendar.calendarYear.year(2026)
}

extension AnalysisSettings {
  static func on(_ day: String, calendar: WorkingCalendar = .weekends) -> AnalysisSettings {
    AnalysisSettings(asOf: CalendarDate(day), calendar: calendar)
  }
}

extension CalendarDate: ExpressibleByStringLiteral {
  /// A day that doesn't exist becomes the epoch, which no test expects.
  init(_ iso: String) { self = CalendarDate(iso: iso) ?? CalendarDate(daysSinceEpoch: 0) }
  /// Reads `2026-06-30`.
  public init(stringLiteral iso: String) { self.init(iso) }
}

extension WrittenDate {
  static func day(_ iso: String) -> WrittenDate { WrittenDate(text: iso, meaning: .day(CalendarDate(iso))) }

  static func range(_ start: String, _ end: String) -> WrittenDate {
    let range = DateRange(between: CalendarDate(start), and: CalendarDate(end))
    return WrittenDate(text: "\(start)–\(end)", meaning: .range(range))
  }
}

extension WrittenDuration {
  static func days(_ count: Int) -> WrittenDuration {
    WrittenDuration(text: "\(count)工作日", amount: count...count, unit: .workingDays)
  }

  static func months(_ count: Int) -> WrittenDuration {
    WrittenDuration(text: "\(count)个月", amount: count...count, unit: .months)
  }
}

extension Quantity {
  static func number(_ value: Double, _ unit: String = "") -> Quantity { of(.number(value), unit) }
  static func atLeast(_ value: Double, _ unit: String = "") -> Quantity { of(.atLeast(value), unit) }
  static func atMost(_ value: Double, _ unit: String = "") -> Quantity { of(.atMost(value), unit) }
  static func range(_ low: Double, _ high: Double, _ unit: String = "") -> Quantity { of(.range(low, high), unit) }
  static func change(_ from: Double, _ to: Double, _ unit: String = "") -> Quantity {
    of(.change(from: from, to: to), unit)
  }
  static func by(_ difference: Double, _ unit: String = "") -> Quantity { of(.difference(difference), unit) }
  static func ratio(_ first: Double, _ second: Double, _ comparison: Comparison = .exactly) -> Quantity {
    of(.ratio(first: first, second: second, comparison), "")
  }
  static let yes = of(.truth(true), "")
  static let no = of(.truth(false), "")
  static let words = of(.words, "")
  static let placeholder = of(.placeholder, "元")

  private static func of(_ meaning: Meaning, _ unit: String) -> Quantity {
    Quantity(text: "\(meaning)\(unit)", meaning: meaning, unit: unit)
  }
}

extension Reference {
  static func to(_ record: String?, of plan: String? = nil) -> Reference {
    Reference(plan: plan, record: record, span: .unknown)
  }
}

extension Objective {
  static func make(
    _ id: String, weight: Double? = nil, due: String? = nil, supports: [Reference] = [], owner: String? = nil,
    _ keyResults: [KeyResult] = []
  ) -> Objective {
    var objective = Objective()
    objective.id = id
    objective.title = "objective \(id)"
    objective.weight = weight
    objective.due = due.map(WrittenDate.day)
    objective.supports = supports
    objective.keyResults = keyResults
    if let owner { objective.fields.append(.owner, owner, at: .unknown) }
    return objective
  }
}

extension KeyResult {
  static func make(
    _ id: String, title: String = "", baseline: Quantity? = nil, target: Quantity? = nil, current: Quantity? = nil,
    weight: Double? = nil, due: String? = nil, metric: String? = nil, status: Health? = nil
  ) -> KeyResult {
    var keyResult = KeyResult()
    keyResult.id = id
    keyResult.title = title
    keyResult.baseline = baseline
    keyResult.target = target
    keyResult.current = current
    keyResult.weight = weight
    keyResult.due = due.map(WrittenDate.day)
    keyResult.metric = metric.map { .to($0) }
    keyResult.status = status
    return keyResult
  }

  /// A key result that stands at a share of its target.
  static func scored(_ id: String, _ score: Double, weight: Double? = nil) -> KeyResult {
    make(id, target: .number(100, "%"), current: .number(score * 100, "%"), weight: weight)
  }
}

extension CheckIn {
  static func make(_ day: String, _ keyResult: String, _ current: Quantity) -> CheckIn {
    var checkIn = CheckIn()
    checkIn.date = .day(day)
    checkIn.keyResult = .to(keyResult)
    checkIn.current = current
    return checkIn
  }
}

extension Metric {
  static func make(
    _ id: String, baseline: Quantity? = nil, target: Quantity?, _ readings: [(String, Quantity)]
  ) -> Metric {
    var metric = Metric()
    metric.id = id
    metric.title = "metric \(id)"
    metric.baseline = baseline
    metric.target = target
    metric.readings = readings.map { Reading(date: CalendarDate($0.0), label: $0.0, value: $0.1, span: .unknown) }
    return metric
  }
}

extension PlanTask {
  static func make(
    _ id: String, _ start: String? = nil, _ end: String? = nil, takes duration: WrittenDuration? = nil,
    after: [Dependency] = [], parent: String? = nil, progress: Double? = nil, owner: String? = nil
  ) -> PlanTask {
    var task = PlanTask()
    task.id = id
    task.title = "task \(id)"
    task.start = start.map(WrittenDate.day)
    task.end = end.map(WrittenDate.day)
    task.duration = duration
    task.after = after
    task.parent = parent.map { .to($0) }
    task.progress = progress
    if let owner { task.fields.append(.owner, owner, at: .unknown) }
    return task
  }
}

extension Milestone {
  static func make(_ id: String, _ due: String? = nil, actual: String? = nil, after: [Dependency] = []) -> Milestone {
    var milestone = Milestone()
    milestone.id = id
    milestone.title = "milestone \(id)"
    milestone.due = due.map(WrittenDate.day)
    milestone.actual = actual.map(WrittenDate.day)
    milestone.after = after
    return milestone
  }
}

extension Dependency {
  /// `T1`, `T1 SS`, `T1+2`, `T1 FF-1`: an identifier, a kind where it isn't FS, a lag in working days.
  static func on(_ id: String, _ kind: Kind = .finishToStart, _ lag: Int = 0) -> Dependency {
    Dependency(reference: .to(id), kind: kind, lag: lag)
  }
}
