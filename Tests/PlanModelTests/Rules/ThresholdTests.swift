import SourceText
import Testing

@testable import PlanModel

/// What a site sets itself goes before the usual limits of the rules.
struct ThresholdTests {
  @Test func followsTheSitesNumberOfKeyResults() {
    let plan = Plan.quarter { $0.objectives = [.titled("retention of 90 %", KeyResult.good(2))] }
    #expect(messages(of: KeyResultCount(), in: plan).count == 1)
    #expect(messages(of: KeyResultCount(), in: plan) { $0.thresholds.fewestKeyResults = 2 } == [])
    #expect(
      messages(of: KeyResultCount(), in: plan) {
        $0.thresholds.fewestKeyResults = 1
        $0.thresholds.mostKeyResults = 1
      } == ["[key-result-count] “retention of 90 %” has 2 key results, where 1 to 1 are usual"])
  }

  @Test func followsTheSitesLengthOfTasks() {
    let plan = Plan.quarter { $0.tasks = [.make("T1", takes: .days(12))] }
    #expect(messages(of: TaskLength(), in: plan).count == 1)
    #expect(messages(of: TaskLength(), in: plan) { $0.thresholds.longestTask = 12 } == [])
    #expect(
      messages(of: TaskLength(), in: plan) {
        $0.thresholds.shortestTask = 15
        $0.thresholds.longestTask = 20
      } == ["[task-too-short] task T1 “task T1” takes 12 working days, where 15 are the least"])
  }

  @Test func followsTheSitesBalance() {
    let plan = Plan.quarter {
      $0.objectives = [(50.0, Dimension.growth), (20, .growth), (30, .team)].enumerated().map { number, goal in
        var objective = Objective.make("O\(number + 1)", weight: goal.0)
        objective.dimension = goal.1
        return objective.with(.dimension, "\(goal.1)")
      }
    }
    #expect(messages(of: OneDimension(), in: plan) == [])
    #expect(messages(of: OneDimension(), in: plan) { $0.thresholds.dimensionShare = 0.6 }.count == 1)
  }
}
