import HTML
import PlanModel

/// Records of any kind and of many plans, one a row with what it is, whose it is and how it stands.
struct RecordList {
  let items: [PeriodReview.Item]
  let title: StringKey
  let portfolio: Portfolio

  func write(to page: inout PageWriter) {
    page.scrolling(title) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.kind)
      page.columnHead(.title)
      page.columnHead(.department)
      page.columnHead(.owner)
      page.columnHead(.due)
      page.columnHead(.status)
      page.raw("</tr></thead><tbody>")
      for item in items { row(&page, item) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ item: PeriodReview.Item) {
    let plan = portfolio.plans[item.plan]
    let analysis = portfolio.analyses[item.plan]
    switch item.place {
    case .keyResult(let place, let part):
      let keyResult = plan.objectives[place].keyResults[part]
      let standing = analysis.objectives[place].keyResults[part].standing
      begin(&page, item.plan, .keyResult, keyResult, keyResult.due ?? plan.objectives[place].due)
      page.health(of: standing)
      page.raw(" ")
      page.progress(standing)
    case .task(let place):
      begin(&page, item.plan, .task, plan.tasks[place], plan.tasks[place].end)
      page.status(analysis.schedule.tasks[place].status)
    case .milestone(let place):
      begin(&page, item.plan, .milestone, plan.milestones[place], plan.milestones[place].due)
      page.status(analysis.schedule.milestones[place].status)
    case .metric(let place):
      begin(&page, item.plan, .metric, plan.metrics[place], nil)
      page.raw("<span class=\"st at-risk\">")
      page.word(.alerts)
      page.raw("</span>")
    default: return
    }
    page.raw("</td></tr>")
  }

  /// The row up to its last cell.
  private func begin(
    _ page: inout PageWriter, _ plan: Int, _ kind: StringKey, _ record: some PlanRecord, _ due: WrittenDate?
  ) {
    page.raw("<tr><td class=\"when\">")
    page.word(kind)
    page.raw("</td><th scope=\"row\">")
    page.openLink(page.links.plans[plan], record: record.id)
    page.text(record.title)
    page.raw("</a></th><td>")
    let source = portfolio.plans[plan]
    if source.department != nil { page.department(source.department) } else { page.planLink(plan, source) }
    page.raw("</td><td>")
    page.people(record.fields[.owner])
    page.raw("</td><td class=\"when\">")
    page.writtenDate(due)
    page.raw("</td><td>")
  }
}

/// What several plans' retrospectives say, quadrant by quadrant, each point leading to the plan that it is from.
struct LessonsView {
  let plans: [Int]
  let site: Site

  /// Where all of the plans are.
  let rest: HTMLFragment

  private static let mostPoints = 40

  func write(to page: inout PageWriter) {
    let sources = plans + reviewers
    guard sources.contains(where: { !site.portfolio.plans[$0].retrospective.isEmpty }) else { return }
    page.raw("<section class=\"part\">")
    page.heading(.retrospective)
    page.raw("<div class=\"quadrants\">")
    for quadrant in Retrospective.Quadrant.allCases { field(&page, quadrant, sources) }
    page.raw("</div></section>")
  }

  /// Retrospectives of other periods that look back on these plans.
  private var reviewers: [Int] {
    let links = site.portfolio.links
    var seen = Set(plans)
    return plans.flatMap { links.reviewedBy.indices.contains($0) ? links.reviewedBy[$0] : [] }
      .filter { seen.insert($0).inserted }
  }

  private func field(_ page: inout PageWriter, _ quadrant: Retrospective.Quadrant, _ sources: [Int]) {
    let count = sources.reduce(0) { $0 + site.portfolio.plans[$1].retrospective[quadrant].count }
    page.raw("<section><h3><span class=\"mark\" aria-hidden=\"true\">")
    page.raw(quadrant.mark)
    page.raw("</span> ")
    page.word(quadrant.word)
    page.badge(count)
    page.raw("</h3>")
    guard count > 0 else {
      page.emptyState(.nothingNoted)
      return page.raw("</section>")
    }
    page.raw("<ul>")
    var left = Self.mostPoints
    for plan in sources where left > 0 {
      let items = site.portfolio.plans[plan].retrospective[quadrant].prefix(left)
      for item in items { point(&page, item, plan) }
      left -= items.count
    }
    page.raw("</ul>")
    page.more(count - Self.mostPoints, at: rest)
    page.raw("</section>")
  }

  private func point(_ page: inout PageWriter, _ item: QuadrantItem, _ plan: Int) {
    page.raw("<li>")
    page.openLink(page.links.plans[plan], record: item.id)
    page.text(item.text)
    page.raw("</a> <span class=\"hint\">")
    page.text(site.portfolio.plans[plan].department ?? site.portfolio.plans[plan].title)
    page.raw("</span></li>")
  }
}
