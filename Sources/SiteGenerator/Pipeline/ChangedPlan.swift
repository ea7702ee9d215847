import PlanModel
import PlanReading
import SourceText

/// One plan of a site as it has just been read again, and what its own page is made from.
package struct ChangedPlan: Sendable {
  /// Of the portfolio's plans.
  package let index: Int

  /// The site around it, as it was when everything was linked; its diagnostics are those of the plan alone.
  package let site: Site
}

extension LoadedSite {
  /// The site with one plan as it has just been read again, at a fraction of the cost of linking all plans.
  ///
  /// The plan's own page is as it will be; what other pages show of it, they show when all is linked again. Nil where
  /// the plan's records, or what it is to others, have changed, and where the site is for an audience that may not see it.
  package func replacing(_ path: String, from reading: SiteReading) -> ChangedPlan? {
    var selection = selection
    guard case .success(let outcome)? = reading.outcome(of: path),
      let plan = selection.shown(outcome, site.portfolio.settings),
      let place = site.portfolio.index(of: plan.read.plan.key),
      let portfolio = site.portfolio.replacing(planAt: place, with: plan.read.plan, plan.analysis)
    else { return nil }
    var bodies = site.bodies
    bodies[place] = plan.read.body
    let links = Self.linkDiagnostics(ofPlanAt: place, portfolio.plans, bodies, reading.discovery.otherFiles)
    let findings = links + check.replacing(planAt: place, in: portfolio).diagnostics(ofPlanAt: place)
    let diagnostics = plan.read.diagnostics + selection.allowed(findings)
    return ChangedPlan(
      index: place,
      site: Site(
        configuration: site.configuration, portfolio: portfolio, bodies: bodies,
        diagnostics: Findings(site.configuration.applySeverities(to: diagnostics)), archives: site.archives))
  }

  /// Where a plan has no links, nothing is gathered to look them up in.
  private static func linkDiagnostics(
    ofPlanAt place: Int, _ plans: [Plan], _ bodies: [PlanBody], _ otherFiles: [String]
  ) -> [Diagnostic] {
    if bodies[place].links.isEmpty { return [] }
    let files = Set(otherFiles.map { UTF8Key($0) })
    return LinkCheck(plans: plans, bodies: bodies) { files.contains(UTF8Key($0)) }.run(on: place).diagnostics
  }
}
