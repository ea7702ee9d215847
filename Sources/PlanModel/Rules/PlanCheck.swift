import SourceText

/// The check of all plans of a portfolio, plan by plan, so that it can be made on all cores.
package struct PlanCheck: Sendable {
  private let portfolio: Portfolio
  private let rules: [any Rule]
  private let overloads: [Int: [Overload]]
  private let companyPlans: [Int]
  private let annualPlans: [UTF8Key: [Int]]

  package init(of portfolio: Portfolio, rules: [any Rule] = Rules.all) {
    self.portfolio = portfolio
    self.rules = rules
    overloads = Overload.all(in: portfolio)
    let plans = portfolio.plans
    companyPlans = plans.indices.filter { plans[$0].kind == .company }
    var annualPlans: [UTF8Key: [Int]] = [:]
    for index in plans.indices where plans[index].kind == .annual {
      if let department = plans[index].department { annualPlans[UTF8Key(department), default: []].append(index) }
    }
    self.annualPlans = annualPlans
  }

  private init(_ other: PlanCheck, _ portfolio: Portfolio, _ overloads: [Int: [Overload]]) {
    self.portfolio = portfolio
    self.overloads = overloads
    rules = other.rules
    companyPlans = other.companyPlans
    annualPlans = other.annualPlans
  }

  /// The same check of a portfolio in which one plan has changed, and its shape has not.
  package func replacing(planAt index: Int, in newer: Portfolio) -> PlanCheck {
    let isAsMuch = Overload.asksAsMuch(portfolio, newer, ofPlanAt: index)
    return PlanCheck(self, newer, isAsMuch ? overloads : Overload.all(in: newer))
  }

  /// What the rules find in one plan, in their order; nothing in an ordinary page.
  package func diagnostics(ofPlanAt index: Int) -> [Diagnostic] {
    guard portfolio.plans[index].kind != .page else { return [] }
    let subject = RuleSubject(
      plan: portfolio.plans[index], analysis: portfolio.analyses[index], index: index, portfolio: portfolio,
      upstreamPlans: upstreamPlans(of: index), overloads: overloads[index] ?? [])
    var findings: [Diagnostic] = []
    for rule in rules { rule.check(subject, into: &findings) }
    return findings
  }

  /// The department's annual plan, then the company's, where their period holds the plan's.
  private func upstreamPlans(of index: Int) -> [Int] {
    guard !companyPlans.isEmpty || !annualPlans.isEmpty else { return [] }
    let plan = portfolio.plans[index]
    let isDepartment = plan.kind == .quarter || plan.kind == .project || plan.kind == .breakdown
    guard isDepartment || plan.kind == .annual else { return [] }
    let annual = isDepartment ? plan.department.flatMap { annualPlans[UTF8Key($0)] } ?? [] : []
    return (annual + companyPlans).filter { other in
      guard other != index, let period = portfolio.plans[other].period else { return false }
      return plan.period.map { period.contains($0.start) } ?? true
    }
  }
}
