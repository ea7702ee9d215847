internal import ArgumentParser
internal import PlanModel
internal import PlanReading
internal import Publication
internal import SiteGenerator

struct BookletCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "booklet",
    abstract: "Prints plans as a booklet: a PDF with cover, contents, index and a page to sign.",
    discussion: """
      A booklet has the plans that are named, and all plans of the named departments and periods. WeasyPrint makes the \
      PDF, or Chromium with qpdf; where neither is there, the booklet is written as HTML and the exit code is 3.

      EXAMPLES
        planpress booklet --plan 2026-q2/marketing
        planpress booklet --quarter 2026-Q2 --output q2.pdf
        planpress booklet --department 市场部 --year 2026 --paper a3
        planpress booklet --quarter 2026-Q2 --imposed      A4 sheets to fold and staple

      EXIT CODES
        0 done · 1 an image of the plans is missing · 2 the disk refused, or the printing program failed
        3 there is no printing program · 64 wrong usage
      """)

  @Option(help: ArgumentHelp("A plan by its key or file; may be given several times.", valueName: "plan"))
  var plan: [String] = []

  @Option(help: ArgumentHelp("All plans of a department; may be given several times.", valueName: "name"))
  var department: [String] = []

  @Option(
    help: ArgumentHelp("All plans of a quarter, such as 2026-Q2; may be given several times.", valueName: "quarter"))
  var quarter: [String] = []

  @Option(help: ArgumentHelp("All plans of a year, such as 2026; may be given several times.", valueName: "year"))
  var year: [String] = []

  @Option(name: .shortAndLong, help: "The file; HTML where its name ends in .html. Default: booklet.pdf.")
  var output: String?

  @Option(help: "a3, a4 or a5. Default: a4, and a5 for --imposed.")
  var paper: PaperSize?

  @Option(help: "What the cover says. Default: the plan's title, or the period and the department.")
  var title: String?

  @Option(help: "The language of the booklet's own words: zh-Hans, zh-Hant or en. Default: that of the plans.")
  var language: Language?

  @Option(help: "auto, weasyprint, chromium, or none for HTML. Default: that of the settings, else auto.")
  var engine: SiteConfiguration.Print.Engine?

  @Flag(help: "Two pages to a side, in the order for folding and stapling.")
  var imposed = false

  @Option(help: "For --imposed: about which edge of the sheet the printer turns it, short or long. Default: short.")
  var flip: Imposition.Flip?

  @Option(help: "The site's folder.")
  var site = "."

  @OptionGroup var options: SiteOptions
  @OptionGroup var audience: AudienceOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if plan.isEmpty, department.isEmpty, quarter.isEmpty, year.isEmpty {
      throw ValidationError("Say what to print: --plan, --department, --quarter or --year.")
    }
    if flip != nil, !imposed { throw ValidationError("--flip belongs to --imposed.") }
    if imposed, paper == .a3 { throw ValidationError("--imposed is for --paper a5 or a4.") }
    let isHTML = output?.lowercased().hasSuffix(".html") ?? false
    if imposed, isHTML || engine == SiteConfiguration.Print.Engine.none {
      throw ValidationError("--imposed makes a PDF, not HTML.")
    }
  }

  func run() async throws {
    let console = common.console
    let line = ProgressLine(console)
    do {
      let loaded = try await LoadedSite(
        site, asOf: options.date, workers: options.workers, progress: line.progress, audience: audience.value)
      line.end()
      audience.report(loaded.withheld, console)
      let selection = try selection(of: loaded.site)
      let maker = try BookletMaker(
        loaded, selection, paper: paper ?? (imposed ? .a5 : .a4), language: language, title: title)
      try print(maker, loaded.site.configuration.print, console)
    } catch let problem as FileProblem {
      line.end()
      throw console.failed(problem)
    }
  }

  // MARK: - What

  private func selection(of site: Site) throws -> BookletSelection {
    var wish = BookletSelection.Wish()
    wish.plans = try plan.map { try PlanArgument($0, site: self.site).file.key }
    wish.departments = department
    let fiscal = FiscalCalendar(startMonth: site.configuration.fiscalYearStart) ?? .calendarYear
    wish.periods = try periods(quarter, .quarter, fiscal) + periods(year, .year, fiscal)
    let selection = BookletSelection(wish, of: site)
    guard selection.unknown.isEmpty else {
      throw ValidationError("There is no plan or department “\(selection.unknown.joined(separator: "”, “"))”.")
    }
    guard !selection.plans.isEmpty else { throw ValidationError("No plan is of that department and period.") }
    return selection
  }

  private func periods(_ words: [String], _ unit: Period.Unit, _ fiscal: FiscalCalendar) throws -> [Period] {
    try words.map { word in
      guard let period = PeriodGrammar.parse(word, fiscal: fiscal), period.unit == unit else {
        throw ValidationError("\(word) is no \(unit.rawValue) such as \(unit == .year ? "2026" : "2026-Q2").")
      }
      return period
    }
  }

  // MARK: - Printing

  private func print(_ maker: BookletMaker, _ settings: SiteConfiguration.Print, _ console: Console) throws {
    let output = output ?? "booklet.pdf"
    let choice = engine ?? settings.engine
    if choice == .none || output.lowercased().hasSuffix(".html") {
      let path = try write(maker, beside: output)
      return try console.print(path)
    }
    let printed: BookletPress.Printed
    do throws(BookletProblem) {
      printed = try press(choice, settings, console).print(maker, to: output)
    } catch {
      guard error.isMissingEngine else { throw console.failed(error.text(in: console.language)) }
      let path = try write(maker, beside: output)
      console.tell("planpress: " + error.text(in: console.language))
      console.tell(PrintHint.text(html: path, in: console.language))
      throw ExitCode.nothingPrints
    }
    try report(printed, output, console)
  }

  private func press(
    _ choice: SiteConfiguration.Print.Engine, _ settings: SiteConfiguration.Print, _ console: Console
  ) throws(BookletProblem) -> BookletPress {
    var search = PrintEngineSearch.surroundings(settings)
    search.kind = PrintEngine.Kind(rawValue: choice.rawValue)
    let engine = try search.find()
    if console.isVerbose { console.note("\(engine.kind.name) \(engine.version): \(engine.command)") }
    if engine.isUntested {
      let (name, tested) = ("\(engine.kind.name) \(engine.version)", engine.kind.tested)
      console.note(
        "\(name) is newer than what booklets were tested with (\(tested)): look at the pages",
        "\(name) 比测试过的版本（\(tested)）新，请检查版面", "\(name) 比測試過的版本（\(tested)）新，請檢查版面")
    }
    var press = BookletPress(engine)
    press.environment = Surroundings.environmentForPrinting
    press.patience = .seconds(settings.timeout)
    press.isWithoutSandbox = !settings.hasSandbox
    press.imposition = imposed ? Imposition(flip: flip ?? .short) : nil
    return press
  }

  /// Writes the booklet as HTML and says where.
  private func write(_ maker: BookletMaker, beside output: String) throws -> String {
    let (parent, name) = Folder.split(output)
    let stem = name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : name
    let file = stem.lowercased().hasSuffix(".html") ? stem : stem + ".html"
    let folder = try Folder.made(parent)
    let booklet = maker.booklet(.browser(pages: [:]))
    try folder.write(booklet.html, to: file)
    return folder.shown(file)
  }

  private func report(_ printed: BookletPress.Printed, _ output: String, _ console: Console) throws {
    try console.print(output)
    if let count = printed.pageCount {
      console.note("\(count) pages", "共 \(count) 页", "共 \(count) 頁")
      if imposed, count > Imposition.mostPages {
        console.note(
          "\(count) pages are too thick to staple: print the plans or departments one by one",
          "\(count) 页太厚，难以装订：请按计划或部门分别打印", "\(count) 頁太厚，難以裝訂：請依計劃或部門分別列印")
      }
    } else {
      console.note(
        "qpdf is not installed, so nobody looked whether the contents lead to the right pages",
        "没有安装 qpdf，未核对目录页码", "沒有安裝 qpdf，未核對目錄頁碼")
    }
    for gap in printed.gaps { console.tell(gap.text(in: console.language)) }
    if !printed.gaps.isEmpty { throw ExitCode.plansHaveErrors }
  }
}

extension PaperSize: ExpressibleByArgument {}
extension SiteConfiguration.Print.Engine: ExpressibleByArgument {}
extension Imposition.Flip: ExpressibleByArgument {}
