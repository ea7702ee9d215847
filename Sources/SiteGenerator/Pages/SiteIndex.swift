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
  /// The period that the as-of date lies in, or the nearest that has plans.
  let current: Int?

  init(_ site: Site, _ preparation: SitePreparation) {
    digests = SiteIndex.adding(site, to: preparation.digests)
    let groups = preparation.names.groups
    (periods, periodOfPlan, departments, current) = (
      groups.periods, groups.periodOfPlan, groups.departments, groups.current
    )
    people = preparation.names.people
    (milestones, risks) = (preparation.registers.milestones, preparation.registers.risks)
    alerts = preparation.registers.alerts
    calendar = preparation.calendar
  }

  // MARK: - Plans

  /// Of all plans, without what is wrong with their files.
  static func digests(_ portfolio: Portfolio) -> [PlanDigest] {
    portfolio.plans.indices.map { digest(of: $0, in: portfolio) }
  }

  private static func digest(of number: Int, in portfolio: Portfolio) -> PlanDigest {
    PlanDigest(portfolio.plans[number], portfolio.analyses[number], settings: portfolio.settings)
  }

  private static func adding(_ site: Site, to digests: [PlanDigest]) -> [PlanDigest] {
    var digests = digests
    for number in digests.indices { digests[number].count(site.findings(ofPlanAt: number)) }
    return digests
  }

  /// The same index for the page of one plan that has changed, and its shape has not.
  func replacing(_ plan: ChangedPlan) -> SiteIndex {
    let (site, number) = (plan.site, plan.index)
    var digests = digests
    digests[number] = Self.digest(of: number, in: site.portfolio)
    digests[number].count(site.findings(ofPlanAt: number))
    return SiteIndex(like: self, digests)
  }

  private init(like other: SiteIndex, _ digests: [PlanDigest]) {
    self.digests = digests
    (periods, periodOfPlan, departments) = (other.periods, other.periodOfPlan, other.departments)
    (people, milestones, risks, alerts) = (other.people, other.milestones, other.risks, other.alerts)
    (calendar, current) = (other.calendar, other.current)
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
