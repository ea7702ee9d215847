import SiteGenerator

/// A built site as it lies on the disk, held against a build that would change it meanwhile.
package final class PublishedSite: Sendable {
  let folder: Folder

  /// Every file but those that are for the build alone, sorted.
  package let paths: [String]

  /// Held for as long as the site is published; nil where nobody could build it anyway, for the folder can't be written.
  private let lock: OutputLock?

  /// - Parameter path: the output of a build.
  package init(_ path: String, patience: Duration = .seconds(600)) throws(PublishProblem) {
    let folder = try PublishProblem.wrapping { () throws(FileProblem) in try Folder(path) }
    let (parent, name) = Folder.split(path)
    let around = try PublishProblem.wrapping { () throws(FileProblem) in try Folder(parent) }
    do {
      lock = try OutputLock.take(".\(name).planpress-lock", in: around, patience: patience, waiting: { _ in })
    } catch .file(let problem) where problem.isDenied || problem.isReadOnly {
      lock = nil
    } catch {
      throw .output(error)
    }
    var paths: [String] = []
    let isBuilt = try PublishProblem.wrapping { () throws(FileProblem) in
      try folder.status(of: OutputManifest.fileName)?.kind == .file
    }
    guard isBuilt else { throw .notBuilt(path) }
    try Self.list(folder, "", into: &paths)
    guard paths.contains("index.html") else { throw .notBuilt(path) }
    self.folder = folder
    self.paths = paths
  }

  private static func list(_ folder: Folder, _ prefix: String, into paths: inout [String]) throws(PublishProblem) {
    let entries = try PublishProblem.wrapping { () throws(FileProblem) in try folder.entries() }
    for entry in entries where prefix + entry.name != OutputManifest.fileName {
      let kind = try PublishProblem.wrapping { () throws(FileProblem) in try folder.kind(of: entry) }
      let path = prefix + entry.name
      guard entry.isUTF8, !path.unicodeScalars.contains(where: { $0.value < 0x20 }) else { throw .name(path) }
      switch kind {
      case .file: paths.append(path)
      case .folder:
        let inner = try PublishProblem.wrapping { () throws(FileProblem) in
          try folder.folder(entry.name, followingLinks: false)
        }
        try list(inner, path + "/", into: &paths)
      default: throw .notAFile(path)
      }
    }
  }

  func bytes(of path: String) throws(PublishProblem) -> [UInt8] {
    try PublishProblem.wrapping { () throws(FileProblem) in try folder.read(path) }
  }

  /// In which order readers may see files: first what pages refer to, then pages, the home page last.
  static func stages(_ paths: [String]) -> [[String]] {
    func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }
    return [
      paths.filter { !isPage($0) }, paths.filter { isPage($0) && $0 != "index.html" },
      paths.filter { $0 == "index.html" },
    ].filter { !$0.isEmpty }
  }
}
