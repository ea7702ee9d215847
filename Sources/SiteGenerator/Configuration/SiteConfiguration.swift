package import PlanModel

/// What a site says about itself in `planpress.yml`; every part has a default, so that a folder with `plans/` is a site.
package struct SiteConfiguration: Sendable {
  package var title: String?
  package var language = Language.simplifiedChinese

  /// In the order in which they are shown; departments that are not named here follow by name.
  package var departments: [String] = []

  /// The name of the working calendar: `cn`, `weekends`, or a file in `calendars/`.
  package var calendar: String?

  /// The month in which a fiscal year begins, 1 to 12.
  package var fiscalYearStart = 1
  package var thresholds = AnalysisSettings.Thresholds()

  /// Severities that a site sets itself, by the diagnostic's name; nil turns one off.
  package var severities: [String: Diagnostic.Severity?] = [:]

  package init() {}
}
