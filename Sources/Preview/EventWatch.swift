#if os(Linux)
  private import Foundation
  private import Glibc
  package import SiteGenerator
  private import Synchronization

  /// Hears of changes from the kernel (inotify), a few milliseconds after they happen.
  package final class EventWatch: FolderWatch {
    package let changes: AsyncStream<Set<String>>
    private let continuation: AsyncStream<Set<String>>.Continuation
    private let descriptor: Int32
    private let isStopped = Atomic<Bool>(false)
    private let site: Folder

    /// The watched folders' paths by their numbers, with a slash behind them.
    private let folders = Mutex<[Int32: String]>([:])

    /// - Throws: where the kernel has no watch left: `fs.inotify.max_user_watches` is its limit.
    package init(_ path: String) throws(FileProblem) {
      site = try Folder(path)
      descriptor = inotify_init1(Int32(bitPattern: UInt32(IN_NONBLOCK | IN_CLOEXEC)))
      guard descriptor >= 0 else { throw FileProblem(.open, path, code: errno) }
      (changes, continuation) = AsyncStream.makeStream()
      guard watchAll() else {
        let code = errno
        close(descriptor)
        throw FileProblem(.open, path, code: code)
      }
      Thread.detachNewThread { self.listen() }
    }

    package func stop() {
      isStopped.store(true, ordering: .relaxed)
    }

    /// Waits in a thread of its own, which would else keep a core from those who work.
    private func listen() {
      while !isStopped.load(ordering: .relaxed) {
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&state, 1, Self.patience) > 0 { read() }
      }
      close(descriptor)
      continuation.finish()
    }

    /// In milliseconds, until it is asked whether anybody still wants to hear.
    private static let patience: Int32 = 500

    // MARK: - Folders

    private static let events =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE) | UInt32(IN_DELETE)

    private func watchAll() -> Bool {
      var isWatched = true
      var walk = FolderWalk()
      walk.visit(site, "") { prefix, _ in isWatched = watch(prefix) && isWatched }
      return isWatched
    }

    private func watch(_ prefix: String) -> Bool {
      let number = unsafe inotify_add_watch(descriptor, site.shown(prefix.isEmpty ? "." : prefix), Self.events)
      guard number >= 0 else { return false }
      folders.withLock { $0[number] = prefix }
      return true
    }

    // MARK: - Events

    private struct Event {
      let folder: Int32
      let mask: UInt32
      let name: String
    }

    /// Editors write a file in several steps; a moment later all of them are there.
    private static let moment: useconds_t = 3_000

    private func read() {
      var paths: Set<String> = []
      var isUnsure = false
      var events = pendingEvents()
      usleep(Self.moment)
      events += pendingEvents()
      for event in events {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { isUnsure = true }
        if event.mask & UInt32(IN_IGNORED) != 0 { folders.withLock { $0[event.folder] = nil } }
        guard !event.name.isEmpty, let prefix = folders.withLock({ $0[event.folder] }) else { continue }
        take(event, prefix, &paths)
      }
      if isUnsure {
        _ = watchAll()
        continuation.yield([])
      } else if !paths.isEmpty {
        continuation.yield(paths)
      }
    }

    private func take(_ event: Event, _ prefix: String, _ paths: inout Set<String>) {
      if event.name.hasPrefix(".") || event.name.hasSuffix("~") { return }
      if prefix.isEmpty, !WatchedFolders.concerns(event.name) { return }
      let path = prefix + event.name
      let isFolder = event.mask & UInt32(IN_ISDIR) != 0
      // A file that has just been made is empty; its bytes come with an event of their own. A link has none.
      if !isFolder, event.mask & UInt32(IN_CREATE) != 0, !isLink(path) { return }
      paths.insert(path)
      if isFolder, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { takeFolder(path, &paths) }
    }

    /// A folder that came: files may have been in it before it was watched.
    private func takeFolder(_ path: String, _ paths: inout Set<String>) {
      let folder: Folder
      do {
        folder = try site.folder(path)
      } catch {
        // It has gone again, or nobody may look into it: there is nothing to read, and what changes that is an event.
        return
      }
      var walk = FolderWalk()
      var found: [String] = []
      walk.visit(folder, path + "/") { prefix, files in
        _ = watch(prefix)
        found += files.map { prefix + $0 }
      }
      paths.formUnion(found)
    }

    private func isLink(_ path: String) -> Bool {
      do {
        return try site.status(of: path)?.kind == .link
      } catch {
        // Told of as if it were one: whoever reads the file then says what is wrong with it.
        return true
      }
    }

    private func pendingEvents() -> [Event] {
      var events: [Event] = []
      while true {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
          count = unsafe max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
        if bytes.isEmpty { return events }
        events += Self.events(in: bytes)
      }
    }

    /// Takes the kernel's records apart: folder, mask, cookie and the name's length, 4 bytes each, and the name with
    /// zeros behind it.
    private static func events(in bytes: [UInt8]) -> [Event] {
      var events: [Event] = []
      var place = 0
      while place + 16 <= bytes.count {
        let words = unsafe bytes.withUnsafeBytes {
          unsafe $0.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt32>.self)
        }
        let name = bytes[(place + 16)..<min(bytes.count, place + 16 + Int(words[3]))].prefix { $0 != 0 }
        events.append(
          Event(folder: Int32(bitPattern: words[0]), mask: words[1], name: String(decoding: name, as: UTF8.self)))
        place += 16 + Int(words[3])
      }
      return events
    }
  }
#endif
