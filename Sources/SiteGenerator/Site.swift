package import PlanModel
package import PlanReading

/// Everything that pages are made from; nothing in it changes once it is linked.
package struct Site: Sendable {
  package let configuration: SiteConfiguration
  package let portfolio: Portfolio

  /// In the order of the portfolio's plans.
  package let bodies: [PlanBody]

  /// Of all plans, sorted by file and place.
  package let diagnostics: [Diagnostic]

  package init(
    configuration: SiteConfiguration, portfolio: Portfolio, bodies: [PlanBody], diagnostics: [Diagnostic]
  ) {
    self.configuration = configuration
    self.portfolio = portfolio
    self.bodies = bodies
    self.diagnostics = diagnostics
  }
}
