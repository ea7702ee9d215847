package import PlanModel

/// What differs between two states of plans, plan by plan.
package struct SiteComparison: Sendable {
  package struct Entry: Sendable {
    /// Nil where the plan was added.
    package let before: Plan?

    /// Nil where the plan was removed.
    package let after: Plan?
    package let changes: [PlanChange]

    /// For each change the adjustments of the later state that explain it.
    package let explanations: [[Adjustment]]

    package init(before: Plan?, after: Plan?) {
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
    package var plan: Plan? { after ?? before }

    package var isEmpty: Bool { before != nil && after != nil && changes.isEmpty }

    /// How many changes of what was agreed no adjustment explains.
    package var unexplained: Int {
      zip(changes, explanations).count { $0.asksForAdjustment && $1.isEmpty }
    }
  }

  /// In the order of keys; plans that do not differ are left out.
  package let entries: [Entry]

  /// Compares two plans, whatever their keys are.
  package init(from before: Plan, to after: Plan) {
    entries = [Entry(before: before, after: after)].filter { !$0.isEmpty }
  }

  /// Compares plans that have the same key.
  package init(from before: [Plan], to after: [Plan]) {
    let earlier = Dictionary(before.map { ($0.key, $0) }) { first, _ in first }
    let later = Dictionary(after.map { ($0.key, $0) }) { first, _ in first }
    entries = Set(earlier.keys).union(later.keys).sorted().map { Entry(before: earlier[$0], after: later[$0]) }
      .filter { !$0.isEmpty }
  }

  package var unexplained: Int { entries.reduce(0) { $0 + $1.unexplained } }
}
