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
        planpress export | jq '.plans[] | select(.health == "offTrack") | .title'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  @Argument(help: "The site's folder.")
  var site = "."

  @Option(help: "json.")
  var format = Format.json

  @OptionGroup var options: SiteOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    let line = ProgressLine(console)
    do {
      let loaded = try await LoadedSite(
        site, asOf: options.date, workers: options.workers, progress: line.progress)
      line.end()
      let text = DiagnosticText.planpress(console.language)
      switch format {
      case .json: try console.print(PortfolioDocument(loaded.site, text: text).bytes)
      }
    } catch let problem as FileProblem {
      line.end()
      throw console.failed(problem)
    }
  }
}
