#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Keeps a second build away from an output folder while one is writing it.
///
/// The kernel holds the lock and gives it back when its process ends, however it ends, so no lock is ever stale. The
/// process and host in the file are for the message to those who wait.
package final class OutputLock: Sendable {
  private let descriptor: Int32
  private let folder: Folder
  private let name: String

  private init(descriptor: Int32, folder: Folder, name: String) {
    self.descriptor = descriptor
    self.folder = folder
    self.name = name
  }

  /// Takes the lock, or says who has it.
  ///
  /// - Parameter patience: how long to wait for another build.
  /// - Parameter waiting: called once, with the holder, before a wait.
  package static func take(
    _ name: String, in folder: Folder, patience: Duration, waiting: (String) -> Void
  ) throws(OutputProblem) -> OutputLock {
    let deadline = ContinuousClock.now + patience
    var hasTold = false
    while true {
      if let lock = try attempt(name, in: folder) { return lock }
      let holder = holder(name, in: folder)
      guard ContinuousClock.now < deadline else {
        throw .locked(path: folder.shown(name), holder: holder)
      }
      if !hasTold { waiting(holder) }
      hasTold = true
      usleep(20_000)
    }
  }

  private static func attempt(_ name: String, in folder: Folder) throws(OutputProblem) -> OutputLock? {
    let path = folder.shown(name)
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe openat(folder.descriptor, name, flags, 0o666)
    guard descriptor >= 0 else { throw .file(.last(.lock, path)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let problem = FileProblem.last(.lock, path)
      close(descriptor)
      if problem.code == EWOULDBLOCK || problem.code == EINTR { return nil }
      throw .file(problem)
    }
    // The holder before us may have removed the file after we opened it: then the lock is on a file without a name.
    guard isNamed(descriptor, name, in: folder) else {
      close(descriptor)
      return nil
    }
    write("\(getpid())@\(hostName())\n", to: descriptor)
    return OutputLock(descriptor: descriptor, folder: folder, name: name)
  }

  private static func isNamed(_ descriptor: Int32, _ name: String, in folder: Folder) -> Bool {
    var ours = stat()
    var named = stat()
    return unsafe fstat(descriptor, &ours) == 0
      && fstatat(folder.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && ours.st_ino == named.st_ino && ours.st_dev == named.st_dev
  }

  /// Best effort: a lock whose file can't be written (a full disk) is a lock all the same.
  private static func write(_ text: String, to descriptor: Int32) {
    guard ftruncate(descriptor, 0) == 0 else { return }
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Who has the lock, as far as its file tells; a holder that has just taken it may not have written it yet.
  private static func holder(_ name: String, in folder: Folder) -> String {
    do {
      let bytes = try folder.read(name, limit: 512)
      return bytes.isEmpty ? "?" : String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    } catch {
      return "?"
    }
  }

  private static func hostName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Gives the lock back and removes its file.
  deinit {
    _ = unsafe unlinkat(folder.descriptor, name, 0)
    close(descriptor)
  }
}
