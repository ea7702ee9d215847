internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the site.",
    discussion: """
      The site is made beside the old one and takes its place at the end: readers never see a half of it, and a build
      that fails leaves the old site as it was. Only what changed is written; files in the output folder that planpress
      did not write stay there.

      A site is made even where plans have errors: the pages show what could be read, and the exit code is 1.

      EXAMPLES
        planpress build
        planpress build my-site --output /srv/www/plans --as-of 2026-06-30
        planpress build --strict || echo "not all is well"
        planpress build --audience board --output site-board
      """)

  @Argument(help: "The site's folder.")
  var site = "."

  @Option(name: .shortAndLong, help: "Where the site goes. Default: the folder site in the site's folder.")
  var output: String?

  @Flag(help: "Let warnings fail as errors do; the site is made all the same.")
  var strict = false

  @Flag(inversion: .prefixedNo, help: "Wait for another build that is writing the same output.")
  var wait = true

  @Flag(help: "Say how many seconds each stage took, on the clock and on all cores together.")
  var timings = false

  @OptionGroup var options: SiteOptions
  @OptionGroup var audience: AudienceOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    ProcessMemory.growsInLargeSteps()
    let console = common.console
    let clock = timings ? StageClock() : nil
    let line = ProgressLine(console, clock: clock)
    let progress = line.progress
    let loaded: LoadedSite
    let summary: OutputSummary
    let diagnostics: Findings
    do {
      loaded = try await LoadedSite(
        site, asOf: options.date, workers: options.workers, progress: progress, audience: audience.value,
        preparesPages: true)
      ProcessMemory.keep(loaded)
      let build = try SiteBuild(loaded, progress: progress)
      ProcessMemory.keep(build)
      diagnostics = build.diagnostics
      summary = try await build.write(with: writer(console), progress: progress)
      line.end()
      if let clock { console.tell(clock.report(end: "")) }
    } catch let problem as FileProblem {
      line.end()
      throw console.failed(problem)
    } catch let problem as OutputProblem {
      line.end()
      throw console.failed(problem)
    }
    report(loaded, diagnostics, summary, console)
    audience.report(loaded.withheld, console)
    if diagnostics.errorCount > 0 || strict && !diagnostics.isEmpty {
      throw ExitCode.plansHaveErrors
    }
  }

  private var destination: String {
    output ?? (site.hasSuffix("/") ? site + "site" : site + "/site")
  }

  private func writer(_ console: Console) -> SiteWriter {
    var writer = SiteWriter(destination: destination, workers: options.workers)
    if !wait { writer.patience = .zero }
    writer.waiting = { holder in
      console.note(
        "waiting for another build (\(holder))", "正在等待另一个生成任务（\(holder)）",
        "正在等待另一個產生網站的工作（\(holder)）")
    }
    return writer
  }

  private func report(
    _ loaded: LoadedSite, _ diagnostics: Findings, _ summary: OutputSummary, _ console: Console
  ) {
    let printer = DiagnosticPrinter(
      .planpress(console.language), isColored: Surroundings.wantsColor(.error), sitePath: site,
      source: loaded.sourceText)
    let report = printer.report(console.isVerbose || strict ? diagnostics : diagnostics.errors)
    if !report.isEmpty { console.tell(String(report.dropLast())) }
    if !diagnostics.isEmpty { console.note(printer.summary(diagnostics)) }
    console.note(
      "\(destination): \(summary.fileCount) files, \(summary.added) new, \(summary.changed) changed, "
        + "\(summary.removed) removed",
      "\(destination)：共 \(summary.fileCount) 个文件，新增 \(summary.added)，更新 \(summary.changed)，删除 \(summary.removed)",
      "\(destination)：共 \(summary.fileCount) 個檔案，新增 \(summary.added)，更新 \(summary.changed)，刪除 \(summary.removed)")
  }
}
