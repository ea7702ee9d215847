/// Where the site is that a path belongs to.
package struct SiteLocation: Hashable, Sendable {
  /// The site's folder, from the working directory where it lies below it.
  package let site: String

  /// The path from the site; empty for the site itself.
  package let relative: String

  /// Whether no folder above the path is a site.
  package let standsAlone: Bool

  /// Looks for the nearest folder, from the path upwards, that holds `plans/` or `planpress.yml`.
  ///
  /// A file that belongs to no site lies in a folder, which then stands for one; a folder stands for itself.
  package init(of path: String) throws(FileProblem) {
    guard let resolved = try Folder.resolved(path), let here = try Folder.resolved(".") else {
      throw .missing(path)
    }
    var candidate = Substring(resolved)
    while !candidate.isEmpty {
      if try Self.isSite(String(candidate)) {
        site = Self.shown(String(candidate), from: here)
        relative = String(resolved.utf8.dropFirst(candidate.utf8.count).drop { $0 == UInt8(ascii: "/") }) ?? ""
        standsAlone = false
        return
      }
      candidate = candidate[..<(candidate.utf8.lastIndex(of: UInt8(ascii: "/")) ?? candidate.startIndex)]
    }
    if try Self.isFolder(resolved) {
      site = Self.shown(resolved, from: here)
      relative = ""
      standsAlone = false
      return
    }
    let (parent, name) = Folder.split(resolved)
    site = Self.shown(parent, from: here)
    relative = name
    standsAlone = true
  }

  private static func isSite(_ path: String) throws(FileProblem) -> Bool {
    guard try isFolder(path) else { return false }
    let root = try Folder("/")
    let relative = path.dropFirst()
    for name in [SiteConfiguration.fileName, Discovery.folderName] {
      if try root.status(of: relative + "/" + name, followingLinks: true) != nil { return true }
    }
    return false
  }

  private static func isFolder(_ path: String) throws(FileProblem) -> Bool {
    if path == "/" { return true }
    return try Folder("/").status(of: String(path.dropFirst()), followingLinks: true)?.kind == .folder
  }

  private static func shown(_ path: String, from here: String) -> String {
    if path == here { return "." }
    let prefix = here.hasSuffix("/") ? here : here + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
