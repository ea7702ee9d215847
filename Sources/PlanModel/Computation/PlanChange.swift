/// One thing that differs between two states of a plan, or between two plans.
package struct PlanChange: Sendable, Hashable {
  package enum Aspect: String, Sendable, Hashable, CaseIterable {
    case added, removed, renumbered, retitled, rebased, retargeted, redated, reweighted, reowned

    /// Another column has other words: see ``PlanChange/field``.
    case reworded
  }

  /// A record as it stands on one side.
  package struct Side: Sendable, Hashable {
    package let place: RecordPlace
    package let id: String
    package let title: String

    /// The author's words of what changed; nil where nothing is written, and where the record as a whole was added or
    /// removed.
    package let value: String?

    /// The last day that the value names, for a date.
    package let day: CalendarDate?
  }

  package let kind: RecordKind
  package let aspect: Aspect

  /// The column whose words differ; nil but for ``Aspect/reworded``, and there for what stands in no one column.
  package let field: Field?

  /// Nil where the record was added.
  package let before: Side?

  /// Nil where the record was removed.
  package let after: Side?

  /// The record's identifier and title now, or as they were last.
  package var current: Side? { after ?? before }

  /// Whether it changes what people have agreed to reach, for which an adjustment should give the reason.
  package var asksForAdjustment: Bool {
    switch kind {
    case .objective, .keyResult, .milestone, .task: true
    default: false
    }
  }

  /// Whether a day has moved back.
  package var isSlip: Bool {
    guard aspect == .redated, let from = before?.day, let to = after?.day else { return false }
    return to > from
  }

  /// The same change seen from the other side.
  package var mirrored: PlanChange {
    let aspect: Aspect =
      switch aspect {
      case .added: .removed
      case .removed: .added
      default: aspect
      }
    return PlanChange(kind: kind, aspect: aspect, field: field, before: after, after: before)
  }
}

/// What differs between two states of a plan, record by record.
///
/// Left out is what tells of the way and not of the plan: check-ins, tracking, adjustments and approvals, and how far
/// something is.
package struct PlanComparison: Sendable, Hashable {
  /// Record by record in the order of the later state, what was removed at the end of its kind.
  package let changes: [PlanChange]

  package init(from before: Plan, to after: Plan) {
    let pairs = RecordPair.all(before, after)
    changes = pairs.flatMap { $0.changes }
  }

  package var isEmpty: Bool { changes.isEmpty }
}

extension PlanComparison {
  /// The adjustments of the later state that explain a change: those that the earlier state had not, that affect the
  /// record or the objective it belongs to, and that don't keep everything as it was.
  package static func explanations(of change: PlanChange, from before: Plan, to after: Plan) -> [Int] {
    let known = Set(before.more.adjustments.map(AdjustmentKey.init))
    return after.more.adjustments.indices.filter { index in
      let adjustment = after.more.adjustments[index]
      guard adjustment.decision != .keep, !known.contains(AdjustmentKey(adjustment)) else { return false }
      return adjustment.affects.contains { change.isMeant(by: $0, in: after) || change.isMeant(by: $0, in: before) }
    }
  }
}

/// What makes an adjustment the same one in two states.
private struct AdjustmentKey: Hashable {
  let title: String
  let date: String?

  init(_ adjustment: Adjustment) {
    title = adjustment.title
    date = adjustment.date?.text
  }
}

extension PlanChange {
  /// Whether a reference names the record, or the objective that it belongs to.
  fileprivate func isMeant(by reference: Reference, in plan: Plan) -> Bool {
    guard plan.owns(reference), let name = reference.record, case .one(let place) = plan.match(name),
      let found = plan.identifier(of: place)
    else { return false }
    return [before?.id, after?.id].contains { id in
      guard let id else { return false }
      if case .objective = place { return id == found || id.utf8.starts(with: (found + ".").utf8) }
      return id == found
    }
  }
}
