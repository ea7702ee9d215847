import SourceText
import Testing

@testable import PlanModel

struct PlanComparisonTests {
  private static let agreed = Plan.quarter {
    $0.objectives = [
      .make(
        "O1", due: "2026-06-30",
        [
          .make(
            "O1.KR1", title: "曝光量", baseline: .number(1200), target: .number(1800), weight: 60, due: "2026-06-30"),
          .make("O1.KR2", title: "触达占比", target: .atLeast(60, "%"), weight: 40, due: "2026-06-30"),
        ])
    ]
    $0.milestones = [.make("M1", "2026-05-20")]
    $0.tasks = [.make("T1", "2026-04-01", "2026-04-10")]
  }

  private func changes(_ change: (inout Plan) -> Void) -> [String] {
    var after = Self.agreed
    change(&after)
    return PlanComparison(from: Self.agreed, to: after).changes.map(\.line)
  }

  @Test func seesEachKindOfChange() {
    #expect(changes { $0.objectives[0].keyResults[0].target = .number(1500) } == ["O1.KR1 retargeted"])
    #expect(changes { $0.objectives[0].keyResults[0].baseline = .number(1000) } == ["O1.KR1 rebased"])
    #expect(changes { $0.objectives[0].keyResults[0].due = .day("2026-07-15") } == ["O1.KR1 redated, slipped"])
    #expect(changes { $0.objectives[0].keyResults[0].weight = 50 } == ["O1.KR1 reweighted"])
    #expect(changes { $0.objectives[0].keyResults[1].title = "宝妈触达" } == ["O1.KR2 retitled"])
    #expect(changes { $0.objectives[0].fields.append(.owner, "李明", at: .unknown) } == ["O1 reowned"])
    #expect(changes { $0.objectives[0].keyResults.removeLast() } == ["O1.KR2 removed"])
    #expect(changes { $0.objectives.append(.make("O2")) } == ["O2 added"])
    #expect(changes { $0.milestones[0].due = .day("2026-05-10") } == ["M1 redated"])
    #expect(changes { $0.tasks[0].end = .day("2026-04-20") } == ["T1 redated, slipped"])
  }

  @Test func seesWhatElseOfAPlanChanged() {
    func risk(_ prevention: String, likelihood: String = "高") -> Risk {
      var risk = Risk()
      (risk.id, risk.title) = ("R1", "平台涨价")
      risk.fields.append(.prevention, prevention, at: .unknown)
      risk.fields.append(.status, likelihood, at: .unknown)
      return risk
    }
    func drill(_ day: String) -> Drill {
      var drill = Drill()
      (drill.id, drill.title) = ("DR1", "桌面演练")
      drill.fields.append(.date, day, at: .unknown)
      return drill
    }
    func changes(_ before: (inout Plan) -> Void, _ after: (inout Plan) -> Void) -> [String] {
      PlanComparison(from: .quarter(build: before), to: .quarter(build: after)).changes.map { change in
        change.line + (change.field.map { " \($0)" } ?? "")
      }
    }
    #expect(changes({ $0.risks = [risk("分散渠道")] }, { $0.risks = [risk("转向私域")] }) == ["R1 reworded prevention"])
    #expect(changes({ $0.risks = [risk("同", likelihood: "高")] }, { $0.risks = [risk("同", likelihood: "低")] }) == [])
    #expect(
      changes({ $0.more.drills = [drill("6月1日")] }, { $0.more.drills = [drill("7月1日")] }) == ["DR1 reworded date"])
    #expect(changes({ _ in }, { $0.more.drills = [drill("7月1日")] }) == ["DR1 added"])
    #expect(changes({ _ in }, { $0.checkIns = [CheckIn()] }) == [])
  }

  @Test func takesWordsThatMeanTheSameAsEqual() {
    #expect(
      changes {
        $0.objectives[0].due = WrittenDate(text: "6月底", meaning: .day("2026-06-30"))
        $0.objectives[0].keyResults[0].target = Quantity(text: "1,800", meaning: .number(1800), unit: "")
      } == [])
  }

  @Test func knowsARecordAgainWhoseNumberHasMoved() {
    #expect(
      changes {
        $0.objectives[0].keyResults.insert(.make("O1.KR1", title: "新关键结果"), at: 0)
        $0.objectives[0].keyResults[1].id = "O1.KR2"
        $0.objectives[0].keyResults[2].id = "O1.KR3"
      } == ["O1.KR1 added", "O1.KR2 renumbered", "O1.KR3 renumbered"])
  }

  @Test func findsTheAdjustmentThatExplainsAChange() throws {
    var after = Self.agreed
    after.objectives[0].keyResults[0].target = .number(1500)
    func explained(_ decision: Adjustment.Decision, affects: String, known: Bool = false) throws -> [Int] {
      var adjustment = Adjustment()
      adjustment.title = "平台规则变化"
      adjustment.decision = decision
      adjustment.affects = [.to(affects)]
      after.more.adjustments = [adjustment]
      var before = Self.agreed
      if known { before.more.adjustments = [adjustment] }
      let change = try #require(PlanComparison(from: before, to: after).changes.first)
      return PlanComparison.explanations(of: change, from: before, to: after)
    }
    #expect(try explained(.adjust, affects: "O1.KR1") == [0])
    #expect(try explained(.adjust, affects: "O1") == [0])
    #expect(try explained(.adjust, affects: "O1.KR2") == [])
    #expect(try explained(.keep, affects: "O1.KR1") == [])
    #expect(try explained(.adjust, affects: "O1.KR1", known: true) == [])
  }

  // MARK: - Properties

  @Test func comparesEqualPlansAsEqual() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let plan = Plan.random(using: &generator)
      #expect(PlanComparison(from: plan, to: plan).isEmpty)
    }
  }

  @Test func mirrorsWhenTheSidesAreSwapped() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let (one, other) = (Plan.random(using: &generator), Plan.random(using: &generator))
      let forth = PlanComparison(from: one, to: other).changes
      let back = PlanComparison(from: other, to: one).changes
      #expect(Set(forth) == Set(back.map(\.mirrored)))
      #expect(forth.count == back.count)
    }
  }
}

extension PlanChange {
  fileprivate var line: String { (current?.id ?? "") + " \(aspect)" + (isSlip ? ", slipped" : "") }
}

extension Plan {
  /// A few records out of a small pool of identifiers and titles, so that two plans have much in common.
  fileprivate static func random(using generator: inout SeededGenerator) -> Plan {
    .quarter { plan in
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        var keyResults: [KeyResult] = []
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
          let number = Double(Int.random(in: 1...3, using: &generator))
          var keyResult = KeyResult.make("KR\(Int.random(in: 1...4, using: &generator))", target: .number(number))
          keyResult.title = "result \(Int.random(in: 1...4, using: &generator))"
          keyResult.weight = Bool.random(using: &generator) ? number * 10 : nil
          keyResults.append(keyResult)
        }
        var objective = Objective.make("O\(Int.random(in: 1...3, using: &generator))", keyResults)
        objective.title = "objective \(Int.random(in: 1...3, using: &generator))"
        plan.objectives.append(objective)
      }
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let day = Int.random(in: 10...12, using: &generator)
        plan.milestones.append(.make("M\(Int.random(in: 1...3, using: &generator))", "2026-05-\(day)"))
      }
    }
  }
}
