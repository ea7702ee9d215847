#if os(Linux)
  private import CSystem
#endif
private import Synchronization

/// How a process that ends right after its work deals with its memory.
///
/// A command ends right after its work, and the system takes a process's memory back at once; to free 10,000 plans one
/// string after another before that takes a few percent of a build's time.
enum ProcessMemory {
  /// Lets the allocator ask the system for large steps and give nothing back: it would ask again for the next page.
  ///
  /// For commands that end with their work; a process that stays must return what it does not need.
  static func growsInLargeSteps() {
    #if os(Linux)
      _ = mallopt(M_TOP_PAD, 64 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, 1 << 30)
      _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    #endif
  }

  private static let kept = Mutex<[any Sendable]>([])

  /// Keeps a value until the process ends.
  static func keep(_ value: some Sendable) {
    kept.withLock { $0.append(value) }
  }
}
