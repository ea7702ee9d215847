import SiteGenerator

/// An object store, a WebDAV share or whatever else rclone can write to.
///
/// Such places have no links and no way to switch over, so the order does it: what pages refer to, then pages, the home
/// page, and only then is removed what is gone. After each step the target's list says what is there by now, so that
/// another attempt goes on behind the last step that was done.
struct RclonePlace: PublishPlace {
  let remote: String
  let publisher: Publisher

  func change(to site: PublishedSite) throws(PublishProblem) -> PublishChange {
    try list().change(to: files(of: site))
  }

  func publish(_ site: PublishedSite) throws(PublishProblem) -> PublishOutcome {
    try lock()
    let change: PublishChange
    do {
      change = try publishLocked(site)
    } catch {
      // The first problem is the one to tell; a lock that stays is an hour's wait.
      do { try unlock() } catch {}
      throw error
    }
    try unlock()
    return PublishOutcome(change: change, release: nil)
  }

  func rollBack() throws(PublishProblem) -> String { throw .noReleases }

  private func publishLocked(_ site: PublishedSite) throws(PublishProblem) -> PublishChange {
    var there = try list()
    let wanted = try files(of: site)
    let change = there.change(to: wanted)
    if change.isEmpty { return change }
    try change.checkRemovals(publisher.target, publishedCount: there.digests.count)
    for stage in PublishedSite.stages(change.added + change.changed) {
      try withList(stage) { (list) throws(PublishProblem) in
        _ = try rclone(["copy", "--ignore-times", "--files-from-raw", list, site.folder.path, remote])
      }
      for path in stage { there.digests[path] = wanted.digests[path] }
      try write(there)
    }
    if !change.removed.isEmpty {
      try withList(change.removed) { (list) throws(PublishProblem) in
        _ = try rclone(["delete", "--files-from-raw", list, remote])
      }
      for path in change.removed { there.digests[path] = nil }
      try write(there)
    }
    return change
  }

  // MARK: - What is there

  private func files(of site: PublishedSite) throws(PublishProblem) -> PublishedList {
    var list = PublishedList()
    for path in site.paths { list.digests[path] = SHA256.hex(try site.bytes(of: path)) }
    return list
  }

  /// The list of the target; an empty one where nothing was ever published.
  private func list() throws(PublishProblem) -> PublishedList {
    guard let text = try contents(of: PublishedList.fileName) else { return PublishedList() }
    guard let list = PublishedList(text) else { throw .listBroken }
    return list
  }

  private func write(_ list: PublishedList) throws(PublishProblem) {
    try put(list.text, as: PublishedList.fileName)
  }

  // MARK: - Lock

  /// Best effort, for such places can't make a file only where there is none: the lock is written and read back.
  private func lock() throws(PublishProblem) {
    if !publisher.breaksLock, let holder = try contents(of: Releases.lockName), !isStale(holder) {
      throw .locked(holder: holder.split(separator: "\n").first.map(String.init) ?? "?")
    }
    let mine = "\(publisher.moment) \(publisher.token)\n"
    try put(mine, as: Releases.lockName)
    guard try contents(of: Releases.lockName) == mine else { throw .locked(holder: "?") }
  }

  /// An hour after it was taken a lock is nobody's any more.
  private func isStale(_ lock: String) -> Bool { lock < publisher.anHourAgo }

  private func unlock() throws(PublishProblem) {
    _ = try rclone(["deletefile", Self.path(Releases.lockName, in: remote)])
  }

  // MARK: - rclone

  private func rclone(
    _ arguments: [String], accepting accepted: Set<Int32> = [0]
  ) throws(PublishProblem) -> (status: Int32, output: String) {
    try publisher.run(
      ["rclone", "--retries", "3", "--low-level-retries", "10", "--timeout", "5m", "--contimeout", "20s"] + arguments,
      accepting: accepted)
  }

  private static func path(_ name: String, in remote: String) -> String {
    remote.hasSuffix("/") || remote.hasSuffix(":") ? remote + name : remote + "/" + name
  }

  /// The words of a file there; nil for none: 3 is a folder that isn't there, 4 a file.
  private func contents(of name: String) throws(PublishProblem) -> String? {
    // A name in a list gives nothing, and no error, where the file is missing; whether the target is there at all is
    // another question, which `lsf` answers.
    let found = try rclone(
      ["lsf", "--files-only", "--max-depth", "1", "--include", "/" + name, remote], accepting: [0, 3])
    guard found.status == 0, found.output.split(separator: "\n").contains(name[...]) else { return nil }
    return try rclone(["cat", Self.path(name, in: remote)]).output
  }

  private func put(_ text: String, as name: String) throws(PublishProblem) {
    try withFile(text) { (file) throws(PublishProblem) in
      _ = try rclone(["copyto", "--ignore-times", file, Self.path(name, in: remote)])
    }
  }

  private func withList(_ paths: [String], _ body: (String) throws(PublishProblem) -> Void) throws(PublishProblem) {
    try withFile(paths.joined(separator: "\n") + "\n", body)
  }

  /// A file that is there while something reads it.
  private func withFile(_ text: String, _ body: (String) throws(PublishProblem) -> Void) throws(PublishProblem) {
    let name = "planpress-publish-" + publisher.token
    let folder = try PublishProblem.wrapping { () throws(FileProblem) in
      let folder = try Folder(publisher.temporaryFolder)
      try folder.remove(name)
      try folder.write(Array(text.utf8), to: name, onCollision: .refuse)
      return folder
    }
    defer { do { try folder.remove(name) } catch {} }
    try body(folder.shown(name))
  }
}
