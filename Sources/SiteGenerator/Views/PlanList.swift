import PlanModel

/// Plans one a row: how far, how it stands, what asks for attention.
struct PlanList {
  enum Lead {
    /// Rows begin with the department, as where all plans are of one period.
    case department
    /// Rows begin with the period, as where all plans are of one department.
    case period
  }

  let plans: [Int]
  let lead: Lead
  let site: Site
  let index: SiteIndex

  func write(to page: inout PageWriter) {
    page.scrolling(.plans) { page in
      page.raw("<table class=\"grid plans\"><thead><tr>")
      page.columnHead(lead == .department ? .department : .period)
      page.columnHead(.plan)
      page.numberHead(.progress)
      page.columnHead(.status)
      page.columnHead(.owner)
      page.numberHead(.goals)
      page.numberHead(.overdue)
      page.numberHead(.alerts)
      page.columnHead(.updated)
      page.raw("</tr></thead><tbody>")
      for plan in plans { row(&page, plan) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ number: Int) {
    let plan = site.portfolio.plans[number]
    let standing = site.portfolio.analyses[number].standing
    let digest = index.digests[number]
    page.raw("<tr><td>")
    if lead == .department { page.department(plan.department) } else { page.period(plan.period) }
    page.raw("</td><th scope=\"row\">")
    page.planLink(number, plan)
    page.raw("</th>")
    page.progressCell(standing)
    page.raw("<td>")
    page.health(of: standing)
    page.raw("</td><td>")
    page.people(plan.fields[.owner])
    page.raw("</td><td class=\"n\">")
    if digest.goals > 0 {
      page.integer(digest.goalsDone)
      page.raw("/")
      page.integer(digest.goals)
    } else {
      page.missing()
    }
    page.raw("</td>")
    page.countCell(digest.overdue)
    page.countCell(digest.alerts)
    page.raw("<td class=\"when\">")
    if let day = digest.lastReport { page.isoDate(day) } else { page.missing() }
    page.raw("</td></tr>")
  }
}

extension PageWriter {
  /// A figure that stands out where it isn't nothing.
  mutating func countCell(_ count: Int) {
    raw(count > 0 ? "<td class=\"n\"><strong>" : "<td class=\"n\"><span class=\"nil\">")
    integer(count)
    raw(count > 0 ? "</strong></td>" : "</span></td>")
  }
}

/// How many of some plans stand how: a bar of parts, and each part with its word and number.
struct HealthDistribution {
  private var counts: [Health: Int] = [:]
  private var total = 0

  init(_ standings: some Sequence<Standing>) {
    for standing in standings {
      counts[standing.health, default: 0] += 1
      total += 1
    }
  }

  func write(to page: inout PageWriter) {
    guard total > 0 else { return }
    page.raw("<div class=\"spread\">")
    page.raw("<svg class=\"parts\" viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    var left = 0
    for health in Health.allCases {
      guard let count = counts[health] else { continue }
      let width = count * 10_000 / total
      page.raw("<rect class=\"")
      page.raw(health.style)
      page.raw("\" x=\"")
      page.tenths(left)
      page.raw("\" width=\"")
      page.tenths(width)
      page.raw("\" height=\"14\"/>")
      left += width
    }
    page.raw("</svg><ul>")
    for health in Health.allCases {
      guard let count = counts[health] else { continue }
      page.raw("<li>")
      page.health(health)
      page.raw(" <strong>")
      page.integer(count)
      page.raw("</strong></li>")
    }
    page.raw("</ul></div>")
  }
}

extension Health {
  var style: StaticString {
    switch self {
    case .onTrack: "on-track"
    case .atRisk: "at-risk"
    case .offTrack: "off-track"
    case .done: "done"
    case .notUpdated: "not-updated"
    case .notStarted: "not-started"
    }
  }
}

extension Sequence<Standing> {
  /// The mean of the scores that are known; nil where none is.
  var meanScore: Double? {
    var sum = 0.0
    var count = 0
    for standing in self {
      guard let score = standing.score else { continue }
      sum += score
      count += 1
    }
    return count == 0 ? nil : sum / Double(count)
  }
}
