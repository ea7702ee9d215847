package import PlanModel
private import PlanReading

extension DiagnosticCatalogue {
  /// Every code that a site can raise: those of a plan, of the folder, of the settings and of the templates.
  package static let everyCode =
    all + DiagnosticCode.discoveryCodes + DiagnosticCode.configurationCodes + DiagnosticCode.templateCodes
}
