import PlanModel

/// All plans of a period: how they stand, and when what happens, on one timeline.
struct PeriodPage {
  let site: Site
  let index: SiteIndex
  let number: Int

  /// More plans than this are named with their progress only.
  private static let mostPlans = 120
  private static let mostNames = 1_500

  func write(to page: inout PageWriter) {
    let entry = index.periods[number]
    page.raw("<header class=\"page-head\"><p class=\"eyebrow\">")
    page.text(entry.period.label)
    page.raw("</p><h1>")
    page.periodName(entry.period)
    page.raw("</h1><p class=\"lead\">")
    page.longDate(entry.period.range.start)
    page.raw(" – ")
    page.longDate(entry.period.range.end)
    if entry.period.isReported {
      page.raw(" · ")
      page.openLink(page.links.reviews[number])
      page.word(.quarterlyReview)
      page.raw("</a>")
    }
    page.archiveLink(of: entry.period, in: site.archives)
    page.raw("</p>")
    PortfolioPanel(plans: entry.goalPlans, site: site, index: index).write(to: &page)
    page.raw("</header>")
    let shown = Array(entry.plans.prefix(Self.mostPlans))
    section(&page, .timelineByDepartment) { page in
      PortfolioTimeline(plans: shown, period: entry.period, site: site).write(to: &page)
      page.cutOnPaper(entry.plans.count)
    }
    section(&page, .plans) { page in
      PlanList(plans: shown, lead: .department, site: site, index: index).write(to: &page)
      page.cutOnPaper(entry.plans.count)
    }
    rest(&page, entry.plans.dropFirst(Self.mostPlans))
  }

  private func section(_ page: inout PageWriter, _ title: StringKey, _ content: (inout PageWriter) -> Void) {
    page.raw("<section class=\"part\">")
    page.heading(title)
    content(&page)
    page.raw("</section>")
  }

  private func rest(_ page: inout PageWriter, _ plans: ArraySlice<Int>) {
    guard !plans.isEmpty else { return }
    section(&page, .morePlans) { page in
      page.leftOutOnPaper(plans.count)
      page.raw("<ul class=\"links wrap off-paper\">")
      for plan in plans.prefix(Self.mostNames) {
        page.raw("<li>")
        page.planLink(plan, site.portfolio.plans[plan])
        page.raw(" ")
        page.progress(site.portfolio.analyses[plan].standing)
        page.raw("</li>")
      }
      page.raw("</ul>")
      page.more(plans.count - Self.mostNames, at: SitePaths.search(for: index.periods[number].period.label))
    }
  }
}

/// Plans over time, one a row: the stretch of their work, how far they are, and their milestones.
struct PortfolioTimeline {
  private let plans: [Int]
  private let site: Site
  private let scale: TimelineScale

  init(plans: [Int], period: Period, site: Site) {
    self.plans = plans
    self.site = site
    scale = TimelineScale(range: period.range, asOf: site.portfolio.asOf, calendar: site.portfolio.settings.calendar)
  }

  func write(to page: inout PageWriter) {
    page.scrolling(.timeline) { page in
      page.raw("<table class=\"grid timeline by-plan\"><caption class=\"sr\">")
      page.word(.timelineByPlan)
      page.raw("</caption><thead><tr>")
      page.columnHead(.plan)
      page.columnHead(.status)
      page.raw("<th scope=\"col\" class=\"chart\"><span class=\"sr\">")
      page.word(.timeline)
      page.raw("</span>")
      TimelineAxis(scale: scale).write(to: &page)
      page.raw("</th></tr></thead>")
      var start = 0
      while start < plans.count {
        let department = site.portfolio.plans[plans[start]].department
        let end = plans[start...].firstIndex { site.portfolio.plans[$0].department != department } ?? plans.count
        group(&page, department, plans[start..<end], isOnPaper: start < PageWriter.mostOnPaper)
        start = end
      }
      page.raw("</table>")
    }
  }

  /// A department's plans under its name, with how they stand together.
  private func group(
    _ page: inout PageWriter, _ department: String?, _ plans: ArraySlice<Int>, isOnPaper: Bool
  ) {
    page.raw(isOnPaper ? "<tbody>" : "<tbody class=\"off-paper\">")
    page.raw("<tr class=\"phase\"><th scope=\"rowgroup\">")
    if department == nil { page.word(.withoutDepartment) } else { page.department(department) }
    page.raw("</th><td>")
    let standings = plans.lazy.map { site.portfolio.analyses[$0].standing }
    if let mean = standings.meanScore { page.percent(mean) } else { page.missing() }
    page.raw("</td><td class=\"chart\"></td></tr>")
    for plan in plans { row(&page, plan) }
    page.raw("</tbody>")
  }

  private func row(_ page: inout PageWriter, _ number: Int) {
    let plan = site.portfolio.plans[number]
    let analysis = site.portfolio.analyses[number]
    page.raw("<tr class=\"sub\"><th scope=\"row\">")
    page.planLink(number, plan)
    page.raw("</th><td>")
    page.health(analysis.standing.health)
    page.raw("</td><td class=\"chart\">")
    draw(&page, plan, analysis)
    page.raw("</td></tr>")
  }

  private func draw(_ page: inout PageWriter, _ plan: Plan, _ analysis: PlanAnalysis) {
    let drawing = TimelineDrawing(scale: scale, isPlain: plans.count > 60)
    let span = (analysis.schedule.span ?? plan.period?.range)?.intersection(scale.range)
    drawing.open(&page)
    page.text(plan.title)
    if let score = analysis.standing.score {
      page.raw(" · ")
      page.percent(score)
    }
    for (place, milestone) in plan.milestones.enumerated() where place < Self.mostMilestones {
      guard let day = milestone.due?.end else { continue }
      page.raw(" · ")
      page.text(milestone.title)
      page.raw(" ")
      page.isoDate(day)
    }
    drawing.background(&page)
    if let span { drawing.planned(&page, span, progress: analysis.standing.score) }
    for (place, milestone) in plan.milestones.enumerated() where place < Self.mostMilestones {
      guard let day = milestone.due?.end, scale.range.contains(day) else { continue }
      drawing.milestone(&page, on: day, status: analysis.schedule.milestones[place].status)
    }
    drawing.close(&page)
  }

  private static let mostMilestones = 12
}
