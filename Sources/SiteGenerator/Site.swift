public import PlanModel
public import PlanReading

/// Everything that pages are made from; nothing in it changes once it is linked.
public struct Site: Sendable {
  public let configuration: SiteConfiguration
  public let portfolio: Portfolio

  /// In the order of the portfolio's plans.
  public let bodies: [PlanBody]

  /// Of all plans, sorted by file and place.
  public let diagnostics: [Diagnostic]

  /// What has been archived.
  public let archives: ArchiveRegister

  public init(
    configuration: SiteConfiguration, portfolio: Portfolio, bodies: [PlanBody], diagnostics: [Diagnostic],
    archives: ArchiveRegister = ArchiveRegister()
  ) {
    self.configuration = configuration
    self.portfolio = portfolio
    self.bodies = bodies
    self.diagnostics = diagnostics
    self.archives = archives
  }

  /// The same site with more that is wrong with it.
  public func adding(_ more: [Diagnostic]) -> Site {
    guard !more.isEmpty else { return self }
    return Site(
      configuration: configuration, portfolio: portfolio, bodies: bodies,
      diagnostics: (diagnostics + configuration.applySeverities(to: more)).sortedByPlace(), archives: archives)
  }
}
