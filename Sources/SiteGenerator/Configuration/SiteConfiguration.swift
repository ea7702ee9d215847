package import PlanModel

/// What a site says about itself in `planpress.yml`; every part has a default, so that a folder with `plans/` is a site.
package struct SiteConfiguration: Sendable {
  package static let fileName = "planpress.yml"

  package var title: String?
  package var language = Language.simplifiedChinese

  /// In the order in which they are shown; departments that are not named here follow by name.
  package var departments: [String] = []

  /// What is said of departments beyond their names, by name.
  package var departmentDetails: [String: DepartmentDetails] = [:]

  /// Other names of people, in the order written: 张伟 is also Zhang Wei.
  package var people: [(name: String, aliases: [String])] = []

  /// The dimensions that goals of this site have, in their order; empty where any will do.
  package var dimensions: [Dimension] = []

  /// The same as the site writes them.
  package var dimensionNames: [String] = []

  /// The name of the working calendar: `cn`, `weekends`, or a file in `calendars/` without its ending.
  ///
  /// Nil means `cn` for a Chinese site and `weekends` for any other.
  package var calendar: String?

  /// The month in which a fiscal year begins, 1 to 12.
  package var fiscalYearStart = 1
  package var thresholds = AnalysisSettings.Thresholds()

  /// Severities that a site sets itself, by the diagnostic's name; nil turns one off.
  package var severities: [String: Diagnostic.Severity?] = [:]

  /// Where the site will be found, for what needs a whole address; links within the site are relative without it.
  package var baseURL: String?

  /// Whether search engines may list the pages; plans are mostly nobody's business outside the house.
  package var allowsSearchEngines = false

  /// Whether `**` and `*` beside Chinese punctuation mark emphasis as their writers mean it.
  package var emphasizesBesideChinese = true

  /// Where the site is published, the usual place first.
  package var publishTargets: [PublishSetting] = []
  package var print = Print()

  package init() {}

  /// How booklets are printed.
  package struct Print: Hashable, Sendable {
    package enum Engine: String, Hashable, Sendable, CaseIterable {
      case auto, weasyprint, chromium, none
    }

    package var engine = Engine.auto

    /// Where the program lies; nil for looking for it.
    package var command: String?

    /// In seconds: a program that takes longer is stopped.
    package var timeout = 600

    /// Whether Chromium keeps its sandbox, in which root can't run it.
    package var hasSandbox = true

    package init() {}
  }

  /// How a department is shown.
  package struct DepartmentDetails: Hashable, Sendable {
    /// For narrow columns.
    package var shortName: String?

    /// `#2563eb`
    package var color: String?

    package init() {}
  }
}

extension SiteConfiguration {
  /// The diagnostics with the severities that the site wants, without those that it turned off.
  package func applySeverities(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    if severities.isEmpty { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard let chosen = severities[diagnostic.code.name] else { return diagnostic }
      guard let severity = chosen else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      return diagnostic
    }
  }

  /// The name of the calendar that plans without one of their own follow.
  package var calendarName: String {
    calendar ?? (language == .english ? WorkingCalendar.weekends.name : WorkingCalendar.china.name)
  }
}
