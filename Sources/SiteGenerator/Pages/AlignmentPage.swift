import PlanModel

/// How the goals of all plans that go on hang together, and which hang on nothing.
struct AlignmentPage {
  let site: Site
  let index: SiteIndex

  private static let mostGoals = 500
  private static let mostOrphans = 200

  func write(to page: inout PageWriter) {
    page.listHead(.alignment, .alignmentIntroduction)
    let map = AlignmentMap(of: index.running(site.portfolio), in: site.portfolio, limit: Self.mostGoals)
    guard !map.roots.isEmpty else { return page.emptyState(.noAlignment) }
    page.raw("<div class=\"part\">")
    AlignmentTree(map: map, portfolio: site.portfolio).write(to: &page)
    page.raw("</div>")
    orphans(&page, map.orphans)
  }

  private func orphans(_ page: inout PageWriter, _ orphans: [GoalAddress]) {
    guard !orphans.isEmpty else { return }
    page.raw("<section class=\"part\"><h2>")
    page.word(.withoutUpstream)
    page.badge(orphans.count)
    page.raw("</h2>")
    page.scrolling(.withoutUpstream) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.goal)
      page.columnHead(.plan)
      page.columnHead(.department)
      page.columnHead(.owner)
      page.numberHead(.progress)
      page.columnHead(.status)
      page.raw("</tr></thead><tbody>")
      for goal in orphans.prefix(Self.mostOrphans) { row(&page, goal) }
      page.raw("</tbody></table>")
    }
    page.cutOnPaper(orphans.count)
    page.more(orphans.count - Self.mostOrphans, at: page.links.health)
    page.raw("</section>")
  }

  private func row(_ page: inout PageWriter, _ goal: GoalAddress) {
    let plan = site.portfolio.plans[goal.plan]
    let objective = plan.objectives[goal.objective]
    let standing = site.portfolio.analyses[goal.plan].objectives[goal.objective].standing
    page.raw("<tr><th scope=\"row\">")
    page.openLink(page.links.plans[goal.plan], record: objective.id)
    page.raw("<span class=\"id\">")
    page.text(objective.id)
    page.raw("</span> ")
    page.text(objective.title)
    page.raw("</a></th><td>")
    page.planLink(goal.plan, plan)
    page.raw("</td><td>")
    page.department(plan.department)
    page.raw("</td><td>")
    page.people(objective.fields[.owner] ?? plan.fields[.owner])
    page.raw("</td>")
    page.progressCell(standing)
    page.raw("<td>")
    page.health(of: standing)
    page.raw("</td></tr>")
  }
}
