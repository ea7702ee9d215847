import PlanModel
import SourceText

/// What the pages about many plans need to know, gathered once in a single walk over the portfolio.
///
/// It is a class because every page and every view of a page holds it.
final class SiteIndex: Sendable {
  /// A period that at least one plan has, with its plans in the order of departments.
  struct PeriodEntry: Sendable {
    let period: Period
    var plans: [Int] = []

    /// Of them those that promise something: what looks back or reports has no progress of its own.
    var goalPlans: [Int] = []
  }

  struct DepartmentEntry: Sendable {
    let name: String
    /// The newest period first.
    var plans: [Int] = []
  }

  /// A record of some plan, by its place there.
  struct Entry: Sendable {
    let plan: Int
    let record: Int

    /// What a register sorts by: the day it is due, or for risks their rank from 1 to 12; 0 where neither is known.
    var order: Int32 = 0
  }

  let digests: [PlanDigest]
  /// In the order of time, the longer of two that begin together first.
  let periods: [PeriodEntry]
  /// For each plan the place of its period among them.
  let periodOfPlan: [Int?]
  /// In the configuration's order, then by name.
  let departments: [DepartmentEntry]
  let people: PersonIndex
  /// By due date.
  let milestones: [Entry]
  /// By priority, highest first.
  let risks: [Entry]
  /// In the order of plans; `record` is the place among the plan's alerts.
  let alerts: [Entry]
  let calendar: EventCalendar
  /// For each plan where its diagnostics lie in the site's.
  let findings: [Range<Int>]
  /// The period that the as-of date lies in, or the nearest that has plans.
  let current: Int?

  /// - Parameter preparation: what has been gathered before.
  init(_ site: Site, _ preparation: SitePreparation? = nil) {
    let portfolio = site.portfolio
    findings = SiteIndex.findings(of: portfolio.plans, in: site.diagnostics)
    digests = SiteIndex.adding(site.diagnostics, findings, to: preparation?.digests ?? SiteIndex.digests(portfolio))
    departments = SiteIndex.departments(portfolio.plans, order: site.configuration.departments)
    periods = SiteIndex.periods(portfolio.plans, departments)
    periodOfPlan = SiteIndex.places(of: periods, count: portfolio.plans.count)
    current = SiteIndex.current(periods, asOf: portfolio.asOf)
    people = preparation?.people ?? SitePreparation.people(of: portfolio)
    let registers = preparation?.registers ?? Registers(portfolio)
    (milestones, risks, alerts) = (registers.milestones, registers.risks, registers.alerts)
    calendar = preparation?.calendar ?? EventCalendar(portfolio)
  }

  // MARK: - Plans

  private static func findings(of plans: [Plan], in diagnostics: [Diagnostic]) -> [Range<Int>] {
    var ranges: [UTF8Key: Range<Int>] = [:]
    for run in diagnostics.runsByFile() { ranges[UTF8Key(diagnostics[run.lowerBound].file)] = run }
    return plans.map { ranges[UTF8Key($0.file)] ?? 0..<0 }
  }

  /// Of all plans, without what is wrong with their files.
  static func digests(_ portfolio: Portfolio) -> [PlanDigest] {
    portfolio.plans.indices.map { digest(of: $0, in: portfolio) }
  }

  private static func digest(of number: Int, in portfolio: Portfolio) -> PlanDigest {
    PlanDigest(portfolio.plans[number], portfolio.analyses[number], settings: portfolio.settings)
  }

  private static func adding(
    _ diagnostics: [Diagnostic], _ findings: [Range<Int>], to digests: [PlanDigest]
  ) -> [PlanDigest] {
    var digests = digests
    for number in digests.indices { digests[number].count(diagnostics[findings[number]]) }
    return digests
  }

  /// The same index for the page of one plan that has changed, and its shape has not.
  func replacing(_ plan: ChangedPlan) -> SiteIndex {
    let (site, number) = (plan.site, plan.index)
    var digests = digests
    digests[number] = Self.digest(of: number, in: site.portfolio)
    digests[number].count(site.diagnostics[...])
    var findings = [Range<Int>](repeating: 0..<0, count: findings.count)
    findings[number] = site.diagnostics.indices
    return SiteIndex(like: self, digests, findings)
  }

  private init(like other: SiteIndex, _ digests: [PlanDigest], _ findings: [Range<Int>]) {
    (self.digests, self.findings) = (digests, findings)
    (periods, periodOfPlan, departments) = (other.periods, other.periodOfPlan, other.departments)
    (people, milestones, risks, alerts) = (other.people, other.milestones, other.risks, other.alerts)
    (calendar, current) = (other.calendar, other.current)
  }

  // MARK: - Groups

  private static func departments(_ plans: [Plan], order: [String]) -> [DepartmentEntry] {
    var numbers: [UTF8Key: Int] = [:]
    var entries: [DepartmentEntry] = []
    for number in plans.indices {
      guard let name = plans[number].department else { continue }
      let key = UTF8Key(name)
      let place = numbers[key] ?? entries.count
      if place == entries.count {
        numbers[key] = place
        entries.append(DepartmentEntry(name: name))
      }
      entries[place].plans.append(number)
    }
    let ranks = SiteLinks.numbers(of: order)
    let keys = entries.map { (ranks[UTF8Key($0.name)] ?? Int.max, NaturalOrder($0.name)) }
    entries = entries.indices.sorted { keys[$0] < keys[$1] }.map { entries[$0] }
    let ages = plans.indices.map { Age(plans[$0].period) }
    for place in entries.indices { entries[place].plans.sort { (ages[$0], $0) < (ages[$1], $1) } }
    return entries
  }

