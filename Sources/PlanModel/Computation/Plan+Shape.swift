import SourceText

extension Plan {
  /// Whether whatever was gathered over all plans, such as links between them and lists of their records, holds for the
  /// other plan as it does for this one.
  ///
  /// So it is where both have the same place, people apart, and the same records in the same order, whatever these say.
  package func hasShape(of other: Plan) -> Bool {
    key == other.key && file == other.file && audience == other.audience && kind == other.kind && period == other.period
      && team == other.team
      && department == other.department && language == other.language && fields[.owner] == other.fields[.owner]
      && status == other.status && supports.hasSameTexts(as: other.supports) && reviews.hasSameTexts(as: other.reviews)
      && tasks.count == other.tasks.count && looksBack == other.looksBack
      && more.actions.flatMap(\.adoptedAs).hasSameTexts(as: other.more.actions.flatMap(\.adoptedAs))
      && Retrospective.Quadrant.allCases.allSatisfy { quadrant in
        retrospective[quadrant].flatMap(\.feeds).hasSameTexts(as: other.retrospective[quadrant].flatMap(\.feeds))
      }
      && identifiers == other.identifiers
      && objectives.elementsEqual(other.objectives) { $0.supports.hasSameTexts(as: $1.supports) }
  }

  private var identifiers: [Identifier] {
    var identifiers: [Identifier] = []
    forEachRecord { id, kind, _ in identifiers.append(Identifier(id: id, kind: kind)) }
    return identifiers
  }

  private struct Identifier: Equatable {
    let id: String
    let kind: RecordKind
  }
}

extension [Reference] {
  /// Whether both lead to the same places, wherever they are written.
  fileprivate func hasSameTexts(as other: [Reference]) -> Bool {
    elementsEqual(other) { $0.plan == $1.plan && $0.record == $1.record }
  }
}

extension Portfolio {
  /// The same portfolio with one plan in the place of another of its shape: links and what others took over from it are
  /// as they were.
  ///
  /// Nil where the plan's goals take their scores from other plans, so that all have to be computed again.
  package func replacing(planAt index: Int, with plan: Plan, _ analysis: PlanAnalysis) -> Portfolio? {
    guard plans.indices.contains(index), plans[index].hasShape(of: plan), !analyses[index].takesOver,
      analyses[index].alerts.count == analysis.alerts.count
    else { return nil }
    var plans = plans
    var analyses = analyses
    plans[index] = plan
    analyses[index] = analysis
    return Portfolio(plans: plans, analyses: analyses, settings: settings, links: links, baselines: baselines)
  }
}

extension PlanAnalysis {
  /// Whether a score comes from what supports a goal.
  fileprivate var takesOver: Bool {
    if case .supporters = basis { return true }
    return objectives.contains { objective in
      if case .supporters = objective.basis { return true }
      return false
    }
  }
}
