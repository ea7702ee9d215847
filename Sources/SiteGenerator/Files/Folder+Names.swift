#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
  internal import CSystem
#else
  internal import Glibc
  internal import CSystem
#endif

// MARK: - Changing names

extension Folder {
  /// Gives a file a second name in another folder of the same file system; its bytes and times stay.
  package func link(_ relative: String, into other: Folder, as name: String) throws(FileProblem) {
    if unsafe linkat(descriptor, relative, other.descriptor, name, 0) == 0 { return }
    if errno == ENOENT {
      try other.makeFolders(above: name)
      if unsafe linkat(descriptor, relative, other.descriptor, name, 0) == 0 { return }
    }
    throw .last(.link, shown(relative))
  }

  /// Moves a file or folder, over a file that is there; nobody sees a state in between.
  package func rename(_ relative: String, into other: Folder, as name: String) throws(FileProblem) {
    if unsafe renameat(descriptor, relative, other.descriptor, name) == 0 { return }
    if errno == ENOENT {
      try other.makeFolders(above: name)
      if unsafe renameat(descriptor, relative, other.descriptor, name) == 0 { return }
    }
    throw .last(.rename, shown(relative))
  }

  /// Lets two names of this folder change places at one moment.
  package func exchange(_ first: String, _ second: String) throws(FileProblem) {
    #if canImport(Darwin)
      let result = unsafe renameatx_np(descriptor, first, descriptor, second, UInt32(RENAME_SWAP))
    #else
      let exchangeFlag: UInt32 = 1 << 1
      let result = unsafe renameat2(descriptor, first, descriptor, second, exchangeFlag)
    #endif
    guard result == 0 else { throw .last(.rename, shown(first)) }
  }

  /// Makes a symbolic link that says `target`.
  package func makeLink(_ relative: String, to target: String) throws(FileProblem) {
    try makeFolders(above: relative)
    guard unsafe symlinkat(target, descriptor, relative) == 0 else { throw .last(.link, shown(relative)) }
  }

  /// Removes a file; one that is gone already is as good.
  package func remove(_ relative: String) throws(FileProblem) {
    guard unsafe unlinkat(descriptor, relative, 0) != 0, errno != ENOENT else { return }
    throw .last(.remove, shown(relative))
  }

  /// Removes a folder if nothing is in it, and says whether it did.
  @discardableResult
  package func removeIfEmpty(_ relative: String) throws(FileProblem) -> Bool {
    if unsafe unlinkat(descriptor, relative, AT_REMOVEDIR) == 0 { return true }
    if errno == ENOTEMPTY || errno == EEXIST || errno == ENOENT { return false }
    throw .last(.remove, shown(relative))
  }

  /// Removes a folder with everything in it; links are removed and not followed.
  package func removeTree(_ relative: String) throws(FileProblem) {
    let folder: Folder
    do {
      folder = try self.folder(relative, followingLinks: false)
    } catch {
      if error.isMissing { return }
      throw error
    }
    for entry in try folder.entries() {
      let kind = try folder.kind(of: entry)
      if kind == .folder { try folder.removeTree(entry.name) } else { try folder.remove(entry.name) }
    }
    try removeIfEmpty(relative)
  }

  /// Takes away everybody's right to write a file.
  package func makeReadOnly(_ relative: String) throws(FileProblem) {
    guard unsafe fchmodat(descriptor, relative, 0o444, 0) == 0 else { throw .last(.write, shown(relative)) }
  }

  /// Waits until what was written lies on the disk, so that a loss of power after a switch leaves no empty files.
  package func flush() throws(FileProblem) {
    #if !canImport(Darwin)
      guard syncfs(descriptor) == 0 else { throw .last(.write, path) }
    #endif
  }
}
