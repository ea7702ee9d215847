import SourceText
import Testing

@testable import PlanModel

struct LateResourceTests {
  private func messages(expected: String?, task: String? = "T1", actualStart: String? = nil) -> [String] {
    let plan = Plan.quarter {
      $0.tasks = [.make("T1", "2026-05-11", "2026-05-22")]
      $0.tasks[0].actualStart = actualStart.map(WrittenDate.day)
      var request = ResourceRequest()
      request.title = "forklift"
      request.task = task.map { .to($0) }
      request.expected = expected.map(WrittenDate.day)
      $0.more.resourceRequests = [request]
    }
    return PlanModelTests.messages(of: LateResource(), in: plan)
  }

  @Test func namesWhatComesAfterItsTaskStarts() {
    #expect(
      messages(expected: "2026-05-14")
        == ["[late-resource] “forklift” is expected on 2026-05-14, but task T1 “task T1” starts on 2026-05-11"])
  }

  @Test func acceptsWhatComesOnTheFirstDay() {
    #expect(messages(expected: "2026-05-11") == [])
  }

  @Test func goesByWhenTheTaskReallyBegan() {
    #expect(messages(expected: "2026-05-14", actualStart: "2026-05-14") == [])
  }

  @Test func leavesRequestsAloneWithoutADateOrATask() {
    #expect(messages(expected: nil) == [])
    #expect(messages(expected: "2026-05-14", task: nil) == [])
    #expect(messages(expected: "2026-05-14", task: "T9") == [])
  }
}
