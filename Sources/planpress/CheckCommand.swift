internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator
internal import SourceText

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with the plans; writes nothing.",
    discussion: """
      Every problem of every file is reported in one run, with its file, line and column.

      EXAMPLES
        planpress check                                    the site in this folder
        planpress check plans/2026-q2/marketing.md         one plan
        planpress check --format json --strict             for a machine; warnings fail, too
        planpress check --format github                    beside the lines of a pull request
        planpress check - --stdin-path plans/a.md <draft   for an editor
        planpress check --explain weights-total            what a code means
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github
  }

  @Argument(help: "A site, a folder or plans in it; - for standard input. Default: the site in this folder.")
  var paths: [String] = []

  @Option(help: "text, json, sarif (SARIF 2.1.0) or github (workflow commands).")
  var format = Format.text

  @Flag(help: "Let warnings fail as errors do.")
  var strict = false

  @Option(help: ArgumentHelp("Explain a code, with a bad and a good example.", valueName: "code"))
  var explain: String?

  @Flag(help: "List all codes.")
  var listCodes = false

  @Option(help: ArgumentHelp("The file that standard input stands for.", valueName: "path"))
  var stdinPath = Discovery.folderName + "/stdin.md"

  @OptionGroup var site: SiteOptions
  @OptionGroup var audience: AudienceOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    if let explain { return try CodeReference(common.console).explain(explain) }
    if listCodes { return try CodeReference(common.console).list() }
    let console = common.console
    let line = ProgressLine(console)
    let (loaded, location, found): (LoadedSite, String, Findings)
    do {
      (loaded, location, found) = try await load(line)
      line.end()
    } catch let problem as FileProblem {
      line.end()
      throw console.failed(problem)
    }
    audience.report(loaded.withheld, console)
    try report(found, of: loaded, at: location, console)
    let fails = found.errorCount > 0 || strict && !found.isEmpty
    if fails { throw ExitCode.plansHaveErrors }
  }

  /// The site of the paths, and the diagnostics that concern them.
  private func load(_ line: ProgressLine) async throws -> (LoadedSite, String, Findings) {
    if paths.contains("-") { return try await loadDraft(line) }
    let locations = try (paths.isEmpty ? ["."] : paths).map { try SiteLocation(of: $0) }
    guard let first = locations.first, locations.allSatisfy({ $0.site == first.site }) else {
      throw ValidationError("All paths must belong to one site.")
    }
    let loaded = try await load(first.site, line, draft: first.standsAlone ? draft(of: first) : nil)
    let wanted = locations.map(\.relative)
    return (loaded, first.site, loaded.site.diagnostics.ofFiles { Self.concerns($0, wanted) })
  }

  private func draft(of location: SiteLocation) throws -> PlanDraft? {
    guard !location.relative.isEmpty else { return nil }
    let folder = try Folder(location.site)
    if try folder.status(of: location.relative, followingLinks: true)?.kind == .folder { return nil }
    let bytes = try folder.read(location.relative, limit: SourceFile.defaultLimit)
    return PlanDraft(file: PlanFile(path: location.relative), bytes: bytes, standsAlone: true)
  }

  private func loadDraft(_ line: ProgressLine) async throws -> (LoadedSite, String, Findings) {
    guard paths.count == 1 else { throw ValidationError("Standard input is checked alone.") }
    let bytes = try Folder.standardInput(limit: SourceFile.defaultLimit)
    let isSite = try SiteLocation(of: ".")
    let standsAlone = isSite.standsAlone || !stdinPath.hasPrefix(Discovery.folderName + "/")
    let file = PlanFile(path: stdinPath)
    let loaded = try await load(
      ".", line, draft: PlanDraft(file: file, bytes: bytes, standsAlone: standsAlone))
    return (loaded, ".", loaded.site.diagnostics.ofFiles { $0 == file.path })
  }

  private func load(_ path: String, _ line: ProgressLine, draft: PlanDraft?) async throws -> LoadedSite {
    try await LoadedSite(
      path, asOf: site.date, workers: site.workers, progress: line.progress, audience: audience.value,
      draft: draft)
  }

  private static func concerns(_ file: String, _ wanted: [String]) -> Bool {
    wanted.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
  }

  private func report(_ found: Findings, of loaded: LoadedSite, at path: String, _ console: Console) throws {
    let text = DiagnosticText.planpress(console.language)
    switch format {
    case .json: try console.print(PortfolioDocument.bytes(of: found, text: text))
    case .sarif:
      try console.print(
        SARIFDocument.bytes(
          of: Array(found), text: text, prefix: DiagnosticPrinter.prefix(ofSite: path), version: Planpress.version))
    case .github:
      let commands = WorkflowCommands.text(of: Array(found), text: text, prefix: DiagnosticPrinter.prefix(ofSite: path))
      try console.print(Array(commands.utf8))
    case .text:
      let printer = DiagnosticPrinter(
        text, isColored: Surroundings.wantsColor(.output), sitePath: path, source: loaded.sourceText)
      try console.print(Array(printer.report(found).utf8))
      if !console.isQuiet { try console.print(printer.summary(found)) }
    }
  }
}
