#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension Folder {
  /// The absolute path of what is there, with every symbolic link followed; nil where nothing is.
  package static func resolved(_ path: String) throws(FileProblem) -> String? {
    guard let resolved = unsafe realpath(path, nil) else {
      let problem = FileProblem.last(.inspect, path)
      if problem.isMissing { return nil }
      throw problem
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Opens a folder, and makes it and those above it first where they are missing.
  package static func made(_ path: String) throws(FileProblem) -> Folder {
    let start = try Folder(path.hasPrefix("/") ? "/" : ".")
    let relative = path.utf8.drop { $0 == UInt8(ascii: "/") }
    if relative.isEmpty { return start }
    try start.makeFolders(above: String(Substring(relative)) + "/.")
    return try Folder(path)
  }

  /// The last name of a path, and what stands before it; `.` for a bare name.
  package static func split(_ path: String) -> (parent: String, name: String) {
    var path = Substring(path)
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", String(path)) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.utf8.index(after: slash)...]))
  }

  /// Gives another folder's access rights, and its group where the system allows it, to this one.
  func takeRights(from other: Folder) throws(FileProblem) {
    var theirs = stat()
    guard unsafe fstat(other.descriptor, &theirs) == 0 else { throw .last(.inspect, other.path) }
    _ = fchown(descriptor, uid_t.max, theirs.st_gid)
    guard fchmod(descriptor, theirs.st_mode & 0o7777) == 0 else { throw .last(.create, path) }
  }
}
