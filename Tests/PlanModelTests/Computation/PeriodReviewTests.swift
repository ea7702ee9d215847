import Testing

@testable import PlanModel

@Suite struct PeriodReviewTests {
  @Test func sortsWhatBecameOfAQuarter() throws {
    let current = Plan.quarter("2026-q2/sales", department: "销售部") {
      $0.objectives = [
        .make(
          "O1",
          [
            .scored("KR1", 1), .scored("KR2", 0.2), .make("KR3", target: .number(1)),
            .make("KR4", target: .number(10), current: .number(9), due: "2026-05-01"),
          ])
      ]
      var late = PlanTask.make("T2", "2026-04-01", "2026-04-10")
      late.actualEnd = .day("2026-04-14")
      $0.tasks = [
        .make("T1", "2026-05-04", "2026-06-20", progress: 0.5), late, .make("T3", "2026-05-04", "2026-05-08"),
        .make("T4", "2026-05-25", "2026-05-29"),
      ]
      $0.milestones = [.make("M1", "2026-05-29"), .make("M2", "2026-05-30"), .make("M3", "2026-05-14")]
    }
    let before = Plan.quarter("2026-q1/sales", department: "销售部", period: .q1) {
      $0.objectives = [.make("O1", [.scored("KR1", 0.9)])]
    }
    let look = Plan.quarter("2026-q2/review", department: "销售部") { $0.kind = .retrospective }
    let portfolio = Portfolio.link(plans: [current, before, look], settings: .on("2026-05-15"))
    let review = PeriodReview(of: try #require(Period.q2), in: portfolio)
    func names(_ items: [PeriodReview.Item]) -> [String] {
      items.compactMap { portfolio.plans[$0.plan].identifier(of: $0.place) }
    }
    #expect(review.plans.map(\.previous) == [0.9])
    #expect(review.previousScore == 0.9)
    #expect(!review.isOver)
    #expect(names(review.achieved) == ["KR1", "T2"])
    #expect(names(review.inFlight) == ["KR2", "T1"])
    #expect(names(review.overdue) == ["KR4", "T3", "M3"])
    #expect(names(review.upcoming) == ["T4", "M1"])
    #expect(names(review.slipped) == ["T2", "T3", "M3"])
    #expect(names(review.needsAttention) == ["KR2", "KR3"])
    #expect(names(review.missedGoals) == ["KR4"])
  }

  @Test func callsNobodyLateByAnEndThatCannotBeRead() throws {
    let plan = Plan.quarter("2026-q2/sales", department: "销售部") {
      var task = PlanTask.make("T1", "2026-04-13", "2026-04-20")
      task.end = WrittenDate(text: "尽快", meaning: .unresolved)
      var milestone = Milestone.make("M1", "2026-04-20")
      milestone.due = WrittenDate(text: "尽快", meaning: .unresolved)
      $0.tasks = [task, .make("T2", "2026-04-13", "2026-04-20")]
      $0.milestones = [milestone]
    }
    let portfolio = Portfolio.link(plans: [plan], settings: .on("2026-05-15"))
    let review = PeriodReview(of: try #require(Period.q2), in: portfolio)
    #expect(review.overdue.map(\.place) == [.task(1)])
    #expect(review.slipped.map(\.place) == [.task(1)])
  }

  @Test func countsAForerunnerOfTwoPlansOnce() throws {
    let plans = [
      Plan.quarter("2026-q1/a", department: "甲部", period: .q1) { $0.objectives = [.make("O1", [.scored("KR1", 1)])] },
      Plan.quarter("2026-q1/b", department: "乙部", period: .q1) { $0.objectives = [.make("O1", [.scored("KR1", 0)])] },
      Plan.quarter("2026-q2/a", department: "甲部") { $0.objectives = [.make("O1", [.scored("KR1", 0.5)])] },
      Plan.quarter("2026-q2/a2", department: "甲部") { $0.objectives = [.make("O1", [.scored("KR1", 0.5)])] },
      Plan.quarter("2026-q2/b", department: "乙部") { $0.objectives = [.make("O1", [.scored("KR1", 0.5)])] },
    ]
    let review = PeriodReview(of: try #require(Period.q2), in: .link(plans: plans, settings: .on("2026-06-30")))
    #expect(review.plans.map(\.previous) == [1, 1, 0])
    #expect(review.previousScore == 0.5)
    #expect(review.isOver)
  }
}
