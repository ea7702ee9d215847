package import SourceText
import Synchronization

/// All plans of a site, linked to each other, with what follows from them on the as-of date.
package final class Portfolio: Sendable {
  /// Sorted by key.
  package let plans: [Plan]

  /// In the order of ``plans``.
  package let analyses: [PlanAnalysis]
  package let settings: AnalysisSettings
  package let links: PortfolioLinks

  /// The agreed states of those plans that have one, by the index of the plan.
  package let baselines: [Int: FrozenPlan]

  /// What became of each plan's look back, once somebody has asked: its own page, the next one's, the review and the
  /// rules all do.
  let knownLessons = Mutex<[Int: [Lesson]]>([:])

  package init(
    plans: [Plan], analyses: [PlanAnalysis], settings: AnalysisSettings, links: PortfolioLinks,
    baselines: [Int: FrozenPlan] = [:]
  ) {
    self.plans = plans
    self.analyses = analyses
    self.settings = settings
    self.links = links
    self.baselines = baselines
  }

  /// The same with what was agreed of its plans.
  package func with(baselines: [Int: FrozenPlan]) -> Portfolio {
    guard !baselines.isEmpty else { return self }
    return Portfolio(plans: plans, analyses: analyses, settings: settings, links: links, baselines: baselines)
  }

  package var asOf: CalendarDate { settings.asOf }

  /// The index of a plan by its key.
  package func index(of key: String) -> Int? { links.planIndex[UTF8Key(key)] }
}

/// An objective or key result of some plan, by its place in the portfolio.
package struct GoalAddress: Sendable, Hashable {
  package let plan: Int
  package let objective: Int

  /// Nil means the objective as a whole.
  package let keyResult: Int?

  package init(plan: Int, objective: Int, keyResult: Int? = nil) {
    self.plan = plan
    self.objective = objective
    self.keyResult = keyResult
  }
}

/// What points to what between plans.
package struct PortfolioLinks: Sendable {
  package var planIndex: [UTF8Key: Int] = [:]

  /// For each plan, the goals of other plans that it or one of its objectives supports.
  package var upstream: [[Support]] = []

  /// For each plan, the plans and objectives that support it or one of its goals.
  package var downstream: [[Support]] = []

  /// For each plan, the one of the same department (else owner) and kind of period just before, and just after.
  package var previous: [Int?] = []
  package var next: [Int?] = []

  /// For each plan, retrospectives and reports elsewhere that look back on it.
  package var reviewedBy: [[Int]] = []

  /// For each plan, the plans whose look back has something for it: see ``Portfolio/lessons(for:)``.
  package var lookBacks: [[Int]] = []

  /// For large plans only: to find their records costs one look-up.
  var recordIndexes: [Int: RecordIndex] = [:]

  package init() {}

  /// One goal that carries another.
  package struct Support: Sendable, Hashable {
    /// The supporter: a plan, or one of its objectives.
    package let plan: Int
    package let objective: Int?

    /// What it supports: a plan, or one of its goals.
    package let upstreamPlan: Int
    package let upstreamGoal: GoalAddress?

    package init(plan: Int, objective: Int?, upstreamPlan: Int, upstreamGoal: GoalAddress?) {
      self.plan = plan
      self.objective = objective
      self.upstreamPlan = upstreamPlan
      self.upstreamGoal = upstreamGoal
    }
  }
}
