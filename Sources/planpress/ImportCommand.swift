internal import ArgumentParser
internal import PlanImport
internal import PlanModel
internal import PlanReading
internal import SiteGenerator
internal import SourceText
internal import Spreadsheets

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes a Markdown plan out of a spreadsheet's tables.",
    discussion: """
      XLSX and CSV files (UTF-8, UTF-16, GBK, Big5; comma, semicolon or tab). Tables are recognised by the names of \
      their columns, as in a plan. Nothing is dropped: a table that is not recognised becomes a table of the text. The \
      report tells cell by cell what was understood; the plan goes to standard output without --output.

      EXAMPLES
        planpress import 销售部目标拆解.xlsx --output plans/2026-q3/sales.md
        planpress import goals.csv tasks.csv --period 2026-Q3 --department 销售部 --output plans/2026-q3/sales.md
        planpress import tables/*.csv --output copies/     every plan of an export, one file each

      EXIT CODES
        0 done · 1 a file can't be read as tables, or the plan has errors · 2 the disk refused · 64 wrong usage
      """)

  @Argument(help: "XLSX or CSV files; all of them make one plan, unless they are an export's.")
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The plan to write; a folder for the plans of an export. Nothing is written over.", valueName: "plan.md"))
  var output: String?

  @Option(help: "The plan's title. Default: the line over the tables, else the file's name.")
  var title: String?

  @Option(help: "The plan's department.")
  var department: String?

  @Option(help: "Who answers for the plan.")
  var owner: String?

  @Option(help: "The plan's period, such as 2026-Q3.")
  var period: String?

  @Option(help: "The plan's kind, such as quarter or breakdown. Default: that of the period.")
  var kind: PlanKind?

  @Option(help: "zh-Hans, zh-Hant or en, for the headings that the tables don't have.")
  var language: Language?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one file.") }
    if let period, PeriodGrammar.parse(period, fiscal: .calendarYear) == nil {
      throw ValidationError("\(period) is no period such as 2026-Q3.")
    }
  }

  func run() throws {
    let console = common.console
    do {
      let sources = try read(console)
      let plans = PlanImport(sources, options: importOptions(console)).plans
      let paths = try paths(of: plans, console)
      var hasErrors = false
      for (plan, path) in zip(plans, paths) {
        try write(plan, to: path, console)
        report(plan, path, console)
        if plan.read.diagnostics.contains(where: { $0.severity == .error }) { hasErrors = true }
      }
      if hasErrors { throw ExitCode.plansHaveErrors }
    } catch let problem as FileProblem {
      throw console.failed(problem)
    }
  }

  private func importOptions(_ console: Console) -> ImportOptions {
    var options = ImportOptions()
    options.title = title
    options.department = department
    options.owner = owner
    options.period = period
    options.kind = kind
    options.language = language ?? console.language
    return options
  }

  // MARK: - Files

  /// Every file's tables; all that can't be read are named before the command gives up.
  private func read(_ console: Console) throws -> [ImportSource] {
    let folder = try Folder(".")
    let text = DiagnosticText.planpress(console.language)
    var sources: [ImportSource] = []
    for file in files {
      let bytes = try folder.read(file, limit: SpreadsheetFile.Limits().file)
      do throws(SpreadsheetProblem) {
        sources.append(ImportSource(name: file, workbook: try SpreadsheetFile.workbook(of: bytes, named: file)))
      } catch {
        tell(error.diagnostic(of: file), at: file, text, console)
      }
    }
    guard sources.count == files.count else { throw ExitCode.plansHaveErrors }
    return sources
  }

  /// Where each plan goes; nil for standard output.
  private func paths(of plans: [ImportedPlan], _ console: Console) throws -> [String?] {
    guard let output else {
      guard plans.count == 1 else {
        throw ValidationError("The files are an export of \(plans.count) plans: give a folder with --output.")
      }
      return [nil]
    }
    let isFolder = try output.hasSuffix("/") || Folder(".").status(of: output, followingLinks: true)?.kind == .folder
    guard isFolder || plans.count > 1 else { return [output] }
    return try plans.map { plan in
      guard let key = plan.key, OutputPath.isWithinOutput(key) else {
        throw ValidationError("--output names a folder, and the tables do not say what the plan is called.")
      }
      return (output.hasSuffix("/") ? output : output + "/") + key + ".md"
    }
  }

  private func write(_ plan: ImportedPlan, to path: String?, _ console: Console) throws {
    guard let path else { return try console.print(Array(plan.text.utf8)) }
    try Folder(".").write(Array(plan.text.utf8), to: path, onCollision: .refuse)
    try console.print(path)
  }

  // MARK: - Report

  private func report(_ plan: ImportedPlan, _ path: String?, _ console: Console) {
    let report = ImportReport(plan, language: console.language)
    let text = DiagnosticText.planpress(console.language)
    for line in report.lines { console.note(line) }
    for diagnostic in plan.read.diagnostics {
      let start = diagnostic.span.start
      let place = plan.origin(of: start) ?? "\(path ?? "-"):\(start.line):\(start.column)"
      tell(diagnostic, at: place, text, console)
    }
    console.note(report.summary)
  }

  private func tell(_ diagnostic: Diagnostic, at place: String, _ text: DiagnosticText, _ console: Console) {
    console.tell("\(place): \(diagnostic.severity.rawValue)[\(diagnostic.code.name)]: \(text.message(of: diagnostic))")
    let help = text.help(of: diagnostic)
    if !help.isEmpty { console.tell("  = " + console.words("help: ", "建议：", "建議：") + help) }
  }
}
