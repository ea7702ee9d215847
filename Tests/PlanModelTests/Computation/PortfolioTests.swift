import SourceText
import Testing

@testable import PlanModel

@Suite struct PortfolioTests {
  private let settings = AnalysisSettings.on("2026-05-15")

  @Test func sortsPlansWithTheirAnalyses() {
    let plans = ["c", "a", "b"].enumerated().map { number, key in
      Plan.quarter(key) { $0.objectives = [.make("O1", [.scored("O1.KR1", Double(number) / 4)])] }
    }
    let analyses = plans.map { PlanAnalysis.of($0, settings) }
    let portfolio = Portfolio.link(plans: plans, analyses: analyses, settings: settings)
    #expect(portfolio.plans.map(\.key) == ["a", "b", "c"])
    #expect(portfolio.analyses.map(\.standing.score) == [0.25, 0.5, 0])
    #expect(portfolio.index(of: "b") == 1)
  }

  @Test func linksGoalsUpAndDown() {
    let portfolio = Portfolio.link(
      plans: [
        .quarter("company") { $0.objectives = [.make("O1", [.make("O1.KR1")])] },
        .quarter("sales") {
          $0.supports = [.to("O1", of: "company"), .to("O9", of: "company"), .to(nil, of: "nobody")]
          $0.objectives = [.make("O1", supports: [.to("O1.KR1", of: "company"), .to("O1")])]
        },
      ], settings: settings)
    let plan = PortfolioLinks.Support(
      plan: 1, objective: nil, upstreamPlan: 0, upstreamGoal: GoalAddress(plan: 0, objective: 0))
    let objective = PortfolioLinks.Support(
      plan: 1, objective: 0, upstreamPlan: 0, upstreamGoal: GoalAddress(plan: 0, objective: 0, keyResult: 0))
    #expect(portfolio.links.upstream == [[], [plan, objective]])
    #expect(portfolio.links.downstream == [[plan, objective], []])
  }

  @Test func findsWhatAReferenceLeadsTo() {
    let portfolio = Portfolio.link(
      plans: [
        .quarter("2026-q1/sales") { $0.tasks = [.make("T1")] },
        .quarter("2026-q2/sales") {
          $0.objectives = [
            .make("O1", [.make("O1.KR1"), .make("O1.KR2", title: "转化率")]), .make("O2", [.make("O2.KR1")]),
          ]
          $0.milestones = [.make("M1")]
          $0.metrics = [.make("I1", target: nil, [])]
        },
        .quarter("top"),
      ], settings: settings)
    func found(_ record: String?, _ plan: String? = nil) -> Resolution {
      portfolio.resolve(.to(record, of: plan), from: 1)
    }
    #expect(found("O1.KR1") == .record(plan: 1, .keyResult(objective: 0, 0)))
    #expect(found("KR2") == .record(plan: 1, .keyResult(objective: 0, 1)))
    #expect(found("KR1") == .ambiguous(plan: 1, [.keyResult(objective: 0, 0), .keyResult(objective: 1, 0)]))
    #expect(found("转化率") == .record(plan: 1, .keyResult(objective: 0, 1)))
    #expect(found("metric I1") == .record(plan: 1, .metric(0)))
    #expect(found("T1", "2026-q1/sales") == .record(plan: 0, .task(0)))
    #expect(found("T1") == .unknownRecord(plan: 1))
    #expect(found(nil, "2026-q1/sales") == .plan(0))
    #expect(found("top") == .plan(2))
    #expect(found("O1", "2026-q3/sales") == .unknownPlan)
    #expect(portfolio.nearestNames(to: .to("O1.KR3"), from: 1) == ["O1.KR1", "O1.KR2", "O2.KR1"])
    #expect(portfolio.nearestNames(to: .to("M2"), from: 1) == ["O2", "M1"])
    #expect(portfolio.nearestNames(to: .to("T1", of: "2026-q3/sales"), from: 1).count == 2)
  }

  @Test func findsRecordsOfLargePlansTheSameWay() {
    let plan = Plan.quarter {
      $0.objectives = (1...80).map { .make("O\($0)", [.make("O\($0).KR1"), .make("O\($0).KR-\($0)")]) }
    }
    let index = RecordIndex(plan)
    #expect(index.match("O80.KR1") == .one(.keyResult(objective: 79, 0)))
    #expect(index.match("KR-7") == .one(.keyResult(objective: 6, 1)))
    #expect(index.match("O81") == .none)
    guard case .several(let places) = index.match("KR1") else {
      Issue.record("KR1 is not ambiguous")
      return
    }
    #expect(places.count == 80)
  }

