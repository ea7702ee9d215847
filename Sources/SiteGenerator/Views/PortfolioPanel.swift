import PlanModel

/// How some plans stand together: their mean, how many stand how, and what asks for attention.
struct PortfolioPanel {
  let plans: [Int]

  /// Whose late, near and silent records are counted; nil means the same plans.
  var pressing: [Int]?
  let site: Site
  let index: SiteIndex

  func write(to page: inout PageWriter) {
    let standings = plans.lazy.map { site.portfolio.analyses[$0].standing }
    page.raw("<div class=\"standing of-many\"><p class=\"figure\">")
    if let mean = standings.meanScore { page.percent(mean) } else { page.missing() }
    page.raw(" <small>")
    page.word(.averageProgress)
    // The bar beside it has parts for how many plans stand how, and would else be taken for the figure's.
    page.raw("</small></p><div class=\"gauge\"><p class=\"hint\">")
    page.word(.planStanding)
    page.raw(" · ")
    page.phrase(.planCount, plans.count)
    page.raw("</p>")
    HealthDistribution(standings).write(to: &page)
    page.raw("</div>")
    counts(&page)
    page.raw("</div>")
  }

  private func counts(_ page: inout PageWriter) {
    let counted = pressing ?? plans
    func sum(_ count: (PlanDigest) -> Int) -> Int { counted.reduce(0) { $0 + count(index.digests[$1]) } }
    let figures: [(Int, StringKey, StaticString)] = [
      (sum { $0.overdue }, .overdue, "off-track"), (sum { $0.dueSoon }, .dueSoon, "plain"),
      (sum { $0.stale }, .stale, "at-risk"),
      (sum { $0.alerts }, .alerts, "at-risk"),
    ]
    page.raw("<dl class=\"counts\">")
    for (count, key, state) in figures { page.figure(count, key, state) }
    page.raw("</dl>")
  }
}

/// The years, each with its quarters and how they went; the newest first.
struct YearStrip {
  let site: Site
  let index: SiteIndex

  func write(to page: inout PageWriter) {
    let years = Dictionary(grouping: index.periods.indices) { index.periods[$0].period.year }
    guard !years.isEmpty else { return }
    page.raw("<section class=\"part\">")
    page.heading(.periods)
    page.raw("<table class=\"years\"><thead class=\"sr\"><tr>")
    page.columnHead(.years)
    for quarter in 1...4 {
      page.raw("<th scope=\"col\">Q")
      page.integer(quarter)
      page.raw("</th>")
    }
    page.columnHead(.otherPlans)
    page.raw("</tr></thead><tbody>")
    for (year, places) in years.sorted(by: { $0.key > $1.key }) { row(&page, year, places) }
    page.raw("</tbody></table></section>")
  }

  private func row(_ page: inout PageWriter, _ year: Int, _ places: [Int]) {
    page.raw("<tr><th scope=\"row\">")
    if let whole = places.first(where: { index.periods[$0].period.unit == .year }) {
      page.openLink(page.links.periods[whole])
      page.integer(year)
      page.raw("</a>")
    } else {
      page.integer(year)
    }
    page.raw("</th>")
    for quarter in 1...4 {
      let place = places.first {
        index.periods[$0].period.unit == .quarter && index.periods[$0].period.index == quarter
      }
      cell(&page, quarter, place)
    }
    page.raw("<td class=\"rest\">")
    let rest = places.filter { index.periods[$0].period.unit != .quarter && index.periods[$0].period.unit != .year }
    for (position, place) in rest.prefix(8).enumerated() {
      if position > 0 { page.raw("<br>") }
      page.openLink(page.links.periods[place])
      page.text(index.periods[place].period.label)
      page.raw("</a>")
    }
    page.raw("</td></tr>")
  }

  private func cell(_ page: inout PageWriter, _ quarter: Int, _ place: Int?) {
    guard let place else { return page.raw("<td class=\"none\"></td>") }
    let plans = index.periods[place].plans
    page.raw(place == index.current ? "<td class=\"current\">" : "<td>")
    page.openLink(page.links.periods[place])
    page.raw("<strong>Q")
    page.integer(quarter)
    page.raw("</strong></a> <span class=\"mean\">")
    let standings = plans.lazy.map { site.portfolio.analyses[$0].standing }
    if let mean = standings.meanScore { page.percent(mean) } else { page.missing() }
    page.raw("</span><br><small>")
    page.phrase(.planCount, plans.count)
    page.raw(" · ")
    page.openLink(page.links.reviews[place])
    page.word(.reviews)
    page.raw("</a></small></td>")
  }
}
