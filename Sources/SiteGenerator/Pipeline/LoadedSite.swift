package import PlanModel
private import PlanReading
package import SourceText

/// A site's folder, read, linked, computed and checked: what `build`, `check` and `export` start from.
package struct LoadedSite: Sendable {
  package let site: Site
  package let folder: SiteFolder

  /// The files beside the plans that a plan links to or shows, by their paths from the site; sorted by bytes.
  package let attachments: [String]

  /// Loads a site; what is wrong with one file stops no other.
  ///
  /// - Parameter draft: what an editor has of a file and has not saved yet.
  package init(
    _ path: String, asOf: CalendarDate, workers: Workers, progress: BuildProgress, draft: PlanDraft? = nil
  ) async throws(FileProblem) {
    progress.begin(.discover, expecting: 0)
    let folder = try SiteFolder(path)
    let settings = try SiteSettings(folder.folder, asOf: asOf)
    let discovery = try Self.discover(folder, draft)
    progress.begin(.read, expecting: discovery.plans.count)
    let files = PlanFiles(
      folder: folder, reader: settings.reader(of: folder), settings: settings.analysis, draft: draft)
    var reading = Reading(
      await workers.map(discovery.plans) { file in
        defer { progress.step() }
        return files.read(file)
      })
    progress.begin(.link, expecting: 0)
    let linked = Portfolio.link(plans: reading.plans, analyses: reading.analyses, settings: settings.analysis)
    let frozen = try await BaselineFile.all(of: linked.plans, in: folder.folder, settings, workers: workers)
    let portfolio = linked.with(baselines: frozen.baselines)
    progress.begin(.check, expecting: 0)
    let check = PlanCheck(of: portfolio)
    let findings = await workers.map(Array(portfolio.plans.indices)) { check.diagnostics(ofPlanAt: $0) }
    let otherFiles = Set(discovery.otherFiles.map { UTF8Key($0) })
    let links = LinkCheck(plans: portfolio.plans, bodies: reading.bodies) { otherFiles.contains(UTF8Key($0)) }.run()
    attachments = links.attachments
    reading.diagnostics +=
      settings.diagnostics + discovery.diagnostics + frozen.diagnostics + links.diagnostics + findings.joined()
    self.folder = folder
    site = Site(
      configuration: settings.configuration, portfolio: portfolio, bodies: reading.bodies,
      diagnostics: settings.configuration.applySeverities(to: reading.diagnostics).sortedByPlace())
  }

  private static func discover(_ folder: SiteFolder, _ draft: PlanDraft?) throws(FileProblem) -> Discovery {
    guard let draft else { return try Discovery(folder.folder) }
    if draft.standsAlone { return Discovery(alone: draft.file) }
    return try Discovery(folder.folder).including(draft.file)
  }
}

/// The plans of a site, to be read and analysed one by one: what has just been read is still at hand.
private struct PlanFiles: Sendable {
  let folder: SiteFolder
  let reader: PlanReader
  let settings: AnalysisSettings
  let draft: PlanDraft?

  func read(_ file: PlanFile) -> Result<AnalysedPlan, UnreadPlan> {
    if let draft, draft.file == file { return .success(analysed(draft.bytes, file)) }
    do {
      // One byte more than is allowed tells the reader that there is more.
      let bytes = try folder.folder.read(file.path, limit: reader.settings.sizeLimit)
      return .success(analysed(bytes, file))
    } catch {
      return .failure(
        UnreadPlan(diagnostic: Diagnostic(.fileUnreadable, file: file.path, at: .unknown, .text(error.reasonText))))
    }
  }

  private func analysed(_ bytes: [UInt8], _ file: PlanFile) -> AnalysedPlan {
    let read = reader.read(bytes, key: file.key, file: file.path)
    return AnalysedPlan(read: read, analysis: PlanAnalysis.of(read.plan, settings))
  }
}

private struct AnalysedPlan: Sendable {
  let read: ReadPlan
  let analysis: PlanAnalysis
}

private struct UnreadPlan: Error {
  let diagnostic: Diagnostic
}

/// What was read of all files, apart by kind.
private struct Reading {
  var plans: [Plan] = []
  var analyses: [PlanAnalysis] = []
  var bodies: [PlanBody] = []
  var diagnostics: [Diagnostic] = []

  init(_ outcomes: [Result<AnalysedPlan, UnreadPlan>]) {
    plans.reserveCapacity(outcomes.count)
    analyses.reserveCapacity(outcomes.count)
    bodies.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .success(let plan):
        plans.append(plan.read.plan)
        analyses.append(plan.analysis)
        bodies.append(plan.read.body)
        diagnostics += plan.read.diagnostics
      case .failure(let unread):
        diagnostics.append(unread.diagnostic)
      }
    }
  }
}

extension LoadedSite {
  /// The text of a file of the site, for the line that a diagnostic is about; nil where it can't be read any more.
  package func sourceText(_ file: String) -> SourceFile? {
    do {
      return try SourceFile(bytes: folder.folder.read(file, limit: SourceFile.defaultLimit))
    } catch {
      return nil
    }
  }
}