  /// How new a period is: less is newer, and a plan without one comes last.
  private struct Age: Comparable {
    let start: Int32
    let end: Int32

    init(_ period: Period?) {
      start = period.map { -$0.range.start.daysSinceEpoch } ?? Int32.max
      end = period.map { -$0.range.end.daysSinceEpoch } ?? Int32.max
    }

    static func < (left: Age, right: Age) -> Bool { (left.start, left.end) < (right.start, right.end) }
  }

  private static func periods(_ plans: [Plan], _ departments: [DepartmentEntry]) -> [PeriodEntry] {
    var numbers: [Period: Int] = [:]
    var entries: [PeriodEntry] = []
    func enter(_ number: Int) {
      guard let period = plans[number].period else { return }
      let place = numbers[period] ?? entries.count
      if place == entries.count {
        numbers[period] = place
        entries.append(PeriodEntry(period: period))
      }
      entries[place].plans.append(number)
      if plans[number].promises { entries[place].goalPlans.append(number) }
    }
    for number in plans.indices where plans[number].department == nil { enter(number) }
    for department in departments { department.plans.forEach(enter) }
    return entries.sorted { $0.period < $1.period }
  }

  private static func places(of periods: [PeriodEntry], count: Int) -> [Int?] {
    var places = [Int?](repeating: nil, count: count)
    for (place, entry) in periods.enumerated() {
      for plan in entry.plans { places[plan] = place }
    }
    return places
  }

  /// Of the periods that have the day, the shortest with more than one plan, else the shortest; of others the last
  /// before it, else the first.
  private static func current(_ periods: [PeriodEntry], asOf: CalendarDate) -> Int? {
    let around = periods.indices.filter { periods[$0].period.range.contains(asOf) && periods[$0].period.isReported }
    func length(_ place: Int) -> Int { periods[place].period.range.dayCount }
    if let shortest = around.min(by: { length($0) < length($1) }) { return shortest }
    return periods.lastIndex { $0.period.range.end < asOf && $0.period.isReported }
      ?? (periods.isEmpty ? nil : periods.startIndex)
  }
}

extension Plan {
  var promises: Bool {
    switch self.kind {
    case .retrospective, .report, .page: !self.objectives.isEmpty
    default: true
    }
  }
}

extension Period {
  /// Whether the period is one that a company reports by, and not a project's own stretch of time.
  var isReported: Bool { unit == .quarter || unit == .half || unit == .year }
}

// MARK: - Registers

extension SiteIndex {
  /// The records of all plans that have a page of their own.
  struct Registers: Sendable {
    fileprivate(set) var milestones: [Entry] = []
    fileprivate(set) var risks: [Entry] = []
    fileprivate(set) var alerts: [Entry] = []
  }
}

extension SiteIndex.Registers {
  init(_ portfolio: Portfolio) {
    for number in portfolio.plans.indices {
      for place in portfolio.plans[number].milestones.indices {
        let day = portfolio.plans[number].milestones[place].due?.end?.daysSinceEpoch ?? Int32.max
        milestones.append(SiteIndex.Entry(plan: number, record: place, order: day))
      }
      for place in portfolio.plans[number].risks.indices {
        let rank = Int32(portfolio.plans[number].risks[place].rank)
        risks.append(SiteIndex.Entry(plan: number, record: place, order: rank))
      }
      for place in portfolio.analyses[number].alerts.indices {
        alerts.append(SiteIndex.Entry(plan: number, record: place))
      }
    }
    func precedes(_ left: SiteIndex.Entry, _ right: SiteIndex.Entry) -> Bool {
      (left.order, left.plan, left.record) < (right.order, right.plan, right.record)
    }
    milestones.sort(by: precedes)
    risks.sort { (-$0.order, $0.plan, $0.record) < (-$1.order, $1.plan, $1.record) }
  }
}

extension Risk {
  /// Likelihood times impact, 1 to 12; 0 where one of them is missing.
  var rank: Int {
    guard let likelihood = self.likelihood, let impact = self.impact else { return 0 }
    return likelihood.rawValue * impact.rawValue
  }

  var priority: RiskPriority? { RiskPriority(rank: rank) }
}

/// How much a risk asks for, by likelihood times impact.
enum RiskPriority: Int, CaseIterable, Sendable {
  case low, medium, high, critical

  /// 1–2 low, 3–4 medium, 6 high, 8–12 critical.
  init?(rank: Int) {
    switch rank {
    case 1...2: self = .low
    case 3...5: self = .medium
    case 6...7: self = .high
    case 8...: self = .critical
    default: return nil
    }
  }

  var word: StringKey {
    switch self {
    case .low: .priorityLow
    case .medium: .priorityMedium
    case .high: .priorityHigh
    case .critical: .priorityCritical
    }
  }
}
