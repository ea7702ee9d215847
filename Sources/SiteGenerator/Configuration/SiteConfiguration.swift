public import PlanModel

/// What a site says about itself in `planpress.yml`; every part has a default, so that a folder with `plans/` is a site.
public struct SiteConfiguration: Sendable {
  public static let fileName = "planpress.yml"

  public var title: String?
  public var language = Language.simplifiedChinese

  /// In the order in which they are shown; departments that are not named here follow by name.
  public var departments: [String] = []

  /// What is said of departments beyond their names, by name.
  public var departmentDetails: [String: DepartmentDetails] = [:]

  /// Other names of people, in the order written: 张伟 is also Zhang Wei.
  public var people: [(name: String, aliases: [String])] = []

  /// The dimensions that goals of this site have, in their order; empty where any will do.
  public var dimensions: [Dimension] = []

  /// The same as the site writes them.
  public var dimensionNames: [String] = []

  /// The name of the working calendar: `cn`, `weekends`, or a file in `calendars/` without its ending.
  ///
  /// Nil means `cn` for a Chinese site and `weekends` for any other.
  public var calendar: String?

  /// The month in which a fiscal year begins, 1 to 12.
  public var fiscalYearStart = 1
  public var thresholds = AnalysisSettings.Thresholds()

  /// Severities that a site sets itself, by the diagnostic's name; nil turns one off.
  public var severities: [String: Diagnostic.Severity?] = [:]

  /// Where the site will be found, for what needs a whole address; links within the site are relative without it.
  public var baseURL: String?

  /// Whether search engines may list the pages; plans are mostly nobody's business outside the house.
  public var allowsSearchEngines = false

  /// Whether `**` and `*` beside Chinese punctuation mark emphasis as their writers mean it.
  public var emphasizesBesideChinese = true

  /// Where the site is published, the usual place first.
  public var publishTargets: [PublishSetting] = []
  public var print = Print()

  public init() {}

  /// How booklets are printed.
  public struct Print: Hashable, Sendable {
    public enum Engine: String, Hashable, Sendable, CaseIterable {
      case auto, weasyprint, chromium, none
    }

    public var engine = Engine.auto

    /// Where the program lies; nil for looking for it.
    public var command: String?

    /// In seconds: a program that takes longer is stopped.
    public var timeout = 600

    /// Whether Chromium keeps its sandbox, in which root can't run it.
    public var hasSandbox = true

    public init() {}
  }

  /// How a department is shown.
  public struct DepartmentDetails: Hashable, Sendable {
    /// For narrow columns.
    public var shortName: String?

    /// `#2563eb`
    public var color: String?

    public init() {}
  }
}

extension SiteConfiguration {
  /// The diagnostics with the severities that the site wants, without those that it turned off.
  public func applySeverities(to diagnostics: [Diagnostic]) -> [Diagnostic] {
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
  public var calendarName: String {
    calendar ?? (language == .english ? WorkingCalendar.weekends.name : WorkingCalendar.china.name)
  }
}