  @Test func givesUpstreamGoalsTheMeanOfTheirSupporters() {
    let portfolio = Portfolio.link(
      plans: [
        .quarter("a-company") {
          $0.objectives = [.make("O1"), .make("O2", [.scored("O2.KR1", 0.2)])]
        },
        .quarter("b-department") { $0.objectives = [.make("O1", supports: [.to("O1", of: "a-company")])] },
        .quarter("c-team") {
          $0.objectives = [.make("O1", supports: [.to("O1", of: "b-department")], [.scored("KR1", 0.6)])]
        },
        .quarter("d-team") {
          $0.objectives = [.make("O1", supports: [.to("O1", of: "b-department")], [.scored("KR1", 0.8)])]
        },
        .quarter("e-team") { $0.objectives = [.make("O1", supports: [.to("O1", of: "b-department")])] },
      ], settings: settings)
    func score(_ plan: Int, _ objective: Int) -> Double? {
      portfolio.analyses[plan].objectives[objective].standing.score
    }
    #expect(score(1, 0) == 0.7)
    #expect(portfolio.analyses[1].objectives[0].basis == .supporters(updated: 2, of: 3))
    #expect(score(0, 0) == 0.7)
    #expect(abs((portfolio.analyses[0].standing.score ?? 0) - 0.45) < 1e-12)
    #expect(portfolio.analyses[4].standing.health == .notUpdated)
  }

  @Test func givesAPlanWithoutGoalsTheMeanOfItsSupporters() {
    let portfolio = Portfolio.link(
      plans: [
        .quarter("a"),
        .quarter("b") {
          $0.supports = [.to(nil, of: "a")]
          $0.objectives = [.make("O1", [.scored("KR1", 0.5)])]
        },
      ], settings: settings)
    #expect(portfolio.analyses[0].standing.score == 0.5)
    #expect(portfolio.analyses[0].basis == .supporters(updated: 1, of: 1))
  }

  @Test func survivesGoalsThatSupportEachOther() {
    let portfolio = Portfolio.link(
      plans: [
        .quarter("a") { $0.objectives = [.make("O1", supports: [.to("O1", of: "b")])] },
        .quarter("b") { $0.objectives = [.make("O1", supports: [.to("O1", of: "a")])] },
        .quarter("c") { $0.objectives = [.make("O1", supports: [.to("O1", of: "b")], [.scored("KR1", 0.5)])] },
      ], settings: settings)
    #expect(portfolio.analyses.map(\.standing.score) == [0.5, 0.5, 0.5])
  }

  @Test func linksQuartersOfOneDepartment() {
    let portfolio = Portfolio.link(
      plans: [
        .quarter("2026-q1/sales", department: "销售部", period: .q1),
        .quarter("2026-q2/campaign", department: "销售部"),
        .quarter("2026-q2/other", department: "产品部"),
        .quarter("2026-q2/review", department: "销售部") {
          $0.kind = .retrospective
          $0.reviews = [.to(nil, of: "2026-q1/sales")]
        },
        .quarter("2026-q2/sales", department: "销售部"),
        .quarter("2026-q3/sales", department: "销售部", period: .q3),
        .quarter("2026/sales", department: "销售部", period: .year),
      ], settings: settings)
    #expect(portfolio.links.previous == [nil, 0, nil, nil, 0, 4, nil])
    #expect(portfolio.links.next == [4, 5, nil, nil, 5, nil, nil])
    #expect(portfolio.links.reviewedBy == [[3], [], [], [], [], [], []])
  }

  @Test func listsWhatEverybodyIsNamedFor() {
    let plan = Plan.quarter("a", owner: "李明") {
      $0.objectives = [.make("O1", owner: "王芳/李明")]
      $0.tasks = [.make("T1", owner: "王芳")]
      $0.tasks[0].fields.append(.collaborators, "李明", at: .unknown)
    }
    let index = PersonIndex([plan])
    #expect(index.people.map(\.name) == ["李明", "王芳"])
    #expect(
      index["李明"]?.entries == [
        PersonIndex.Entry(plan: 0, place: nil, role: .owner),
        PersonIndex.Entry(plan: 0, place: .objective(0), role: .owner),
        PersonIndex.Entry(plan: 0, place: .task(0), role: .collaborator),
      ])
    #expect(index["王芳"]?.entries.count == 2)
    #expect(index["张三"] == nil)
  }

  @Test func groupsPlansByDepartmentAndPeriod() {
    let groups = PlanGroups([
      .quarter("a", department: "b"), .quarter("b", department: "a", period: .q1), .quarter("c", period: .year),
      .quarter("d", department: "b", period: nil),
    ])
    #expect(groups.departments.map(\.name) == ["a", "b"])
    #expect(groups.departments.map(\.plans) == [[1], [0, 3]])
    #expect(groups.periods.map(\.period.label) == ["2026", "2026-Q1", "2026-Q2"])
    #expect(groups.periods.map(\.plans) == [[2], [1], [0]])
  }
}
