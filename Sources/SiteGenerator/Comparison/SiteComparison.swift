public import PlanModel

/// What differs between two states of plans, plan by plan.
public struct SiteComparison: Sendable {
  public struct Entry: Sendable {
    /// Nil where the plan was added.
    public let before: Plan?

    /// Nil where the plan was removed.
    public let after: Plan?
    public let changes: [PlanChange]

    /// For each change the adjustments of the later state that explain it.
    public let explanations: [[Adjustment]]

    public init(before: Plan?, after: Plan?) {
      self.before = before
      self.after = after
      guard let before, let after else {
        (changes, explanations) = ([], [])
        return
      }
      let changes = PlanComparison(from: before, to: after).changes
      explanations = changes.map { change in
        PlanComparison.explanations(of: change, from: before, to: after).map { after.more.adjustments[$0] }
      }
      self.changes = changes
    }

    /// The later state, or the last one.
    public var plan: Plan? { after ?? before }

    public var isEmpty: Bool { before != nil && after != nil && changes.isEmpty }

    /// How many changes of what was agreed no adjustment explains.
    public var unexplained: Int {
      zip(changes, explanations).count { $0.asksForAdjustment && $1.isEmpty }
    }
  }

  /// In the order of keys; plans that do not differ are left out.
  public let entries: [Entry]

  /// Compares two plans, whatever their keys are.
  public init(from before: Plan, to after: Plan) {
    entries = [Entry(before: before, after: after)].filter { !$0.isEmpty }
  }

  /// Compares plans that have the same key.
  public init(from before: [Plan], to after: [Plan]) {
    let earlier = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
    let later = Dictionary(after.map { ($0.key, $0) }) { first, _ in first }
    entries = Set(earlier.keys).union(later.keys).sorted().map { Entry(before: earlier[$0], after: later[$0]) }
      .filter { !$0.isEmpty }
  }

  public var unexplained: Int { entries.reduce(0) { $0 + $1.unexplained } }
}
