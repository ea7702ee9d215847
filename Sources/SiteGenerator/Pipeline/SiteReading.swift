package import PlanModel
private import PlanReading
private import SourceText

/// What was read of a site's folder, file by file, before anything is linked: who previews a site keeps it, and reads
/// again what has changed.
package struct SiteReading: Sendable {
  package let folder: SiteFolder
  package let settings: SiteSettings
  let discovery: Discovery

  /// In the order of the discovery's plans.
  private(set) var outcomes: [PlanOutcome]

  /// The plans whose files can't be understood as they are now, by their files: their pages show how they were before.
  package private(set) var outdatedPlans: Set<String>

  /// - Parameters:
  ///   - draft: what an editor has of a file and has not saved yet.
  ///   - last: how the site was read before; plans that can't be understood any more stay as they were then.
  package init(
    _ path: String, asOf: CalendarDate, workers: Workers, progress: BuildProgress = BuildProgress(),
    draft: PlanDraft? = nil, keepingGoodOf last: SiteReading? = nil
  ) async throws(FileProblem) {
    progress.begin(.discover, expecting: 0)
    let folder = try SiteFolder(path)
    let settings = try SiteSettings(folder.folder, asOf: asOf)
    let discovery = try Self.discover(folder, draft)
    progress.begin(.read, expecting: discovery.plans.count)
    let files = PlanFiles(
      folder: folder, reader: settings.reader(of: folder), settings: settings.analysis, draft: draft)
    let lastOutcomes = last?.outcomesByPath ?? [:]
    outcomes = await workers.map(discovery.plans) { file in
      defer { progress.step() }
      let outcome = files.read(file)
      return lastOutcomes.isEmpty ? outcome : Self.keepingWhatWasGood(lastOutcomes[UTF8Key(file.path)], outcome)
    }
    outdatedPlans = Self.outdated(outcomes)
    self.folder = folder
    self.settings = settings
    self.discovery = discovery
  }

  private static func discover(_ folder: SiteFolder, _ draft: PlanDraft?) throws(FileProblem) -> Discovery {
    guard let draft else { return try Discovery(folder.folder) }
    if draft.standsAlone { return Discovery(alone: draft.file) }
    return try Discovery(folder.folder).including(draft.file)
  }

  private init(_ other: SiteReading, discovery: Discovery, outcomes: [PlanOutcome]) {
    folder = other.folder
    settings = other.settings
    self.discovery = discovery
    self.outcomes = outcomes
    outdatedPlans = Self.outdated(outcomes)
  }
}

// MARK: - Reading again

extension SiteReading {
  /// The same site after some of its files changed, came or went.
  ///
  /// Read again are the plans among them and those whose metrics come from one of them. A plan that can't be
  /// understood any more stays as it was last understood, with what is wrong with it now.
  ///
  /// - Parameter changed: paths from the site. Settings, calendars and templates are not looked at.
  package func again(_ changed: Set<String>, workers: Workers) async throws(FileProblem) -> SiteReading {
    let discovery = try Discovery(folder.folder)
    let lastOutcomes = outcomesByPath
    let files = planFiles
    let outcomes = await workers.map(discovery.plans) { file -> PlanOutcome in
      let last = lastOutcomes[UTF8Key(file.path)]
      if let last, !changed.contains(file.path), !isFed(last, by: changed) { return last }
      return Self.keepingWhatWasGood(last, files.read(file))
    }
    return SiteReading(self, discovery: discovery, outcomes: outcomes)
  }

  /// Reads one plan again that was there before; a path that is none of a plan changes nothing.
  ///
  /// In place: a copy of what was read of 10,000 plans takes longer than to read one.
  package mutating func readAgain(_ path: String) {
    guard let place = discovery.plans.firstIndex(where: { $0.path == path }) else { return }
    outcomes[place] = Self.keepingWhatWasGood(outcomes[place], planFiles.read(discovery.plans[place]))
    if case .success(let plan) = outcomes[place], plan.isOutdated {
      outdatedPlans.insert(path)
    } else {
      outdatedPlans.remove(path)
    }
  }

  private var outcomesByPath: [UTF8Key: PlanOutcome] {
    Dictionary(
      zip(discovery.plans.lazy.map { UTF8Key($0.path) }, outcomes), uniquingKeysWith: { first, _ in first })
  }

  private var planFiles: PlanFiles {
    PlanFiles(folder: folder, reader: settings.reader(of: folder), settings: settings.analysis, draft: nil)
  }

  private func isFed(_ outcome: PlanOutcome, by changed: Set<String>) -> Bool {
    guard case .success(let plan) = outcome else { return false }
    return plan.read.plan.metrics.contains { metric in
      guard let series = metric.series else { return false }
      return folder.path(of: series, from: plan.read.plan.file).map { changed.contains($0) } ?? false
    }
  }

  private static func keepingWhatWasGood(_ last: PlanOutcome?, _ now: PlanOutcome) -> PlanOutcome {
    guard case .success(var good) = last else { return now }
    switch now {
    case .success(let plan):
      guard plan.read.diagnostics.contains(where: { $0.severity == .error }) else { return now }
      if !good.isOutdated, good.read.diagnostics.contains(where: { $0.severity == .error }) { return now }
      good.read.diagnostics = plan.read.diagnostics
      good.successor = .plan(plan.read.plan)
    case .failure(let unread):
      good.read.diagnostics = [unread.diagnostic]
      good.successor = .unreadable
    }
    return .success(good)
  }

  /// The outcome of a plan's file; nil for a path that is none of a plan.
  func outcome(of path: String) -> PlanOutcome? {
    discovery.plans.firstIndex { $0.path == path }.map { outcomes[$0] }
  }

  private static func outdated(_ outcomes: [PlanOutcome]) -> Set<String> {
    Set(
      outcomes.compactMap { outcome in
        guard case .success(let plan) = outcome, plan.isOutdated else { return nil }
        return plan.read.plan.file
      })
  }
}
