package import PlanModel
private import SourceText

/// Which plans a booklet has, in their order.
package struct BookletSelection: Sendable {
  /// What somebody asks for: plans by their keys, and all plans of some departments within some periods.
  package struct Wish: Sendable {
    package var plans: [String] = []

    /// Empty for every department.
    package var departments: [String] = []

    /// Empty for all of time.
    package var periods: [Period] = []

    package init() {}

    package var isEmpty: Bool { plans.isEmpty && departments.isEmpty && periods.isEmpty }
  }

  package let wish: Wish

  /// By period, of one period by department, those of the whole company first.
  package let plans: [Int]

  /// Names of the wish that no plan of the site has.
  package let unknown: [String]

  package init(_ wish: Wish, of site: Site) {
    self.wish = wish
    let all = site.portfolio.plans
    var chosen: Set<Int> = []
    var unknown: [String] = []
    for key in wish.plans {
      if let number = site.portfolio.index(of: key) { chosen.insert(number) } else { unknown.append(key) }
    }
    unknown += wish.departments.filter { name in !all.contains { $0.department == name } }
    if !wish.departments.isEmpty || !wish.periods.isEmpty {
      chosen.formUnion(all.indices.filter { wish.takes(all[$0]) })
    }
    self.unknown = unknown
    let ranks = SiteLinks.numbers(of: site.configuration.departments)
    let places = chosen.map { Place($0, all[$0], ranks) }
    plans = places.sorted().map(\.number)
  }

  /// The one period that all plans were asked for by; nil where there are several or none.
  package var onlyPeriod: Period? { wish.plans.isEmpty && wish.periods.count == 1 ? wish.periods[0] : nil }

  /// The one department that all plans were asked for by; nil where there are several or none.
  package var onlyDepartment: String? {
    wish.plans.isEmpty && wish.departments.count == 1 ? wish.departments[0] : nil
  }

  /// Where a plan stands in a booklet.
  private struct Place: Comparable {
    let number: Int
    private let period: Period?
    private let department: (rank: Int, name: NaturalOrder)
    private let kind: Int
    private let key: String

    init(_ number: Int, _ plan: Plan, _ ranks: [UTF8Key: Int]) {
      self.number = number
      period = plan.period
      let name = plan.department ?? ""
      department = (name.isEmpty ? -1 : ranks[UTF8Key(name)] ?? Int.max, NaturalOrder(name))
      kind = PlanKind.allCases.firstIndex(of: plan.kind) ?? 0
      key = plan.key
    }

    static func == (left: Place, right: Place) -> Bool { left.number == right.number }

    static func < (left: Place, right: Place) -> Bool {
      if left.period != right.period {
        guard let first = left.period else { return false }
        guard let second = right.period else { return true }
        return first < second
      }
      if left.department != right.department { return left.department < right.department }
      if left.kind != right.kind { return left.kind < right.kind }
      return left.key.precedesByBytes(right.key)
    }
  }
}

extension BookletSelection.Wish {
  fileprivate func takes(_ plan: Plan) -> Bool {
    if !departments.isEmpty {
      guard let department = plan.department, departments.contains(department) else { return false }
    }
    guard !periods.isEmpty else { return true }
    guard let period = plan.period else { return false }
    return periods.contains { $0.contains(period) }
  }
}
