import SiteGenerator

/// A folder with releases on another machine; rsync brings the files, and a shell there switches over.
struct SSHPlace: PublishPlace {
  let host: String
  let path: String
  let publisher: Publisher

  // MARK: - Change

  func change(to site: PublishedSite) throws(PublishProblem) -> PublishChange {
    guard try current() != nil else { return PublishChange(added: site.paths) }
    let result = try publisher.run(
      rsync(["--dry-run", "--delete", "--itemize-changes", "--out-format=%i %n"], site, to: Releases.currentName + "/"))
    return Self.change(in: result.output)
  }

  /// Reads rsync's list: `<f+++++++++ a.html` is new, `<fc........ a.html` changed, `*deleting   a.html` gone.
  static func change(in list: String) -> PublishChange {
    var change = PublishChange()
    for line in list.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let (code, rest) = (line[..<space], line[line.index(after: space)...])
      let path = String(rest.drop { $0 == " " })
      guard !path.hasSuffix("/") else { continue }
      if code == "*deleting" {
        change.removed.append(path)
      } else if code.hasPrefix("<f") {
        if code.hasSuffix("+++++++++") { change.added.append(path) } else { change.changed.append(path) }
      }
    }
    return PublishChange(added: change.added, changed: change.changed, removed: change.removed)
  }

  // MARK: - Publish

  func publish(_ site: PublishedSite) throws(PublishProblem) -> PublishOutcome {
    try locked { () throws(PublishProblem) in try publishLocked(site) }
  }

  private func publishLocked(_ site: PublishedSite) throws(PublishProblem) -> PublishOutcome {
    let current = try current()
    let change = try change(to: site)
    if change.isEmpty, let current { return PublishOutcome(change: change, release: current) }
    try change.checkRemovals(
      publisher.target, publishedCount: site.paths.count - change.added.count + change.removed.count)
    let incoming = Releases.path(of: Releases.incomingName) + "/"
    // A second attempt finds there what the first has brought. What is the same as now becomes a second name of it.
    let reuse = current.map { ["--link-dest=../" + $0] } ?? []
    _ = try publisher.run(rsync(["--delete", "--partial-dir=.rsync-partial", "--mkpath"] + reuse, site, to: incoming))
    let name = Releases.next(publisher.moment, after: try names())
    try switchOver(to: name, before: "mv \(Releases.path(of: Releases.incomingName)) \(Releases.path(of: name)) && ")
    let outdated = Releases.outdated(try names(), current: name, keep: publisher.target.keep)
    if !outdated.isEmpty { _ = try shell("rm -rf -- " + outdated.map(Releases.path).joined(separator: " ")) }
    return PublishOutcome(change: change, release: name)
  }

  private func switchOver(to name: String, before: String = "") throws(PublishProblem) {
    let link = "." + Releases.currentName + "-next"
    _ = try shell(
      before + "ln -sfn \(Releases.path(of: name)) \(link) && mv -fT \(link) \(Releases.currentName)")
  }

  func rollBack() throws(PublishProblem) -> String {
    try locked { () throws(PublishProblem) in
      guard let current = try current(), let previous = Releases.previous(of: current, among: try names()) else {
        throw .nothingToRollBack
      }
      try switchOver(to: previous)
      return previous
    }
  }

  // MARK: - There

  private func current() throws(PublishProblem) -> String? {
    let script = "if [ -L current ]; then readlink current; elif [ -e current ]; then echo /; fi"
    let words = try shell(script).split(separator: "\n").first.map(String.init)
    guard let words else { return nil }
    guard let name = Releases.name(inLink: words) else { throw .currentIsNoLink(host + ":" + path + "/current") }
    return name
  }

  private func names() throws(PublishProblem) -> [String] {
    try shell("ls releases 2>/dev/null || true").split(separator: "\n").map(String.init).filter(Releases.isName)
  }

  private func locked<Value>(_ body: () throws(PublishProblem) -> Value) throws(PublishProblem) -> Value {
    try lock()
    let value: Value
    do {
      value = try body()
    } catch {
      // The first problem is the one to tell; a lock that stays is an hour's wait.
      do { try unlock() } catch {}
      throw error
    }
    try unlock()
    return value
  }

  /// Takes the lock: a folder, which only one of two can make. An hour later it is nobody's any more.
  private func lock() throws(PublishProblem) {
    let (name, most) = (Releases.lockName, 60)
    let stale =
      publisher.breaksLock
      ? "rm -rf \(name); " : "[ -z \"$(find \(name) -maxdepth 0 -mmin +\(most) 2>/dev/null)\" ] || rm -rf \(name); "
    let words = try shell(
      stale + "if mkdir \(name) 2>/dev/null; then date -u +%FT%TZ > \(name)/since; echo taken; "
        + "else cat \(name)/since 2>/dev/null || echo '?'; fi")
    let holder = words.split(separator: "\n").first.map(String.init) ?? "?"
    guard holder == "taken" else { throw .locked(holder: holder) }
  }

  private func unlock() throws(PublishProblem) { _ = try shell("rm -rf " + Releases.lockName) }

  /// Runs a line of shell in the target's folder, which is made if it is missing, and gives what it prints.
  private func shell(_ script: String) throws(PublishProblem) -> String {
    let folder = Self.quoted(path)
    let line = "mkdir -p -- \(folder) && cd -- \(folder) && { \(script); }"
    return try publisher.run(ssh + [host, line], patience: .seconds(120)).output
  }

  private var ssh: [String] {
    ["ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20"]
      + (publisher.sshConfiguration.map { ["-F", $0] } ?? [])
  }

  /// By content, for times differ between two builds of the same; access rights are those that a web server needs.
  private func rsync(_ options: [String], _ site: PublishedSite, to folder: String) -> [String] {
    let shell = ssh.map { $0.utf8.contains(UInt8(ascii: " ")) ? Self.quoted($0) : $0 }.joined(separator: " ")
    return ["rsync", "--recursive", "--checksum", "--perms", "--chmod=D755,F644", "--protect-args", "--timeout=300"]
      + ["--exclude=/" + OutputManifest.fileName, "--rsh=" + shell] + options
      + ["--", site.folder.path + "/", host + ":" + path + "/" + folder]
  }

  /// For the shell on the other side, whatever the path holds.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
