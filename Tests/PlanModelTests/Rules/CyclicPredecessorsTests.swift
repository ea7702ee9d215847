import SourceText
import Testing

@testable import PlanModel

struct CyclicPredecessorsTests {
  @Test func namesEveryoneInTheCircle() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", takes: .days(5), after: [.on("T3")]), .make("T2", takes: .days(5), after: [.on("T1")]),
        .make("T3", takes: .days(5), after: [.on("T2")]), .make("T4", takes: .days(5)),
      ]
    }
    let found = messages(of: CyclicPredecessors(), in: plan)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("[cyclic-predecessors] these wait for each other in a circle: T") == true)
    for name in ["T1", "T2", "T3"] { #expect(found.first?.contains(name) == true) }
    #expect(found.first?.contains("T4") == false)
  }

  /// A list of tasks is often written before anybody knows the dates.
  @Test func namesACircleOfTasksWithoutDates() {
    let plan = Plan.quarter {
      $0.tasks = [
        .make("T1", after: [.on("T2")]), .make("T2", after: [.on("T4"), .on("T3")]), .make("T3", after: [.on("T2")]),
        .make("T4"),
      ]
    }
    #expect(
      messages(of: CyclicPredecessors(), in: plan)
        == ["[cyclic-predecessors] these wait for each other in a circle: T2 → T3 → T2"])
    let chain = Plan.quarter {
      $0.tasks = [.make("T1", after: [.on("T2"), .on("T3")]), .make("T2", after: [.on("T3")]), .make("T3")]
    }
    #expect(messages(of: CyclicPredecessors(), in: chain) == [])
  }

  @Test func isQuietAboutAChain() {
    let plan = Plan.quarter {
      $0.tasks = [.make("T1", takes: .days(5)), .make("T2", takes: .days(5), after: [.on("T1")])]
    }
    #expect(messages(of: CyclicPredecessors(), in: plan) == [])
  }
}
