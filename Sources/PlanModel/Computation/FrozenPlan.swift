/// A plan as it was agreed, which is kept beside what becomes of it.
public struct FrozenPlan: Sendable {
  public let plan: Plan

  /// The day on which it was frozen; nil where the file does not say.
  public let date: CalendarDate?

  public init(plan: Plan, date: CalendarDate?) {
    self.plan = plan
    self.date = date
  }
}
