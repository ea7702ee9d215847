private import Synchronization

/// Values that stay until the process ends.
///
/// A command ends right after its work, and the system takes a process's memory back at once; to free 10,000 plans one
/// string after another before that takes a few percent of a build's time.
enum ProcessMemory {
  private static let kept = Mutex<[any Sendable]>([])

  static func keep(_ value: some Sendable) {
    kept.withLock { $0.append(value) }
  }
}
