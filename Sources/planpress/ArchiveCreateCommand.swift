internal import ArgumentParser
internal import PlanModel
internal import PlanReading
internal import Publication
internal import SiteGenerator

struct ArchiveCreateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Archives the closed plans of a period.",
    discussion: """
      The archive is a folder in the form of BagIt, and a ZIP file of it: the plans exactly as they were read with the \
      settings and templates, the pages, which open from the disk, the booklet as PDF/A, and the records as JSON and \
      CSV. archives/register.jsonl gets a line with its digest. Nothing that is archived is ever written over; a correction is a revision of its own.

      EXAMPLES
        planpress archive create 2026-Q2
        planpress archive create 2026-Q2 --department 市场部 --sign ~/.ssh/id_ed25519
        planpress archive create 2026-Q2 --revise
        planpress archive create 2026-Q2 --no-booklet         where nothing prints

      EXIT CODES
        0 done · 1 a plan of the period is not closed, or an archive is there · 2 the disk refused ·
        3 WeasyPrint is missing · 64 wrong usage
      """)

  @Argument(help: "The period: 2026-Q2, 2026-H1, 2026, 2026-05.")
  var period: String

  @Option(help: "Only the plans of this department, with those of others that they refer to.")
  var department: String?

  @Flag(help: "Let the archive of a department hold plans of others that are for an audience only.")
  var withRestricted = false

  @Option(help: "The day that the archive bears. Default: that of SOURCE_DATE_EPOCH, else the current day.")
  var date: CalendarDate?

  @Option(help: "The day from which the pages look back. Default: the last day of the period.")
  var asOf: CalendarDate?

  @Flag(help: "Make a revision that replaces the archive that is there.")
  var revise = false

  @Flag(inversion: .prefixedNo, help: "Print the booklet, with WeasyPrint, and keep it in the archive.")
  var booklet = true

  @Option(help: "The SSH key that signs the archive.")
  var sign: String?

  @Option(help: "How many cores to use. Default: all.")
  var jobs: Int?

  @OptionGroup var place: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    let console = common.console
    let workers = Workers(jobs ?? Surroundings.coreCount)
    do {
      let period = try readPeriod()
      let asOf = asOf ?? period.end
      let environment = Surroundings.environmentForGit
      let provenance = Provenance(
        version: Planpress.version, asOf: asOf,
        revision: try Provenance.revision(of: place.site, environment: environment))
      let line = ProgressLine(console)
      defer { line.end() }
      let loaded = try await LoadedSite(place.site, asOf: asOf, workers: workers, progress: line.progress)
      line.end()
      var creation = ArchiveCreation(
        period: period, department: department, date: date ?? Surroundings.dateOfSources ?? Surroundings.today,
        provenance: provenance, isRevision: revise, workers: workers, text: { .planpress($0) })
      if booklet { creation.press = try press(loaded.site.configuration.print, console) }
      creation.isWithRestricted = withRestricted
      let selection = creation.selection(of: loaded)
      let record = try await creation.run(loaded, selection, into: place.folder)
      try report(record, selection, of: loaded.site, console)
      if let sign { try self.sign(record, with: sign, console) }
    } catch let problem as FileProblem {
      throw console.failed(problem)
    } catch let problem as ArchiveProblem {
      if problem.isRefusal {
        console.tell("planpress: " + problem.text(in: console.language))
        throw ExitCode.plansHaveErrors
      }
      throw console.failed(problem)
    }
  }

  /// Only WeasyPrint makes PDF/A.
  private func press(_ settings: SiteConfiguration.Print, _ console: Console) throws -> BookletPress {
    var search = PrintEngineSearch.surroundings(settings)
    search.kind = .weasyprint
    do throws(BookletProblem) {
      var press = BookletPress(try search.find())
      press.environment = Surroundings.environmentForPrinting
      press.patience = .seconds(settings.timeout)
      return press
    } catch {
      guard error.isMissingEngine else { throw console.failed(error.text(in: console.language)) }
      console.tell("planpress: " + error.text(in: console.language))
      console.tell(PrintHint.installation(in: console.language))
      console.note(
        "or leave the booklet out with --no-booklet", "也可以用 --no-booklet 不带小册子归档", "也可以用 --no-booklet 不帶小冊子歸檔")
      throw ExitCode.nothingPrints
    }
  }

  private func readPeriod() throws -> Period {
    let settings = try SiteSettings(Folder(place.site), asOf: Surroundings.today)
    let fiscal = FiscalCalendar(startMonth: settings.configuration.fiscalYearStart) ?? .calendarYear
    guard let period = PeriodGrammar.parse(period, fiscal: fiscal), period.unit != .custom else {
      throw ValidationError("\(self.period) is no period such as 2026-Q2.")
    }
    return period
  }

  private func sign(_ record: ArchiveRecord, with key: String, _ console: Console) throws {
    let store = try ArchiveStore(place.folder)
    let path = ArchiveStore.path(of: record.id, period: record.period)
    try ArchiveSignature(store: store, path: path, id: record.id).sign(with: key, Surroundings.environmentForSSH)
    console.note("signed", "已签名", "已簽名")
  }

  private func report(
    _ record: ArchiveRecord, _ selection: ArchiveSelection, of site: Site, _ console: Console
  ) throws {
    let path = place.folder + "/" + ArchiveStore.path(of: record.id, period: record.period)
    try console.print(path)
    console.note(
      "\(record.fileCount) files, \(record.byteCount) bytes; SHA-256 \(record.tagManifestDigest)",
      "共 \(record.fileCount) 个文件，\(record.byteCount) 字节；SHA-256 \(record.tagManifestDigest)",
      "共 \(record.fileCount) 個檔案，\(record.byteCount) 位元組；SHA-256 \(record.tagManifestDigest)")
    let (own, others) = (selection.plans.count, selection.context.map { site.portfolio.plans[$0].key })
    if !others.isEmpty {
      console.note(
        "\(own) plans, and \(others.count) that they refer to: \(others.joined(separator: ", "))",
        "\(own) 份计划，以及它们引用的 \(others.count) 份：\(others.joined(separator: "、"))",
        "\(own) 份計劃，以及它們引用的 \(others.count) 份：\(others.joined(separator: "、"))")
    }
    if let replaces = record.replaces {
      console.note("it replaces \(replaces)", "它替代 \(replaces)", "它替代 \(replaces)")
    }
  }
}

extension ArchiveProblem {
  /// Whether the plans or the archives are the reason, and not the machine.
  fileprivate var isRefusal: Bool {
    switch self {
    case .file, .output, .signing, .tooLarge, .booklet: false
    default: true
    }
  }
}
