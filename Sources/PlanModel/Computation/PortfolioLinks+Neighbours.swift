import SourceText

extension PortfolioLinks {
  /// Plans that can follow each other: of one department (else team, else owner), for one kind of period and purpose.
  private struct Series: Hashable {
    let name: UTF8Key
    let unit: Period.Unit
    let purpose: Purpose
  }

  /// A retrospective follows retrospectives, not plans.
  private enum Purpose: Hashable {
    case plan, retrospective, report, crisis, personal

    init(_ kind: PlanKind) {
      switch kind {
      case .retrospective: self = .retrospective
      case .report: self = .report
      case .crisis: self = .crisis
      case .personal: self = .personal
      case .company, .annual, .quarter, .project, .breakdown, .page: self = .plan
      }
    }
  }

  /// Finds for each plan the one before and after it: of the nearest period that has any, the one with the same last
  /// part of its key, else the first of the same kind, else the first.
  mutating func linkNeighbours(_ plans: [Plan]) {
    previous = [Int?](repeating: nil, count: plans.count)
    next = previous
    var series: [Series: [Int]] = [:]
    for index in plans.indices {
      guard plans[index].kind != .page, let period = plans[index].period else { continue }
      let name = plans[index].department ?? plans[index].team ?? plans[index].fields[.owner] ?? ""
      let key = Series(name: UTF8Key(name), unit: period.unit, purpose: Purpose(plans[index].kind))
      series[key, default: []].append(index)
    }
    for members in series.values where members.count > 1 { linkSeries(members, plans) }
  }

  private mutating func linkSeries(_ members: [Int], _ plans: [Plan]) {
    func start(_ index: Int) -> CalendarDate? { plans[index].period?.start }
    let sorted = members.sorted { left, right in
      guard let first = start(left), let second = start(right), first != second else { return left < right }
      return first < second
    }
    var runs: [ArraySlice<Int>] = []
    var begin = 0
    for place in 1...sorted.count where place == sorted.count || start(sorted[place]) != start(sorted[begin]) {
      runs.append(sorted[begin..<place])
      begin = place
    }
    for (earlier, later) in zip(runs, runs.dropFirst()) {
      let before = Candidates(earlier, plans)
      let after = Candidates(later, plans)
      for index in later { previous[index] = before.best(for: plans[index]) }
      for index in earlier { next[index] = after.best(for: plans[index]) }
    }
  }

  /// The plans of one series for one period.
  private struct Candidates {
    private var byName: [UTF8Key: Int] = [:]
    private var byKind: [PlanKind: Int] = [:]
    private let first: Int?

    init(_ members: ArraySlice<Int>, _ plans: [Plan]) {
      first = members.first
      guard members.count > 1 else { return }
      for index in members.reversed() {
        byName[UTF8Key(plans[index].name)] = index
        byKind[plans[index].kind] = index
      }
    }

    func best(for plan: Plan) -> Int? {
      if byName.isEmpty { return first }
      return byName[UTF8Key(plan.name)] ?? byKind[plan.kind] ?? first
    }
  }
}

extension Plan {
  /// The last part of the key: `marketing` of `2026-q2/marketing`.
  fileprivate var name: String {
    guard let slash = key.utf8.lastIndex(of: UInt8(ascii: "/")) else { return key }
    return String(key[key.utf8.index(after: slash)...])
  }
}
