package import PlanModel
package import PlanReading

/// Everything that pages are made from; nothing in it changes once it is linked.
///
/// It is a class because every page and every view of a page holds it: one reference instead of what it is made of.
package final class Site: Sendable {
  package let configuration: SiteConfiguration
  package let portfolio: Portfolio

  /// In the order of the portfolio's plans.
  package let bodies: [PlanBody]

  /// What is wrong with its files.
  package let diagnostics: Findings

  /// For each plan where its own are among them.
  private let places: [Int?]

  /// What has been archived.
  package let archives: ArchiveRegister

  package init(
    configuration: SiteConfiguration, portfolio: Portfolio, bodies: [PlanBody], diagnostics: Findings,
    archives: ArchiveRegister = ArchiveRegister()
  ) {
    self.configuration = configuration
    self.portfolio = portfolio
    self.bodies = bodies
    self.diagnostics = diagnostics
    places = diagnostics.places(ofFiles: portfolio.plans.lazy.map(\.file))
    self.archives = archives
  }

  /// What is wrong with a plan, in the order of its places.
  package func findings(ofPlanAt number: Int) -> [Diagnostic] {
    places[number].map { diagnostics.files[$0] } ?? []
  }

  /// The same site with more that is wrong with it.
  package func adding(_ more: [Diagnostic]) -> Site {
    guard !more.isEmpty else { return self }
    return Site(
      configuration: configuration, portfolio: portfolio, bodies: bodies,
      diagnostics: Findings(ofFiles: diagnostics.files, configuration.applySeverities(to: more)), archives: archives)
  }
}
