import SourceText
import Testing

@testable import PlanModel

struct TaskOutsidePeriodTests {
  private func messages(period: Period? = .q2, _ build: (inout Plan) -> Void) -> [String] {
    PlanModelTests.messages(of: TaskOutsidePeriod(), in: Plan.quarter(period: period, build: build))
  }

  @Test func namesTasksAndMilestonesOutside() {
    #expect(
      messages {
        $0.tasks = [.make("T1", "2025-04-06", "2026-04-17"), .make("T2", "2026-06-22", "2026-07-03")]
        $0.milestones = [.make("M1", "2026-09-30")]
      } == [
        "[task-outside-period] T1 “task T1” lies on 2025-04-06, outside the plan’s period 2026-Q2",
        "[task-outside-period] T2 “task T2” lies on 2026-07-03, outside the plan’s period 2026-Q2",
        "[task-outside-period] M1 “milestone M1” lies on 2026-09-30, outside the plan’s period 2026-Q2",
      ])
  }

  @Test func acceptsTheFirstAndTheLastDay() {
    #expect(messages { $0.tasks = [.make("T1", "2026-04-01", "2026-06-30")] } == [])
  }

  @Test func asksNothingOfPlansWithoutAPeriod() {
    #expect(messages(period: nil) { $0.tasks = [.make("T1", "2025-04-06", "2025-04-17")] } == [])
  }
}
