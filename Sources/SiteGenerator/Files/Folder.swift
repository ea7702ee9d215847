import SourceText

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// An open folder, to which all paths given to it are relative.
///
/// Whoever renames a folder or its parents does not move an open one: what is written through it stays in it.
package final class Folder: Sendable {
  let descriptor: Int32

  /// The folder's path as problems show it.
  package let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a folder by its path from the working directory.
  package convenience init(_ path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.open, path) }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens a folder within this one.
  package func folder(_ relative: String, followingLinks: Bool = true) throws(FileProblem) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let opened = unsafe openat(descriptor, relative, flags)
    guard opened >= 0 else { throw .last(.open, shown(relative)) }
    return Folder(descriptor: opened, path: shown(relative))
  }

  deinit {
    close(descriptor)
  }

  /// A path within the folder as problems show it.
  package func shown(_ relative: String) -> String {
    path == "." ? relative : path.hasSuffix("/") ? path + relative : path + "/" + relative
  }
}

// MARK: - Looking

extension Folder {
  /// What stands at a path; nil where nothing does.
  package func status(of relative: String, followingLinks: Bool = false) throws(FileProblem) -> FileStatus? {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard unsafe fstatat(descriptor, relative, &status, flags) == 0 else {
      let problem = FileProblem.last(.inspect, shown(relative))
      if problem.isMissing { return nil }
      throw problem
    }
    return FileStatus(status)
  }

  /// What tells the folder from others, whatever its path.
  package var identity: FileIdentity {
    get throws(FileProblem) { try status().identity }
  }

  /// What the folder itself is.
  func status() throws(FileProblem) -> FileStatus {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last(.inspect, path) }
    return FileStatus(status)
  }

  /// The names in the folder, sorted by their bytes, without `.` and `..`.
  package func entries() throws(FileProblem) -> [FolderEntry] {
    // A descriptor of its own: reading a folder moves the position that duplicates share.
    let own = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last(.list, path) }
    guard let stream = unsafe fdopendir(own) else {
      let problem = FileProblem.last(.list, path)
      close(own)
      throw problem
    }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      if let entry = unsafe FolderEntry(entry) { entries.append(entry) }
      errno = 0
    }
    guard errno == 0 else { throw .last(.list, path) }
    entries.sort { $0.name.precedesByBytes($1.name) }
    return entries
  }

  /// What an entry of the folder is, asked for where its name came without.
  package func kind(of entry: FolderEntry) throws(FileProblem) -> FileKind? {
    if let kind = entry.kind { return kind }
    return try status(of: entry.name)?.kind
  }

  /// What a symbolic link says.
  package func target(ofLink relative: String) throws(FileProblem) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlinkat(descriptor, relative, &buffer, buffer.count)
    guard count >= 0 else { throw .last(.read, shown(relative)) }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// A name in a folder.
package struct FolderEntry: Hashable, Sendable {
  package let name: String

  /// Nil where the file system doesn't tell it with the name.
  package let kind: FileKind?

  /// False for a name that is no UTF-8; ``name`` is then mended, and opens nothing.
  package let isUTF8: Bool

  fileprivate init?(_ entry: UnsafeMutablePointer<dirent>) {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    let exact = unsafe String(validatingCString: start)
    name = unsafe exact ?? String(cString: start)
    isUTF8 = exact != nil
    switch unsafe Int32(entry.pointee.d_type) {
    case Int32(DT_REG): kind = .file
    case Int32(DT_DIR): kind = .folder
    case Int32(DT_LNK): kind = .link
    case Int32(DT_UNKNOWN): kind = nil
    default: kind = .other
    }
    if name == "." || name == ".." { return nil }
  }
}
