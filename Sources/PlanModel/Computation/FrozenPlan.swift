/// A plan as it was agreed, which is kept beside what becomes of it.
package struct FrozenPlan: Sendable {
  package let plan: Plan

  /// The day on which it was frozen; nil where the file does not say.
  package let date: CalendarDate?

  package init(plan: Plan, date: CalendarDate?) {
    self.plan = plan
    self.date = date
  }
}
