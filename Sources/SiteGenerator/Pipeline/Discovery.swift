package import PlanModel
private import PlanReading
private import SourceText

/// What lies in a site's `plans/`.
package struct Discovery: Sendable {
  /// Sorted by the bytes of their keys.
  package private(set) var plans: [PlanFile] = []

  /// All other files, by their paths from the site; sorted by bytes.
  package private(set) var otherFiles: [String] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// Looks through the folder; names that begin with `.`, `_` or `~` are nobody's plans.
  ///
  /// `plans` itself may be a link. A link within it may lead to anything else in the site.
  package init(_ site: Folder) throws(FileProblem) {
    var walk = Walk(site: site, roots: try Self.roots(site))
    let plans = try Self.plans(of: site)
    try walk.enter(plans, Self.folderName + "/", within: [plans.status().identity])
    diagnostics = walk.diagnostics
    otherFiles = walk.otherFiles.sorted { $0.precedesByBytes($1) }
    take(walk.plans)
  }

  private static func plans(of site: Folder) throws(FileProblem) -> Folder {
    do {
      return try site.folder(folderName)
    } catch {
      var problem = error
      if error.isMissing { problem.hint = .noSite }
      throw problem
    }
  }

  /// One file, without the site that it may belong to.
  init(alone file: PlanFile) {
    plans = [file]
  }

  /// The same with a plan that has not been saved yet.
  func including(_ file: PlanFile) -> Discovery {
    if plans.contains(file) { return self }
    var discovery = self
    discovery.plans = []
    discovery.take(plans + [file])
    return discovery
  }

  package static let folderName = "plans"

  /// The folders that a link may lead into, as absolute paths.
  private static func roots(_ site: Folder) throws(FileProblem) -> [String] {
    let candidates = [try Folder.resolved(site.path), try Folder.resolved(site.shown(folderName))]
    return candidates.compactMap { path in path.map { $0.hasSuffix("/") ? $0 : $0 + "/" } }
  }

  /// Keeps one plan of those whose addresses are the same where upper and lower case are.
  private mutating func take(_ files: [PlanFile]) {
    var seen: [UTF8Key: PlanFile] = [:]
    for file in files.sorted(by: { $0.key.precedesByBytes($1.key) }) {
      let folded = OutputPath.folded(file.key)
      if let other = seen[folded] {
        let place = Diagnostic.RelatedPlace(file: other.path, span: .unknown)
        diagnostics.append(
          Diagnostic(.planNameTaken, file: file.path, at: .unknown, .text(other.path), related: place))
      } else {
        seen[folded] = file
        plans.append(file)
      }
    }
  }
}

private struct Walk {
  let site: Folder
  let roots: [String]
  var plans: [PlanFile] = []
  var otherFiles: [String] = []
  var diagnostics: [Diagnostic] = []

  /// Links to folders that were followed; links to links to folders could otherwise multiply without end.
  private var followed = 0
  private static let mostFollowed = 1000
  private static let deepest = 64

  init(site: Folder, roots: [String]) {
    self.site = site
    self.roots = roots
  }

  /// - Parameter chain: the folders that lead here; one that comes again would come for ever.
  mutating func enter(_ folder: Folder, _ prefix: String, within chain: [FileIdentity]) throws(FileProblem) {
    for entry in try folder.entries() {
      let path = prefix + entry.name
      guard entry.isUTF8 else {
        report(.nameNotUTF8, path)
        continue
      }
      if let first = entry.name.utf8.first, [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~")].contains(first) {
        continue
      }
      do throws(FileProblem) {
        try visit(entry, folder, path, chain)
      } catch {
        report(.fileUnreadable, path, error.reasonText)
      }
    }
  }

  private mutating func visit(
    _ entry: FolderEntry, _ folder: Folder, _ path: String, _ chain: [FileIdentity]
  ) throws(FileProblem) {
    var kind = try folder.kind(of: entry)
    if kind == .link {
      guard let target = try Folder.resolved(folder.shown(entry.name)) else {
        return report(.fileUnreadable, path, FileProblem.missing(path).reasonText)
      }
      guard roots.contains(where: { (target + "/").hasPrefix($0) }) else {
        return report(.symlinkLeavesSite, path, target)
      }
      kind = try folder.status(of: entry.name, followingLinks: true)?.kind
      if kind == .folder { followed += 1 }
    }
    switch kind {
    case .folder: try enter(try folder.folder(entry.name), path, after: chain)
    case .file: take(path)
    case .link, .other, nil: report(.notAFile, path)
    }
  }

  private mutating func enter(_ folder: Folder, _ path: String, after chain: [FileIdentity]) throws(FileProblem) {
    let identity = try folder.status().identity
    guard !chain.contains(identity), followed <= Self.mostFollowed, chain.count < Self.deepest else {
      return report(.folderCircle, path)
    }
    try enter(folder, path + "/", within: chain + [identity])
  }

  private mutating func take(_ path: String) {
    guard path.utf8.count > 3, path.utf8.suffix(3).elementsEqual(".md".utf8) else {
      otherFiles.append(path)
      return
    }
    plans.append(PlanFile(path: path))
  }

  private mutating func report(_ code: DiagnosticCode, _ path: String, _ detail: String = "") {
    diagnostics.append(Diagnostic(code, file: path, at: .unknown, .text(detail)))
  }
}
