internal import ArgumentParser
internal import PlanModel
internal import Publication
internal import SiteGenerator

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says goal by goal what has changed, and which adjustment explains it.",
    discussion: """
      With one plan it compares with the plan's baseline. Each of two states is a plan's file, a site's folder, an \
      archive, of which only the plans that it has are compared, or a revision of git with a colon: HEAD~3: for all plans, HEAD~3:plans/2026-q2/marketing.md for one.

      EXAMPLES
        planpress diff 2026-q2/marketing               against its baseline
        planpress diff v1.0: .                         all plans since a revision
        planpress diff archives/2026-Q1/2026-Q1 .      what has changed since the quarter was archived
        planpress diff ../last-year . --format json
        planpress diff 2026-q2/marketing --strict      fails where a change has no adjustment

      EXIT CODES
        0 done · 1 with --strict: a change has no adjustment · 2 something could not be read · 64 wrong usage
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The plan, or the earlier state.")
  var before: String

  @Argument(help: "The later state.")
  var after: String?

  @Option(help: "text or json.")
  var format = Format.text

  @Flag(help: "Let changes fail that no adjustment explains.")
  var strict = false

  @Option(help: "The site's folder.")
  var site = "."

  @Option(help: "How many cores to use. Default: all.")
  var jobs: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    let console = common.console
    do {
      let comparison = if let after { try await compare(before, after) } else { try compareWithBaseline(console) }
      switch format {
      case .json: try console.print(ComparisonDocument(comparison).bytes)
      case .text: try console.print(Array(DiffReport(language: console.language).text(of: comparison).utf8))
      }
      if strict, comparison.unexplained > 0 { throw ExitCode.plansHaveErrors }
    } catch let problem as FileProblem {
      throw console.failed(problem)
    } catch let problem as RevisionProblem {
      throw console.failed(problem.text(in: console.language))
    }
  }

  private func compareWithBaseline(_ console: Console) throws -> SiteComparison {
    let argument = try PlanArgument(before, site: site)
    let folder = try Folder(argument.site)
    let settings = try SiteSettings(folder, asOf: Surroundings.today)
    // A plan that isn't there has no baseline either, and that is not what its author must be told.
    let plan = try PlanState.plan(argument.file, in: folder, settings)
    guard let frozen = try BaselineFile.read(ofPlan: argument.file.key, in: folder, settings) else {
      let key = argument.file.key
      throw console.failed(
        console.words(
          "\(key) has no baseline; planpress baseline set \(key) makes one",
          "\(key) 还没有定稿；先运行 planpress baseline set \(key)", "\(key) 還沒有定稿；先執行 planpress baseline set \(key)"))
    }
    return SiteComparison(from: frozen.plan, to: plan)
  }

  private func compare(_ before: String, _ after: String) async throws -> SiteComparison {
    switch (try await state(before), try await state(after)) {
    case (.plan(let before), .plan(let after)): return SiteComparison(from: before, to: after)
    case (.site(let old), .site(let new)):
      switch (try isArchive(before), try isArchive(after)) {
      case (true, false): return SiteComparison(from: old, to: Self.plans(of: new, thatAreIn: old))
      case (false, true): return SiteComparison(from: Self.plans(of: old, thatAreIn: new), to: new)
      default: return SiteComparison(from: old, to: new)
      }
    case (.plan, .site), (.site, .plan):
      throw ValidationError("A plan can be compared with a plan, and a site with a site.")
    }
  }

  private func isArchive(_ name: String) throws -> Bool { try ArchiveContents.sources(ofArchiveAt: name) != nil }

  /// An archive has a part of a site's plans: the others were not left out since, and did not come.
  private static func plans(of site: [Plan], thatAreIn archive: [Plan]) -> [Plan] {
    let keys = Set(archive.map(\.key))
    return site.filter { keys.contains($0.key) }
  }

  private func state(_ name: String) async throws -> PlanState {
    if let sources = try ArchiveContents.sources(ofArchiveAt: name) {
      return try await PlanState.read(sources, workers: Workers(jobs ?? Surroundings.coreCount))
    }
    let isThere = try Folder.resolved(name) != nil
    guard !isThere, let colon = name.firstIndex(of: ":") else {
      return try await PlanState.read(name, workers: Workers(jobs ?? Surroundings.coreCount))
    }
    let revision = String(name[..<colon])
    guard !revision.isEmpty, !revision.hasPrefix("-") else {
      throw ValidationError("\(name) names no revision.")
    }
    return try PlanState.read(
      revision: revision, path: String(name[name.index(after: colon)...]), of: site,
      environment: Surroundings.environmentForGit)
  }
}
