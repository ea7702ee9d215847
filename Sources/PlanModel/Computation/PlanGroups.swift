import SourceText

/// Plans that have something in common.
package struct PlanGroups: Sendable {
  package struct Department: Sendable, Hashable {
    package let name: String
    package let plans: [Int]
  }

  package struct PeriodPlans: Sendable, Hashable {
    package let period: Period
    package let plans: [Int]
  }

  /// In the natural order of their names.
  package let departments: [Department]

  /// In the order of time; of two that begin together the longer goes first.
  package let periods: [PeriodPlans]

  package init(_ plans: [Plan]) {
    var byDepartment: [UTF8Key: [Int]] = [:]
    var byPeriod: [Period: [Int]] = [:]
    for index in plans.indices {
      if let department = plans[index].department, !department.isEmpty {
        byDepartment[UTF8Key(department), default: []].append(index)
      }
      if let period = plans[index].period { byPeriod[period, default: []].append(index) }
    }
    departments = byDepartment.map { (NaturalOrder($0.key.text), Department(name: $0.key.text, plans: $0.value)) }
      .sorted { $0.0 < $1.0 }.map(\.1)
    periods = byPeriod.map { PeriodPlans(period: $0.key, plans: $0.value) }.sorted { $0.period < $1.period }
  }
}
