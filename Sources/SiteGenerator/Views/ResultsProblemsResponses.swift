import HTML
import PlanModel

/// A period plan by plan: what was reached, what went wrong, and what was done or decided about it.
struct ResultsProblemsResponses {
  let plans: [Int]
  let portfolio: Portfolio

  /// Where all of the plans are.
  let rest: HTMLFragment

  /// More points of a cell than this are left to the plan's own page.
  private static let mostPoints = 8
  private static let mostPlans = 60

  func write(to page: inout PageWriter) {
    var rows: [Row] = []
    for plan in plans where rows.count < Self.mostPlans {
      let row = Row(plan, portfolio)
      if !row.isEmpty { rows.append(row) }
    }
    guard !rows.isEmpty else { return }
    page.raw("<section class=\"part\">")
    page.heading(.resultsProblemsResponses)
    page.scrolling(.resultsProblemsResponses) { page in
      page.raw("<table class=\"grid points-of-plans\"><thead><tr>")
      for key in [StringKey.plan, .results, .problems, .responses] { page.columnHead(key) }
      page.raw("</tr></thead><tbody>")
      for row in rows { write(row, &page) }
      page.raw("</tbody></table>")
    }
    if rows.count == Self.mostPlans { page.more(plans.count - Self.mostPlans, at: rest) }
    page.raw("</section>")
  }

  private func write(_ row: Row, _ page: inout PageWriter) {
    page.raw("<tr><th scope=\"row\">")
    page.planLink(row.plan, portfolio.plans[row.plan])
    page.raw("</th>")
    for points in [row.results, row.problems, row.responses] {
      page.raw("<td>")
      if points.isEmpty { page.missing() } else { list(points, &page) }
      page.raw("</td>")
    }
    page.raw("</tr>")
  }

  private func list(_ points: [Row.Point], _ page: inout PageWriter) {
    page.raw("<ul class=\"points\">")
    for point in points.prefix(Self.mostPoints) {
      page.raw("<li>")
      page.openLink(page.links.plans[point.plan], record: point.id)
      page.text(point.text)
      page.raw("</a></li>")
    }
    page.raw("</ul>")
    if let plan = points.first?.plan { page.more(points.count - Self.mostPoints, at: page.links.plans[plan]) }
  }
}

/// What one plan adds to the review of its period.
private struct Row {
  struct Point {
    let plan: Int
    let id: String
    let text: String
  }

  let plan: Int

  /// Key results that are reached, then what went well.
  private(set) var results: [Point] = []

  /// Key results behind their pace, then what is to improve.
  private(set) var problems: [Point] = []

  /// Adjustments, then actions.
  private(set) var responses: [Point] = []

  init(_ plan: Int, _ portfolio: Portfolio) {
    self.plan = plan
    let source = portfolio.plans[plan]
    for (objective, progress) in zip(source.objectives, portfolio.analyses[plan].objectives) {
      for (keyResult, standing) in zip(objective.keyResults, progress.keyResults.map(\.standing)) {
        func point() -> Point { Point(plan: plan, id: keyResult.id, text: keyResult.id + " " + keyResult.title) }
        switch standing.health {
        case .done: results.append(point())
        case .atRisk, .offTrack: problems.append(point())
        case .onTrack, .notUpdated, .notStarted: break
        }
      }
    }
    responses = source.more.adjustments.map { Point(plan: plan, id: $0.id, text: $0.title) }
    let reviewers = portfolio.links.reviewedBy.indices.contains(plan) ? portfolio.links.reviewedBy[plan] : []
    for reviewer in [plan] + reviewers {
      let review = portfolio.plans[reviewer]
      results += review.retrospective[.wentWell].map { Point(plan: reviewer, id: $0.id, text: $0.text) }
      problems += review.retrospective[.toImprove].map { Point(plan: reviewer, id: $0.id, text: $0.text) }
      responses += review.more.actions.map { Point(plan: reviewer, id: $0.id, text: $0.title) }
    }
  }

  var isEmpty: Bool { results.isEmpty && problems.isEmpty && responses.isEmpty }
}
