import SiteGenerator

/// A folder of this machine with releases in it.
struct FolderPlace: PublishPlace {
  let path: String
  let publisher: Publisher

  private typealias Problem = PublishProblem

  // MARK: - Change

  func change(to site: PublishedSite) throws(PublishProblem) -> PublishChange {
    guard try Problem.wrapping({ () throws(FileProblem) in try Folder.resolved(path) }) != nil else {
      return PublishChange(added: site.paths)
    }
    let target = try Problem.wrapping { () throws(FileProblem) in try Folder(path) }
    return try change(to: site, in: target)
  }

  private func change(to site: PublishedSite, in target: Folder) throws(PublishProblem) -> PublishChange {
    guard let current = try current(in: target) else { return PublishChange(added: site.paths) }
    return try Problem.wrapping { () throws(FileProblem) in
      let published = try target.folder(Releases.path(of: current))
      let before = Set(try Self.files(in: published, ""))
      var (added, changed): ([String], [String]) = ([], [])
      for path in site.paths {
        guard before.contains(path) else {
          added.append(path)
          continue
        }
        let bytes = try site.folder.read(path)
        if !(try published.holds(bytes.span, at: path)) { changed.append(path) }
      }
      return PublishChange(added: added, changed: changed, removed: Array(before.subtracting(site.paths)))
    }
  }

  private static func files(in folder: Folder, _ prefix: String) throws(FileProblem) -> [String] {
    var paths: [String] = []
    for entry in try folder.entries() {
      if try folder.kind(of: entry) == .folder {
        paths += try files(in: try folder.folder(entry.name, followingLinks: false), prefix + entry.name + "/")
      } else {
        paths.append(prefix + entry.name)
      }
    }
    return paths
  }

  // MARK: - Publish

  func publish(_ site: PublishedSite) throws(PublishProblem) -> PublishOutcome {
    try checkPlace(site)
    let target = try Problem.wrapping { () throws(FileProblem) in try Folder.made(path) }
    let lock = try lock(target)
    defer { withExtendedLifetime(lock) {} }
    let change = try change(to: site, in: target)
    let current = try current(in: target)
    if change.isEmpty, current != nil { return PublishOutcome(change: change, release: current) }
    try change.checkRemovals(
      publisher.target, publishedCount: site.paths.count - change.added.count + change.removed.count)
    let name = Releases.next(publisher.moment, after: try names(in: target))
    try Problem.wrapping { () throws(FileProblem) in
      try target.makeFolder(Releases.folderName)
      let releases = try target.folder(Releases.folderName)
      // What another attempt has left may be of another build.
      try releases.removeTree(Releases.incomingName)
      try releases.makeFolder(Releases.incomingName)
      let incoming = try releases.folder(Releases.incomingName)
      let old = try current.map { (name) throws(FileProblem) in try releases.folder(name) }
      let written = Set(change.added + change.changed)
      for path in site.paths {
        if !written.contains(path), let old, try Self.link(path, of: old, into: incoming) { continue }
        try incoming.write(try site.folder.read(path), to: path, onCollision: .refuse)
      }
      try incoming.flush()
      try releases.rename(Releases.incomingName, into: releases, as: name)
    }
    try switchOver(to: name, in: target)
    try prune(target, current: name)
    return PublishOutcome(change: change, release: name)
  }

  /// Gives a file a second name, and says whether the file system can.
  private static func link(_ path: String, of old: Folder, into incoming: Folder) throws(FileProblem) -> Bool {
    do {
      try old.link(path, into: incoming, as: path)
      return true
    } catch {
      if error.isUnsupported { return false }
      throw error
    }
  }

  /// A target within the site would be published with it, again and again.
  private func checkPlace(_ site: PublishedSite) throws(PublishProblem) {
    let isWithin = try Problem.wrapping { () throws(FileProblem) in
      guard let built = try Folder.resolved(site.folder.path) else { return false }
      // The target may not be there yet; what it will lie in is.
      var around = path
      while true {
        if let here = try Folder.resolved(around) { return here == built || here.hasPrefix(built + "/") }
        let parent = Folder.split(around).parent
        if parent == around { return false }
        around = parent
      }
    }
    if isWithin { throw .withinSite(path) }
  }

  /// Lets the link say another release: a new link takes the place of the old one at one moment.
  private func switchOver(to name: String, in target: Folder) throws(PublishProblem) {
    try Problem.wrapping { () throws(FileProblem) in
      let link = "." + Releases.currentName + "-next"
      try target.remove(link)
      try target.makeLink(link, to: Releases.path(of: name))
      try target.rename(link, into: target, as: Releases.currentName)
      try target.flush()
    }
  }

  private func prune(_ target: Folder, current: String) throws(PublishProblem) {
    let outdated = Releases.outdated(try names(in: target), current: current, keep: publisher.target.keep)
    try Problem.wrapping { () throws(FileProblem) in
      for name in outdated { try target.removeTree(Releases.path(of: name)) }
    }
  }

  func rollBack() throws(PublishProblem) -> String {
    let target = try Problem.wrapping { () throws(FileProblem) in try Folder(path) }
    let lock = try lock(target)
    defer { withExtendedLifetime(lock) {} }
    guard let current = try current(in: target),
      let previous = Releases.previous(of: current, among: try names(in: target))
    else { throw .nothingToRollBack }
    try switchOver(to: previous, in: target)
    return previous
  }

  // MARK: - What is there

  private func lock(_ target: Folder) throws(PublishProblem) -> OutputLock {
    do {
      return try OutputLock.take(Releases.lockName, in: target, patience: .zero, waiting: { _ in })
    } catch .locked(_, let holder) {
      throw .locked(holder: holder)
    } catch {
      throw .output(error)
    }
  }

  private func current(in target: Folder) throws(PublishProblem) -> String? {
    let status = try Problem.wrapping { () throws(FileProblem) in try target.status(of: Releases.currentName) }
    guard let status else { return nil }
    guard status.kind == .link else { throw .currentIsNoLink(target.shown(Releases.currentName)) }
    let words = try Problem.wrapping { () throws(FileProblem) in try target.target(ofLink: Releases.currentName) }
    guard let name = Releases.name(inLink: words) else { throw .currentIsNoLink(target.shown(Releases.currentName)) }
    return name
  }

  private func names(in target: Folder) throws(PublishProblem) -> [String] {
    try Problem.wrapping { () throws(FileProblem) in
      guard try target.status(of: Releases.folderName)?.kind == .folder else { return [] }
      return try target.folder(Releases.folderName).entries().map(\.name).filter(Releases.isName)
    }
  }
}
