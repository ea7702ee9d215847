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
  /// A path that belongs to no site is a file in a folder, which then stands for one.
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
    let (parent, name) = Folder.split(resolved)
    site = Self.shown(parent, from: here)
    relative = name
    standsAlone = true
  }

  private static func isSite(_ path: String) throws(FileProblem) -> Bool {
    let root = try Folder("/")
    let relative = String(path.utf8.dropFirst()) ?? ""
    if try root.status(of: relative, followingLinks: true)?.kind != .folder { return false }
    for name in [SiteConfiguration.fileName, Discovery.folderName] {
      if try root.status(of: relative + "/" + name, followingLinks: true) != nil { return true }
    }
    return false
  }

  private static func shown(_ path: String, from here: String) -> String {
    if path == here { return "." }
    let prefix = here.hasSuffix("/") ? here : here + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
