package import PlanModel
private import PlanReading

extension DiagnosticCatalogue {
  /// Every code that a site can raise: those of a plan, of the folder and of the settings.
  package static let everyCode = all + DiagnosticCode.discoveryCodes + DiagnosticCode.configurationCodes
}
