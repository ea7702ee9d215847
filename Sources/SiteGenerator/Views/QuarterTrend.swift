import PlanModel

/// How a department's quarters went, one after another: a small chart, and the table of what it draws.
struct QuarterTrend {
  private struct Quarter {
    let place: Int
    let plans: [Int]
    let score: Double?
    let goals: Int
    let goalsDone: Int
  }

  private let quarters: [Quarter]
  private let site: Site
  private let index: SiteIndex

  private static let mostQuarters = 8

  init(plans: [Int], site: Site, index: SiteIndex) {
    self.site = site
    self.index = index
    let promising = plans.filter { site.portfolio.plans[$0].promises }
    let groups = Dictionary(grouping: promising) { index.periodOfPlan[$0] ?? -1 }
    let places = groups.keys.filter { $0 >= 0 && index.periods[$0].period.unit == .quarter }.sorted()
    quarters = places.suffix(Self.mostQuarters).map { place in
      let plans = groups[place] ?? []
      return Quarter(
        place: place, plans: plans, score: plans.lazy.map { site.portfolio.analyses[$0].standing }.meanScore,
        goals: plans.reduce(0) { $0 + index.digests[$1].goals },
        goalsDone: plans.reduce(0) { $0 + index.digests[$1].goalsDone })
    }
  }

  /// One quarter is no trend.
  func write(to page: inout PageWriter) {
    guard quarters.count > 1 else { return }
    page.raw("<section class=\"part\">")
    page.heading(.trendOverQuarters)
    page.raw("<figure class=\"trend\">")
    chart(&page)
    table(&page)
    page.raw("</figure></section>")
  }

  // MARK: - Chart

  private static let width = 360
  private static let bottom = 120
  private static let height = 100
  private static let left = 40

  private func chart(_ page: inout PageWriter) {
    page.raw("<svg class=\"columns-chart\" viewBox=\"0 0 360 158\" role=\"img\"><title>")
    page.word(.trendOverQuarters)
    for quarter in quarters {
      page.raw(" · ")
      page.text(index.periods[quarter.place].period.label)
      page.raw(" ")
      if let score = quarter.score { page.percent(score) } else { page.raw("–") }
    }
    page.raw("</title>")
    for share in [0, 50, 100] { line(&page, at: share) }
    let step = (Self.width - Self.left) / quarters.count
    var year: Int?
    for (number, quarter) in quarters.enumerated() {
      let isFirst = index.periods[quarter.place].period.year != year
      year = index.periods[quarter.place].period.year
      column(&page, quarter, Self.left + number * step, step, isFirstOfYear: isFirst)
    }
    page.raw("</svg>")
  }

  private func line(_ page: inout PageWriter, at share: Int) {
    let y = Self.bottom - share * Self.height / 100
    page.raw("<path class=\"g\" d=\"M")
    page.integer(Self.left)
    page.raw(" ")
    page.integer(y)
    page.raw("h320\"/><text class=\"y\" x=\"34\" y=\"")
    page.integer(y + 4)
    page.raw("\">")
    page.integer(share)
    page.raw("%</text>")
  }

  private func column(
    _ page: inout PageWriter, _ quarter: Quarter, _ left: Int, _ step: Int, isFirstOfYear: Bool
  ) {
    let period = index.periods[quarter.place].period
    let middle = left + step / 2
    if let score = quarter.score {
      let height = min(Self.height, max(1, PageWriter.whole(score * Double(Self.height))))
      page.raw(quarter.place == index.current ? "<rect class=\"now\" x=\"" : "<rect x=\"")
      page.integer(middle - min(18, step / 3))
      page.raw("\" y=\"")
      page.integer(Self.bottom - height)
      page.raw("\" width=\"")
      page.integer(2 * min(18, step / 3))
      page.raw("\" height=\"")
      page.integer(height)
      page.raw("\"/>")
      label(&page, middle, Self.bottom - height - 5, "v") { $0.percent(score) }
    }
    label(&page, middle, 137, "q") { page in
      page.raw("Q")
      page.integer(period.index)
    }
    // A year stands once, below its first quarter: eight of them beside each other would lie on one another.
    if isFirstOfYear { label(&page, middle, 152, "q") { $0.integer(period.year) } }
  }

  private func label(
    _ page: inout PageWriter, _ x: Int, _ y: Int, _ style: StaticString, _ words: (inout PageWriter) -> Void
  ) {
    page.raw("<text class=\"")
    page.raw(style)
    page.raw("\" x=\"")
    page.integer(x)
    page.raw("\" y=\"")
    page.integer(y)
    page.raw("\">")
    words(&page)
    page.raw("</text>")
  }

  // MARK: - Table

  private func table(_ page: inout PageWriter) {
    page.scrolling(.dataTable) { page in
      page.raw("<table class=\"grid compact\"><caption class=\"sr\">")
      page.word(.trendOverQuarters)
      page.raw("</caption><thead><tr>")
      page.columnHead(.period)
      page.numberHead(.progress)
      page.numberHead(.difference)
      page.numberHead(.goalsDone)
      page.columnHead(.plan)
      page.raw("</tr></thead><tbody>")
      var before: Double?
      for quarter in quarters {
        row(&page, quarter, before)
        before = quarter.score ?? before
      }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ quarter: Quarter, _ before: Double?) {
    page.raw("<tr><th scope=\"row\">")
    page.period(index.periods[quarter.place].period)
    page.raw("</th><td class=\"n\">")
    if let score = quarter.score { page.percent(score) } else { page.missing() }
    page.raw("</td><td class=\"n\">")
    // Half of a quarter says nothing against the whole of another.
    let isOver = index.periods[quarter.place].period.range.end <= site.portfolio.asOf
    page.points(from: isOver ? before : nil, to: quarter.score)
    page.raw("</td><td class=\"n\">")
    page.integer(quarter.goalsDone)
    page.raw("/")
    page.integer(quarter.goals)
    page.raw("</td><td>")
    for (place, plan) in quarter.plans.prefix(3).enumerated() {
      if place > 0 { page.raw("<br>") }
      page.planLink(plan, site.portfolio.plans[plan])
    }
    page.more(quarter.plans.count - 3, at: page.links.periods[quarter.place])
    page.raw("</td></tr>")
  }
}

extension PageWriter {
  /// By how many points of a hundred a score has gone up or down: `+4`, `−2`, `±0`.
  mutating func points(from before: Double?, to now: Double?) {
    guard let before, let now else { return missing() }
    let points = Self.whole(now * 100) - Self.whole(before * 100)
    raw(points > 0 ? "+" : points < 0 ? "−" : "±")
    integer(abs(points))
  }
}
