extension Plan {
  /// The newest approval of a crisis plan that is in force, and its day; nil for other plans, and where nobody has gone
  /// through it yet.
  package func lastCrisisReview(asOf: CalendarDate) -> (approval: Approval, day: CalendarDate)? {
    guard isCrisisPlanInForce else { return nil }
    var newest: (approval: Approval, day: CalendarDate)?
    for approval in more.approvals where approval.decision == .approved || approval.decision == nil {
      guard let day = approval.date?.end, day <= asOf, newest.map({ $0.day < day }) ?? true else { continue }
      newest = (approval, day)
    }
    return newest
  }

  var isCrisisPlanInForce: Bool { kind == .crisis && (status == .active || status == nil) }
}
