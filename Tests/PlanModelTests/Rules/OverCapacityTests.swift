import SourceText
import Testing

@testable import PlanModel

struct OverCapacityTests {
  private func plan(_ key: String, _ count: Int, _ start: String, _ end: String, owner: String = "李明") -> Plan {
    .quarter(key) { plan in
      plan.tasks = (0..<count).map { .make("T\($0 + 1)", start, end, owner: owner) }
    }
  }

  private let other = "2026-q2/sales"

  @Test func countsTheTasksOfAllPlansInAWeek() {
    let last = plan("2026-q2/z", 3, "2026-05-20", "2026-05-26")
    let first = plan("2026-q2/a", 3, "2026-05-18", "2026-05-22")
    #expect(
      messages(of: OverCapacity(), in: last, with: [first]) + messages(of: OverCapacity(), in: first)
        == ["[over-capacity] 李明 has 6 tasks in the week of 2026-05-18, where 5 are the most"])
  }

  @Test func acceptsAsManyAsOneCanDo() {
    #expect(messages(of: OverCapacity(), in: plan(other, 5, "2026-05-18", "2026-05-22")) == [])
  }

  @Test(arguments: [("2026-05-04", "2026-05-08"), ("2026-07-20", "2026-07-24")])
  func leavesThePastAndTheFarFutureAlone(start: String, end: String) {
    #expect(messages(of: OverCapacity(), in: plan(other, 9, start, end)) == [])
  }

  @Test func takesTheLimitFromTheSettings() {
    let found = messages(of: OverCapacity(), in: plan(other, 3, "2026-05-18", "2026-05-22")) {
      $0.thresholds.weeklyTasks = 2
    }
    #expect(found == ["[over-capacity] 李明 has 3 tasks in the week of 2026-05-18, where 2 are the most"])
  }
}
