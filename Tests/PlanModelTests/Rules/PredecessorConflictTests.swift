import SourceText
import Testing

@testable import PlanModel

struct PredecessorConflictTests {
  @Test func namesAStartThatComesTooEarly() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", "2026-04-06", "2026-04-17"), .make("T2", "2026-04-13", "2026-04-24", after: [.on("T1")]),
      ]
    }
    #expect(
      messages(of: PredecessorConflict(), in: plan)
        == ["[predecessor-conflict] T2 is planned for 2026-04-13, but T1 allows it from 2026-04-20 on"])
  }

  @Test func acceptsTheNextWorkingDay() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", "2026-04-06", "2026-04-17"), .make("T2", "2026-04-20", "2026-04-24", after: [.on("T1")]),
      ]
    }
    #expect(messages(of: PredecessorConflict(), in: plan) == [])
  }
}
