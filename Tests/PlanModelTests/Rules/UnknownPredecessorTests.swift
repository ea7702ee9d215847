import SourceText
import Testing

@testable import PlanModel

struct UnknownPredecessorTests {
  private func messages(_ dependency: Dependency) -> [String] {
    let plan = Plan.quarter {
      $0.tasks = [.make("T1"), .make("T2", after: [dependency])]
      $0.milestones = [.make("M1", "2026-05-01")]
      $0.risks = [.titled("late")]
    }
    let other = Plan.quarter("2026-q2/sales") { $0.tasks = [.make("T9")] }
    return PlanModelTests.messages(of: UnknownPredecessor(), in: plan, with: [other])
  }

  @Test func namesWhatIsNotThere() {
    #expect(
      messages(.on("T3")) == [
        "[unknown-predecessor] T2 waits for “T3”, which is neither a task nor a milestone; did you mean T1?"
      ])
    #expect(
      messages(.on("第一步"))
        == ["[unknown-predecessor] T2 waits for “第一步”, which is neither a task nor a milestone"])
  }

  /// Nothing waits for itself.
  @Test func proposesThreeOthersThanTheOneThatWaits() {
    let plan = Plan.quarter {
      $0.tasks = [.make("T1", after: [.on("T9")]), .make("T2"), .make("T3"), .make("T4")]
    }
    #expect(
      PlanModelTests.messages(of: UnknownPredecessor(), in: plan) == [
        "[unknown-predecessor] T1 waits for “T9”, which is neither a task nor a milestone; did you mean T2, T3, T4?"
      ])
  }

  @Test func namesWhatIsNoWork() {
    #expect(messages(.on("R1")) == ["[unknown-predecessor] T2 waits for “R1”, which is neither a task nor a milestone"])
  }

  @Test func acceptsTasksAndMilestonesHereAndElsewhere() {
    #expect(messages(.on("T1")) == [])
    #expect(messages(.on("M1")) == [])
    #expect(messages(Dependency(reference: .to("T9", of: "2026-q2/sales"), kind: .finishToStart, lag: 0)) == [])
  }

  @Test func checksWhatMilestonesWaitFor() {
    let plan = Plan.quarter { $0.milestones = [.make("M1", "2026-05-01", after: [.on("第一步")])] }
    #expect(PlanModelTests.messages(of: UnknownPredecessor(), in: plan).count == 1)
  }
}
