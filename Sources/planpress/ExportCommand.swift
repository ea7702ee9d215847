internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Prints all plans and what follows from them.",
    discussion: """
      The document holds the diagnostics, too, so the exit code is 0 even where plans have errors.

      EXAMPLES
        planpress export --format json --as-of 2026-06-30 >plans.json
        planpress export --format csv --records tasks >tasks.csv
        planpress export --format csv --output tables      one table for each kind of record
        planpress export --format ics --department 市场部 >marketing.ics
        planpress export | jq '.plans[] | select(.health == "offTrack") | .title'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, ics
  }

  @Argument(help: "The site's folder.")
  var site = "."

  @Option(help: "json, csv or ics.")
  var format = Format.json

  @Option(
    help: ArgumentHelp(
      "For csv: \(CSVDocument.Content.all.map(\.name).joined(separator: ", ")).", valueName: "kind"))
  var records: String?

  @Option(help: ArgumentHelp("For ics: one department only.", valueName: "name"))
  var department: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("For csv: a folder for one table a kind.", valueName: "folder"))
  var output: String?

  @OptionGroup var options: SiteOptions
  @OptionGroup var audience: AudienceOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if format != .csv, records != nil || output != nil {
      throw ValidationError("--records and --output belong to --format csv.")
    }
    if format != .ics, department != nil { throw ValidationError("--department belongs to --format ics.") }
    if records != nil, output != nil { throw ValidationError("--output takes all kinds: leave --records out.") }
    if let records, content(records) == nil {
      let names = CSVDocument.Content.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--records is one of: \(names).")
    }
  }

  private func content(_ name: String) -> CSVDocument.Content? {
    CSVDocument.Content.all.first { $0.name == name }
  }

  func run() async throws {
    let console = common.console
    let line = ProgressLine(console)
    do {
      let loaded = try await LoadedSite(
        site, asOf: options.date, workers: options.workers, progress: line.progress, audience: audience.value)
      line.end()
      audience.report(loaded.withheld, console)
      let text = DiagnosticText.planpress(console.language)
      switch format {
      case .json: try console.print(PortfolioDocument(loaded.site, text: text).bytes)
      case .csv: try printTables(loaded.site, console)
      case .ics:
        guard let bytes = PageRenderer(site: loaded.site).calendar(ofDepartment: department) else {
          throw ValidationError("There is no department “\(department ?? "")”.")
        }
        try console.print(bytes)
      }
    } catch let problem as FileProblem {
      line.end()
      throw console.failed(problem)
    }
  }

  /// One table to standard output, or all that have a row into a folder.
  private func printTables(_ site: Site, _ console: Console) throws {
    guard let output else {
      let content = records.flatMap(content) ?? .plans
      return try console.print(CSVDocument(site, of: content, language: site.configuration.language).bytes)
    }
    let folder = try Folder(output.hasPrefix("/") ? "/" : ".")
    for content in CSVDocument.Content.all {
      let table = CSVDocument(site, of: content, language: site.configuration.language)
      guard !table.isEmpty else { continue }
      let path = (output.hasSuffix("/") ? output : output + "/") + content.name + ".csv"
      try folder.makeFolders(above: path)
      try folder.write(table.bytes, to: path, onCollision: .replace)
    }
  }
}
