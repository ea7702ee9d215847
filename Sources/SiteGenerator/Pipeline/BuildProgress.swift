private import Synchronization

/// How far a build is, for whoever shows it.
package final class BuildProgress: Sendable {
  package enum Stage: Int, Sendable {
    case discover
    /// Reading each plan, and computing what needs no other.
    case read
    case link, check
    /// Gathering what the pages about many plans show, and the addresses of all pages.
    case index
    /// Rendering pages and writing those that changed.
    case write
  }

  private let stage = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let expected = Atomic<Int>(0)
  private let changed: @Sendable (Stage, _ finished: Int, _ expected: Int) -> Void

  /// - Parameter changed: called at the start of a stage and after every 64 steps, on any core.
  package init(changed: @escaping @Sendable (Stage, _ finished: Int, _ expected: Int) -> Void = { _, _, _ in }) {
    self.changed = changed
  }

  func begin(_ stage: Stage, expecting count: Int) {
    self.stage.store(stage.rawValue, ordering: .relaxed)
    finished.store(0, ordering: .relaxed)
    expected.store(count, ordering: .relaxed)
    changed(stage, 0, count)
  }

  func step() {
    let count = finished.wrappingAdd(1, ordering: .relaxed).newValue
    guard count.isMultiple(of: 64), let stage = Stage(rawValue: stage.load(ordering: .relaxed)) else { return }
    changed(stage, count, expected.load(ordering: .relaxed))
  }
}
