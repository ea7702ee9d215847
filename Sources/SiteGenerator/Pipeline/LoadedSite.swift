package import PlanModel
private import PlanReading
private import SourceText

/// A site's folder, read, linked, computed and checked: what `build`, `check` and `export` start from.
package struct LoadedSite: Sendable {
  package let site: Site
  package let folder: SiteFolder

  /// The files under `plans/` that are no plans, by their paths from the site; sorted by bytes.
  package let otherFiles: [String]

  /// Loads a site; what is wrong with one file stops no other.
  package init(
    _ path: String, asOf: CalendarDate, stages: SiteStages, workers: Workers, progress: BuildProgress
  ) async throws(FileProblem) {
    progress.begin(.discover, expecting: 0)
    let folder = try SiteFolder(path)
    let settings = try SiteSettings(folder.folder, asOf: asOf)
    let discovery = try Discovery(folder.folder)
    let support = ReadingSupport(configuration: settings.configuration, folder: folder)
    progress.begin(.read, expecting: discovery.plans.count)
    let outcomes = await workers.map(discovery.plans) { file in
      defer { progress.step() }
      return Self.read(file, support, stages)
    }
    var reading = Reading(outcomes)
    progress.begin(.analyse, expecting: reading.plans.count)
    let analysis = settings.analysis
    let analyses = await workers.map(reading.plans) { plan in
      defer { progress.step() }
      return PlanAnalysis.of(plan, analysis)
    }
    let portfolio = Portfolio(
      plans: reading.plans, analyses: analyses, settings: analysis, links: stages.link(reading.plans))
    reading.diagnostics += settings.diagnostics + discovery.diagnostics + stages.check(portfolio)
    self.folder = folder
    otherFiles = discovery.otherFiles
    site = Site(
      configuration: settings.configuration, portfolio: portfolio, bodies: reading.bodies,
      diagnostics: settings.configuration.applySeverities(to: reading.diagnostics).sortedByPlace())
  }

  private static func read(_ file: PlanFile, _ support: ReadingSupport, _ stages: SiteStages) -> ReadOutcome {
    do {
      // One byte more than is allowed tells the reader that there is more.
      let bytes = try support.folder.folder.read(file.path, limit: SourceFile.defaultLimit)
      return stages.read(file, bytes, support)
    } catch {
      return .nothing([Diagnostic(.fileUnreadable, file: file.path, at: .unknown, .text(error.reasonText))])
    }
  }
}

/// What was read of all files, apart by kind.
private struct Reading {
  var plans: [Plan] = []
  var bodies: [PlanBody] = []
  var diagnostics: [Diagnostic] = []

  init(_ outcomes: [ReadOutcome]) {
    plans.reserveCapacity(outcomes.count)
    bodies.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .plan(let read):
        plans.append(read.plan)
        bodies.append(read.body)
        diagnostics += read.diagnostics
      case .nothing(let problems):
        diagnostics += problems
      }
    }
  }
}

extension [Diagnostic] {
  /// By file, place and code, each once: an order that no number of cores changes.
  package func sortedByPlace() -> [Diagnostic] {
    let sorted = self.sorted { left, right in
      if !left.file.utf8.elementsEqual(right.file.utf8) {
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
      }
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      if left.severity != right.severity { return left.severity < right.severity }
      return left.code.name < right.code.name
    }
    return sorted.indices.compactMap { index in
      index > 0 && sorted[index] == sorted[index - 1] ? nil : sorted[index]
    }
  }
}
