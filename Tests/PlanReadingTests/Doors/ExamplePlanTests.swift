import PlanModel
import PlanReading
import Testing

@Suite struct ExamplePlanTests {
  /// All that the example company means to be found lies in its rules, not in its reading.
  @Test func readsEveryPlanWithoutAFinding() throws {
    let files = try ExamplePlans.all()
    #expect(files.count >= 13)
    for file in files { #expect(findings(ExamplePlans.read(file)) == [], "\(file.key)") }
  }

  @Test func readsEveryRecordOfThePlans() throws {
    var counts: [String: String] = [:]
    for file in try ExamplePlans.all() {
      let plan = ExamplePlans.read(file).plan
      let keyResults = plan.objectives.map { String($0.keyResults.count) }.joined(separator: "+")
      counts[file.key] =
        "\(keyResults) tasks \(plan.tasks.count) milestones \(plan.milestones.count) metrics \(plan.metrics.count)"
    }
    #expect(counts["2026/marketing"] == "4+3+3+3 tasks 0 milestones 3 metrics 0")
    #expect(counts["2026-q2/operations"] == "3+3 tasks 8 milestones 0 metrics 0")
  }
}
