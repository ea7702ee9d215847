package import PlanModel
package import SiteGenerator

/// A site that follows the changes of its files.
///
/// A change of one plan that leaves its shape as it was is on the plan's own page at once; all other pages follow when
/// everything has been linked again, a moment later. Nothing else is kept but the newest state and what it was read from.
package actor LiveSite {
  private let path: String
  private let workers: Workers
  private let audience: Audience?
  private let today: @Sendable () -> CalendarDate
  private let changed: @Sendable (LiveState) -> Void

  private var reading: SiteReading
  private var loaded: LoadedSite
  package private(set) var state: LiveState

  /// Paths that changed since the last time that everything was linked.
  private var pending: Set<String> = []
  private var needsEverything = false
  private var isLinking = false

  /// Whether everything that was told of is linked, and on every page.
  var isUpToDate: Bool { pending.isEmpty && !needsEverything && !isLinking }

  private var waiting: [Int: CheckedContinuation<LiveState, Never>] = [:]
  private var lastWaiting = 0

  /// - Parameters:
  ///   - audience: for whom; of the plans of others nothing is shown or told.
  ///   - today: the as-of date, asked for whenever everything is read again.
  ///   - changed: told of every new state.
  package init(
    _ path: String, workers: Workers, audience: Audience? = nil, today: @escaping @Sendable () -> CalendarDate,
    changed: @escaping @Sendable (LiveState) -> Void = { _ in }
  ) async throws(FileProblem) {
    self.path = path
    self.workers = workers
    self.audience = audience
    self.today = today
    self.changed = changed
    reading = try await SiteReading(path, asOf: today(), workers: workers)
    loaded = try await LoadedSite(reading, workers: workers, audience: audience)
    state = LiveState(try SiteBuild(loaded), outdated: reading.outdatedPlans)
  }

  // MARK: - Changes

  /// Takes over that files have changed, come or gone.
  ///
  /// - Parameter paths: from the site; empty where nobody knows which.
  package func take(_ paths: Set<String>) {
    pending.formUnion(paths)
    if paths.isEmpty || paths.contains(where: Self.concernsAll) { needsEverything = true }
    let isShown = takeAtOnce(paths)
    if !isLinking {
      isLinking = true
      Task { await self.linkAgain(after: isShown ? Self.pause : .zero) }
    }
  }

  /// So long the browser has both cores for the page that it asks for.
  private static let pause = Duration.milliseconds(300)

  private static func concernsAll(_ path: String) -> Bool {
    path == SiteConfiguration.fileName || path.hasPrefix(CalendarFiles.folderName + "/")
  }

  /// Shows one changed plan without a look at the others, where that is the whole truth about its page.
  private func takeAtOnce(_ paths: Set<String>) -> Bool {
    guard let path = paths.first, paths.count == 1, !needsEverything, pending.count == 1 else { return false }
    reading.readAgain(path)
    guard let plan = loaded.replacing(path, from: reading) else { return false }
    publish(state.replacing(plan, outdated: reading.outdatedPlans))
    return true
  }

  private func linkAgain(after pause: Duration) async {
    defer { isLinking = false }
    do { try await Task.sleep(for: pause) } catch { return }
    while !pending.isEmpty || needsEverything {
      let (paths, everything) = (pending, needsEverything)
      (pending, needsEverything) = ([], false)
      do throws(FileProblem) {
        let read =
          everything
          ? try await SiteReading(path, asOf: today(), workers: workers, keepingGoodOf: reading)
          : try await reading.again(paths, workers: workers)
        let linked = try await LoadedSite(read, workers: workers, audience: audience)
        let build = try await Self.build(linked)
        // What changed in the meantime comes first: its readers have seen more than this.
        guard pending.isEmpty else {
          pending.formUnion(paths)
          needsEverything = needsEverything || everything
          continue
        }
        (reading, loaded) = (read, linked)
        let lettingGo = publish(
          LiveState(build, outdated: read.outdatedPlans),
          isShared: paths.isEmpty || paths.contains { !$0.hasSuffix(".md") })
        Task.detached(priority: .background) {
          await lettingGo.value
          UnusedMemory.giveBack()
        }
      } catch {
        var state = state
        state.failure = error
        publish(state)
        // Nobody tells again of what could not be read, nor of what changed where nobody could look.
        pending.formUnion(paths)
        needsEverything = true
        return
      }
    }
  }

  /// Off the actor, so that requests are answered meanwhile.
  private nonisolated static func build(_ loaded: LoadedSite) async throws(FileProblem) -> SiteBuild {
    try SiteBuild(loaded)
  }

  /// - Returns: the task that lets go of the state before.
  @discardableResult
  private func publish(_ newer: LiveState, isShared: Bool = false) -> Task<Void, Never> {
    let (old, listeners) = (state, waiting.values)
    waiting = [:]
    state = newer
    state.number = old.number + 1
    state.numberOfShared = isShared ? state.number : old.numberOfShared
    for listener in listeners { listener.resume(returning: state) }
    // Readers come first: to take 10,000 plans apart, or to count what is wrong with them, takes longer than a page.
    return Task.detached(priority: .background) { [state, changed] in
      changed(state)
      withExtendedLifetime(old) {}
    }
  }

  // MARK: - Waiting

  /// The state after the one with a number, or the present one when the time is over.
  package func state(after number: Int, waiting time: Duration) async -> LiveState {
    if state.number != number { return state }
    lastWaiting += 1
    let ticket = lastWaiting
    let clock = Task {
      try await Task.sleep(for: time)
      self.giveUp(ticket)
    }
    defer { clock.cancel() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { waiting[ticket] = $0 }
    } onCancel: {
      Task { await self.giveUp(ticket) }
    }
  }

  private func giveUp(_ ticket: Int) {
    waiting.removeValue(forKey: ticket)?.resume(returning: state)
  }
}
