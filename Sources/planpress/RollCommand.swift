internal import ArgumentParser
internal import PlanModel
internal import PlanReading
internal import SiteGenerator

struct RollCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roll",
    abstract: "Writes the next period's plan from the last one.",
    discussion: """
      Key results that are not reached go on with their baselines and their newest values, under their identifiers. \
      What look backs sent to the new plan becomes a goal, a task, a milestone or a risk there; what nobody has decided \
      on stands in a comment. Department, people, and communications that come back stay. Nothing is written over.

      EXAMPLES
        planpress roll 2026-q2/marketing 2026-q3/marketing
        planpress roll 2026/sales 2027/sales --as-of 2026-12-31

      EXIT CODES
        0 done · 2 no such plan, the new one is there already, or the disk refused · 64 wrong usage
      """)

  @Argument(help: "The plan of the period that ends.")
  var from: String

  @Argument(help: "The new plan's path below plans/ without .md.")
  var to: String

  @Option(help: "The new plan's title.")
  var title: String?

  @Option(help: "The site's folder.")
  var folder = "."

  @OptionGroup var options: SiteOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard OutputPath.isWithinOutput(to), !to.hasSuffix(".md") else {
      throw ValidationError("\(to) is no path below plans/, such as 2026-q3/marketing.")
    }
  }

  func run() async throws {
    let console = common.console
    let line = ProgressLine(console)
    do {
      let argument = try PlanArgument(from, site: folder)
      let loaded = try await LoadedSite(
        argument.site, asOf: options.date, workers: options.workers, progress: line.progress)
      line.end()
      try roll(argument.file, of: loaded, console)
    } catch let problem as FileProblem {
      line.end()
      throw console.failed(problem)
    }
  }

  private func roll(_ file: PlanFile, of loaded: LoadedSite, _ console: Console) throws {
    let portfolio = loaded.site.portfolio
    guard let number = portfolio.index(of: file.key) else {
      throw console.failed(
        console.words("there is no plan \(file.key)", "没有计划 \(file.key)", "沒有計劃 \(file.key)"))
    }
    let plan = portfolio.plans[number]
    let settings = loaded.site.configuration
    let fiscal = FiscalCalendar(startMonth: settings.fiscalYearStart) ?? .calendarYear
    guard let period = Period(ofKey: to, fiscal) ?? plan.period?.next else {
      throw ValidationError("Neither \(to) nor \(plan.key) names a period, such as 2026-q3/marketing does.")
    }
    let language = plan.language ?? settings.language
    let rollover = Rollover(of: number, to: to, in: portfolio)
    let text = RolledPlan(
      rollover, of: number, in: portfolio, to: period, title: title ?? self.title(of: plan, period, language), language
    ).text
    let path = Discovery.folderName + "/" + to + ".md"
    try loaded.folder.folder.write(Array(text.utf8), to: path, onCollision: .refuse)
    try console.print(loaded.folder.folder.shown(path))
    for note in RollReport(rollover, plan, language: console.language).lines { console.note(note) }
  }

  /// A plan that is called after its period gets the name of the next; another keeps its own.
  private func title(of plan: Plan, _ period: Period, _ language: Language) -> String {
    guard let department = plan.department, plan.kind == .quarter || plan.kind == .annual else { return plan.title }
    return PlanStart.title(plan.kind, department, period, language)
  }
}
