import Testing

@testable import PlanModel

@Suite struct AlertTests {
  private func alerts(
    _ target: Quantity?, baseline: Quantity? = nil, _ values: [Double?], on day: String = "2026-06-30"
  ) -> [Alert] {
    let readings = values.enumerated().map { week, value in
      (CalendarDate("2026-04-05").adding(days: 7 * week).description, value.map { Quantity.number($0) } ?? .words)
    }
    let plan = Plan.quarter { $0.metrics = [.make("I1", baseline: baseline, target: target, readings)] }
    return PlanAnalysis.of(plan, .on(day)).alerts
  }

  struct Example: Sendable {
    let target: Quantity
    var baseline: Quantity?
    let values: [Double?]
    let run: Range<Int>?

    init(_ target: Quantity, from baseline: Quantity? = nil, _ values: [Double?], _ run: Range<Int>?) {
      (self.target, self.baseline, self.values, self.run) = (target, baseline, values, run)
    }
  }

  @Test(arguments: [
    Example(.number(100), [100, 79, 79], 1..<3),
    Example(.number(100), [100, 80, 80], nil),
    Example(.number(100), [79, 79, 100], nil),
    Example(.number(100), [79], nil),
    Example(.number(100), [79, 100, 79], nil),
    Example(.number(100), [50, 60, 70], 0..<3),
    Example(.number(100), [79, nil, 79], 0..<3),
    Example(.atLeast(100), [79, 79], 0..<2),
    Example(.range(100, 120), [79, 130], nil),
    Example(.atMost(80), [101, 101], 0..<2),
    Example(.atMost(80), [100, 100], nil),
    Example(.atMost(0), [1, 1], 0..<2),
    Example(.number(5), from: .number(8), [6.3, 7], 0..<2),
    Example(.change(8, 5), [6.2, 6.2], nil),
    Example(.ratio(1, 3, .atLeast), [2.3, 2.3], 0..<2),
    Example(.by(20, "%"), [15, 15], 0..<2),
    Example(.by(-20, "%"), [15, 15], 0..<2),
    Example(.by(-20, "%"), [16, 16], nil),
    Example(.atLeast(-10), [-13, -13], 0..<2),
    Example(.words, [0, 0], nil),
  ])
  func warnsOfMissesInARow(example: Example) {
    let found = alerts(example.target, baseline: example.baseline, example.values)
    #expect(found.map(\.readings) == (example.run.map { [$0] } ?? []))
  }

  @Test func looksOnlyAtReadingsUpToTheDay() {
    let values: [Double?] = [50, 50, 100, 100]
    #expect(alerts(.number(100), values, on: "2026-04-12").map(\.readings) == [0..<2])
    #expect(alerts(.number(100), values, on: "2026-04-19").isEmpty)
    #expect(alerts(.number(100), values, on: "2026-04-11").isEmpty)
  }

  @Test func tellsEarlierRunsThatWereLongEnough() {
    let found = alerts(.number(100), [50, 50, 100, 50, 100, 50, 50, 50])
    #expect(found == [Alert(metric: 0, readings: 5..<8, threshold: 0.8, history: [0..<2])])
  }

  @Test func followsTheSitesThresholds() {
    let plan = Plan.quarter {
      $0.metrics = [.make("I1", target: .number(100), [("2026-04-05", .number(85))])]
    }
    var settings = AnalysisSettings.on("2026-06-30")
    settings.thresholds.alertShare = 0.9
    settings.thresholds.alertReadings = 1
    #expect(PlanAnalysis.of(plan, settings).alerts.map(\.readings) == [0..<1])
  }
}
