import HTML
import PlanModel

/// What each plan of a period came to beside what its forerunner did.
struct QuarterComparison {
  let review: PeriodReview
  let site: Site
  let index: SiteIndex

  /// Where all plans of the period are.
  let rest: HTMLFragment

  private static let mostRows = 40

  func write(to page: inout PageWriter) {
    guard review.plans.contains(where: { $0.previous != nil }) else { return }
    page.raw("<section class=\"part\">")
    page.heading(.againstLastPeriod)
    page.scrolling(.againstLastPeriod) { page in
      page.raw("<table class=\"grid comparison\"><thead><tr>")
      page.columnHead(.department)
      page.columnHead(.plan)
      page.numberHead(.progress)
      page.numberHead(.before)
      if review.isOver { page.numberHead(.difference) }
      page.numberHead(.goalsDone)
      page.numberHead(.overdue)
      page.columnHead(.status)
      page.raw("</tr></thead><tbody>")
      for plan in rows { row(&page, plan) }
      page.raw("</tbody>")
      total(&page)
      page.raw("</table>")
    }
    page.more(review.plans.count - Self.mostRows, at: rest)
    page.raw("</section>")
  }

  /// In the order of departments; of more plans than fit those that need help first.
  private var rows: [PeriodReview.PlanScore] {
    guard review.plans.count > Self.mostRows else { return review.plans }
    let ranked = review.plans.needingHelpFirst { site.portfolio.analyses[$0.plan].standing }
    return Array(ranked.prefix(Self.mostRows))
  }

  private func row(_ page: inout PageWriter, _ entry: PeriodReview.PlanScore) {
    let plan = site.portfolio.plans[entry.plan]
    let standing = site.portfolio.analyses[entry.plan].standing
    let digest = index.digests[entry.plan]
    page.raw("<tr><td>")
    page.department(plan.department)
    page.raw("</td><th scope=\"row\">")
    page.planLink(entry.plan, plan)
    page.raw("</th>")
    page.progressCell(standing)
    page.raw("<td class=\"n\">")
    previous(&page, entry)
    page.raw("</td><td class=\"n\">")
    if review.isOver {
      page.points(from: entry.previous, to: entry.score)
      page.raw("</td><td class=\"n\">")
    }
    page.integer(digest.goalsDone)
    page.raw("/")
    page.integer(digest.goals)
    page.raw("</td>")
    page.countCell(digest.overdue)
    page.raw("<td>")
    page.health(of: standing)
    page.raw("</td></tr>")
  }

  /// The forerunner's score, leading to the forerunner.
  private func previous(_ page: inout PageWriter, _ entry: PeriodReview.PlanScore) {
    guard let score = entry.previous, let before = site.portfolio.links.previous[entry.plan] else {
      return page.missing()
    }
    page.openLink(page.links.plans[before])
    page.percent(score)
    page.raw("</a>")
  }

  private func total(_ page: inout PageWriter) {
    guard review.plans.count > 1, let score = review.score else { return }
    page.raw("<tfoot><tr><th scope=\"row\" colspan=\"2\">")
    page.word(.averageProgress)
    page.raw("</th><td class=\"n\">")
    page.percent(score)
    page.raw("</td><td class=\"n\">")
    if let previous = review.previousScore { page.percent(previous) } else { page.missing() }
    if review.isOver {
      page.raw("</td><td class=\"n\">")
      page.points(from: review.previousScore, to: score)
    }
    page.raw("</td><td></td><td></td><td></td></tr></tfoot>")
  }
}
