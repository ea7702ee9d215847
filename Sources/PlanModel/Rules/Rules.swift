/// All rules.
package enum Rules {
  /// In the order in which a reader of a plan meets what they are about: goals, work, risks, then how it goes.
  package static let all: [any Rule] = [
    GoalOnlyDirection(), GoalWithoutNumber(), GoalWithoutDate(), GoalWithoutOwner(), GoalWithoutUpstream(),
    OneDimension(), UnlistedDimension(), KeyResultCount(), WeightsTotal(), KeyResultOwner(), KeyResultWithoutNumber(),
    PlaceholderValue(),
    TaskLength(), UnknownPredecessor(), CyclicPredecessors(), PredecessorConflict(), TaskOutsidePeriod(),
    DatesReversed(), OverCapacity(), MilestoneIncomplete(), RiskIncomplete(),
    BudgetReserve(), LateResource(), UnclearResponsibility(), MissingSkill(), RecoveryTooSlow(), CrisisReviewDue(),
    UnknownReference(), BehindPaceWithoutCause(), Stale(),
    ClosedWithoutRetrospective(), ForgottenLesson(), UnexplainedChange(),
  ]
}
