import Testing

@testable import PlanModel

@Suite struct AchievementTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let baseline: Quantity?
    let target: Quantity?
    let current: Quantity?
    let ratio: Double?
    let title: String

    init(
      _ name: String, from baseline: Quantity? = nil, to target: Quantity?, now current: Quantity?, is ratio: Double?,
      title: String = ""
    ) {
      (self.name, self.baseline, self.target, self.current) = (name, baseline, target, current)
      (self.ratio, self.title) = (ratio, title)
    }

    var testDescription: String { name }
  }

  static let examples = [
    Example("up from a baseline", from: .number(45), to: .number(55), now: .number(50), is: 0.5),
    Example("down from a baseline", from: .number(8, "%"), to: .number(5, "%"), now: .number(7, "%"), is: 1.0 / 3),
    Example("away from the target", from: .number(45), to: .number(55), now: .number(40), is: -0.5),
    Example("further than the target", from: .number(45), to: .number(55), now: .number(60), is: 1.5),
    Example("a baseline that is the target", from: .number(10), to: .number(10), now: .number(5), is: 0.5),
    Example("share of a target", to: .number(10, "个"), now: .number(2, "个"), is: 0.2),
    Example("more than the target", to: .number(10), now: .number(12), is: 1.2),
    Example("none wanted, none there", to: .number(0), now: .number(0), is: 1),
    Example("none wanted, one there", to: .number(0), now: .number(1), is: 0),
    Example("less is better by the title", to: .number(5, "%"), now: .number(8, "%"), is: 0.625, title: "流失率降至5%"),
    Example("less than the least wanted", to: .number(5), now: .number(4), is: 1.25, title: "at most 5 complaints"),
    Example("nothing left of what was to fall", to: .number(5), now: .number(0), is: 1, title: "投诉不超过5件"),
    Example("at least, met", to: .atLeast(30, "%"), now: .number(36, "%"), is: 1),
    Example("at least, on the way", to: .atLeast(30, "%"), now: .number(24, "%"), is: 0.8),
    Example("at least, from below", from: .number(20), to: .atLeast(30), now: .number(25), is: 0.5),
    Example("at least, fallen but held", from: .number(95), to: .atLeast(90), now: .number(92), is: 1),
    Example("at least, fallen below", from: .number(95), to: .atLeast(90), now: .number(45), is: 0.5),
    Example("at most, met", to: .atMost(500_000, "元"), now: .number(480_000, "元"), is: 1),
    Example("at most, above", to: .atMost(500_000, "元"), now: .number(625_000, "元"), is: 0.8),
    Example("at most, from above", from: .number(72), to: .atMost(48), now: .number(60), is: 0.5),
    Example("at most nothing", to: .atMost(0), now: .number(3), is: 0),
    Example("at least a loss", to: .atLeast(-5), now: .number(-10), is: 0.5),
    Example("in a range", to: .range(18, 20, "%"), now: .number(19, "%"), is: 1),
    Example("below a range", to: .range(18, 20, "%"), now: .number(9, "%"), is: 0.5),
    Example("beyond a range", to: .range(18, 20, "%"), now: .number(25, "%"), is: 1),
    Example("a range from above", from: .number(30), to: .range(10, 20), now: .number(25), is: 0.5),
    Example("a range below its fall", from: .number(30), to: .range(10, 20), now: .number(8), is: 1),
    Example("ratio", to: .ratio(1, 3), now: .ratio(1, 2), is: 2.0 / 3),
    Example("ratio at least, met", to: .ratio(1, 3, .atLeast), now: .ratio(1, 3.5), is: 1),
    Example("ratio at least, as a number", to: .ratio(1, 3, .atLeast), now: .number(1.5), is: 0.5),
    Example("ratio of nothing", to: .ratio(0, 3), now: .number(1), is: nil),
    Example("pair upwards", to: .change(45, 55), now: .number(50), is: 0.5),
    Example("pair downwards", to: .change(72, 48, "小时"), now: .number(54, "小时"), is: 0.75),
    Example("pair and a baseline of its own", from: .number(35), to: .change(45, 55), now: .number(45), is: 0.5),
    Example("relative difference", from: .number(1000, "元"), to: .by(20, "%"), now: .number(1100, "元"), is: 0.5),
    Example("relative fall", from: .number(200), to: .by(-20, "%"), now: .number(180), is: 0.5),
    Example("per cent of per cent", from: .number(30, "%"), to: .by(20, "%"), now: .number(33, "%"), is: 0.5),
    Example("percentage points", from: .number(30, "%"), to: .by(4, "百分点"), now: .number(31, "%"), is: 0.25),
    Example("absolute fall", from: .number(60, "天"), to: .by(-15, "天"), now: .number(50, "天"), is: 2.0 / 3),
    Example("difference so far", to: .by(20, "%"), now: .by(15, "%"), is: 0.75),
    Example("difference so far, as a number", to: .by(20, "%"), now: .number(5, "%"), is: 0.25),
    Example("fall so far, as a number", to: .by(-15, "天"), now: .number(10, "天"), is: 2.0 / 3),
    Example("rise where a fall was wanted", to: .by(-20, "%"), now: .by(5, "%"), is: -0.25),
    Example("change in per cent of money", from: .number(1000, "元"), to: .by(20, "%"), now: .number(12, "%"), is: 0.6),
    Example("yes", to: .yes, now: .yes, is: 1),
    Example("not yet", to: .yes, now: .no, is: 0),
    Example("a wanted no", to: .no, now: .no, is: 1),
    Example("partly", to: .yes, now: .number(60, "%"), is: 0.6),
    Example("done, whatever was counted", to: .number(3, "篇"), now: .yes, is: 1),
    Example("words that are fulfilled", to: .words, now: .yes, is: 1),
    Example("words", to: .words, now: .number(3), is: nil),
    Example("placeholder", to: .placeholder, now: .number(3), is: nil),
    Example("no target", to: nil, now: .number(3), is: nil),
    Example("not updated", to: .number(3), now: nil, is: nil),
    Example("still to be filled in", to: .number(3), now: .placeholder, is: nil),
    Example("per cent of something else", to: .number(50, "元"), now: .number(50, "%"), is: nil),
    Example("hours against days", to: .number(2, "天"), now: .number(2, "小时"), is: nil),
    Example("units of one kind by two names", to: .number(10, "个"), now: .number(5, "家"), is: 0.5),
    Example("a number without a unit", to: .number(30, "%"), now: .number(15), is: 0.5),
    Example("overflow", from: .number(-1e308), to: .number(1e308), now: .number(1e308), is: nil),
  ]

  @Test(arguments: examples)
  func measuresEveryFormInEveryDirection(example: Example) {
    let keyResult = KeyResult.make(
      "O1.KR1", title: example.title, baseline: example.baseline, target: example.target, current: example.current)
    let achievement = Achievement.of(keyResult, in: .quarter(), asOf: "2026-05-15")
    guard let expected = example.ratio else {
      #expect(achievement.ratio == nil)
      return
    }
    #expect(abs((achievement.ratio ?? .nan) - expected) < 1e-12)
    #expect(achievement.score == achievement.ratio.map { min(1, max(0, $0)) })
  }

  @Test func tellsTheFormOfTheRatio() {
    func form(_ baseline: Quantity?, _ target: Quantity, _ title: String = "") -> Achievement.Form? {
      let keyResult = KeyResult.make("KR1", title: title, baseline: baseline, target: target, current: .number(7))
      return Achievement.of(keyResult, in: .quarter(), asOf: "2026-05-15").form
    }
    #expect(form(.number(8), .number(5)) == .fromBaseline(8))
    #expect(form(nil, .change(8, 5)) == .fromBaseline(8))
    #expect(form(nil, .number(5)) == .shareOfTarget)
    #expect(form(nil, .number(5), "降至") == .inverse)
    #expect(form(nil, .atMost(5)) == .threshold)
  }

  @Test func takesTheNewestReportOnOrBeforeTheDay() {
    let plan = Plan.quarter {
      $0.objectives = [
        .make("O1", [.make("O1.KR1", target: .number(100), current: .number(10), metric: "I1")])
      ]
      $0.metrics = [.make("I1", target: nil, [("2026-04-12", .number(20)), ("2026-05-10", .number(50))])]
      $0.checkIns = [
        .make("2026-04-30", "KR1", .number(40)), .make("2026-04-20", "O1.KR1", .number(30)),
        .make("2026-05-10", "KR1", .number(55)), .make("2026-05-10", "KR1", .number(60)),
        .make("2026-06-01", "KR1", .words),
      ]
    }
    func current(on day: String) -> (Double?, Achievement.Source?) {
      let achievement = Achievement.of(
        plan.objectives[0].keyResults[0], in: plan, asOf: CalendarDate(day))
      return (achievement.current?.scalar, achievement.source)
    }
    #expect(current(on: "2026-04-01") == (10, .plan))
    #expect(current(on: "2026-04-15") == (20, .metric(0, reading: 0)))
    #expect(current(on: "2026-04-25") == (30, .checkIn(1)))
    #expect(current(on: "2026-05-01") == (40, .checkIn(0)))
    #expect(current(on: "2026-06-30") == (60, .checkIn(3)))
  }

  @Test func leavesOutReportsThatCouldBeOfTwoKeyResults() {
    let plan = Plan.quarter {
      $0.objectives = [
        .make("O1", [.make("O1.KR1", target: .number(10))]), .make("O2", [.make("O2.KR1", target: .number(10))]),
      ]
      $0.checkIns = [.make("2026-04-30", "KR1", .number(4)), .make("2026-04-30", "O2.KR1", .number(5))]
    }
    let analysis = PlanAnalysis.of(plan, .on("2026-05-15"))
    #expect(analysis.objectives.map { $0.keyResults[0].achievement.ratio } == [nil, 0.5])
  }
}
