#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a name stands for in the file system.
package enum FileKind: Hashable, Sendable {
  case file, folder, link
  /// A pipe, a socket, a device.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind
  package let byteCount: Int

  /// When the bytes were last written, in nanoseconds since 1970.
  package let modified: Int64

  /// What tells two files apart, whatever their names.
  package let identity: FileIdentity

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    byteCount = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    identity = FileIdentity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }
}

package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let number: UInt64
}
