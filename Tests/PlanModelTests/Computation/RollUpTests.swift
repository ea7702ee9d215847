import Testing

@testable import PlanModel

@Suite struct RollUpTests {
  private func analysis(_ objectives: [Objective], on day: String = "2026-05-15") -> PlanAnalysis {
    PlanAnalysis.of(.quarter { $0.objectives = objectives }, .on(day))
  }

  @Test(
    arguments: [
      ([nil, nil], [0.5, 0.5]),
      ([60, 40], [0.6, 0.4]),
      ([30, 30], [0.5, 0.5]),
      ([50, nil, nil], [0.5, 0.25, 0.25]),
      ([0.5, nil], [0.5, 0.5]),
      ([100, nil], [1, 0]),
      ([0, 0], [0.5, 0.5]),
      ([-20, 50], [0, 1]),
      ([.infinity, 50], [0, 1]),
    ] as [([Double?], [Double])])
  func normalisesWeights(weights: [Double?], shares: [Double]) {
    #expect(Weights.shares(weights.count) { weights[$0] } == shares)
  }

  @Test func weighsTheScoresOfKeyResultsAndObjectives() {
    let result = analysis([
      .make("O1", weight: 75, [.scored("O1.KR1", 0.5, weight: 40), .scored("O1.KR2", 1.5, weight: 60)]),
      .make("O2", weight: 25, [.scored("O2.KR1", 0.4)]),
    ])
    #expect(result.objectives.map(\.standing.score) == [0.8, 0.4])
    #expect(result.objectives[0].keyResults.map(\.share) == [0.4, 0.6])
    #expect(abs((result.standing.score ?? 0) - 0.7) < 1e-12)
  }

  @Test func leavesOutWhatIsNotUpdatedAndCountsIt() {
    let result = analysis([
      .make("O1", [.scored("O1.KR1", 0.5), .make("O1.KR2", target: .number(10)), .scored("O1.KR3", 0.7)]),
      .make("O2", [.make("O2.KR1", target: .number(10))]),
    ])
    #expect(result.objectives.map(\.updated) == [2, 0])
    #expect(result.objectives.map(\.standing.score) == [0.6, nil])
    #expect(result.objectives.map(\.standing.health) == [.onTrack, .notUpdated])
    #expect(result.standing.score == 0.6)
  }

  @Test func isNotDoneWhileSomethingIsNotUpdated() {
    let result = analysis([.make("O1", [.scored("O1.KR1", 1), .make("O1.KR2", target: .number(10))])])
    #expect(result.objectives[0].keyResults.map(\.standing.health) == [.done, .notUpdated])
    #expect(result.objectives[0].standing.health == .onTrack)
    #expect(analysis([.make("O1", [.scored("O1.KR1", 1)])]).standing.health == .done)
  }

  /// What is not to be exceeded can be exceeded until the last day.
  @Test(
    arguments: [
      ("2026-05-15", nil, .onTrack), ("2026-06-29", nil, .onTrack), ("2026-06-30", nil, .done),
      ("2026-05-15", "2026-05-10", .done), ("2026-05-15", "2026-06-10", .onTrack),
    ] as [(String, String?, Health)])
  func callsACeilingDoneWhenItsTimeIsOver(day: String, due: String?, health: Health) {
    let ceiling = KeyResult.make("O1.KR1", target: .atMost(500_000, "元"), current: .number(300_000, "元"), due: due)
    let result = analysis([.make("O1", [ceiling, .scored("O1.KR2", 1)])], on: day)
    #expect(result.objectives[0].keyResults.map(\.standing.health) == [health, .done])
    #expect(result.objectives[0].keyResults[0].standing.score == 1)
    #expect(result.objectives[0].standing.health == health)
    #expect(result.standing.health == health)
  }

  /// April to June 2026 has 65 weekdays; with 15 May 33 of them are gone.
  @Test(
    arguments: [
      ("2026-03-31", 0), ("2026-04-01", 1.0 / 65), ("2026-05-15", 33.0 / 65), ("2026-05-17", 33.0 / 65),
      ("2026-06-30", 1), ("2027-01-01", 1),
    ] as [(String, Double)])
  func expectsTheShareOfWorkingDaysThatAreGone(day: String, share: Double) {
    #expect(analysis([], on: day).standing.expected == share)
  }

  @Test func measuresAKeyResultUpToItsOwnDueDate() {
    let result = analysis([
      .make("O1", due: "2026-05-29", [.make("KR1", due: "2026-05-15"), .make("KR2"), .make("KR3", due: "2026-06-30")])
    ])
    #expect(result.objectives[0].keyResults.map(\.standing.expected) == [1, 33.0 / 43, 33.0 / 65])
    #expect(result.objectives[0].standing.expected == 33.0 / 43)
  }

  /// On 15 May an even pace is 33/65.
  @Test(
    arguments: [
      (0.8, Health.onTrack), (0.79, .atRisk), (0.6, .atRisk), (0.59, .offTrack), (0, .offTrack), (1.2, .onTrack),
    ] as [(Double, Health)])
  func judgesByThePace(pace: Double, health: Health) {
    let result = analysis([.make("O1", [.scored("KR1", pace * 33 / 65)])])
    #expect(result.objectives[0].keyResults[0].standing.health == health)
    #expect(result.objectives[0].standing.health == health)
    #expect(result.standing.health == health)
  }

  @Test func letsTheAuthorsJudgementWin() {
    var objective = Objective.make("O1", [.make("KR1", target: .number(1), current: .number(1), status: .atRisk)])
    objective.status = .offTrack
    let result = analysis([objective])
    #expect(result.objectives[0].keyResults[0].standing.health == .atRisk)
    #expect(result.objectives[0].keyResults[0].standing.isManual)
    #expect(result.objectives[0].standing.health == .offTrack)
    #expect(!result.standing.isManual)
  }

  @Test func waitsForThePeriodToBegin() {
    #expect(analysis([.make("O1", [.scored("KR1", 0.1)])], on: "2026-03-01").standing.health == .notStarted)
    #expect(analysis([.make("O1", [.scored("KR1", 1)])], on: "2026-03-01").standing.health == .done)
  }

  @Test func takesAllTimeAsGoneInAClosedPlan() {
    let plan = Plan.quarter {
      $0.status = .closed
      $0.objectives = [.make("O1", [.scored("KR1", 0.7)])]
    }
    let standing = PlanAnalysis.of(plan, .on("2026-05-15")).standing
    #expect(standing == Standing(score: 0.7, expected: 1, health: .atRisk, isManual: false))
  }

  @Test func expectsNothingWithoutAPeriod() {
    let plan = Plan.quarter(period: nil) { $0.objectives = [.make("O1", [.scored("KR1", 0.1)])] }
    let standing = PlanAnalysis.of(plan, .on("2026-05-15")).standing
    #expect(standing == Standing(score: 0.1, expected: nil, health: .onTrack, isManual: false))
    #expect(standing.pace == nil)
  }
}
