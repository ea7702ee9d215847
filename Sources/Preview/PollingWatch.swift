package import SiteGenerator

/// Looks at all files again and again: for network shares and other file systems that tell nobody of changes.
package final class PollingWatch: FolderWatch {
  package let changes: AsyncStream<Set<String>>
  private let task: Task<Void, Never>

  /// - Parameter interval: from the end of one look to the beginning of the next.
  package init(_ path: String, every interval: Duration = .seconds(1)) throws(FileProblem) {
    let site = try Folder(path)
    let (changes, continuation) = AsyncStream<Set<String>>.makeStream()
    self.changes = changes
    let first = Self.look(site)
    task = Task.detached {
      var last = first
      while !Task.isCancelled {
        do { try await Task.sleep(for: interval) } catch { break }
        let now = Self.look(site)
        let changed = Set(now.filter { last[$0.key] != $0.value }.keys).union(last.keys.filter { now[$0] == nil })
        if !changed.isEmpty { continuation.yield(changed) }
        last = now
      }
      continuation.finish()
    }
  }

  package func stop() {
    task.cancel()
  }

  deinit {
    task.cancel()
  }

  private static func look(_ site: Folder) -> [String: FileStatus] {
    var found: [String: FileStatus] = [:]
    var walk = FolderWalk()
    walk.visit(site, "") { prefix, files in
      for name in files where !prefix.isEmpty || WatchedFolders.concerns(name) {
        do {
          found[prefix + name] = try site.status(of: prefix + name, followingLinks: true)
        } catch {
          // As if it were not there: that is a change, after which whoever reads the file says what is wrong with it.
          found[prefix + name] = nil
        }
      }
    }
    return found
  }
}
