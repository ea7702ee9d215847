package import PlanModel
import PlanReading
package import SourceText

/// A site's folder, read, linked, computed and checked: what `build`, `check` and `export` start from.
package struct LoadedSite: Sendable {
  package let site: Site
  package let folder: SiteFolder

  /// The files beside the plans that a plan links to or shows, by their paths from the site; sorted by bytes.
  package let attachments: [String]

  /// How many plans an audience's site leaves out; none in a site for everybody.
  package let withheld: Withheld

  /// What the pages need to know of all plans, where it was asked for.
  let preparation: SitePreparation?

  /// Who sees what, and what the rules know of all plans: for a plan that is read again.
  let selection: Selection
  let check: PlanCheck

  /// Loads a site; what is wrong with one file stops no other.
  ///
  /// - Parameters:
  ///   - audience: for whom; of the plans of others nothing is left when plans are linked.
  ///   - draft: what an editor has of a file and has not saved yet.
  ///   - preparesPages: whether all pages will be made: what they need is gathered while plans are checked.
  package init(
    _ path: String, asOf: CalendarDate, workers: Workers, progress: BuildProgress, audience: Audience? = nil,
    draft: PlanDraft? = nil, preparesPages: Bool = false
  ) async throws(FileProblem) {
    try await self.init(
      SiteReading(path, asOf: asOf, workers: workers, progress: progress, draft: draft), workers: workers,
      progress: progress, audience: audience, preparesPages: preparesPages)
  }

  /// Links, computes and checks what was read.
  package init(
    _ read: consuming SiteReading, workers: Workers, progress: BuildProgress = BuildProgress(),
    audience: Audience? = nil, preparesPages: Bool = false
  ) async throws(FileProblem) {
    let (folder, settings, discovery) = (read.folder, read.settings, read.discovery)
    let selection = Selection(of: read.outcomes, for: audience, settings.analysis)
    let reading = ReadFiles(selection.plans)
    self.selection = selection.withoutPlans()
    progress.begin(.link, expecting: 0)
    let linked = Portfolio.link(plans: reading.plans, analyses: reading.analyses, settings: settings.analysis)
    let frozen = try await BaselineFile.all(of: linked.plans, in: folder.folder, settings, workers: workers)
    let portfolio = linked.with(baselines: selection.baselines(frozen.baselines))
    progress.begin(.check, expecting: 0)
    let isPreparedBeside = preparesPages && workers.count > 1
    async let prepared =
      isPreparedBeside
      ? SitePreparation(portfolio, bodies: reading.bodies, settings.configuration, workers: workers) : nil
    check = PlanCheck(of: portfolio)
    let otherFiles = Set(discovery.otherFiles.map { UTF8Key($0) })
    let siteCheck = SiteCheck(
      rules: check,
      links: LinkCheck(plans: portfolio.plans, bodies: reading.bodies) { otherFiles.contains(UTF8Key($0)) },
      selection: self.selection, configuration: settings.configuration)
    let checked = await workers.map(Array(portfolio.plans.indices)) { number in
      siteCheck.outcome(ofPlanAt: number, read: reading.diagnostics[number])
    }
    attachments = Self.attachments(of: checked)
    // What discovery says names files whose audience nobody has read.
    var others = audience == nil ? discovery.diagnostics : []
    others += reading.unread + settings.diagnostics + selection.allowed(frozen.diagnostics)
    others = settings.configuration.applySeverities(to: others) + checked.flatMap(\.others)
    withheld = selection.withheld
    self.folder = folder
    site = Site(
      configuration: settings.configuration, portfolio: portfolio, bodies: reading.bodies,
      diagnostics: Findings(ofFiles: checked.map(\.findings), others),
      archives: try ArchiveRegister(of: folder.folder))
    if preparesPages, !isPreparedBeside {
      preparation = await SitePreparation(portfolio, bodies: reading.bodies, settings.configuration, workers: workers)
    } else {
      preparation = await prepared
    }
  }
}

extension LoadedSite {
  private static func attachments(of checked: [SiteCheck.Outcome]) -> [String] {
    var files: Set<UTF8Key> = []
    for outcome in checked where !outcome.attachments.isEmpty { files.formUnion(outcome.attachments) }
    return files.map(\.text).sorted { $0.precedesByBytes($1) }
  }

  /// The text of a file of the site, for the line that a diagnostic is about; nil where it can't be read any more.
  package func sourceText(_ file: String) -> SourceFile? { folder.sourceText(file) }
}
