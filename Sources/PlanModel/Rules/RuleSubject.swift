import SourceText

/// One plan under check, with what was computed from it and what lies around it.
package struct RuleSubject: Sendable {
  package let plan: Plan
  package let analysis: PlanAnalysis

  /// The plan's index in the portfolio.
  package let index: Int
  package let portfolio: Portfolio

  /// Keys of plans that this one could support, the nearest first; empty where it is nobody's part.
  let upstreamPlans: [Int]

  /// Who has too much to do because of one of the plan's tasks.
  let overloads: [Overload]

  package var asOf: CalendarDate { portfolio.settings.asOf }

  func diagnostic(
    _ code: DiagnosticCode, at span: SourceSpan, _ arguments: Diagnostic.Argument...
  ) -> Diagnostic {
    Diagnostic(code, file: plan.file, at: span, arguments: arguments)
  }
}

extension PlanKind {
  /// Whether a plan of the kind sets goals of its own, rather than looking back or preparing for the worst.
  var setsGoals: Bool {
    switch self {
    case .company, .annual, .quarter, .project, .personal, .breakdown: true
    case .crisis, .retrospective, .report, .page: false
    }
  }
}
