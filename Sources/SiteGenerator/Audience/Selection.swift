import PlanModel
import PlanReading

/// What an audience's site leaves out.
package struct Withheld: Sendable, Hashable {
  package var plans = 0

  /// Of them those that name no audience and could not be read well enough to be sure.
  package var unclear = 0

  /// Whether no plan at all names the audience, as where its name is misspelt.
  package var isUnnamed = false
}

/// The plans that an audience may see, with every trace of the others taken out: what is linked, counted and shown
/// afterwards is as if the others were not there.
struct Selection: Sendable {
  private(set) var plans: [Result<AnalysedPlan, UnreadPlan>]
  private(set) var withheld = Withheld()
  private let audience: Audience?
  private var hidden = HiddenPlans()

  /// The files of plans that said something of hidden ones.
  private var cleared: Set<String> = []

  init(of outcomes: [Result<AnalysedPlan, UnreadPlan>], for audience: Audience?, _ settings: AnalysisSettings) {
    plans = outcomes
    self.audience = audience
    guard let audience else { return }
    plans = []
    withheld.isUnnamed = true
    for outcome in outcomes { take(outcome, audience) }
    if !hidden.isEmpty { clear(settings) }
  }

  private mutating func take(_ outcome: Result<AnalysedPlan, UnreadPlan>, _ audience: Audience) {
    switch outcome {
    case .failure(let unread):
      let file = PlanFile(path: unread.diagnostic.file)
      hidden.insert(key: file.key, file: file.path)
      withheld.unclear += 1
      withheld.plans += 1
    case .success(let plan):
      if audience.names(plan.read.plan) { withheld.isUnnamed = false }
      if sees(plan) { return plans.append(outcome) }
      hidden.insert(plan.read.plan)
      withheld.plans += 1
      if plan.read.plan.audience.isEmpty { withheld.unclear += 1 }
    }
  }

  /// Where a plan is as it was before, its file as it is now must be for the audience as well: what is said of it is
  /// said of that.
  private func sees(_ plan: AnalysedPlan) -> Bool {
    guard let audience else { return true }
    guard audience.sees(plan.read.plan, plan.read.diagnostics) else { return false }
    return switch plan.successor {
    case nil: true
    case .unreadable: false
    case .plan(let successor): audience.sees(successor, plan.read.diagnostics)
    }
  }

  private mutating func clear(_ settings: AnalysisSettings) {
    for place in plans.indices {
      guard case .success(var plan) = plans[place] else { continue }
      if clear(&plan, settings) { plans[place] = .success(plan) }
    }
  }

  /// - Returns: whether the plan said anything of hidden ones.
  private mutating func clear(_ plan: inout AnalysedPlan, _ settings: AnalysisSettings) -> Bool {
    let count = plan.read.diagnostics.count
    plan.read.diagnostics.removeAll { !hidden.allows($0) }
    let hadTraces = hidden.clear(&plan.read.plan, &plan.read.body)
    if hadTraces {
      plan.analysis = PlanAnalysis.of(plan.read.plan, settings)
      cleared.insert(plan.read.plan.file)
    }
    return hadTraces || plan.read.diagnostics.count < count
  }

  /// A plan of the selection that has been read again, as the audience may see it; nil where it may not.
  mutating func shown(_ plan: AnalysedPlan, _ settings: AnalysisSettings) -> AnalysedPlan? {
    guard sees(plan) else { return nil }
    var plan = plan
    if !hidden.isEmpty {
      cleared.remove(plan.read.plan.file)
      _ = clear(&plan, settings)
    }
    return plan
  }

  /// The same without the plans, for who knows them already.
  func withoutPlans() -> Selection {
    var selection = self
    selection.plans = []
    return selection
  }

  /// The agreed states that the audience may see: a plan may have been for others when it was agreed.
  func baselines(_ baselines: [Int: FrozenPlan]) -> [Int: FrozenPlan] {
    guard let audience else { return baselines }
    return baselines.filter { audience.sees($0.value.plan, []) }
  }

  /// Without what would speak of hidden plans, and without what is only found because they are hidden.
  func allowed(_ findings: some Sequence<Diagnostic>) -> [Diagnostic] {
    guard !hidden.isEmpty else { return Array(findings) }
    return findings.filter { finding in
      if finding.code == .forgottenLesson { return false }
      if finding.code == .goalWithoutUpstream, cleared.contains(finding.file) { return false }
      return hidden.allows(finding)
    }
  }
}
