import SourceText
import Testing

@testable import PlanModel

struct DatesReversedTests {
  @Test func namesWhatEndsBeforeItBegins() {
    let plan = Plan.quarter {
      var late = PlanTask.make("T2", "2026-04-06", "2026-04-17")
      (late.actualStart, late.actualEnd) = (.day("2026-04-20"), .day("2026-04-10"))
      $0.tasks = [.make("T1", "2026-05-17", "2026-05-07"), late]
      var phase = Phase()
      (phase.id, phase.title) = ("P1", "design")
      (phase.start, phase.end) = (.day("2026-06-01"), .day("2026-05-01"))
      $0.phases = [phase]
    }
    #expect(
      messages(of: DatesReversed(), in: plan) == [
        "[dates-reversed] T1 “task T1” ends on 2026-05-07, before it begins on 2026-05-17",
        "[dates-reversed] T2 “task T2” ends on 2026-04-10, before it begins on 2026-04-20",
        "[dates-reversed] P1 “design” ends on 2026-05-01, before it begins on 2026-06-01",
      ])
  }

  @Test func acceptsOneDay() {
    let plan = Plan.quarter { $0.tasks = [.make("T1", "2026-05-07", "2026-05-07")] }
    #expect(messages(of: DatesReversed(), in: plan) == [])
  }
}
