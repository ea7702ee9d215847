package import PlanModel
package import PlanReading
private import SourceText

/// A site's settings, with the calendars that they name.
package struct SiteSettings: Sendable {
  package let configuration: SiteConfiguration
  package let analysis: AnalysisSettings
  package let diagnostics: [Diagnostic]

  /// Reads `planpress.yml` and `calendars/`, both of which may be missing.
  package init(_ site: Folder, asOf: CalendarDate) throws(FileProblem) {
    let isThere = try site.status(of: SiteConfiguration.fileName, followingLinks: true) != nil
    let bytes = isThere ? try site.read(SiteConfiguration.fileName, limit: 1 << 20) : []
    let reader = ConfigurationReader(bytes: bytes)
    let files = try CalendarFiles(site)
    var diagnostics = reader.diagnostics + files.diagnostics
    let name = reader.configuration.calendarName
    if files.calendars[name] == nil {
      let names = AliasTable(files.calendars.keys.sorted().map { (spelling: $0, value: true) })
      diagnostics.append(
        Diagnostic(
          .unknownCalendar, file: SiteConfiguration.fileName, at: reader.calendarSpan, .text(name),
          .text(names.nearest(to: name) ?? "")))
    }
    configuration = reader.configuration
    var analysis = AnalysisSettings(asOf: asOf, calendar: files.calendars[name] ?? .weekends)
    analysis.calendars = files.calendars
    analysis.thresholds = reader.configuration.thresholds
    analysis.dimensions = reader.configuration.dimensions
    analysis.dimensionNames = reader.configuration.dimensionNames
    analysis.personNames = AliasTable(
      reader.configuration.people.flatMap { person in
        ([person.name] + person.aliases).map { (spelling: $0, value: person.name) }
      })
    self.analysis = analysis
    self.diagnostics = diagnostics
  }
}

extension SiteSettings {
  /// The reader of the site's plans, which gets data files out of the site's folder and nowhere else.
  package func reader(of folder: SiteFolder) -> PlanReader {
    var settings = PlanReader.Settings()
    settings.fiscal = FiscalCalendar(startMonth: configuration.fiscalYearStart) ?? .calendarYear
    settings.language = configuration.language
    settings.cjkEmphasis = configuration.emphasizesBesideChinese
    settings.dataFile = { path in folder.dataFile(path) }
    return PlanReader(settings: settings)
  }
}
