import PlanModel
import PlanReading
import Testing

/// What the reference shows of each rule is so: its bad example is found, its good example is not.
@Suite struct RuleExampleTests {
  @Test(arguments: Rules.all.flatMap { $0.codes.map(\.name) })
  func findsTheBadExampleOnly(name: String) throws {
    let code = try #require(Rules.all.lazy.flatMap(\.codes).first { $0.name == name })
    let surroundings = Surroundings.ofCode[name] ?? Surroundings()
    #expect(surroundings.codes(code.badExample).contains(name), "\(surroundings.codes(code.badExample))")
    #expect(!surroundings.codes(code.goodExample).contains(name))
  }

  /// An explanation shows only the lines that matter; here are the others that make them a plan.
  private struct Surroundings {
    var period = "2026-Q2"
    var above = ""
    var below = ""
    var key = "2026-q2/marketing"
    var others: [String: String] = [:]
    var agreed: String?
    var asOf = "2026-05-31"
    var dimensions: [Dimension] = []

    func codes(_ example: String) -> [String] {
      let plans =
        [plan(text(example), key: key)]
        + others.sorted { $0.key < $1.key }.map {
          plan($0.value, key: $0.key)
        }
      var settings = AnalysisSettings(asOf: Self.day(asOf), calendar: .china)
      settings.dimensions = dimensions
      var portfolio = Portfolio.link(plans: plans, settings: settings)
      if let agreed {
        let frozen = FrozenPlan(plan: plan(text(agreed), key: key), date: Self.day("2026-04-01"))
        portfolio = portfolio.with(baselines: [0: frozen])
      }
      return PlanCheck(of: portfolio).diagnostics(ofPlanAt: 0).map(\.code.name)
    }

    private static func day(_ text: String) -> CalendarDate {
      guard let day = CalendarDate(iso: text) else { preconditionFailure(text) }
      return day
    }

    private func plan(_ text: String, key: String) -> Plan { read(text, key: key).plan }

    private func text(_ example: String) -> String {
      if example.hasPrefix("---") { return example + "\n\n" + below + "\n" }
      let isKey = example.hasPrefix("supports:")
      return """
        ---
        title: 市场部第二季度计划
        department: 市场部
        owner: 周予安
        period: \(period)
        status: active
        \(isKey ? example : "")
        ---

        \(above)

        \(isKey ? "" : example)

        """
    }

    private static let company = [
      "company/2026": "---\ntitle: 公司战略\nkind: company\nperiod: 2026\nobjectives: [收入增长 20%]\n---\n"
    ]
    private static let goal = "## 目标一：扩大销售\n\n- KR1：新签客户从 0 家提升至 40 家\n\n## 更新记录"

    static let ofCode: [String: Surroundings] = [
      "ambiguous-reference": Surroundings(
        above: "## 目标一：扩大销售\n\n- KR1：签约从 10 家提升至 40 家\n\n## 目标二：降低成本\n\n- KR1：成本从 100 万元降至 80 万元\n\n## 任务"),
      "behind-pace-without-cause": Surroundings(above: goal),
      "closed-without-retrospective": Surroundings(below: goal),
      "forgotten-lesson": Surroundings(others: [
        "2026-q3/sales": """
        ---
        title: 下一季度
        department: 市场部
        period: 2026-Q3
        ---

        ## 目标一：案例先行

        - KR1：案例从 2 个增加到 8 个
        - KR2：案例在签约前发布，提前 5 天
        """
      ]),
      "goal-without-date": Surroundings(key: "upgrade"),
      "goal-without-upstream": Surroundings(below: goal, others: company),
      "late-resource": Surroundings(period: "2026-Q3"),
      "stale": Surroundings(above: goal),
      "unexplained-change": Surroundings(
        agreed: "| 总目标 | KR编号 | KR描述 | 目标值 |\n| --- | --- | --- | --- |\n| O1 | O1.KR1 | 品牌曝光量（定稿 1,800） | 1,800 |"),
      "unknown-reference": Surroundings(others: company),
      "unlisted-dimension": Surroundings(dimensions: [.growth, .team]),
      "over-capacity": Surroundings(asOf: "2026-05-15"),
    ]
  }
}
